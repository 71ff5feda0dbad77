# METADATA
# title: A function runs a stranger's code
# description: |
#   A layer is code that runs inside the function, with its role and its secrets. One of an account that is neither the
#   function's own (its role tells which), nor this plan's, nor trusted (paved.yaml, `trusted_accounts`), nor one that AWS
#   publishes from, is a stranger's: who holds that account, or takes it over, writes what the next version does. Layers that
#   AWS publishes under other numbers in each region are told by their names. Not seen: layers that the plan does not know,
#   which mostly are its own; extensions inside of container images.
# scope: package
# related_resources:
# - ref: https://docs.aws.amazon.com/lambda/latest/dg/chapter-layers.html
# custom:
#   id: foreign_layer
#   code: EV-011
#   severity: medium
#   plane: event
#   remediation: >-
#     Publish the layer's content from an account of yours, reviewed and pinned; or list its publisher under
#     `trusted_accounts` in paved.yaml.
#   since: 0.1.0
package rules.event.foreign_layer

import data.lib.account
import data.lib.plan
import data.lib.result

deny contains finding if {
	some function in plan.of_type("aws_lambda_function")
	some arn in plan.texts(function, "layers")
	some [_, number, name] in regex.find_all_string_submatch_n(`^arn:[^:]+:lambda:[^:]+:([0-9]{12}):layer:([^:]+)`, arn, 1)
	account.is_foreign(number)
	not number in _publishers
	not regex.match(_published, name)
	not number in _own(function)
	detail := sprintf("`layers` holds %s of account %s", [name, number])
	finding := result.violation(rego.metadata.chain(), function.address, ["layers"], detail)
}

# A function takes roles of its own account only.
_own(function) := {number | number := account.of_principal(plan.value(function, "role"))}

# Accounts that AWS publishes layers from, in every region.
_publishers := {
	"017000801446", # Powertools for Python
	"094274105915", # Powertools for TypeScript
	"336392948345", # SDK for pandas
	"580247275435", # Lambda Insights
	"753240598075", # Web Adapter
	"901920570463", # Distro for OpenTelemetry
}

# AWS's layers that have another account in each region.
_published := `^(AWS-AppConfig-Extension|AWS-Parameters-and-Secrets-Lambda-Extension|AWSOpenTelemetryDistro|LambdaInsightsExtension)`
