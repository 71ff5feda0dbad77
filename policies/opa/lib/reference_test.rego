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

test_references_end_at_locals_and_variables if {
	resource := sketch.resource("aws_x.y", {})
	reference.linked(resource, sketch.refers(["local.a.b", "local.a", "var.c", "each.key", "path.module"])) == {"local:|a", "var:|c"} with input as sketch.plan([resource])
}

test_each_key_chooses_the_same_key if {
	instances := [object.union(sketch.resource("aws_x.y", {}), {"address": address}) |
		some address in [`aws_x.y["a.b"]`, `aws_x.y["c"]`]
	]
	asking := object.union(sketch.resource("aws_z.w", {}), {"address": `aws_z.w["a.b"]`})
	both := sketch.refers(["aws_x.y"])
	same := sketch.refers(["aws_x.y", "each.key"])
	document := sketch.plan(array.concat(instances, [asking]))
	reference.linked(asking, both) == {`aws_x.y["a.b"]`, `aws_x.y["c"]`} with input as document
	reference.linked(asking, same) == {`aws_x.y["a.b"]`} with input as document
}
