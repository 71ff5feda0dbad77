# METADATA
# title: Events that a function fails on are lost
# description: |
#   A topic, a bucket or a rule calls the function asynchronously, and it has neither `dead_letter_config` nor a destination for
#   failures (aws_lambda_function_event_invoke_config): after two retries Lambda drops the event, and nobody can tell what was
#   lost. An event that makes the function fail is a way to lose it on purpose. The dead letters of a rule's target or a
#   subscription take what could not be delivered, and not this. Not seen: functions that only other code calls asynchronously,
#   and calls from another stack without a permission in this one.
# scope: package
# related_resources:
# - ref: https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-error-handling.html
# custom:
#   id: async_function_without_destination
#   code: EV-035
#   severity: low
#   plane: event
#   remediation: >-
#     Add `dead_letter_config` with a queue, or aws_lambda_function_event_invoke_config with a destination `on_failure`.
#   remediation_unknown: Refer to the function itself in `function_name`, and not through a local.
#   since: 0.1.0
package rules.event.async_function_without_destination

import data.lib.companion
import data.lib.demand
import data.lib.plan
import data.lib.result
import data.lib.trigger_link

deny contains finding if {
	some function in plan.of_type("aws_lambda_function")
	callers := _callers[function.address]
	_lacks_letters(function)
	configs := companion.of(function, "aws_lambda_function_event_invoke_config", "function_name")
	not _any_destination(configs)
	some gap in _gaps(function, configs)
	detail := sprintf("%s calls it asynchronously, and %s", [result.few(callers), gap.detail])
	finding := result.gap(rego.metadata.chain(), function, object.union(gap, {"detail": detail}))
}

_lacks_letters(function) if plan.is_unknown(function, "dead_letter_config")

_lacks_letters(function) if demand.said(function, ["dead_letter_config", 0, "target_arn"]).answer == "absent"

_any_destination(configs) if {
	some address in configs
	path := ["destination_config", 0, "on_failure", 0, "destination"]
	demand.said(plan.resources[address], path).answer != "absent"
}

_any_destination(configs) if {
	some address in configs
	plan.is_unknown(plan.resources[address], "destination_config")
}

_gaps(function, configs) := {_gap("unknown", "the plan does not know `dead_letter_config`")} if {
	plan.is_unknown(function, "dead_letter_config")
} else := {_gap("violation", sprintf("%s has no destination on_failure", [result.list(configs)]))} if {
	count(configs) > 0
} else := {_gap(gap.kind, gap.detail) |
	some gap in companion.missing(function, "aws_lambda_function_event_invoke_config", "function_name")
}

_gap(kind, detail) := {"kind": kind, "path": ["dead_letter_config"], "detail": detail}

_callers := {function: addresses | some function, addresses in _calls}

_calls[function] contains link.via if {
	some link in trigger_link.all
	plan.resources[link.via].type in _asynchronous
	not link.to.several
	some function in link.to.nodes
}

_asynchronous := {"aws_cloudwatch_event_target", "aws_lambda_permission", "aws_s3_bucket_notification", "aws_sns_topic_subscription"}
