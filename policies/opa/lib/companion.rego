# METADATA
# title: Resources that say something of another one
# description: |
#   A bucket's versioning, a stage's usage plan, a function's log group are resources of their own, which name what they belong to
#   by id, name or ARN, or refer to it. `of` joins them, once for all rules; a companion that comes through a local belongs to nobody
#   here, and may belong to anybody.
# scope: package
package lib.companion

import data.lib.configuration
import data.lib.plan
import data.lib.reference

# {companion's type: {argument: the type that it names}}
_naming := {
	"aws_s3_bucket_acl": {"bucket": "aws_s3_bucket"},
	"aws_s3_bucket_cors_configuration": {"bucket": "aws_s3_bucket"},
	"aws_s3_bucket_lifecycle_configuration": {"bucket": "aws_s3_bucket"},
	"aws_s3_bucket_logging": {"bucket": "aws_s3_bucket", "target_bucket": "aws_s3_bucket"},
	"aws_s3_bucket_notification": {"bucket": "aws_s3_bucket"},
	"aws_s3_bucket_ownership_controls": {"bucket": "aws_s3_bucket"},
	"aws_s3_bucket_policy": {"bucket": "aws_s3_bucket"},
	"aws_s3_bucket_public_access_block": {"bucket": "aws_s3_bucket"},
	"aws_s3_bucket_server_side_encryption_configuration": {"bucket": "aws_s3_bucket"},
	"aws_s3_bucket_versioning": {"bucket": "aws_s3_bucket"},
	"aws_s3_bucket_website_configuration": {"bucket": "aws_s3_bucket"},
	"aws_api_gateway_authorizer": {"rest_api_id": "aws_api_gateway_rest_api"},
	"aws_api_gateway_deployment": {"rest_api_id": "aws_api_gateway_rest_api"},
	"aws_api_gateway_integration": {"rest_api_id": "aws_api_gateway_rest_api"},
	"aws_api_gateway_method": {"rest_api_id": "aws_api_gateway_rest_api"},
	"aws_api_gateway_method_settings": {"rest_api_id": "aws_api_gateway_rest_api", "stage_name": "aws_api_gateway_stage"},
	"aws_api_gateway_rest_api_policy": {"rest_api_id": "aws_api_gateway_rest_api"},
	"aws_api_gateway_stage": {"rest_api_id": "aws_api_gateway_rest_api", "deployment_id": "aws_api_gateway_deployment"},
	"aws_apigatewayv2_route": {"api_id": "aws_apigatewayv2_api"},
	"aws_apigatewayv2_stage": {"api_id": "aws_apigatewayv2_api"},
	"aws_cloudtrail": {"s3_bucket_name": "aws_s3_bucket"},
	"aws_cloudwatch_log_delivery_source": {"resource_arn": "aws_cloudfront_distribution"},
	"aws_cloudwatch_event_target": {"rule": "aws_cloudwatch_event_rule"},
	"aws_dynamodb_resource_policy": {"resource_arn": "aws_dynamodb_table"},
	"aws_iam_access_key": {"user": "aws_iam_user"},
	"aws_iam_group_membership": {"group": "aws_iam_group"},
	"aws_iam_user_group_membership": {"groups": "aws_iam_group"},
	"aws_iam_user_policy": {"user": "aws_iam_user"},
	"aws_iam_user_policy_attachment": {"user": "aws_iam_user"},
	"aws_kms_alias": {"target_key_id": "aws_kms_key"},
	"aws_kms_key_policy": {"key_id": "aws_kms_key"},
	"aws_lambda_event_source_mapping": {"function_name": "aws_lambda_function"},
	"aws_lambda_function_event_invoke_config": {"function_name": "aws_lambda_function"},
	"aws_lambda_function_url": {"function_name": "aws_lambda_function"},
	"aws_lambda_permission": {"function_name": "aws_lambda_function"},
	"aws_secretsmanager_secret_policy": {"secret_arn": "aws_secretsmanager_secret"},
	"aws_secretsmanager_secret_rotation": {"secret_id": "aws_secretsmanager_secret"},
	"aws_sns_topic_policy": {"arn": "aws_sns_topic"},
	"aws_sns_topic_subscription": {"topic_arn": "aws_sns_topic"},
	"aws_sqs_queue_policy": {"queue_url": "aws_sqs_queue"},
	"aws_sqs_queue_redrive_allow_policy": {"queue_url": "aws_sqs_queue"},
	"aws_sqs_queue_redrive_policy": {"queue_url": "aws_sqs_queue"},
	"aws_vpc_endpoint": {"vpc_id": "aws_vpc"},
}

# What a resource is named by, beside `id`, `arn` and `name`.
_names := {"aws_s3_bucket": {"bucket"}, "aws_lambda_function": {"function_name"}, "aws_sqs_queue": {"url"}}

# The companions of a type whose argument names a resource.
of(resource, type, argument) := object.get(_by_target, _key(type, argument, resource.address), set())

# The resources that a companion's argument names.
target(companion, argument) := object.get(_by_companion, _key(companion.address, argument, ""), set())

# Why a resource has no companion of this type, as `result.gap` takes it: at most one.
missing(resource, type, argument) := set() if {
	count(of(resource, type, argument)) > 0
} else := {{"kind": "unknown", "path": [], "detail": sprintf("the plan does not tell whose %s is", [concat(" and ", sort(loose))])}} if {
	loose := object.get(_loose, _key(type, argument, ""), set())
	count(loose) > 0
} else := {{"kind": "violation", "path": [], "detail": sprintf("no %s refers to it", [type])}}

_key(first, second, third) := concat("|", [first, second, third])

_by_target := {key: companions | some key, companions in _companions}

_companions[_key(link.type, link.argument, link.target)] contains link.companion if some link in _links

_by_companion := {key: targets | some key, targets in _targets}

_targets[_key(link.companion, link.argument, "")] contains link.target if some link in _links

_links := array.concat(_known_links, [link |
	some link in _late
	plan.resources[link.target].type == link.target_type
])

_known_links := [{"type": type, "argument": argument, "companion": resource.address, "target": address} |
	some type, arguments in _naming
	some resource in plan.of_type(type)
	some argument, target_type in arguments
	some address in _by_value(resource, argument, target_type)
]

# What arguments that the plan does not know refer to: one for each node that they may mean.
_late := [object.union(entry, {"target": node}) | some entry in _referring; some node in entry.nodes]

_referring := [{"type": type, "argument": argument, "companion": resource.address, "target_type": target_type, "nodes": nodes} |
	some type, arguments in _naming
	some resource in plan.of_type(type)
	some argument, target_type in arguments
	plan.has_unknown(resource, argument)
	nodes := reference.linked(resource, configuration.expression(resource, argument))
]

# By an id, a name or an ARN that the plan knows.
_by_value(resource, argument, type) := {address |
	some text in plan.texts(resource, argument)
	some name in _names_in(text)
	some address in object.get(_named, _key(type, name, ""), set())
}

_names_in(text) := {text} if not regex.match(`^(arn:|https://)`, text)

_names_in(text) := {text} | {segment | some segment in split(text, "/")} if startswith(text, "https://")

_names_in(text) := {text} | {segment | some segment in split(replace(concat(":", array.slice(split(text, ":"), 5, 99)), "/", ":"), ":")} if {
	startswith(text, "arn:")
}

_named := {key: addresses | some key, addresses in _by_name}

_by_name[_key(type, text, "")] contains resource.address if {
	some type in {type | some arguments in _naming; some type in arguments}
	some resource in plan.of_type(type)
	some attribute in ({"arn", "id", "name"} | object.get(_names, type, set()))
	text := plan.value(resource, attribute)
}

# {type|argument|: companions whose target comes through a local}
_loose := {key: addresses | some key, addresses in _unresolved}

_unresolved[_key(entry.type, entry.argument, "")] contains entry.companion if {
	some entry in _referring
	count(reference.unresolved(entry.nodes, {entry.target_type})) > 0
	count({node | some node in entry.nodes; plan.resources[node].type == entry.target_type}) == 0
}
