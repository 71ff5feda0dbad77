# METADATA
# title: A function is given more than its module declares
# description: |
#   A module's call says in `allowed_resources` what its function may use, and a policy from outside of that module is added to the role
#   within. Reviewers read the declaration, and what the module refuses (wildcards, administration, resources of nobody) is not asked of
#   the addition. Counted are aws_iam_role_policy and attached policies, whose role is known by name or by reference; any module with an
#   input of that name is meant, and what stands inside of the module is its own affair.
#   Not seen: what the policy of the module itself allows beyond its declaration, since a module must add its own logs, keys and queues,
#   and a plan shows of a list made from references only what it refers to.
# scope: package
# related_resources:
# - ref: https://docs.aws.amazon.com/lambda/latest/dg/lambda-intro-execution-role.html
# custom:
#   id: beyond_allowed_resources
#   code: ID-028
#   severity: medium
#   plane: identity
#   remediation: Declare the resource and its actions in `allowed_resources` of the module's call, and take this policy away.
#   remediation_unknown: Refer to the role's name from the module's output directly, not through a local.
#   since: 0.1.0
package rules.identity.beyond_allowed_resources

import data.lib.configuration
import data.lib.declared_role
import data.lib.plan
import data.lib.reference
import data.lib.result
import data.lib.role

deny contains finding if {
	some type, arguments in declared_role.granting
	some resource in plan.of_type(type)
	some address in role.named(resource, arguments.role)
	modules := declared_role.modules[address]
	not _is_inside(resource, modules)
	detail := sprintf("it gives %s %s, which `allowed_resources` of %s does not declare", [
		address, declared_role.given(resource, arguments),
		result.list(modules),
	])
	finding := result.violation(rego.metadata.chain(), resource.address, [arguments.policy], detail)
}

deny contains finding if {
	count(declared_role.nameless) > 0
	some type, arguments in declared_role.granting
	some resource in plan.of_type(type)
	plan.has_unknown(resource, arguments.role)
	count(role.named(resource, arguments.role)) == 0
	nodes := reference.linked(resource, configuration.expression(resource, arguments.role))
	count(reference.unresolved(nodes, {"aws_iam_role"})) > 0
	detail := sprintf("the plan does not tell whose role `%s` is; perhaps %s, for which `allowed_resources` is declared", [
		arguments.role,
		result.few(declared_role.nameless),
	])
	finding := result.unknown(rego.metadata.chain(), resource.address, [arguments.role], detail)
}

_is_inside(resource, modules) if {
	some above in configuration.above[configuration.module_of(resource)]
	modules[above]
}
