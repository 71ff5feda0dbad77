package rules.data.function_environment_without_key_test

import data.lib.sketch_test as sketch
import data.rules.data.function_environment_without_key as rule

_found(after, unknown) := found if {
	found := sketch.essence(rule.deny) with input as sketch.plan([sketch.partly("aws_lambda_function.f", after, unknown)])
}

_variables := {"environment": [{"variables": {"TABLE": "orders"}}]}

_missing := {{
	"kind": "violation",
	"address": "aws_lambda_function.f",
	"path": ["kms_key_arn"],
	"detail": "`kms_key_arn` is not set",
}}

test_deny_variables_without_key if {
	_found(object.union(_variables, {"kms_key_arn": null}), {}) == _missing
	_found({"environment": [{}]}, {"environment": [{"variables": true}]}) == _missing
}

test_allow_a_key_low_sensitivity_and_no_variables if {
	_found(object.union(_variables, {"kms_key_arn": "arn:aws:kms:eu-west-1:111122223333:key/k"}), {}) == set()
	_found(object.union(_variables, {"tags": {"sensitivity": "low"}}), {}) == set()
	_found({"environment": []}, {}) == set()
	_found({"environment": [{"variables": {}}]}, {}) == set()
}

test_unknown_key_is_one if _found(_variables, {"kms_key_arn": true}) == set()
