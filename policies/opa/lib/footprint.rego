# METADATA
# title: How much one function reaches
# description: |
#   Of each function whose role is in the plan: the data stores, services and channels that its policies name. What every function
#   needs (logs, traces, metrics, keys, network interfaces) does not count, and a queue or a stream is a channel, not a store. Where
#   the plan does not know an ARN yet, the resources of a statement count as one of each service, so this is the least that it reaches.
# scope: package
package lib.footprint

import data.lib.action as action_of
import data.lib.plan
import data.lib.role
import data.lib.statement

# {function's address: {stores, services, channels, everywhere, reads, writes}}: sets of names; everywhere are data services that it
# may use on every resource.
of_function := {function.address: _reached[address] |
	some function in plan.of_type("aws_lambda_function")
	roles := role.named(function, "role")
	count(roles) == 1
	some address in roles
}

_reached := {address: reached |
	some address, permission in role.permissions
	uses := [use |
		some block in permission.statements
		block.effect == "Allow"
		some use in _uses(block)
	]
	reached := {
		"services": {use.service | some use in uses},
		"stores": {store | some use in uses; use.service in _data_services; not use.everywhere; not use.sends; some store in use.resources},
		"everywhere": {use.service | some use in uses; use.service in _data_services; use.everywhere; not use.sends},
		"channels": {channel | some use in uses; use.sends; some channel in use.resources},
		"reads": {use.service | some use in uses; use.service in _data_services; use.reads},
		"writes": {use.service | some use in uses; use.service in _data_services; use.writes; not use.sends},
	}
}

# One for each action.
_uses(block) := {use |
	some action in block.actions
	[service, name] := split(lower(action), ":")
	not service in _for_every_function
	_is_held(block, action)
	use := {
		"service": service,
		"sends": _sends(service, name),
		"reads": regex.match(_reading, name),
		"writes": regex.match(_writing, name),
		"everywhere": _everywhere(block),
		"resources": _resources(block, service),
	}
}

default _everywhere(_) := false

_everywhere(block) if statement.every_resource(block)

# What takes no resource can be allowed on `*` only, and tells what there is.
_is_held(block, _) if not statement.every_resource(block)

_is_held(_, name) if action_of.takes_resource(lower(name))

_for_every_function := {"cloudwatch", "ec2", "kms", "logs", "sts", "xray"}

_data_services := {
	"aoss", "athena", "cassandra", "dynamodb", "elasticache", "elasticfilesystem", "es", "glue", "memorydb", "neptune-db",
	"rds-data", "rds-db", "redshift-data", "s3", "s3tables", "secretsmanager", "ssm", "timestream",
}

_reading := `^(batch)?([*]|get|query|scan|select|execute|receive|partiql|connect)`

_writing := `^(batch)?([*]|put|write|update|delete|execute|create|restore|purge|partiql|connect)`

default _sends(_, _) := false

_sends(service, name) if regex.match(_sending[service], name)

_sending := {
	"events": `^putevents`, "firehose": `^put`, "kinesis": `^put`, "lambda": `^invoke`, "ses": `^send`, "sns": `^publish`,
	"sqs": `^sendmessage`, "states": `^start`,
}

_resources(block, service) := known if {
	known := {_whole(resource) | some resource in block.resources; _is_of(resource, service)}
	count(known) > 0
} else := {sprintf("%s of %s", [service, block.name])}

_is_of(resource, service) if split(resource, ":")[2] == _named_in_arns(service)

_named_in_arns("rds-data") := "rds"

_named_in_arns(service) := service if service != "rds-data"

# The table of an index, the bucket of an object.
_whole(resource) := match[1] if {
	some match in regex.find_all_string_submatch_n(`^(arn:[^:]*:(?:s3:::[^/]+|dynamodb:[^:]*:[^:]*:table/[^/]+))/`, resource, 1)
} else := resource
