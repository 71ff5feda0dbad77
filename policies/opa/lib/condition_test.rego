package lib.condition_test

import data.lib.condition
import data.lib.statement

_one(raw) := statement.from_text(json.marshal({"Statement": object.union({"Effect": "Allow", "Action": "a:b"}, raw)}))[0]

_pinned(key, value) if condition.pinned(_one({"Condition": {"StringLike": {key: value}}}), lower(key))

test_pinned_by_what_every_request_must_carry if {
	every operator in ["StringEquals", "StringLike", "ForAnyValue:StringEquals", "ArnLike"] {
		condition.pinned(_one({"Condition": {operator: {"aws:SourceArn": "arn:a"}}}), "aws:sourcearn")
	}
	every operator in ["StringEqualsIfExists", "StringNotEquals", "ForAllValues:StringEquals", "Null"] {
		not condition.pinned(_one({"Condition": {operator: {"aws:SourceArn": "arn:a"}}}), "aws:sourcearn")
	}
	every value in ["*", "", "arn:*", "arn:aws:*", "arn:aws:iam::*:role/*"] {
		not condition.pinned(_one({"Condition": {"StringLike": {"aws:SourceArn": ["arn:a", value]}}}), "aws:sourcearn")
	}
}

test_for_all_values_pins_with_null_false if {
	strict := {"ForAllValues:StringEquals": {"events:source": "a"}, "Null": {"events:source": "false"}}
	condition.pinned(_one({"Condition": strict}), "events:source")
}

test_what_holds_to_a_circle if {
	every key, value in {
		"aws:PrincipalOrgID": "${aws:ResourceOrgID}",
		"aws:PrincipalAccount": "111122223333",
		"aws:PrincipalArn": "arn:aws:iam::111122223333:role/ci-*",
		"aws:SourceArn": "arn:aws:cloudfront::111122223333:distribution/*",
		"aws:userid": "AROAEXAMPLEEXAMPLE000:*",
		"aws:PrincipalOrgPaths": "o-abcdefghij/r-ab12/*",
		"aws:SourceIp": "203.0.113.0/24",
	} {
		_pinned(key, value)
	}
	_pinned("aws:SourceArn", "arn:aws:s3:::shop*")
	_pinned("aws:SourceIp", "2001:db8::/32")
}

test_what_strangers_meet_too if {
	every key, values in {
		"aws:PrincipalOrgID": ["o-*", "${aws:PrincipalOrgID}", "o-?bcdefghij"],
		"aws:PrincipalAccount": ["1*", "${aws:PrincipalAccount}"],
		"aws:PrincipalArn": ["arn:aws:iam::*:role/*", "arn:aws:*", "arn:aws:iam::${aws:PrincipalAccount}:role/x"],
		"aws:SourceArn": ["arn:aws:s3:::*", "arn:aws:sns:*:*:orders"],
		"aws:SourceIp": ["0.0.0.0/1", "128.0.0.0/1", "::0/0", "::/0", "0.0.0.0/0"],
		"aws:userid": ["*:*", "A*"],
		"aws:PrincipalOrgPaths": ["o-*/*"],
		"events:source": ["*.*", "?*", "${events:source}"],
	} {
		every value in values {
			not _pinned(key, value)
		}
	}
}

test_patterns_and_access_by_attributes if {
	_pinned("events:source", "shop.*")
	_pinned("aws:ResourceTag/team", "${aws:PrincipalTag/team}")
	not _pinned("aws:ResourceTag/team", "*")
}
