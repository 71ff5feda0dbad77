# METADATA
# title: Where a secret may stand in the open, beside a function's environment
# description: |
#   State machines' definitions, stages' variables, CodeBuild's plain variables and containers' environments, each entry by its
#   name and value. A definition's text itself is an entry without a name, where none of its names holds what gives itself away.
# scope: package
package lib.secret_places

import data.lib.configuration
import data.lib.plan
import data.lib.secret

# [{address, path, name, value}]
known := array.concat(array.concat(_in_definitions, _in_stages), array.concat(_in_builds, _in_containers))

# [{address, path, references}]
unknown := [{"address": resource.address, "path": [attribute], "references": references} |
	some type, attribute in _attributes
	some resource in plan.of_type(type)
	_hides(resource.change.after_unknown[attribute])
	references := _references(configuration.expressions(resource)[attribute])
]

_attributes := {
	"aws_api_gateway_stage": "variables",
	"aws_apigatewayv2_stage": "stage_variables",
	"aws_codebuild_project": "environment",
	"aws_ecs_task_definition": "container_definitions",
	"aws_sfn_state_machine": "definition",
}

_hides(mark) if mark == true

_hides(mark) if {
	is_object(mark)
	true in mark
}

# CodeBuild's: plain variables only.
_hides(mark) if mark[_].environment_variable[_].value == true

_references(expression) := {reference | some reference in expression.references} if {
	is_object(expression)
} else := {reference |
	some variable in expression[_].environment_variable
	not object.get(variable, ["type", "constant_value"], "PLAINTEXT") in {"PARAMETER_STORE", "SECRETS_MANAGER"}
	some reference in variable.value.references
}

_entry(resource, path, name, value) := {"address": resource.address, "path": path, "name": name, "value": value}

_in_definitions := [entry |
	some machine in plan.of_type("aws_sfn_state_machine")
	text := plan.value(machine, "definition")
	pairs := _pairs(text)
	some pair in array.concat(_rest(text, pairs), pairs)
	entry := _entry(machine, ["definition"], pair[0], pair[1])
]

# What none of its names holds: a comment, a query, a text in a text.
_rest(text, pairs) := [["", text]] if {
	secret.credential(text)
	every pair in pairs {
		not secret.credential(pair[1])
	}
} else := []

# Names and texts of a definition's JSON. A name that ends in `.$` takes its value from the input.
_pairs(text) := [[match[1], match[2]] |
	some match in regex.find_all_string_submatch_n(`"([A-Za-z0-9_-]+)"\s*:\s*"([^"\\]+)"`, text, -1)
]

_in_stages := [entry |
	some type in ["aws_api_gateway_stage", "aws_apigatewayv2_stage"]
	some stage in plan.of_type(type)
	attribute := _attributes[type]
	some name, value in plan.value(stage, attribute)
	is_string(value)
	entry := _entry(stage, [attribute, name], name, value)
]

_in_builds := [entry |
	some project in plan.of_type("aws_codebuild_project")
	some index, variable in project.change.after.environment[0].environment_variable
	not object.get(variable, "type", "PLAINTEXT") in {"PARAMETER_STORE", "SECRETS_MANAGER"}
	is_string(variable.value)
	entry := _entry(project, ["environment", 0, "environment_variable", index, "value"], variable.name, variable.value)
]

_in_containers := [entry |
	some task in plan.of_type("aws_ecs_task_definition")
	some container in json.unmarshal(plan.value(task, "container_definitions"))
	some variable in container.environment
	is_string(variable.value)
	entry := _entry(task, ["container_definitions"], variable.name, variable.value)
]
