# METADATA
# title: An administrator has an access key
# description: |
#   An access key of a user who may do everything, or who is called root or administrator, is the account for whoever finds it:
#   in the state, in a laptop's files, in a build's log. The user's own policies count, inline and attached, and AWS's
#   AdministratorAccess, PowerUserAccess and IAMFullAccess; inactive keys pass. No plan can make a key of the account's root
#   itself, so a user of that name is judged by it. Not seen: what a user may do through groups, and keys or policies that are
#   made elsewhere.
# scope: package
# related_resources:
# - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/root-user-best-practices.html#ru-bp-access-keys
# custom:
#   id: administrator_with_access_key
#   code: ID-040
#   severity: critical
#   plane: identity
#   remediation: Remove the key, and let administrators take a role with a second factor (IAM Identity Center).
#   since: 0.1.0
package rules.identity.administrator_with_access_key

import data.lib.administrator
import data.lib.companion
import data.lib.demand
import data.lib.iam
import data.lib.plan
import data.lib.result

deny contains finding if {
	some key in plan.of_type("aws_iam_access_key")
	not key.change.after.status == "Inactive"
	reasons := _by_name(key) | _by_policy(key)
	count(reasons) > 0
	finding := _by_status(rego.metadata.chain(), key, result.list(reasons))
}

_by_status(chain, key, detail) := result.violation(chain, key.address, ["user"], detail) if {
	not demand.is_unknown(key, ["status"])
}

_by_status(chain, key, detail) := result.unknown(
	chain, key.address, ["status"],
	sprintf("the plan does not know whether the key is active, and %s", [detail]),
) if {
	demand.is_unknown(key, ["status"])
}

_by_name(key) := {sprintf("`user` is %s", [name])} if {
	name := plan.value(key, "user")
	regex.match(`^(root|admin|administrator)$`, lower(name))
} else := set()

_by_policy(key) := union({object.get(_powers, user, set()) | some user in _named(key)})

# {user's name or address: reasons}
_powers := {user: reasons | some user, reasons in _reasons}

_reasons[user] contains sprintf("%s gives its user %s", [policy.address, power]) if {
	some policy in iam.policies
	policy.type == "aws_iam_user_policy"
	some block in policy.statements
	block.effect == "Allow"
	some power in administrator.powers(block)
	some user in _named(plan.resources[policy.address])
}

_reasons[user] contains sprintf("%s gives its user %s", [attachment.address, arn]) if {
	some attachment in plan.of_type("aws_iam_user_policy_attachment")
	some arn in plan.texts(attachment, "policy_arn")
	administrator.is_managed(arn)
	some user in _named(attachment)
}

_named(resource) := plan.texts(resource, "user") | companion.target(resource, "user")
