# METADATA
# title: The plan reaches into another environment or a foreign account
# description: |
#   An argument or a policy names an ARN that carries another environment's name than the plan's own (`environment` in
#   paved.yaml, or else the one environment that the plan's `environment` or `env` tags name), or, where paved.yaml names
#   `environment` or `trusted_accounts`, an ARN of an account that is neither own nor trusted: who gets into development is in
#   production, and a test deletes real data. Names are told by words such as `dev`, `staging`, `uat`, `prod`; layers and AWS's
#   own ARNs pass. Not seen: ARNs in blocks and in environment variables, names without an ARN, environments called `test` or by
#   a name of the team's own, and ARNs that are not known yet.
# scope: package
# related_resources:
# - ref: https://docs.aws.amazon.com/whitepapers/latest/organizing-your-aws-environment/benefits-of-using-multiple-aws-accounts.html
# custom:
#   id: beyond_environment
#   code: EV-044
#   severity: high
#   plane: event
#   remediation: Refer to the resource of the plan's own environment, or name the account in `trusted_accounts` of paved.yaml.
#   since: 0.1.0
package rules.event.beyond_environment

import data.lib.account
import data.lib.configuration
import data.lib.environment
import data.lib.iam
import data.lib.plan
import data.lib.result
import data.lib.settings

deny contains finding if {
	some touch in _touches
	others := environment.in_name(_resource_of(touch.arn))
	count(others) > 0
	not environment.own in others
	detail := sprintf("%s names %s, which is of %s, and the plan is of %s", [touch.where, touch.arn, result.list(others), environment.own])
	finding := result.violation(rego.metadata.chain(), touch.address, touch.path, detail)
}

deny contains finding if {
	_says_whose
	count(account.own) > 0
	some touch in _touches
	number := split(touch.arn, ":")[4]
	regex.match(`^[0-9]{12}$`, number)
	account.is_foreign(number)
	detail := sprintf("%s names %s, and %s is neither own nor trusted", [touch.where, touch.arn, number])
	finding := result.violation(rego.metadata.chain(), touch.address, touch.path, detail)
}

_says_whose if settings.environment != ""

_says_whose if count(settings.trusted_accounts) > 0

_touches := {touch | _judges; some touch in (_arguments | _statements)}

_judges if environment.own

_judges if _says_whose

_arguments := {{"address": address, "path": [attribute], "where": sprintf("`%s`", [attribute]), "arn": arn} |
	some address, resource in plan.resources
	some attribute, _ in configuration.expressions(resource)
	some arn in plan.texts(resource, attribute)
	_is_of_somebody(arn)
}

_statements := {{"address": policy.address, "path": [policy.attribute], "where": block.name, "arn": arn} |
	some policy in iam.policies
	some block in policy.statements
	block.effect == "Allow"
	some arn in block.resources
	_is_of_somebody(arn)
}

# A layer is code that its publisher shares.
_is_of_somebody(arn) if {
	startswith(arn, "arn:")
	not regex.match(`^arn:[^:]*:iam::aws:|:layer:`, arn)
}

_resource_of(arn) := concat("-", array.slice(split(arn, ":"), 5, count(split(arn, ":"))))
