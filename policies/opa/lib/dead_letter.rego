# METADATA
# title: Queues and topics that take what failed
# scope: package
package lib.dead_letter

import data.lib.configuration
import data.lib.named
import data.lib.plan
import data.lib.reference

# Addresses of queues that something in the plan sends its failures to.
queues := {address | some site in _sites; some address in (_known(site) | _referred(site)); plan.resources[address].type == "aws_sqs_queue"}

# {type: paths in the configuration and the plan at which a destination for failures stands}
_places := {
	"aws_cloudwatch_event_bus": [["dead_letter_config", 0, "arn"]],
	"aws_cloudwatch_event_target": [["dead_letter_config", 0, "arn"]],
	"aws_lambda_event_source_mapping": [["destination_config", 0, "on_failure", 0, "destination_arn"]],
	"aws_lambda_function": [["dead_letter_config", 0, "target_arn"]],
	"aws_lambda_function_event_invoke_config": [["destination_config", 0, "on_failure", 0, "destination"]],
	"aws_pipes_pipe": [
		["source_parameters", 0, "dynamodb_stream_parameters", 0, "dead_letter_config", 0, "arn"],
		["source_parameters", 0, "kinesis_stream_parameters", 0, "dead_letter_config", 0, "arn"],
	],
	"aws_scheduler_schedule": [["target", 0, "dead_letter_config", 0, "arn"]],
	"aws_sns_topic_subscription": [["redrive_policy"]],
	"aws_sqs_queue": [["redrive_policy"]],
	"aws_sqs_queue_redrive_policy": [["redrive_policy"]],
}

_sites := [{"resource": resource, "path": path} |
	some type, paths in _places
	some resource in plan.of_type(type)
	some path in paths
]

# The ARN itself, or the one in a redrive policy.
_known(site) := {address |
	text := object.get(site.resource.change.after, site.path, "")
	is_string(text)
	some match in regex.find_all_string_submatch_n(`arn:aws[a-z-]*:sqs:[^"\s]+`, text, -1)
	some address in named.of_text(match[0], "sqs")
}

_referred(site) := {address |
	expression := object.get(configuration.expressions(site.resource), site.path, {})
	some address in reference.linked(site.resource, expression)
}

# A name that says so, where the plan does not show whose it is.
is_named_so(queue) if regex.match(`(?i)(dead|dlq|fail|undeliver|redrive|poison)`, object.get(queue.change.after, "name", ""))

is_named_so(queue) if regex.match(`(?i)(dead|dlq|fail|undeliver|redrive|poison)`, queue.address)
