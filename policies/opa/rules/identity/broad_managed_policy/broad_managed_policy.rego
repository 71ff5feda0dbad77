# METADATA
# title: A policy of AWS's own gives away a whole service, or more
# description: |
#   AWS's managed policies AdministratorAccess, PowerUserAccess, the administrators of job functions and everything named
#   FullAccess are written for a first try: they allow every action of a service on every resource, AWS adds to them without
#   asking, and whoever takes over their holder has it all. Found in each of Terraform's ways to attach one: to roles, users,
#   groups and permission sets. Not seen: AWS's narrower policies, ReadOnlyAccess (which reads the data of most services), what
#   is attached by other stacks, and a policy of one's own that says the same (wildcard_action).
# scope: package
# related_resources:
# - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html#bp-use-aws-defined-policies
# custom:
#   id: broad_managed_policy
#   code: ID-012
#   severity: high
#   plane: identity
#   remediation: Attach a policy of your own that names the actions and resources that are needed.
#   remediation_unknown: >-
#     Write the policy's ARN out, or refer to the aws_iam_policy itself instead of through a local or another resource.
#   since: 0.1.0
package rules.identity.broad_managed_policy

import data.lib.configuration
import data.lib.managed_policy
import data.lib.plan
import data.lib.result

deny contains finding if {
	some [resource, argument] in _attachments
	broad := {arn | some arn in plan.texts(resource, argument); regex.match(_broad, arn)}
	count(broad) > 0
	detail := sprintf("`%s` is %s", [argument, result.list(broad)])
	finding := result.violation(rego.metadata.chain(), resource.address, [argument], detail)
}

deny contains finding if {
	some [resource, argument] in _attachments
	managed_policy.hides(resource, argument, managed_policy.named(resource, argument))
	detail := sprintf("the plan does not know which policy `%s` names", [argument])
	finding := result.unknown(rego.metadata.chain(), resource.address, [argument], detail)
}

# What the configuration does not set is what the provider last read of other resources.
_attachments := [[resource, argument] |
	some type, argument in object.union(managed_policy.attaching, {"aws_ssoadmin_managed_policy_attachment": "managed_policy_arn"})
	some resource in plan.of_type(type)
	configuration.is_set(resource, argument)
]

_broad := `^arn:[^:]*:iam::aws:policy/([a-z-]+/)*(AdministratorAccess([-A-Za-z]*)|PowerUserAccess|(Database|Network|System)Administrator|[A-Za-z0-9_-]*FullAccess[A-Za-z0-9_-]*)$`
