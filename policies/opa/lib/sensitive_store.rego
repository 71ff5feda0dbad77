# METADATA
# title: Stores that somebody called highly sensitive, and the roles that may read them
# description: Secrets are high without a word; here only those count of which somebody says so.
# scope: package
package lib.sensitive_store

import data.lib.action
import data.lib.plan
import data.lib.role
import data.lib.sensitivity
import data.lib.store
import data.lib.watched_actions

addresses := {resource.address |
	some type in {"aws_dynamodb_table", "aws_kinesis_stream", "aws_s3_bucket", "aws_secretsmanager_secret", "aws_sqs_queue"}
	some resource in plan.of_type(type)
	sensitivity.is_high(resource)
	_is_told(resource)
}

_is_told(resource) if resource.type != "aws_secretsmanager_secret"

# Another type says nothing by itself.
_is_told(resource) if {
	resource.type == "aws_secretsmanager_secret"
	sensitivity.is_high(object.union(resource, {"type": "a secret of which nobody says anything"}))
}

_of_service := {service: {address | some address in addresses; store.service(plan.resources[address]) == service} |
	some service in {store.service(plan.resources[address]) | some address in addresses}
}

# {role's address: the sensitive stores that it may read}
read_by := {address: stores |
	count(addresses) > 0
	some address, permission in role.permissions
	stores := union({_read_in(block) | some block in permission.statements})
	count(stores) > 0
}

_read_in(block) := {address |
	some address in _named(block)
	_services_read(block)[store.service(plan.resources[address])]
} if {
	block.effect == "Allow"
	count(_named(block)) > 0
} else := set()

_named(block) := (store.of(block) & addresses) | union({object.get(_of_service, service, set()) | some service in store.whole(block)})

_services_read(block) := {split(name, ":")[0] | some name in (action.watched_in(block) & _reading)}

_reading := (watched_actions.data_reads | watched_actions.secret_reads) - {"s3:listbucket"}
