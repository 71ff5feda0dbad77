# METADATA
# title: A function's role may be taken by others too
# description: |
#   The role that a function runs as also trusts another service, a role, a user or an account: they get the function's data
#   without its code, its logs and its limits, and CloudTrail cannot tell them apart by the role. `edgelambda.amazonaws.com`
#   belongs to Lambda and passes; everyone (`*`) is reported by trust_of_everyone. A role counts as a function's when a function
#   of the plan runs as it, or when its trust names Lambda beside others. Not seen: statements whose principals the plan does not
#   know (opaque_policy).
# scope: package
# related_resources:
# - ref: https://docs.aws.amazon.com/lambda/latest/dg/lambda-intro-execution-role.html
# custom:
#   id: function_role_trusts_others
#   code: ID-019
#   severity: medium
#   plane: identity
#   remediation: Leave `lambda.amazonaws.com` alone in the function's trust policy, and give the others a role of their own.
#   since: 0.1.0
package rules.identity.function_role_trusts_others

import data.lib.iam
import data.lib.plan
import data.lib.result
import data.lib.role
import data.lib.trust

deny contains finding if {
	some role_, principals in _trusted
	_is_a_functions(role_, principals)
	others := {principal.id | some principal in principals; _is_other(principal)}
	count(others) > 0
	detail := sprintf("beside Lambda, %s may take it", [result.list(others)])
	finding := result.in_policy(rego.metadata.chain(), _policy_of[role_], detail)
}

_trusted := {role_: principals | some role_, principals in _principals}

_principals[grant.policy.address] contains principal if {
	some grant in trust.grants
	some principal in grant.block.principals
}

_policy_of := {policy.address: policy | some policy in iam.policies; policy.kind == "trust"}

_is_a_functions(role_, _) if _run_as[role_]

_is_a_functions(_, principals) if {
	some principal in principals
	principal.id == "lambda.amazonaws.com"
}

_run_as := {address |
	some function in plan.of_type("aws_lambda_function")
	roles := role.named(function, "role")
	count(roles) == 1
	some address in roles
}

_is_other(principal) if {
	principal.id != "*"
	not principal.id in {"lambda.amazonaws.com", "edgelambda.amazonaws.com"}
}
