package lib.bucket_policy_test

import data.lib.bucket_policy
import data.lib.sketch_test as sketch

_deny(change) := object.union(
	{"Effect": "Deny", "Principal": "*", "Action": "s3:*", "Resource": ["arn:aws:s3:::b", "arn:aws:s3:::b/*"]},
	change,
)

_policy(statements) := sketch.resource("aws_s3_bucket_policy.p", {"bucket": "b", "policy": json.marshal({"Statement": statements})})

_open(statements) := open if {
	policies := bucket_policy.by_address with input as sketch.plan([_policy(statements)])
	open := bucket_policy.left_open([block |
		some block in policies["aws_s3_bucket_policy.p"].statements
		bucket_policy.is_deny_for_everyone(block)
	])
}

_all := {"s3:getobject", "s3:putobject", "s3:listbucket"}

test_a_deny_of_all_for_everyone_leaves_nothing_open if {
	every resource in [["arn:aws:s3:::b", "arn:aws:s3:::b/*"], "*", "arn:aws:s3:::b*", "arn:aws-us-gov:s3:::*", "${bucket}"] {
		_open([_deny({"Resource": resource})]) == set()
	}
	_open([_deny({"Resource": "arn:aws:s3:::b"}), _deny({"Resource": "arn:aws:s3:::b/*"})]) == set()
	_open([_deny({"Principal": {"AWS": "*"}, "Action": ["s3:Get*", "s3:Put*", "s3:List*"]})]) == set()
	_open([object.remove(_deny({"NotResource": "arn:aws:s3:::b/public/*"}), ["Resource"])]) == set()
}

test_a_part_leaves_the_rest_open if {
	_open([_deny({"Resource": "arn:aws:s3:::b"})]) == {"s3:getobject", "s3:putobject"}
	_open([_deny({"Resource": "arn:aws:s3:::b/*"})]) == {"s3:listbucket"}
	_open([_deny({"Resource": "arn:aws:s3:::b/orders/*"})]) == _all
	_open([_deny({"Action": "s3:GetObject"})]) == {"s3:putobject", "s3:listbucket"}
	_open([_deny({"Principal": {"AWS": "arn:aws:iam::111122223333:root"}})]) == _all
	_open([_deny({"Principal": {"Service": "*"}})]) == _all
	_open([_deny({"Effect": "Allow"})]) == _all
}

_tls(effect, conditions) := {"denies": count(bucket_policy.tls_denies(policy)), "allows": count(bucket_policy.tls_allows(policy))} if {
	policies := bucket_policy.by_address with input as sketch.plan([_policy([_deny({"Effect": effect, "Condition": conditions})])])
	policy := policies["aws_s3_bucket_policy.p"]
}

test_who_asks_for_tls if {
	_tls("Deny", {"Bool": {"aws:SecureTransport": "false"}}) == {"denies": 1, "allows": 0}
	_tls("Deny", {"BoolIfExists": {"AWS:securetransport": ["False"]}}) == {"denies": 1, "allows": 0}
	_tls("Deny", {"Bool": {"aws:SecureTransport": false, "aws:PrincipalIsAWSService": false}}) == {"denies": 1, "allows": 0}
	_tls("Allow", {"Bool": {"aws:SecureTransport": "true"}}) == {"denies": 0, "allows": 1}
	every conditions in [
		{},
		{"Bool": {"aws:SecureTransport": "true"}},
		{"Bool": {"aws:SecureTransport": "false"}, "IpAddress": {"aws:SourceIp": "203.0.113.0/24"}},
		{"Null": {"aws:SecureTransport": "false"}},
	] {
		_tls("Deny", conditions) == {"denies": 0, "allows": 0}
	}
}

_spared(change) := count(denies["aws_s3_bucket_policy.p"]) if {
	denies := bucket_policy.default_denies with input as sketch.plan([_policy([_deny(change)])])
}

test_who_is_spared if {
	roles := {"aws:PrincipalArn": ["arn:aws:iam::111122223333:role/reader"]}
	_spared({"Condition": {"ArnNotLike": roles}}) == 1
	_spared({"Condition": {"StringNotEquals": roles, "BoolIfExists": {"aws:PrincipalIsAWSService": "false"}}}) == 1
	_spared({"Condition": {"StringNotLike": {"aws:userId": "AROAEXAMPLE0000000000:*"}}}) == 1
	_spared({"Principal": {}, "NotPrincipal": {"AWS": "arn:aws:iam::111122223333:role/reader"}}) == 1
	_spared({"Condition": {"ArnLike": roles}}) == 0
	_spared({"Condition": {"ArnNotLike": {"aws:PrincipalArn": "*"}}}) == 0
	_spared({"Condition": {"StringNotEquals": {"aws:PrincipalOrgID": "o-acmeacme00"}}}) == 0
	_spared({"Condition": {"ArnNotLike": roles, "Bool": {"aws:SecureTransport": "false"}}}) == 0
	_spared({}) == 0
}

_held(change) := held if {
	held := bucket_policy.held_to_organization with input as sketch.plan([_policy([_deny(change)])])
}

test_what_is_held_to_an_organization if {
	org := {"StringNotEquals": {"aws:PrincipalOrgID": "o-acmeacme00"}}
	held := {"aws_s3_bucket_policy.p"}
	_held({"Condition": org}) == held
	_held({"Condition": object.union(org, {"BoolIfExists": {"aws:PrincipalIsAWSService": "false"}})}) == held
	_held({"Condition": org, "Action": ["s3:Get*", "s3:Put*"], "Resource": "arn:aws:s3:::b/*"}) == held
	_held({"Condition": org, "Action": "s3:Get*"}) == set()
	_held({"Condition": {"StringEquals": {"aws:PrincipalOrgID": "o-acmeacme00"}}}) == set()
	_held({"Condition": {"StringNotLike": {"aws:PrincipalOrgID": "*"}}}) == set()
	_held({"Condition": object.union(org, {"Bool": {"aws:SecureTransport": "false"}})}) == set()
}

_bucket(after, unknown) := sketch.partly("aws_s3_bucket.b", object.union({"bucket": "b"}, after), unknown)

_missing(resources, expressions) := found if {
	found := bucket_policy.missing(resources[0]) with input as sketch.configured(resources, expressions)
}

_none := {{"kind": "violation", "path": [], "detail": "no aws_s3_bucket_policy refers to it"}}

test_a_bucket_has_the_policy_that_names_it if {
	_missing([_bucket({}, {}), _policy([_deny({})])], {}) == set()
	_missing([_bucket({"bucket": "c"}, {}), _policy([_deny({})])], {}) == _none
	_missing([_bucket({"policy": json.marshal({"Statement": [_deny({})]})}, {})], {}) == set()
	_missing([_bucket({}, {"policy": true})], {"aws_s3_bucket.b": {"policy": sketch.refers(["local.policy"])}}) == set()
	_missing([_bucket({}, {"policy": true})], {"aws_s3_bucket.b": {"bucket": {}}}) == _none
}

test_a_bucket_has_a_policy_that_was_read_back if {
	_missing([_bucket({"policy": "{}"}, {})], {"aws_s3_bucket.b": {"bucket": {}}}) == set()
}

test_a_policy_through_a_local_is_anybodys if {
	policy := sketch.partly("aws_s3_bucket_policy.p", {}, {"bucket": true, "policy": true})
	expressions := {"aws_s3_bucket_policy.p": {"bucket": sketch.refers(["local.bucket"]), "policy": {}}}
	_missing([_bucket({}, {"id": true}), policy], expressions) == {{
		"kind": "unknown",
		"path": [],
		"detail": "the plan does not tell whose aws_s3_bucket_policy.p is",
	}}
}
