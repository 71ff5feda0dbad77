package lib.grammar_test

import data.lib.grammar

_flaws(statement) := grammar.flaws(json.marshal({"Version": "2012-10-17", "Statement": [statement]}))

_good := {"Sid": "S", "Effect": "Allow", "Action": ["s3:GetObject"], "Resource": "arn:aws:s3:::a/*"}

test_what_is_no_policy if {
	every text in ["allow all", "[]", `{"statement": []}`, `{"Statement": ["Allow"]}`, `{"Statement": [], "statement": []}`] {
		grammar.flaws(text) == {"its text is not the JSON of a policy"}
	}
}

test_what_is_a_policy if {
	grammar.flaws(`{"Version": "2012-10-17"}`) == set()
	every more in [
		{}, {"Principal": "*"}, {"Principal": {"AWS": "*", "Service": ["a", "b"]}}, {"Condition": {"Bool": {"aws:SecureTransport": true}}},
		{"NotPrincipal": {"AWS": []}}, {"Effect": "Deny", "NotResource": ["*"]},
	] {
		_flaws(object.union(_good, more)) == set()
	}
}

test_elements_in_another_case_are_not_read if {
	_flaws({"effect": "Allow", "Action": "*"}) == {concat("", [
		"statement 1 of its text is none of IAM's ",
		"(`Effect` is neither Allow nor Deny; it has an element `effect`)",
	])}
	_flaws({"Effect": "Allow", "action": "*"}) == {concat("", [
		"statement 1 of its text is none of IAM's ",
		"(it has an element `action`; it has no `Action`)",
	])}
}

test_odd_values_are_not_read if {
	_flaws({"Action": "s3:GetObject"}) == {"statement 1 of its text is none of IAM's (`Effect` is neither Allow nor Deny)"}
	every odd in [
		{"Principal": null}, {"Principal": ["*"]}, {"Principal": "arn:a"}, {"NotPrincipal": null}, {"Principal": {"AWS": null}},
		{"Effect": "allow"}, {"Action": null}, {"Resource": [["*"]]}, {"Condition": []}, {"Condition": {"StringLike": "*"}},
	] {
		count(_flaws(object.union(_good, odd))) == 1
	}
}

test_versions_of_the_language if {
	every version in ["2008-10-17", "2012-10-17"] {
		grammar.flaws(json.marshal({"Version": version, "Statement": []})) == set()
	}
	grammar.flaws(`{"Version": "2022-20-27", "Statement": []}`) == {"its `Version` is 2022-20-27, which is none of IAM's"}
	grammar.flaws(`{"Statement": []}`) == set()
}
