package rules.identity.federated_trust_without_subject_test

import data.lib.sketch_test as sketch
import data.rules.identity.federated_trust_without_subject as rule

_role(provider, conditions) := sketch.resource("aws_iam_role.r", {"assume_role_policy": json.marshal({"Statement": [{
	"Effect": "Allow",
	"Principal": {"Federated": provider},
	"Action": "sts:AssumeRoleWithWebIdentity",
	"Condition": conditions,
}]})})

_found(provider, conditions) := found if {
	found := sketch.essence(rule.deny) with input as sketch.plan([_role(provider, conditions)])
}

_github := "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com"

_aud := {"StringEquals": {"token.actions.githubusercontent.com:aud": "sts.amazonaws.com"}}

_finding(detail) := {"kind": "violation", "address": "aws_iam_role.r", "path": ["assume_role_policy"], "detail": detail}

test_deny_an_audience_alone if {
	_found(_github, _aud) == {_finding("statement 1 of `assume_role_policy` takes whoever token.actions.githubusercontent.com signs for (no condition on its subject)")}
}

test_deny_subjects_that_leave_the_owner_open if {
	_found(_github, {"StringLike": {"token.actions.githubusercontent.com:sub": "repo:*"}}) == {_finding("statement 1 of `assume_role_policy` takes whoever token.actions.githubusercontent.com signs for (its subject may be repo:*)")}
	every value in ["*", "repo:acme*", "repo:*/shop:*", "repo:acme-?/shop:ref:refs/heads/main"] {
		count(_found(_github, {"StringLike": {"token.actions.githubusercontent.com:sub": ["repo:acme/shop:*", value]}})) == 1
	}
	cluster := "oidc.eks.eu-west-1.amazonaws.com/id/ABCDEF"
	provider := concat("/", ["arn:aws:iam::111122223333:oidc-provider", cluster])
	count(_found(provider, {"StringLike": {concat(":", [cluster, "sub"]): "system:serviceaccount:*:*"}})) == 1
	count(_found(provider, {"StringEqualsIfExists": {concat(":", [cluster, "sub"]): "system:serviceaccount:shop:orders"}})) == 1
}

test_allow_one_owner_or_another_claim if {
	every condition in [
		{"StringLike": {"token.actions.githubusercontent.com:sub": "repo:acme/*"}},
		{"StringEquals": {"token.actions.githubusercontent.com:sub": "repo:acme/shop:ref:refs/heads/main"}},
		{"StringEquals": {"token.actions.githubusercontent.com:repository": "acme/shop"}},
	] {
		_found(_github, object.union(_aud, condition)) == set()
	}
}

test_cognito_needs_its_pool if {
	cognito := "cognito-identity.amazonaws.com"
	count(_found(cognito, {"ForAnyValue:StringLike": {"cognito-identity.amazonaws.com:amr": "authenticated"}})) == 1
	_found(cognito, {"StringEquals": {"cognito-identity.amazonaws.com:aud": "eu-west-1:0a1b2c3d"}}) == set()
}

test_allow_saml_and_services if {
	_found("arn:aws:iam::111122223333:saml-provider/acme", {}) == set()
	service := sketch.resource("aws_iam_role.r", {"assume_role_policy": json.marshal({"Statement": [{"Effect": "Allow", "Principal": {"Service": "lambda.amazonaws.com"}, "Action": "sts:AssumeRole"}]})})
	count(rule.deny) == 0 with input as sketch.plan([service])
}

_document(condition, unknown) := {
	"address": "data.aws_iam_policy_document.t",
	"mode": "data",
	"type": "aws_iam_policy_document",
	"name": "t",
	"change": {
		"actions": ["read"],
		"after": {"statement": [{
			"sid": "T",
			"actions": ["sts:AssumeRoleWithWebIdentity"],
			"principals": [{"type": "Federated", "identifiers": [null]}],
			"condition": [condition],
		}]},
		"after_unknown": {"json": true, "statement": [{"principals": [{"identifiers": [true]}], "condition": [unknown]}]},
	},
}

_of_the_plan(provider, condition, unknown) := found if {
	role := sketch.partly("aws_iam_role.r", {}, {"assume_role_policy": true})
	expressions := {
		"aws_iam_role.r": {"assume_role_policy": sketch.refers(["data.aws_iam_policy_document.t.json", "data.aws_iam_policy_document.t"])},
		"data.aws_iam_policy_document.t": {"statement": [{"principals": [{"identifiers": sketch.refers(["aws_iam_openid_connect_provider.p.arn", "aws_iam_openid_connect_provider.p"])}]}]},
	}
	found := sketch.essence(rule.deny) with input as sketch.configured([_document(condition, unknown), role, provider], expressions)
}

test_a_provider_of_the_plan if {
	provider := sketch.partly("aws_iam_openid_connect_provider.p", {"url": "https://gitlab.com"}, {"arn": true})
	_of_the_plan(provider, {"test": "StringLike", "variable": "gitlab.com:sub", "values": ["project_path:acme/shop:*"]}, {}) == set()
	[finding] := [finding | some finding in _of_the_plan(provider, {"test": "StringLike", "variable": "gitlab.com:sub", "values": ["project_path:*"]}, {})]
	finding.detail == "statement \"T\" of `assume_role_policy` takes whoever gitlab.com signs for (its subject may be project_path:*)"
}

test_unknown_key_of_an_unknown_provider if {
	provider := sketch.partly("aws_iam_openid_connect_provider.p", {}, {"arn": true, "url": true})
	_of_the_plan(provider, {"test": "StringEquals", "variable": "oidc.example/id/1:sub", "values": ["a:b"]}, {}) == set()
	[finding] := [finding | some finding in _of_the_plan(provider, {"test": "StringEquals", "variable": null, "values": ["a:b"]}, {"variable": true})]
	finding.kind == "unknown"
	finding.detail == "statement \"T\" of `assume_role_policy` takes whoever the provider signs for (no condition on its subject), unless a condition that the plan does not know holds it back"
}
