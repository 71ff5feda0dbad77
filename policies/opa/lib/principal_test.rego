package lib.principal_test

import data.lib.principal
import data.lib.sketch_test as sketch

_policy(address, arguments) := sketch.resource(address, object.union({"policy": `{"Statement": []}`}, arguments))

_held(resources) := held if {
	held := principal.policies with input as sketch.plan(resources)
}

_role := sketch.resource("aws_iam_role.r", {"name": "r"})

_user := sketch.resource("aws_iam_user.u", {"name": "u"})

_group := sketch.resource("aws_iam_group.g", {"name": "g"})

_managed := sketch.partly("aws_iam_policy.p", {"name": "p"}, {"arn": true})

_arn := "arn:aws:iam::111122223333:policy/p"

test_policies_in_resources_of_their_own if {
	_held([
		_role, _user, _group,
		_policy("aws_iam_role_policy.a", {"role": "r"}),
		_policy("aws_iam_user_policy.b", {"user": "u"}),
		_policy("aws_iam_group_policy.c", {"group": "g"}),
		_policy("aws_iam_group_policy.d", {"group": "elsewhere"}),
	]) == {
		"aws_iam_role.r": {"aws_iam_role.r", "aws_iam_role_policy.a"},
		"aws_iam_user.u": {"aws_iam_user_policy.b"},
		"aws_iam_group.g": {"aws_iam_group_policy.c"},
	}
}

test_attached_policies if {
	every address, arguments in {
		"aws_iam_role_policy_attachment.a": {"role": "r", "policy_arn": _arn},
		"aws_iam_policy_attachment.a": {"roles": ["r"], "policy_arn": _arn},
		"aws_iam_role_policy_attachments_exclusive.a": {"role_name": "r", "policy_arns": [_arn]},
	} {
		_held([_role, _managed, sketch.resource(address, arguments)]) == {"aws_iam_role.r": {"aws_iam_role.r", "aws_iam_policy.p"}}
	}
	every address, arguments in {
		"aws_iam_user_policy_attachment.a": {"user": "u", "policy_arn": _arn},
		"aws_iam_policy_attachment.a": {"users": ["u"], "policy_arn": _arn},
		"aws_iam_user_policy_attachments_exclusive.a": {"user_name": "u", "policy_arns": [_arn]},
	} {
		_held([_user, _managed, sketch.resource(address, arguments)]) == {"aws_iam_user.u": {"aws_iam_policy.p"}}
	}
	attached := sketch.resource("aws_iam_role.r", {"name": "r", "managed_policy_arns": [_arn]})
	_held([attached, _managed]) == {"aws_iam_role.r": {"aws_iam_role.r", "aws_iam_policy.p"}}
}

test_a_user_holds_what_its_groups_hold if {
	every address, arguments in {
		"aws_iam_group_membership.m": {"group": "g", "users": ["u"]},
		"aws_iam_user_group_membership.m": {"user": "u", "groups": ["g", "elsewhere"]},
	} {
		_held([_user, _group, _policy("aws_iam_group_policy.c", {"group": "g"}), sketch.resource(address, arguments)]) == {
			"aws_iam_group.g": {"aws_iam_group_policy.c"},
			"aws_iam_user.u": {"aws_iam_group_policy.c"},
		}
	}
}

test_by_reference_where_the_name_is_not_known if {
	policy := sketch.partly("aws_iam_role_policy.a", {"policy": `{"Statement": []}`}, {"role": true})
	plan := sketch.configured(
		[sketch.partly("aws_iam_role.r", {}, {"name": true}), policy],
		{"aws_iam_role_policy.a": {"role": sketch.refers(["aws_iam_role.r.name", "aws_iam_role.r"])}},
	)
	principal.holders["aws_iam_role_policy.a"] == {"aws_iam_role.r"} with input as plan
}

test_names_as_arns_end_in_them if {
	role := sketch.resource("aws_iam_role.r", {"name": "r", "path": "/app/"})
	attachment := sketch.resource("aws_iam_role_policy_attachment.a", {"role": "r", "policy_arn": _arn})
	inline := _policy("aws_iam_role_policy.i", {"role": "r", "name": "inline"})
	principal.names == {
		"aws_iam_policy.p": {"policy/p", "role/app/r"},
		"aws_iam_role.r": {"role/app/r"},
		"aws_iam_role_policy.i": {"role/app/r"},
	} with input as sketch.plan([role, _managed, attachment, inline])
}
