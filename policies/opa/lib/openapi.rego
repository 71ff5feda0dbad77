# METADATA
# title: What an OpenAPI body asks of callers
# scope: package
package lib.openapi

import data.lib.lambda
import data.lib.plan

# The operations that ask nobody who calls, as "GET /orders"; undefined where the body is not JSON. Preflight requests carry no
# identity. What stands for the whole document is taken to be meant for each operation.
open_operations(body) := {sprintf("%s %s", [_verb(name), path]) |
	some path, operations in object.get(document, "paths", {})
	some name, operation in operations
	lower(name) in _verbs
	not _asks(document, operation)
	not _calls_edge(operation)
} if {
	document := json.unmarshal(body)
	is_object(document)
}

_verbs := {"delete", "get", "head", "patch", "post", "put", "x-amazon-apigateway-any-method"}

_verb(name) := "ANY" if startswith(name, "x-")

_verb(name) := upper(name) if not startswith(name, "x-")

_asks(_, operation) if count(operation.security) > 0

_asks(_, operation) if operation["x-amazon-apigateway-auth"].type != "NONE"

_asks(document, operation) if {
	count(document.security) > 0
	not operation.security
}

_calls_edge(operation) if {
	functions := lambda.named({}, operation["x-amazon-apigateway-integration"].uri, {})
	count(functions) > 0
	every address in functions {
		lambda.is_edge(plan.resources[address])
	}
}
