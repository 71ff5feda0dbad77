# METADATA
# title: Lambda functions, what they are called by and what they may do
# scope: package
package lib.lambda

import data.lib.configuration
import data.lib.plan
import data.lib.reference
import data.lib.role
import data.lib.settings
import data.lib.statement

# An edge function faces the public on purpose and may only hand over. Its owner says so by a tag (`tier = "edge"`, or what
# paved.yaml names); the module secure_lambda sets it, and holds whoever asks for it to that.
is_edge(function) if {
	some tag, value in settings.edge_tags
	some tags in ["tags", "tags_all"]
	function.change.after[tags][tag] == value
}

is_edge(function) if {
	some pattern in settings.edge_addresses
	settings.is_at(function.address, pattern)
}

# The plan's functions that an argument means: by name or ARN in its known value, else by what its expression refers to.
named(_, value, _) := _by_text(value) if is_string(value)

named(resource, null, expression) := {address |
	some node in reference.linked(resource, expression)
	some address in _function_of(node)
}

_by_text(text) := union({object.get(_by_name, name, set()) | some name in _names(text)})

# A name alone (with an alias or version behind it), or all in ARNs: in API Gateway's `…/functions/ARN/invocations`, or an OpenAPI body.
_names(text) := {match[1] |
	some pattern in [`^([a-zA-Z0-9_-]+)(?:[:][a-zA-Z0-9$_-]+)?$`, `:function:([a-zA-Z0-9_-]+)`]
	some match in regex.find_all_string_submatch_n(pattern, text, -1)
}

# True where a text calls a function that is not in this plan, or that a variable of the stage names.
names_another(text) if {
	some match in regex.find_all_string_submatch_n(`:function:([a-zA-Z0-9_-]*)`, text, -1)
	not _by_name[match[1]]
}

_by_name := {name: functions | some name, functions in _functions_by_name}

_functions_by_name[function.change.after.function_name] contains function.address if {
	some function in plan.of_type("aws_lambda_function")
}

_function_of(address) := {address} if {
	plan.resources[address].type == "aws_lambda_function"
} else := object.get(_by_alias, address, set())

_by_alias := {alias.address: functions |
	some alias in plan.of_type("aws_lambda_alias")
	functions := _of_alias(alias, object.get(alias.change.after, "function_name", null))
}

_of_alias(_, name) := _by_text(name) if is_string(name)

_of_alias(alias, null) := {address |
	some address in reference.linked(alias, configuration.expression(alias, "function_name"))
	plan.resources[address].type == "aws_lambda_function"
}

# {function's address: {privileges, unseen}}: sets of what it may do beyond handing over, and of reasons why that is not all.
powers := {function.address: power |
	some function in plan.of_type("aws_lambda_function")
	roles := role.named(function, "role")
	permissions := [role.permissions[address] | some address in roles]
	power := {
		"privileges": union({_privileges(permission) | some permission in permissions}),
		"unseen": (_unseen(function, roles) | union({permission.unseen | some permission in permissions})),
	}
}

_unseen(_, roles) := set() if count(roles) > 0

_unseen(function, roles) := {"its role comes through a local, and a plan does not tell what that is"} if {
	count(roles) == 0
	some node in reference.linked(function, configuration.expression(function, "role"))
	startswith(node, "local:")
} else := {"its role is not in this plan"} if {
	count(roles) == 0
}

# What a role may do beyond handing over, of `role.permissions`.
privileges(permission) := _privileges(permission)

_privileges(permission) := {privilege |
	some block in permission.statements
	block.effect == "Allow"
	some privilege in _privileges_of(block)
} | {arn |
	some arn in permission.managed
	not regex.match(_harmless_managed, arn)
}

_privileges_of(block) := ({action |
	some action in block.actions
	not lower(action) in handing_over
} | {sprintf("%s on every resource", [action]) |
	_hands_to_anyone(block)
	some action in block.actions
	lower(action) in _narrow
}) | {sprintf("everything but %s", [action]) | some action in block.not_actions}

_hands_to_anyone(block) if statement.every_resource(block)

# All of a kind: no name, only a type before the wildcard.
_hands_to_anyone(block) if {
	some resource in block.resources
	regex.match(`^arn(:[^:]*){4}:(secret|function|key|alias|parameter|event-bus|stateMachine)[:/][*?:/]*[*][*?:/]*$`, resource)
}

# Passing a request on, reading a secret, and what every function's runtime does.
handing_over := _narrow | {
	"cloudwatch:putmetricdata", "ec2:assignprivateipaddresses", "ec2:createnetworkinterface", "ec2:deletenetworkinterface",
	"ec2:describenetworkinterfaces", "ec2:describesecuritygroups", "ec2:describesubnets", "ec2:describevpcs",
	"ec2:unassignprivateipaddresses", "logs:createloggroup", "logs:createlogstream", "logs:describeloggroups", "logs:describelogstreams",
	"logs:putlogevents", "xray:getsamplingrules", "xray:getsamplingstatisticsummaries", "xray:getsamplingtargets",
	"xray:puttelemetryrecords", "xray:puttracesegments",
}

# These hand over only when they name to whom.
_narrow := {
	"events:putevents", "execute-api:invoke", "kms:decrypt", "kms:generatedatakey", "lambda:invokefunction",
	"secretsmanager:getsecretvalue", "sns:publish", "sqs:getqueueattributes", "sqs:getqueueurl", "sqs:sendmessage",
	"ssm:getparameter", "ssm:getparameters", "states:startexecution", "states:startsyncexecution",
}

# AWS's managed policies that hold nothing but the above.
_harmless_managed := `^arn:aws[a-z-]*:iam::aws:policy/(service-role/)?(AWSLambdaBasicExecutionRole|AWSLambdaVPCAccessExecutionRole|AWSXRayDaemonWriteAccess|AWSXrayWriteOnlyAccess|CloudWatchLambdaInsightsExecutionRolePolicy|CloudWatchLambdaApplicationSignalsExecutionRolePolicy)$`
