package main_test

import data.lib.sketch_test as sketch
import data.main

_reasons(document) := {finding.detail | some finding in found} if {
	found := main.deny with input as document
}

test_allow_a_plan_of_nothing if {
	_reasons(sketch.plan([])) == set()
	without_list := object.remove(sketch.plan([]), ["resource_changes"])
	_reasons(object.union(without_list, {"planned_values": {"root_module": {}}})) == set()
	_reasons({"plan": sketch.plan([])}) == set()
}

test_deny_what_is_no_plan if {
	_reasons({}) == {
		"it has no configuration",
		"it has no format_version that these rules know (1.x)",
		"it has no list of resource_changes",
	}
	_reasons([]) == _reasons({})
}

test_deny_a_plan_of_another_format if {
	_reasons(object.union(sketch.plan([]), {"format_version": "2.0"})) == {"it has no format_version that these rules know (1.x)"}
}

test_deny_a_plan_that_failed if {
	_reasons(object.union(sketch.plan([]), {"errored": true})) == {"Terraform reports that planning failed (errored)"}
	_reasons(object.union(sketch.plan([]), {"errored": false})) == set()
}

test_deny_a_part_of_a_plan if {
	_reasons(object.union(sketch.plan([]), {"complete": true, "deferred_changes": []})) == set()
	_reasons(object.union(sketch.plan([]), {"complete": false})) == {"Terraform left changes out of it (complete: false): plan without `-target`"}
	_reasons(object.union(sketch.plan([]), {"deferred_changes": [{}]})) == {"it defers changes to a later plan (deferred_changes)"}
}

test_deny_a_plan_that_only_refreshes if {
	data_only := _state([{"mode": "data", "address": "data.aws_x.y", "type": "aws_x", "name": "y"}])
	_reasons(object.union(sketch.plan([]), data_only)) == set()
	managed := _state([{"mode": "managed", "address": "aws_x.y", "type": "aws_x", "name": "y"}])
	_reasons(object.union(sketch.plan([]), managed)) == {"it lists none of the resources that there are: plan without `-refresh-only`"}
}

_state(resources) := {"prior_state": {"values": {"root_module": {"resources": resources}}}}

test_deny_an_entry_that_is_not_whole if {
	entry := sketch.resource("aws_x.y", {})
	_reasons(sketch.plan([entry])) == set()
	every broken in [
		json.remove(entry, ["change/after"]),
		json.remove(entry, ["change/actions"]),
		json.patch(entry, [{"op": "replace", "path": "/mode", "value": "Managed"}]),
		json.patch(entry, [{"op": "add", "path": "/change/after", "value": null}]),
	] {
		_reasons(sketch.plan([broken])) == {"an entry of resource_changes is not whole"}
	}
}

test_deny_a_list_that_is_none if {
	_reasons(object.union(sketch.plan([]), {"resource_changes": null})) == {"it has no list of resource_changes"}
}

test_deny_modules_deeper_than_these_rules_follow if {
	into := [`{"module_calls": {"m": {"module": ` | some _ in numbers.range(1, 7)]
	out := [`}}}` | some _ in numbers.range(1, 7)]
	deep := json.unmarshal(concat("", array.concat(into, array.concat(["{}"], out))))
	plan := object.union(sketch.plan([]), {"configuration": {"root_module": deep}})
	_reasons(plan) == {"its modules are nested deeper than these rules follow (6)"}
}

test_every_finding_has_a_text_for_conftest if {
	findings := main.deny with input as {}
	every finding in findings {
		startswith(finding.msg, "The plan cannot be judged: it has no ")
	}
}

test_a_team_may_regrade_a_rule_or_switch_it_off if {
	plan := sketch.plan([sketch.policy("aws_iam_policy.p", [{"Effect": "Allow", "Action": "s3:*", "Resource": "arn:aws:s3:::b"}])])
	{"high"} == {finding.severity | some finding in main.deny; finding.ruleId == "wildcard_action"} with input as plan
	regraded := {"rules": {"wildcard_action": {"severity": "low"}}}
	{"low"} == {finding.severity | some finding in main.deny; finding.ruleId == "wildcard_action"} with input as plan with data.gate as regraded
	off := {"rules": {"wildcard_action": {"enabled": false}}}
	set() == {finding | some finding in main.deny; finding.ruleId == "wildcard_action"} with input as plan with data.gate as off
}
