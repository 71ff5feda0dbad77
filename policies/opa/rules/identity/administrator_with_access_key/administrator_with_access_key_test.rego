package rules.identity.administrator_with_access_key_test

import data.lib.sketch_test as sketch
import data.rules.identity.administrator_with_access_key as rule

_key(after, unknown) := sketch.partly("aws_iam_access_key.k", after, unknown)

_found(resources) := found if {
	found := sketch.essence(rule.deny) with input as sketch.plan(resources)
}

_finding(kind, path, detail) := {"kind": kind, "address": "aws_iam_access_key.k", "path": path, "detail": detail}

test_deny_by_name if {
	_found([_key({"user": "root", "status": "Active"}, {})]) == {_finding("violation", ["user"], "`user` is root")}
	_found([_key({"user": "Administrator"}, {})]) == {_finding("violation", ["user"], "`user` is Administrator")}
}

_attachment := sketch.resource("aws_iam_user_policy_attachment.a", {"user": "ann", "policy_arn": "arn:aws:iam::aws:policy/AdministratorAccess"})

test_deny_by_policies if {
	inline := sketch.resource("aws_iam_user_policy.p", {"user": "ann", "policy": json.marshal({"Statement": [{"Effect": "Allow", "Action": "*", "Resource": "*"}]})})
	_found([_key({"user": "ann"}, {}), inline]) == {_finding("violation", ["user"], "aws_iam_user_policy.p gives its user everything")}
	_found([_key({"user": "ann"}, {}), _attachment]) == {_finding("violation", ["user"], "aws_iam_user_policy_attachment.a gives its user arn:aws:iam::aws:policy/AdministratorAccess")}
}

test_deny_by_reference if {
	to_user := {"user": sketch.refers(["aws_iam_user.u.name", "aws_iam_user.u"])}
	user := sketch.partly("aws_iam_user.u", {}, {"name": true})
	attachment := sketch.partly("aws_iam_user_policy_attachment.a", {"policy_arn": "arn:aws:iam::aws:policy/IAMFullAccess"}, {"user": true})
	expressions := {"aws_iam_access_key.k": to_user, "aws_iam_user_policy_attachment.a": to_user}
	plan := sketch.configured([user, attachment, _key({}, {"user": true})], expressions)
	found := sketch.essence(rule.deny) with input as plan
	found == {_finding("violation", ["user"], "aws_iam_user_policy_attachment.a gives its user arn:aws:iam::aws:policy/IAMFullAccess")}
}

test_allow_others_and_inactive_keys if {
	_found([_key({"user": "ben"}, {}), _attachment]) == set()
	_found([_key({"user": "ann", "status": "Inactive"}, {}), _attachment]) == set()
	_found([_key({"user": "root", "status": "Inactive"}, {})]) == set()
	_found([_key({"user": "rootless"}, {})]) == set()
}

test_unknown_status if {
	_found([_key({"user": "root"}, {"status": true})]) == {_finding("unknown", ["status"], "the plan does not know whether the key is active, and `user` is root")}
}
