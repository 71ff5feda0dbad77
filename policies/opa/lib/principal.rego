# METADATA
# title: Who holds which policy
# description: |
#   Joins the plan's roles, users and groups with the policies that stand in it: inline, in a resource of their own, or attached
#   in any of Terraform's ways; a user also holds what its groups hold. Policies whose holder the plan does not hold or tell have
#   none here.
# scope: package
package lib.principal

import data.lib.configuration
import data.lib.managed_policy
import data.lib.plan
import data.lib.reference

# {address of the resource that a policy's text stands in: addresses of its holders}
holders := {policy: names | some policy, names in _holders}

# {holder's address: addresses of the resources that the texts of its policies stand in}
policies := {holder: names | some holder, names in _policies}

# {address of the resource that a policy's text stands in: names}: those of its holders and, of a managed policy, its own, each as an
# ARN ends in it: `role/service-role/app`.
names := {policy: union({_name_of(plan.resources[address]) | some address in ({policy} | object.get(holders, policy, set()))}) |
	some policy in (object.keys(holders) | {policy.address | some policy in plan.of_type("aws_iam_policy")})
}

_name_of(resource) := {concat("", [_kinds[resource.type], object.get(resource.change.after, "path", "/"), resource.change.after.name])} if {
	is_string(resource.change.after.name)
} else := set()

_kinds := {"aws_iam_group": "group", "aws_iam_policy": "policy", "aws_iam_role": "role", "aws_iam_user": "user"}

_policies[holder] contains policy if {
	some policy, names in holders
	some holder in names
}

_holders[role.address] contains role.address if some role in plan.of_type("aws_iam_role")

_holders[policy] contains holder if {
	some policy, direct in _direct
	some name in direct
	some holder in object.get(_with_members, name, {name})
}

_direct := object.union_n([_held_apart, _attached])

_held_apart := {resource.address: named |
	some type, argument in _apart
	some resource in plan.of_type(type)
	named := _named(resource, argument.name, argument.holder)
}

_attached := {policy: names | some policy, names in _attachments}

_attachments[policy] contains holder if {
	some type, arguments in _attaching
	some resource in plan.of_type(type)
	attached := managed_policy.named(resource, arguments.policies)
	count(attached) > 0
	some name, holder_type in arguments.holders
	some holder in _named(resource, name, holder_type)
	some policy in attached
}

_attachments[policy] contains role.address if {
	some role in plan.of_type("aws_iam_role")
	configuration.is_set(role, "managed_policy_arns")
	some policy in managed_policy.named(role, "managed_policy_arns")
}

_apart := {
	"aws_iam_group_policy": {"name": "group", "holder": "aws_iam_group"},
	"aws_iam_role_policy": {"name": "role", "holder": "aws_iam_role"},
	"aws_iam_user_policy": {"name": "user", "holder": "aws_iam_user"},
}

_attaching := {
	"aws_iam_group_policy_attachment": {"policies": "policy_arn", "holders": {"group": "aws_iam_group"}},
	"aws_iam_group_policy_attachments_exclusive": {"policies": "policy_arns", "holders": {"group_name": "aws_iam_group"}},
	"aws_iam_policy_attachment": {
		"policies": "policy_arn",
		"holders": {"groups": "aws_iam_group", "roles": "aws_iam_role", "users": "aws_iam_user"},
	},
	"aws_iam_role_policy_attachment": {"policies": "policy_arn", "holders": {"role": "aws_iam_role"}},
	"aws_iam_role_policy_attachments_exclusive": {"policies": "policy_arns", "holders": {"role_name": "aws_iam_role"}},
	"aws_iam_user_policy_attachment": {"policies": "policy_arn", "holders": {"user": "aws_iam_user"}},
	"aws_iam_user_policy_attachments_exclusive": {"policies": "policy_arns", "holders": {"user_name": "aws_iam_user"}},
}

# {group's address: itself and its members}
_with_members := {group: members | some group, members in _members}

_members[group.address] contains group.address if some group in plan.of_type("aws_iam_group")

_members[group] contains user if {
	some type, arguments in {
		"aws_iam_group_membership": {"group": "group", "users": "users"},
		"aws_iam_user_group_membership": {"group": "groups", "users": "user"},
	}
	some resource in plan.of_type(type)
	some group in _named(resource, arguments.group, "aws_iam_group")
	some user in _named(resource, arguments.users, "aws_iam_user")
}

# By name, or where that is not known by reference.
_named(resource, argument, type) := union({object.get(_by_name, concat("|", [type, name]), set()) | some name in plan.texts(resource, argument)}) | {address |
	plan.has_unknown(resource, argument)
	some address in reference.linked(resource, configuration.expression(resource, argument))
	plan.resources[address].type == type
}

_by_name := {key: addresses | some key, addresses in _names}

_names[concat("|", [type, holder.change.after.name])] contains holder.address if {
	some type in ["aws_iam_group", "aws_iam_role", "aws_iam_user"]
	some holder in plan.of_type(type)
}
