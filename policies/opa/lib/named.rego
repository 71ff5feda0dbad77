# METADATA
# title: What an argument names, of the resources that events come by
# description: |
#   Topics, queues, buses, rules, buckets, streams, tables, functions and state machines, by ARN, name or URL where the plan knows the
#   argument, by reference where it does not. An alias stands for its function.
# scope: package
package lib.named

import data.lib.bucket
import data.lib.configuration
import data.lib.lambda
import data.lib.plan
import data.lib.reference

# {type: the service in its ARN}; a rule is told from a bus.
services := {
	"aws_cloudwatch_event_bus": "events",
	"aws_cloudwatch_event_rule": "rule",
	"aws_dynamodb_table": "dynamodb",
	"aws_kinesis_firehose_delivery_stream": "firehose",
	"aws_kinesis_stream": "kinesis",
	"aws_lambda_function": "lambda",
	"aws_s3_bucket": "s3",
	"aws_sfn_state_machine": "states",
	"aws_sns_topic": "sns",
	"aws_sqs_queue": "sqs",
}

_names := {"aws_lambda_function": "function_name", "aws_s3_bucket": "bucket"}

# {nodes: addresses, several: a reference may mean any of them, hidden: it may mean something else}
argument(resource, name, service) := places(resource, service, [{
	"texts": plan.texts(resource, name),
	"unknown": is_unknown(resource, name),
	"expressions": [configuration.expression(resource, name)],
}])

default is_unknown(_, _) := false

# What the configuration does not set, and the provider will compute, names nothing.
is_unknown(resource, name) if {
	plan.has_unknown(resource, name)
	configuration.is_set(resource, name)
}

# The same of arguments in blocks: {texts, unknown, expressions} of each. The plan has them in another order than the
# configuration, or as `dynamic`, so what is unknown may be any of the expressions.
places(resource, service, found) := {
	"nodes": (known | referred),
	"several": _are_several(found, referred),
	"hidden": _hides(found, linked, referred),
} if {
	known := union({of_text(text, service) | some place in found; some text in place.texts})
	linked := {node |
		some place in found
		place.unknown
		some expression in place.expressions
		some node in reference.linked(resource, expression)
		not reference.is_known(node)
	}
	referred := union({_behind(node) | some node in linked})
}

# The resources that a text names: an ARN, a URL, or a name alone, which is one of `service`.
of_text(text, service) := object.get(_by_name, _key_of(text, service), set())

default _are_several(_, _) := false

_are_several(found, referred) if {
	count(referred) > count([expression | some place in found; place.unknown; some expression in place.expressions])
}

default _hides(_, _, _) := false

_hides(found, linked, referred) if {
	some place in found
	place.unknown
	count(referred) == 0
	not _is_elsewhere(linked)
}

# What it comes from is in the plan, and is nothing of this kind: a firewall's log group, another provider's resource.
_is_elsewhere(linked) if {
	count(linked) > 0
	every node in linked {
		type := plan.resources[node].type
		startswith(type, "aws_")
	}
}

_behind(node) := {node} if services[plan.resources[node].type]

_behind(node) := object.get(_of_alias, node, set()) if {
	not services[plan.resources[node].type]
	not _is_part_of_bucket(node)
}

_behind(node) := bucket.of(plan.resources[node]) if _is_part_of_bucket(node)

_is_part_of_bucket(node) if startswith(plan.resources[node].type, "aws_s3_bucket_")

_of_alias := {alias.address: functions |
	some alias in plan.of_type("aws_lambda_alias")
	functions := lambda.named(alias, object.get(alias.change.after, "function_name", null), configuration.expression(alias, "function_name"))
}

_by_name := {key: addresses | some key, addresses in _addresses}

_addresses[_key(service, name)] contains resource.address if {
	some type, service in services
	some resource in plan.of_type(type)
	name := plan.value(resource, object.get(_names, type, "name"))
}

_key(service, name) := concat("|", [service, name])

_key_of(text, _) := _key_of_arn(text) if startswith(text, "arn:")

_key_of(text, service) := _key(service, _last(split(text, "/"))) if startswith(text, "https://")

_key_of(text, service) := _key(service, split(text, ":")[0]) if not regex.match(`^(arn:|https://)`, text)

_key_of_arn(arn) := _key(_service(parts[2], steps), _name(parts[2], steps)) if {
	parts := split(arn, ":")
	steps := split(replace(concat("/", array.slice(parts, 5, count(parts))), "//", "/"), "/")
} else := ""

_service("events", steps) := "rule" if steps[0] == "rule"

_service(service, steps) := service if _is_other(service, steps)

_is_other(service, _) if service != "events"

_is_other(_, steps) if steps[0] != "rule"

_name(service, steps) := steps[0] if service in {"s3", "sns", "sqs"}

_name("events", steps) := _last(steps)

_name(service, steps) := steps[1] if not service in {"events", "s3", "sns", "sqs"}

_last(list) := list[count(list) - 1]
