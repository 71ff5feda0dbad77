package rules.data.secret_in_definition_test

import data.lib.sketch_test as sketch
import data.rules.data.secret_in_definition as rule

_found(address, after) := found if {
	found := sketch.essence(rule.deny) with input as sketch.plan([sketch.resource(address, after)])
}

_finding(address, path, detail) := {{"kind": "violation", "address": address, "path": path, "detail": detail}}

_literal := "is called a secret and holds a literal value"

test_deny_a_state_machine if {
	address := "aws_sfn_state_machine.m"
	parameters := {"States": {"Pay": {"Parameters": {"ApiToken": "s3cr3t", "Amount.$": "$.amount"}}}}
	by_name := _finding(address, ["definition"], sprintf("`ApiToken` %s", [_literal]))
	_found(address, {"definition": json.marshal(parameters)}) == by_name
	by_form := _finding(address, ["definition"], "`Comment` holds an AWS access key")
	_found(address, {"definition": "{\"Comment\": \"key AKIAIOSFODNN7EXAMPLE of Ann\"}"}) == by_form
	by_text := _finding(address, ["definition"], "its text holds an AWS access key")
	_found(address, {"definition": "{\"Keys\": [\"AKIAIOSFODNN7EXAMPLE\"]}"}) == by_text
}

test_deny_variables_of_stages if {
	address := "aws_api_gateway_stage.s"
	detail := sprintf("`backendToken` %s", [_literal])
	_found(address, {"variables": {"backendToken": "s3cr3t", "alias": "live"}}) == _finding(address, ["variables", "backendToken"], detail)
	count(_found("aws_apigatewayv2_stage.s", {"stage_variables": {"db_password": "s3cr3t"}})) == 1
}

test_deny_builds_and_containers if {
	project := "aws_codebuild_project.p"
	variables := [{"name": "NPM_TOKEN", "value": "s3cr3t", "type": "PLAINTEXT"}]
	path := ["environment", 0, "environment_variable", 0, "value"]
	_found(project, {"environment": [{"environment_variable": variables}]}) == _finding(project, path, sprintf("`NPM_TOKEN` %s", [_literal]))
	task := "aws_ecs_task_definition.t"
	containers := json.marshal([{"name": "shop", "environment": [{"name": "DB_PASSWORD", "value": "s3cr3t"}]}])
	by_name := _finding(task, ["container_definitions"], sprintf("`DB_PASSWORD` %s", [_literal]))
	_found(task, {"container_definitions": containers}) == by_name
}

test_allow_what_says_where_it_is if {
	_found("aws_sfn_state_machine.m", {"definition": json.marshal({"Parameters": {"TaskToken.$": "$$.Task.Token", "SecretId": "db"}})}) == set()
	_found("aws_sfn_state_machine.m", {"definition": json.marshal({"Arguments": {"token": "{% $states.context.Task.Token %}"}})}) == set()
	_found("aws_api_gateway_stage.s", {"variables": null}) == set()
	variables := [{"name": "NPM_TOKEN", "value": "npm-of-shop", "type": "SECRETS_MANAGER"}]
	_found("aws_codebuild_project.p", {"environment": [{"environment_variable": variables}]}) == set()
	containers := json.marshal([{"name": "shop", "secrets": [{"name": "DB_PASSWORD", "valueFrom": "arn:aws:ssm:eu-west-1:111122223333:parameter/db"}]}])
	_found("aws_ecs_task_definition.t", {"container_definitions": containers}) == set()
}

_late(attribute, unknown, expression) := found if {
	address := sprintf("%s.x", [attribute])
	argument := {"aws_sfn_state_machine": "definition", "aws_codebuild_project": "environment"}[attribute]
	resource := sketch.partly(address, {}, {argument: unknown})
	found := sketch.essence(rule.deny) with input as sketch.configured([resource], {address: {argument: expression}})
}

_password := sketch.refers(["random_password.db.result", "random_password.db"])

test_unknown_text_that_brings_a_secret if {
	_late("aws_sfn_state_machine", true, _password) == {{
		"kind": "unknown",
		"address": "aws_sfn_state_machine.x",
		"path": ["definition"],
		"detail": "the plan does not know `definition`, and it is made of what brings a secret: random_password.db.result",
	}}
	blocks := [{"environment_variable": [{"name": {"constant_value": "X"}, "value": _password}]}]
	count(_late("aws_codebuild_project", [{"environment_variable": [{"value": true}]}], blocks)) == 1
}

test_allow_an_unknown_text_of_arns if {
	_late("aws_sfn_state_machine", true, sketch.refers(["aws_lambda_function.f.arn", "aws_lambda_function.f"])) == set()
}
