package rules.data.key_bound_to_account_only_test

import data.lib.sketch_test as sketch
import data.rules.data.key_bound_to_account_only as rule

_root := {"AWS": "arn:aws:iam::111122223333:root"}

_key(statements) := sketch.policy("aws_kms_key.k", statements)

_allow(principal) := {"Effect": "Allow", "Principal": principal, "Action": "kms:*", "Resource": "*"}

_found(resources) := found if {
	found := sketch.essence(rule.deny) with input as sketch.plan(resources)
}

_finding(address, path, detail) := {{"kind": "violation", "address": address, "path": path, "detail": detail}}

test_deny_the_account_alone if {
	_found([_key([_allow(_root)])]) == _finding("aws_kms_key.k", ["policy"], "it allows only arn:aws:iam::111122223333:root")
	_found([_key([_allow({"AWS": "111122223333"})])]) == _finding("aws_kms_key.k", ["policy"], "it allows only 111122223333")
}

test_deny_the_default if {
	default_ := _finding("aws_kms_key.k", ["policy"], "it has no policy, and AWS's default allows the account's root everything")
	_found([sketch.partly("aws_kms_key.k", {}, {"id": true})]) == default_
	key := sketch.partly("aws_kms_key.k", {}, {"policy": true})
	found := sketch.essence(rule.deny) with input as sketch.configured([key], {"aws_kms_key.k": {"description": {}}})
	found == default_
}

test_deny_what_stands_in_the_account if {
	key := _key([_allow(_root)])
	found := sketch.essence(rule.deny) with input as sketch.configured([key], {"aws_kms_key.k": {"description": {}}})
	found == _finding("aws_kms_key.k", ["policy"], "as the provider last read it, its policy allows only arn:aws:iam::111122223333:root")
}

test_allow_who_is_named_and_what_is_narrowed if {
	role := _allow({"AWS": "arn:aws:iam::111122223333:role/orders"})
	_found([_key([_allow(_root), role])]) == set()
	_found([_key([_allow(_root), _allow({"Service": "sns.amazonaws.com"})])]) == set()
	narrowed := object.union(_allow(_root), {"Condition": {"StringEquals": {"kms:ViaService": "dynamodb.eu-west-1.amazonaws.com"}}})
	_found([_key([narrowed])]) == set()
	_found([_key([object.union(_allow(_root), {"Effect": "Deny"})])]) == set()
}

test_allow_a_policy_of_its_own_resource if {
	key := sketch.partly("aws_kms_key.k", {"key_id": "k-1", "id": "k-1"}, {})
	statements := json.marshal({"Statement": [_allow(_root), _allow({"AWS": "arn:aws:iam::111122223333:role/orders"})]})
	_found([key, sketch.resource("aws_kms_key_policy.p", {"key_id": "k-1", "policy": statements})]) == set()
}

test_unknown_whose_a_policy_is if {
	key := sketch.partly("aws_kms_key.k", {}, {"id": true, "policy": true})
	policy := sketch.partly("aws_kms_key_policy.p", {"policy": json.marshal({"Statement": [_allow({"Service": "sns.amazonaws.com"})]})}, {"key_id": true})
	expressions := {"aws_kms_key.k": {}, "aws_kms_key_policy.p": {"key_id": sketch.refers(["local.key"]), "policy": {}}}
	found := sketch.essence(rule.deny) with input as sketch.configured([key, policy], expressions)
	found == {{
		"kind": "unknown",
		"address": "aws_kms_key.k",
		"path": [],
		"detail": "the plan does not tell whose aws_kms_key_policy.p is",
	}}
}
