# METADATA
# title: A function is an administrator
# description: |
#   A function's role may do everything, everything but some, or change what IAM's roles and policies say, over all policies that
#   it has: inline, attached in any of Terraform's ways, AWS's AdministratorAccess, PowerUserAccess and IAMFullAccess. One flaw
#   in its code, or in one of its packages, is the account. Deny statements and boundaries are not subtracted, since they can be
#   taken away. Policies that cannot be read are reported by opaque_policy. Not seen: roles that are not in the plan, and the
#   longer ways to the same power, such as passing a role.
# scope: package
# related_resources:
# - ref: https://docs.aws.amazon.com/lambda/latest/dg/lambda-intro-execution-role.html
# custom:
#   id: administrator_function
#   code: ID-013
#   severity: critical
#   plane: identity
#   remediation: Give the function's role a policy that names the actions and resources that its code uses, and detach the rest.
#   remediation_unknown: >-
#     Refer to the role and its policies themselves, by a literal key or `each.key` and not through a local, so that the plan
#     tells what the function may do.
#   since: 0.1.0
package rules.identity.administrator_function

import data.lib.administrator
import data.lib.plan
import data.lib.result
import data.lib.role

deny contains finding if {
	some function, roles in _roles
	count(roles) == 1
	some address in roles
	powers := _powers[address].certain
	count(powers) > 0
	detail := sprintf("its role %s is allowed %s", [address, result.list(powers)])
	finding := result.violation(rego.metadata.chain(), function, ["role"], detail)
}

deny contains finding if {
	some function, roles in _roles
	reasons := union({_doubts(address, count(roles)) | some address in roles})
	count(reasons) > 0
	finding := result.unknown(rego.metadata.chain(), function, ["role"], concat("; ", sort(reasons)))
}

_roles := {function.address: role.named(function, "role") | some function in plan.of_type("aws_lambda_function")}

# Why the plan does not tell.
_doubts(address, 1) := {sprintf("its role %s may be allowed %s: the plan does not tell which of several documents it has", [address, result.list(perhaps)]) |
	perhaps := _powers[address].perhaps
	count(perhaps) > 0
	count(_powers[address].certain) == 0
} | {sprintf("what its role %s may do is not all in the plan: %s", [address, result.list(unnamed)]) |
	unnamed := role.permissions[address].unnamed
	count(unnamed) > 0
	count(_powers[address].certain) == 0
}

_doubts(address, number) := {sprintf("its role may be %s, which is allowed %s", [address, result.list(powers)]) |
	powers := _powers[address].certain
	count(powers) > 0
} if {
	number > 1
}

# Once for each role.
_powers := {address: {
	"certain": (_of(permission, true) | {arn | some arn in permission.managed; administrator.is_managed(arn)}),
	"perhaps": _of(permission, false),
} |
	some address, permission in role.permissions
}

_of(permission, certain) := {power |
	some policy in permission.policies
	policy.certain == certain
	some block in policy.statements
	block.effect == "Allow"
	some power in administrator.powers(block)
}
