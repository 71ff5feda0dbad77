package lib.evidence_test

import data.lib.evidence
import data.lib.sketch_test as sketch

_losses(address, actions, before, after) := found if {
	change := {"actions": actions, "before": before, "after": after}
	found := evidence.losses with input as sketch.plan([object.union(sketch.resource(address, after), {"change": change})])
}

_loss(address, path, detail) := [{"address": address, "path": path, "detail": detail}]

test_what_collects_and_goes if {
	_losses("aws_flow_log.l", ["delete"], {}, null) == _loss("aws_flow_log.l", [], "the plan deletes it")
	_losses("aws_flow_log.l", ["delete", "create"], {}, {}) == []
	_losses("aws_lambda_function.f", ["delete"], {}, null) == []
}

test_what_is_less_than_before if {
	_losses("aws_cloudtrail.t", ["update"], {"enable_logging": true}, {"enable_logging": false}) == _loss(
		"aws_cloudtrail.t", ["enable_logging"],
		"`enable_logging` goes from true to false",
	)
	_losses("aws_cloudtrail.t", ["update"], {"event_selector": [{}, {}]}, {"event_selector": [{}]}) == _loss(
		"aws_cloudtrail.t", ["event_selector"],
		"`event_selector` goes from 2 blocks to 1",
	)
	_losses("aws_cloudtrail.t", ["create"], null, {"enable_logging": false, "event_selector": []}) == []
}
