# METADATA
# title: What keeps data, and which of it a statement names
# description: |
#   By ARN where the plan knows one, by reference where it does not (of deferred documents). A wildcard that is all of a service
#   names nothing: `whole` tells of it.
# scope: package
package lib.store

import data.lib.plan
import data.lib.statement

# What a team classifies, by type.
types := {
	"aws_db_instance", "aws_docdb_cluster", "aws_dynamodb_table", "aws_efs_file_system", "aws_elasticache_replication_group",
	"aws_elasticache_serverless_cache", "aws_kinesis_stream", "aws_memorydb_cluster", "aws_neptune_cluster", "aws_opensearch_domain",
	"aws_opensearchserverless_collection", "aws_rds_cluster", "aws_redshift_cluster", "aws_s3_bucket",
}

# {type: its service, and the argument that names it}
_named := {
	"aws_dynamodb_table": {"service": "dynamodb", "argument": "name"},
	"aws_kinesis_stream": {"service": "kinesis", "argument": "name"},
	"aws_s3_bucket": {"service": "s3", "argument": "bucket"},
	"aws_secretsmanager_secret": {"service": "secretsmanager", "argument": "name"},
	"aws_sqs_queue": {"service": "sqs", "argument": "name"},
}

# The service of a store that statements can name; undefined for all others.
service(resource) := _named[resource.type].service

# The addresses of the stores that a statement names.
of(block) := {address |
	some arn in block.resources
	some key in _keys(arn)
	some address in object.get(_by_name, key, set())
} | {node |
	some node in object.get(block, "refers", set())
	_named[plan.resources[node].type]
}

# The services that a statement names as a whole, of those: `*`, `arn:aws:s3:::*`, or `table/*`.
whole(block) := {service |
	some arn in block.resources
	some service in _whole(arn)
}

_services := {kind.service | some kind in _named}

_whole(arn) := _services if regex.match(`^([*?]+|arn:[*?]+)$`, arn)

_whole(arn) := {split(arn, ":")[2]} & _services if {
	startswith(arn, "arn:")
	_names_all(arn)
}

_names_all(arn) if statement.is_whole(arn)

_names_all(arn) if regex.match(`^arn(:[^:]*){4}:(table|stream|secret)[/:][*?]+(/.*)?$`, arn)

# "service|name" of what an ARN names. A secret's has six characters behind its name, or a wildcard in their place.
_keys(arn) := {_key(parts[2], name) | some name in _names(parts)} if {
	parts := split(arn, ":")
	count(parts) >= 6
}

_names(parts) := {split(parts[5], "/")[0]} if parts[2] in {"s3", "sqs"}

_names(parts) := {split(parts[5], "/")[1]} if parts[2] in {"dynamodb", "kinesis"}

_names(parts) := {parts[6], trim_suffix(parts[6], match[0])} if {
	parts[2] == "secretsmanager"
	some match in regex.find_all_string_submatch_n(`(-[A-Za-z0-9?]{6}|-?[*]|)$`, parts[6], 1)
}

_key(service_, name) := concat("|", [service_, name])

_by_name := {key: addresses | some key, addresses in _addresses}

_addresses[_key(kind.service, name)] contains resource.address if {
	some type, kind in _named
	some resource in plan.of_type(type)
	name := plan.value(resource, kind.argument)
}
