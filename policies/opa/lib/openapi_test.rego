package lib.openapi_test

import data.lib.openapi
import data.lib.sketch_test as sketch

_body(operation) := json.marshal({"paths": {"/orders": {"post": operation, "parameters": []}}})

test_what_asks_nobody if {
	openapi.open_operations(_body({})) == {"POST /orders"} with input as sketch.plan([])
	openapi.open_operations(_body({"security": []})) == {"POST /orders"} with input as sketch.plan([])
	openapi.open_operations(_body({"x-amazon-apigateway-auth": {"type": "NONE"}})) == {"POST /orders"} with input as sketch.plan([])
	any := {"paths": {"/{proxy+}": {"x-amazon-apigateway-any-method": {}, "options": {}}}}
	openapi.open_operations(json.marshal(any)) == {"ANY /{proxy+}"} with input as sketch.plan([])
}

test_what_asks if {
	openapi.open_operations(_body({"security": [{"customers": []}]})) == set() with input as sketch.plan([])
	openapi.open_operations(_body({"x-amazon-apigateway-auth": {"type": "AWS_IAM"}})) == set() with input as sketch.plan([])
	whole := {"security": [{"customers": []}], "paths": {"/orders": {"get": {}, "post": {"security": []}}}}
	openapi.open_operations(json.marshal(whole)) == {"POST /orders"} with input as sketch.plan([])
}

test_what_faces_the_public_on_purpose if {
	function := sketch.resource("aws_lambda_function.f", {"function_name": "webhook", "tags": {"tier": "edge"}})
	uri := "arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/arn:aws:lambda:eu-west-1:111122223333:function:webhook/invocations"
	operation := {"x-amazon-apigateway-integration": {"uri": uri}}
	openapi.open_operations(_body(operation)) == set() with input as sketch.plan([function])
	openapi.open_operations(_body(operation)) == {"POST /orders"} with input as sketch.plan([])
}

test_what_is_not_json if not openapi.open_operations("openapi: 3.0.1") with input as sketch.plan([])
