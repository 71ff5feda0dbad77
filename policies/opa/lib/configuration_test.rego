package lib.configuration_test

import data.lib.configuration
import data.lib.sketch_test as sketch

test_module_addresses_are_matched_with_their_keys if {
	address := `module.a["x.y[0]\".z"].module.b[1]`
	found := configuration.modules with input as sketch.plan([sketch.within(address, "aws_x.y", {})])
	found[address] == {"path": "a.b", "parent": `module.a["x.y[0]\".z"]`, "base": `module.a["x.y[0]\".z"].module.b`}
	found["module.a[\"x.y[0]\\\".z\"]"] == {"path": "a", "parent": "", "base": "module.a"}
	found[""] == {"path": "", "parent": "", "base": ""}
}

test_what_is_set_and_what_the_provider_computes if {
	resource := sketch.resource("aws_x.y", {})
	expressions := {"aws_x.y": {"policy": sketch.refers(["local.text"])}}
	configuration.is_set(resource, "policy") with input as sketch.configured([resource], expressions)
	not configuration.is_set(resource, "arn") with input as sketch.configured([resource], expressions)
	configuration.is_set(resource, "arn") with input as sketch.plan([resource])
}
