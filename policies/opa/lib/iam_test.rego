package lib.iam_test

import data.lib.iam
import data.lib.managed_policy
import data.lib.role
import data.lib.sketch_test as sketch

_document(name, statements, unknown, sources) := {
	"address": sprintf("data.aws_iam_policy_document.%s", [name]),
	"mode": "data",
	"type": "aws_iam_policy_document",
	"name": name,
	"change": {
		"actions": ["read"],
		"after": {"statement": statements, "source_policy_documents": sources},
		"after_unknown": object.union({"json": true}, unknown),
	},
}

_policy := sketch.partly("aws_iam_policy.p", {}, {"policy": true})

_from(name) := sketch.refers([sprintf("data.aws_iam_policy_document.%s.json", [name]), sprintf("data.aws_iam_policy_document.%s", [name])])

test_statements_of_documents_and_their_sources if {
	inner := _document("inner", [{"actions": ["s3:GetObject"]}], {}, null)
	text := `{"Statement": {"Effect": "Allow", "Action": "sns:Publish"}}`
	outer := _document("outer", [{"actions": ["sqs:SendMessage"]}], {"source_policy_documents": [false, true]}, [text, null])
	expressions := {
		"aws_iam_policy.p": {"policy": _from("outer")},
		"data.aws_iam_policy_document.outer": {"source_policy_documents": _from("inner")},
	}
	[policy] := iam.policies with input as sketch.configured([inner, outer, _policy], expressions)
	{action | some block in policy.statements; some action in block.actions} == {"s3:GetObject", "sns:Publish", "sqs:SendMessage"}
	policy.opaque == set()
}

test_a_document_with_unknown_statements_is_opaque if {
	document := _document("d", [], {"statement": true}, null)
	plan := sketch.configured([document, _policy], {"aws_iam_policy.p": {"policy": _from("d")}})
	[policy] := iam.policies with input as plan
	policy.opaque == {"its statements depend on a value that the plan does not know"}
}

test_a_choice_between_documents_counts_both if {
	one := _document("one", [{"actions": ["s3:GetObject"]}], {}, null)
	two := _document("two", [{"actions": ["s3:PutObject"]}], {}, null)
	references := sketch.refers(array.concat(array.concat(["var.choose"], _from("one").references), _from("two").references))
	[policy] := iam.policies with input as sketch.configured([one, two, _policy], {"aws_iam_policy.p": {"policy": references}})
	count(policy.statements) == 2
	policy.opaque == set()
}

test_an_inline_policy_is_any_of_the_configured_ones if {
	one := _document("one", [{"actions": ["s3:GetObject"]}], {}, null)
	role := sketch.partly(
		"aws_iam_role.r",
		{"inline_policy": [{"name": "a"}, {"name": "b", "policy": `{"Statement": []}`}]},
		{"inline_policy": [{"policy": true}, {}]},
	)
	queue := sketch.refers(["aws_sqs_queue.q.arn", "aws_sqs_queue.q"])
	blocks := {"aws_iam_role.r": {"inline_policy": [{"policy": _from("one")}, {"policy": queue}]}}
	unread := [policy | some policy in iam.policies; count(policy.opaque) > 0] with input as sketch.configured([one, role], blocks)
	unread[0].opaque == {"its text is made from aws_sqs_queue.q, which the plan does not know"}
	unread[0].statements[0].actions == {"s3:GetObject"}
}

test_an_inline_policy_beside_a_known_one_is_the_other if {
	one := _document("one", [{"actions": ["s3:GetObject"]}], {}, null)
	role := sketch.partly(
		"aws_iam_role.r",
		{"inline_policy": [{"name": "a", "policy": `{"Statement": []}`}, {"name": "b"}]},
		{"inline_policy": [{}, {"policy": true}]},
	)
	blocks := {"aws_iam_role.r": {"inline_policy": [{"policy": _from("one")}, {"policy": {}}]}}
	every policy in iam.policies {
		policy.opaque == set()
	} with input as sketch.configured([one, role], blocks)
}

# What is known of the principals of a statement whose one block is made of `references`.
_trusted(references) := block if {
	raw := {"actions": ["sts:AssumeRole"], "principals": [{"type": "AWS", "identifiers": [null]}]}
	document := _document("d", [raw], {"statement": [{"principals": [{"identifiers": [true]}]}]}, null)
	role := sketch.resource("aws_iam_role.r", {"name": "r"})
	plan := sketch.configured([document, role, _policy], {
		"aws_iam_policy.p": {"policy": _from("d")},
		"data.aws_iam_policy_document.d": {"statement": [{"principals": [{"identifiers": sketch.refers(references)}]}]},
	})
	[policy] := iam.policies with input as plan
	[block] := policy.statements
}

test_a_role_of_this_plan_is_one_principal if {
	block := _trusted(["aws_iam_role.r.arn", "aws_iam_role.r"])
	block.principals == {{"type": "AWS", "id": "aws_iam_role.r"}}
	block.unknown == set()
}

test_a_principal_through_anything_else_is_unknown if {
	every references in [["local.arn"], ["aws_iam_role.r.arn", "aws_iam_role.r", "local.arn"], ["aws_x.y.arn", "aws_x.y"]] {
		block := _trusted(references)
		block.unknown == {"principals"}
	}
}

test_a_source_that_is_no_policy_is_opaque if {
	document := _document("d", [], {}, [`{"statement": [{"effect": "Allow"}]}`])
	[policy] := iam.policies with input as sketch.configured([document, _policy], {"aws_iam_policy.p": {"policy": _from("d")}})
	policy.opaque == {concat("", [
		"of a text in `source_policy_documents` of data.aws_iam_policy_document.d, ",
		"its text is not the JSON of a policy",
	])}
}

test_a_boundary_is_one_unless_it_is_attached_too if {
	boundary := sketch.resource("aws_iam_policy.b", {"arn": "arn:b", "policy": `{"Statement": []}`})
	bounded := sketch.resource("aws_iam_role.r", {"name": "r", "permissions_boundary": "arn:b"})
	attachment := sketch.resource("aws_iam_role_policy_attachment.a", {"role": "r", "policy_arn": "arn:b"})
	[alone] := iam.policies with input as sketch.plan([boundary, bounded])
	alone.kind == "boundary"
	[attached] := iam.policies with input as sketch.plan([boundary, bounded, attachment])
	attached.kind == "identity"
}

test_a_boundary_is_none_while_an_attachment_is_hidden if {
	boundary := sketch.resource("aws_iam_policy.b", {"arn": "arn:b", "policy": `{"Statement": []}`})
	bounded := sketch.resource("aws_iam_role.r", {"name": "r", "permissions_boundary": "arn:b"})
	hidden := sketch.partly("aws_iam_user_policy_attachments_exclusive.x", {"user_name": "u"}, {"policy_arns": [true]})
	references := {"aws_iam_user_policy_attachments_exclusive.x": {"policy_arns": sketch.refers(["local.arn"])}}
	[policy] := iam.policies with input as sketch.configured([boundary, bounded, hidden], references)
	policy.kind == "identity"
}

test_a_grant_through_a_local_may_belong_to_any_new_role if {
	grant := {"policy_arn": "arn:aws:iam::aws:policy/A"}
	resources := [
		sketch.partly("aws_iam_role.new", {"name": "n"}, {"id": true}),
		sketch.resource("aws_iam_role.old", {"name": "o", "id": "o"}),
		sketch.partly("aws_iam_role_policy_attachment.x", grant, {"role": true}),
	]
	references := {"aws_iam_role_policy_attachment.x": {"role": sketch.refers(["local.role"])}}
	permissions := role.permissions with input as sketch.configured(resources, references)
	permissions["aws_iam_role.new"].unseen == {"aws_iam_role_policy_attachment.x may belong to it"}
	permissions["aws_iam_role.old"].unseen == set()
}

_text(action) := json.marshal({"Statement": {"Effect": "Allow", "Action": action, "Resource": "arn:a"}})

test_a_role_may_what_all_of_its_policies_say if {
	resources := [
		sketch.resource("aws_iam_role.r", {"name": "r", "inline_policy": [{"name": "i", "policy": _text("a:Inline")}]}),
		sketch.resource("aws_iam_role_policy.p", {"role": "r", "policy": _text("a:Own")}),
		sketch.resource("aws_iam_policy.managed", {"arn": "arn:m", "policy": _text("a:Managed")}),
		sketch.resource("aws_iam_role_policy_attachment.m", {"role": "r", "policy_arn": "arn:m"}),
		sketch.resource("aws_iam_policy_attachment.aws", {"roles": ["r"], "policy_arn": "arn:aws:iam::aws:policy/A"}),
		sketch.partly("aws_iam_role_policy_attachment.hidden", {"role": "r"}, {"policy_arn": true}),
		sketch.resource("aws_iam_role_policy.other", {"role": "someone-else", "policy": _text("a:Other")}),
	]
	permission := role.permissions["aws_iam_role.r"] with input as sketch.configured(resources, {"aws_iam_role.r": {}})
	{action | some block in permission.statements; some action in block.actions} == {"a:Inline", "a:Own", "a:Managed"}
	permission.managed == {"arn:aws:iam::aws:policy/A"}
	permission.unseen == {"aws_iam_role_policy_attachment.hidden attaches a policy that the plan does not know"}
}

test_a_choice_between_documents_is_not_certain if {
	one := _document("one", [{"actions": ["s3:GetObject"]}], {}, null)
	two := _document("two", [{"actions": ["s3:PutObject"]}], {}, null)
	both := sketch.refers(array.concat(_from("one").references, _from("two").references))
	[either] := iam.policies with input as sketch.configured([one, two, _policy], {"aws_iam_policy.p": {"policy": both}})
	not either.certain
	[certain] := iam.policies with input as sketch.configured([one, two, _policy], {"aws_iam_policy.p": {"policy": _from("one")}})
	certain.certain
}

_everything := `{"Statement": {"Effect": "Allow", "Action": "*", "Resource": "*"}}`

# What the provider read of another resource, before the plan that mends it.
test_what_the_configuration_does_not_set_is_not_judged if {
	bucket := sketch.resource("aws_s3_bucket.b", {"policy": _everything})
	iam.policies == [] with input as sketch.configured([bucket], {"aws_s3_bucket.b": {"bucket": {}}})
	[_] := iam.policies with input as sketch.configured([bucket], {"aws_s3_bucket.b": {"policy": {}}})
}

test_policies_that_are_resources_are_not_blocks_of_their_role_too if {
	role := sketch.resource("aws_iam_role.r", {"name": "r", "inline_policy": [{"name": "apart", "policy": _everything}]})
	gone := {
		"address": "aws_iam_role_policy.p",
		"mode": "managed",
		"type": "aws_iam_role_policy",
		"name": "p",
		"change": {"actions": ["delete"], "before": {"role": "r", "name": "apart"}, "after": null, "after_unknown": {}},
	}
	iam.policies == [] with input as sketch.plan([role, gone])
	[_] := iam.policies with input as sketch.plan([role])
}

test_a_new_policy_is_known_by_the_end_of_its_arn if {
	policy := sketch.partly("aws_iam_policy.p", {"name": "power"}, {"arn": true})
	managed_policy.of_arn("arn:aws:iam::111122223333:policy/path/power") == {"aws_iam_policy.p"} with input as sketch.plan([policy])
	managed_policy.of_arn("arn:aws:iam::111122223333:policy/other") == set() with input as sketch.plan([policy])
}
