package lib.reference_test

import data.lib.configuration
import data.lib.plan
import data.lib.reference
import data.lib.sketch_test as sketch

# module.m (for_each) takes a bucket's ARN and gives its function's; the root takes one instance's output.
_modular := {
	"format_version": "1.2",
	"resource_changes": array.concat(
		[sketch.resource("aws_s3_bucket.b", {}), sketch.resource("aws_x.exact", {}), sketch.resource("aws_x.any", {})],
		[change |
			some key in ["a.b", "c[0]"]
			change := sketch.within(sprintf("module.m[%q]", [key]), "aws_lambda_function.f", {})
		],
	),
	"configuration": {"root_module": {
		"resources": [
			{"address": "aws_x.exact", "expressions": {"arn": {"references": ["module.m[\"c[0]\"].arn", "module.m[\"c[0]\"]", "module.m"]}}},
			{"address": "aws_x.any", "expressions": {"arn": {"references": ["module.m"]}}},
		],
		"module_calls": {"m": {
			"expressions": {"bucket": {"references": ["aws_s3_bucket.b.arn", "aws_s3_bucket.b"]}},
			"module": {
				"resources": [{"address": "aws_lambda_function.f", "expressions": {"description": {"references": ["var.bucket"]}}}],
				"outputs": {"arn": {"expression": {"references": ["aws_lambda_function.f.arn", "aws_lambda_function.f"]}}},
			},
		}},
	}},
}

_linked(address, argument) := nodes if {
	nodes := reference.linked(plan.resources[address], configuration.expression(plan.resources[address], argument)) with input as _modular
}

test_references_go_through_outputs_to_the_named_instance if {
	_linked("aws_x.exact", "arn") == {"module.m[\"c[0]\"].aws_lambda_function.f"}
}

test_references_without_a_key_mean_all_instances if {
	_linked("aws_x.any", "arn") == {"module.m[\"a.b\"].aws_lambda_function.f", "module.m[\"c[0]\"].aws_lambda_function.f"}
}

test_references_go_through_inputs if {
	_linked("module.m[\"a.b\"].aws_lambda_function.f", "description") == {"aws_s3_bucket.b"}
}

test_inputs_are_narrowed_to_a_type if {
	found := {type: reference.inputs("module.m[\"a.b\"]", type) | some type in ["aws_s3_bucket", "aws_iam_role"]} with input as _modular
	found == {"aws_s3_bucket": {"aws_s3_bucket.b"}, "aws_iam_role": set()}
}

test_references_end_at_locals_and_variables if {
	resource := sketch.resource("aws_x.y", {})
	reference.linked(resource, sketch.refers(["local.a.b", "local.a", "var.c", "each.key", "path.module"])) == {"local:|a", "var:|c"} with input as sketch.plan([resource])
}

_instances(name, keys) := [object.union(sketch.resource(name, {}), {"address": sprintf("%s[%s]", [name, key])}) | some key in keys]

# What the instance of aws_z.w with the first key is linked to, where aws_x.y has the instances "a.b" and "c".
_chosen(keys, references, each) := nodes if {
	askers := _instances("aws_z.w", keys)
	document := object.union(sketch.plan(array.concat(_instances("aws_x.y", [`"a.b"`, `"c"`]), askers)), {"configuration": {"root_module": {"resources": [{
		"address": "aws_z.w",
		"expressions": {},
		"for_each_expression": sketch.refers(each),
	}]}}})
	nodes := reference.linked(askers[0], sketch.refers(references)) with input as document
}

_both := {`aws_x.y["a.b"]`, `aws_x.y["c"]`}

_same := {`aws_x.y["a.b"]`}

test_each_key_chooses_the_same_key if {
	_chosen([`"a.b"`], ["aws_x.y"], []) == _both
	_chosen([`"a.b"`], ["aws_x.y", "each.key"], []) == _same
}

# `{ "a.b" = "c" }`, and `count.index + 1`.
test_a_value_chooses_only_among_twins if {
	_chosen([`"a.b"`], ["aws_x.y", "each.value"], []) == _both
	_chosen([`"a.b"`, `"c"`], ["aws_x.y", "each.value"], []) == _same
	_chosen([`"a.b"`, `"c"`], ["aws_x.y", "each.value.to", "each.value"], []) == _both
	_chosen([`"a.b"`], ["aws_x.y", "count.index"], []) == _both
}

test_each_value_is_the_instance_that_for_each_goes_over if {
	_chosen([`"a.b"`], ["each.value.id", "each.value"], ["aws_x.y"]) == _same
	_chosen([`"a.b"`], ["each.value.id", "each.value"], ["aws_x.y", "aws_q.r.id", "aws_q.r"]) == _both | {"aws_q.r"}
}

test_certain_is_one_and_nothing_hidden if {
	document := sketch.plan(_instances("aws_x.y", [`"a.b"`, `"c"`]))
	reference.certain(_same | {"var:|choice"}) == `aws_x.y["a.b"]` with input as document
	not reference.certain(_both) with input as document
	not reference.certain(_same | {"local:|x"}) with input as document
	not reference.certain({"var:|choice"}) with input as document
}
