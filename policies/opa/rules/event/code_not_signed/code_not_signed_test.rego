package rules.event.code_not_signed_test

import data.lib.sketch_test as sketch
import data.rules.event.code_not_signed as rule

_found(after, unknown) := found if {
	found := sketch.essence(rule.deny) with input as sketch.plan([sketch.partly("aws_lambda_function.f", after, unknown)])
}

_finding(kind, path, detail) := {"kind": kind, "address": "aws_lambda_function.f", "path": path, "detail": detail}

_high := {"tags": {"sensitivity": "high"}, "package_type": "Zip"}

test_deny_unsigned_code_of_high_sensitivity if {
	_found(_high, {}) == {_finding("violation", ["code_signing_config_arn"], "`code_signing_config_arn` is not set")}
}

test_allow_signed_code if {
	_found(object.union(_high, {"code_signing_config_arn": "arn:aws:lambda:eu-west-1:111122223333:code-signing-config:csc-1"}), {}) == set()
	_found(_high, {"code_signing_config_arn": true}) == set()
}

test_allow_images_and_lower_sensitivity if {
	_found(object.union(_high, {"package_type": "Image"}), {}) == set()
	_found({"tags": {"sensitivity": "medium"}}, {}) == set()
	_found({}, {}) == set()
}

test_allow_one_version_of_a_package if {
	_found(object.union(_high, {"s3_object_version": "3sL4kqtJlcpXroDTDmJ"}), {}) == set()
	_found(_high, {"s3_object_version": true}) == set()
}
