package rules.data.key_open_to_everyone_test

import data.lib.sketch_test as sketch
import data.rules.data.key_open_to_everyone as rule

_statement(principal, condition) := {"Effect": "Allow", "Principal": principal, "Action": "kms:*", "Resource": "*", "Condition": condition}

_found(address, statement) := found if {
	found := sketch.essence(rule.deny) with input as sketch.plan([sketch.policy(address, [statement])])
}

_key := "aws_kms_key.k"

test_deny_everyone if {
	every address in [_key, "aws_kms_key_policy.p", "aws_kms_replica_key.r"] {
		every principal in ["*", {"AWS": "*"}, {"AWS": ["arn:aws:iam::111122223333:root", "*"]}] {
			_found(address, _statement(principal, {})) == {{
				"kind": "violation",
				"address": address,
				"path": ["policy"],
				"detail": "statement 1 lets everyone kms:*",
			}}
		}
	}
}

test_deny_a_service_that_everybody_has if {
	count(_found(_key, _statement("*", {"StringEquals": {"kms:ViaService": "s3.eu-west-1.amazonaws.com"}}))) == 1
}

test_allow_a_circle_a_named_principal_and_a_deny if {
	_found(_key, _statement("*", {"StringEquals": {"kms:CallerAccount": "111122223333"}})) == set()
	_found(_key, _statement({"AWS": "arn:aws:iam::111122223333:root"}, {})) == set()
	_found(_key, _statement({"Service": "sns.amazonaws.com"}, {})) == set()
	_found(_key, object.union(_statement("*", {}), {"Effect": "Deny"})) == set()
}

test_unknown_principal if {
	document := {
		"address": "data.aws_iam_policy_document.d",
		"mode": "data",
		"type": "aws_iam_policy_document",
		"name": "d",
		"change": {
			"actions": ["read"],
			"after": {"statement": [{"actions": ["kms:Decrypt"], "resources": ["*"], "principals": [{"type": "AWS", "identifiers": [null]}]}]},
			"after_unknown": {"json": true, "statement": [{"principals": [{"identifiers": [true]}]}]},
		},
	}
	key := sketch.partly(_key, {}, {"policy": true})
	references := sketch.refers(["data.aws_iam_policy_document.d.json", "data.aws_iam_policy_document.d"])
	found := sketch.essence(rule.deny) with input as sketch.configured([document, key], {_key: {"policy": references}})
	found == {{
		"kind": "unknown",
		"address": _key,
		"path": ["policy"],
		"detail": "the plan does not know whom statement 1 lets kms:Decrypt",
	}}
}
