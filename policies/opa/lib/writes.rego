# METADATA
# title: What a statement lets its holder put into a resource
# scope: package
package lib.writes

import data.lib.named
import data.lib.plan
import data.lib.statement

# The actions, as the statement names them, by which an Allow puts something into this resource by name, pattern or reference; what
# holds for every resource there is names none. Keys of a bucket that do not begin as `prefix` says are another matter.
into(block, address, prefix) := {name | some name in block.actions; _covers_any(name, putting)} if {
	putting := _by_type[plan.resources[address].type]
	_means(block, address, prefix)
} else := set()

_covers_any(name, putting) if {
	some action in putting
	glob.match(lower(name), [], action)
}

# True where the plan does not show which keys of the bucket are meant.
hides_keys(block, address, prefix) if {
	prefix != ""
	plan.resources[address].type == "aws_s3_bucket"
	address in object.get(block, "refers", set())
}

_by_type := {
	"aws_cloudwatch_event_bus": {"events:putevents"},
	"aws_dynamodb_table": {"dynamodb:batchwriteitem", "dynamodb:deleteitem", "dynamodb:putitem", "dynamodb:updateitem"},
	"aws_kinesis_stream": {"kinesis:putrecord", "kinesis:putrecords"},
	"aws_lambda_function": {"lambda:invokefunction"},
	"aws_s3_bucket": {"s3:putobject"},
	"aws_sfn_state_machine": {"states:startexecution", "states:startsyncexecution"},
	"aws_sns_topic": {"sns:publish"},
	"aws_sqs_queue": {"sqs:sendmessage"},
}

_means(block, address, _) if address in object.get(block, "refers", set())

_means(block, address, prefix) if {
	some resource in block.resources
	not statement.is_whole(resource)
	parts := split(resource, ":")
	service := named.services[plan.resources[address].type]
	parts[2] == service
	steps := split(concat(":", array.slice(parts, 5, count(parts))), "/")
	glob.match(_name_of(service, steps), [], _own_name(plan.resources[address]))
	_same_keys(service, concat("/", array.slice(steps, 1, count(steps))), prefix)
}

_own_name(resource) := plan.value(resource, object.get({"aws_lambda_function": "function_name", "aws_s3_bucket": "bucket"}, resource.type, "name"))

_name_of(service, steps) := steps[0] if service in {"s3", "sns", "sqs"}

_name_of(service, steps) := split(steps[0], ":")[1] if service in {"lambda", "states"}

_name_of(service, steps) := steps[1] if not service in {"lambda", "s3", "sns", "sqs", "states"}

_same_keys(service, _, _) if service != "s3"

_same_keys("s3", _, "")

_same_keys("s3", keys, prefix) if startswith(split(keys, "*")[0], prefix)

_same_keys("s3", keys, prefix) if {
	contains(keys, "*")
	startswith(prefix, split(keys, "*")[0])
}
