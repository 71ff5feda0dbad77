package lib.plan_test

import data.lib.plan
import data.lib.sketch_test as sketch

_change(address, module, type, name, after) := {
	"address": address,
	"module_address": module,
	"mode": "managed",
	"type": type,
	"name": name,
	"change": {"actions": ["create"], "after": after, "after_unknown": {}},
}

test_what_is_deleted_or_forgotten_is_gone if {
	stays := sketch.resource("aws_s3_bucket.stays", {})
	goes := object.union(stays, {"address": "aws_s3_bucket.goes", "change": {"actions": ["delete"], "after": null}})
	found := plan.resources with input as sketch.plan([stays, goes])
	object.keys(found) == {"aws_s3_bucket.stays"}
}

test_known_unknown_and_absent_are_three_answers if {
	resource := sketch.partly("aws_x.y", {"known": "v", "none": null, "off": false}, {"later": true})
	plan.value(resource, "known") == "v"
	plan.value(resource, "off") == false
	not plan.value(resource, "none")
	not plan.value(resource, "later")
	plan.is_unknown(resource, "later")
	not plan.is_unknown(resource, "none")
	not plan.is_unknown(resource, "known")
}

test_lists_with_unknown_elements if {
	resource := sketch.partly("aws_x.y", {"arns": ["a", null]}, {"arns": [false, true]})
	plan.texts(resource, "arns") == {"a"}
	plan.has_unknown(resource, "arns")
	not plan.is_unknown(resource, "arns")
}

test_module_addresses_are_matched_with_their_keys if {
	address := `module.a["x.y[0]\".z"].module.b[1]`
	found := plan.modules with input as sketch.plan([_change("r", address, "aws_x", "y", {})])
	found[address] == {"path": "a.b", "parent": `module.a["x.y[0]\".z"]`, "base": `module.a["x.y[0]\".z"].module.b`}
	found["module.a[\"x.y[0]\\\".z\"]"] == {"path": "a", "parent": "", "base": "module.a"}
	found[""] == {"path": "", "parent": "", "base": ""}
}

# module.m (for_each) takes a bucket's ARN and gives its function's; the root takes one instance's output.
_modular := {
	"format_version": "1.2",
	"resource_changes": array.concat(
		[sketch.resource("aws_s3_bucket.b", {}), sketch.resource("aws_x.exact", {}), sketch.resource("aws_x.any", {})],
		[change |
			some key in ["a.b", "c[0]"]
			module := sprintf("module.m[%q]", [key])
			change := _change(sprintf("%s.aws_lambda_function.f", [module]), module, "aws_lambda_function", "f", {})
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
	nodes := plan.linked(plan.resources[address], plan.expression(plan.resources[address], argument)) with input as _modular
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
	plan.linked(resource, sketch.refers(["local.a.b", "local.a", "var.c", "each.key", "path.module"])) == {"local:|a", "var:|c"} with input as sketch.plan([resource])
}

test_each_key_chooses_the_same_key if {
	instances := [object.union(sketch.resource("aws_x.y", {}), {"address": address}) |
		some address in [`aws_x.y["a.b"]`, `aws_x.y["c"]`]
	]
	asking := object.union(sketch.resource("aws_z.w", {}), {"address": `aws_z.w["a.b"]`})
	both := sketch.refers(["aws_x.y"])
	same := sketch.refers(["aws_x.y", "each.key"])
	document := sketch.plan(array.concat(instances, [asking]))
	plan.linked(asking, both) == {`aws_x.y["a.b"]`, `aws_x.y["c"]`} with input as document
	plan.linked(asking, same) == {`aws_x.y["a.b"]`} with input as document
}

test_the_plan_may_come_in_an_envelope if {
	plan.document.format_version == "1.2" with input as {"plan": {"format_version": "1.2"}}
}
