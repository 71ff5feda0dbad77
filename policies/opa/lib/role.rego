# METADATA
# title: What each role of the plan may do, over all of its policies
# description: |
#   Joins a role with its inline policies, aws_iam_role_policy, and the managed policies attached to it in any of Terraform's
#   four ways. Boundaries and Deny statements are not subtracted: they can be taken away without a change to the role.
# scope: package
package lib.role

import data.lib.configuration
import data.lib.iam
import data.lib.managed_policy
import data.lib.plan
import data.lib.reference
import data.lib.result

# {role's address: {statements, policies, managed, unseen, unnamed}}: policies are those that the statements stand in; managed are
# ARNs of policies that are not in this plan; unseen are reasons why this is not all that the role may do, and unnamed those of them
# that no policy's own text gives.
permissions := {role.address: permission |
	some role in plan.of_type("aws_iam_role")
	policies := [iam.policies[index] | some index in object.get(_policies, role.address, set())]
	unnamed := object.get(_unseen, role.address, set()) | _loose(role)
	permission := {
		"statements": [statement | some policy in policies; some statement in policy.statements],
		"policies": policies,
		"managed": object.get(_managed, role.address, set()),
		"unnamed": unnamed,
		"unseen": (unnamed | {sprintf("%s cannot be read", [policy.address]) |
			some policy in policies
			count(policy.opaque) > 0
		}),
	}
}

# The addresses of the roles that an argument names, by name or ARN: empty when they are not in the plan.
named(resource, attribute) := union({object.get(_by_name, name, set()) |
	some text in plan.texts(resource, attribute)
	segments := split(text, "/")
	name := segments[count(segments) - 1]
}) | {address |
	plan.has_unknown(resource, attribute)
	some address in reference.linked(resource, configuration.expression(resource, attribute))
	plan.resources[address].type == "aws_iam_role"
}

_by_name := {name: roles | some name, roles in _roles_by_name}

_roles_by_name[role.change.after.name] contains role.address if some role in plan.of_type("aws_iam_role")

# By index into iam.policies.
_policies := {role: indices | some role, indices in _policies_of}

_policies_of[policy.address] contains index if {
	some index, policy in iam.policies
	policy.attribute == "inline_policy"
}

_policies_of[role] contains index if {
	some index, policy in iam.policies
	policy.type == "aws_iam_role_policy"
	some role in named(plan.resources[policy.address], "role")
}

_policies_of[role] contains index if {
	some index, policy in iam.policies
	policy.type == "aws_iam_policy"
	some attachment in _attachments
	policy.address in attachment.policies
	some role in attachment.roles
}

_managed := {role: arns | some role, arns in _managed_of}

_managed_of[role] contains arn if {
	some attachment in _attachments
	some role in attachment.roles
	some arn in attachment.arns
}

_unseen := {role: reasons | some role, reasons in _unseen_of}

_unseen_of[role] contains sprintf("%s attaches a policy that the plan does not know", [attachment.address]) if {
	some attachment in _attachments
	attachment.unseen
	some role in attachment.roles
}

_attachment_arguments := {
	"aws_iam_policy_attachment": {"roles": "roles", "arns": "policy_arn"},
	"aws_iam_role_policy_attachment": {"roles": "role", "arns": "policy_arn"},
	"aws_iam_role_policy_attachments_exclusive": {"roles": "role_name", "arns": "policy_arns"},
}

_attachments := array.concat(_attachment_resources, _attachments_of_roles)

_attachment_resources := [attachment |
	some type, arguments in _attachment_arguments
	some resource in plan.of_type(type)
	roles := named(resource, arguments.roles)
	attachment := _attachment(resource, arguments.arns, roles)
]

# `managed_policy_arns` is unknown where the role does not set it.
_attachments_of_roles := [attachment |
	some role in plan.of_type("aws_iam_role")
	configuration.is_set(role, "managed_policy_arns")
	attachment := _attachment(role, "managed_policy_arns", {role.address})
]

_attachment(resource, argument, roles) := {
	"address": resource.address,
	"roles": roles,
	"policies": policies,
	"arns": {arn | some arn in plan.texts(resource, argument); count(managed_policy.of_arn(arn)) == 0},
	"unseen": _is_unseen(resource, argument, policies),
} if {
	policies := managed_policy.named(resource, argument)
}

default _is_unseen(_, _, _) := false

_is_unseen(resource, argument, policies) if managed_policy.hides(resource, argument, policies)

# Why a role may have more than is found: policies and attachments whose role comes through a local. It can be a role whose own
# name or ARN is unknown too, and that this local can reach.
_loose(role) := {sprintf("%s may belong to it", [result.few(addresses)]) | count(addresses) > 0} if {
	role.change.after_unknown.id == true
	module := configuration.module_of(role)
	addresses := union({object.get(_grants_in, above, set()) | some above in configuration.above[module]}) | (object.get(_grants_below, module, set()) | object.get(_grants_to, role.address, set()))
} else := set()

_granting := object.union(
	{type: arguments.roles | some type, arguments in _attachment_arguments},
	{"aws_iam_role_policy": "role", "aws_iam_role_policies_exclusive": "role_name"},
)

# [{address, modules}]: in which modules the locals are.
_loose_grants := [{"address": resource.address, "modules": {reference.module_of(node) | some node in hidden}} |
	some type, argument in _granting
	some resource in plan.of_type(type)
	plan.has_unknown(resource, argument)
	nodes := reference.linked(resource, configuration.expression(resource, argument))
	hidden := reference.unresolved(nodes, {"aws_iam_role"})
	_hides_role(argument, nodes, hidden)
]

_hides_role("roles", _, hidden) if count(hidden) > 0

_hides_role(argument, nodes, hidden) if {
	argument != "roles"
	hidden == {node | some node in nodes; not reference.is_known(node)}
}

_grants_in := {module: addresses | some module, addresses in _loose_in}

_loose_in[module] contains grant.address if {
	some grant in _loose_grants
	some module in grant.modules
}

_grants_below := {module: addresses | some module, addresses in _loose_below}

_loose_below[above] contains address if {
	some module, addresses in _grants_in
	some above in configuration.above[module]
	some address in addresses
}

_grants_to := {role: addresses | some role, addresses in _loose_to}

_loose_to[role] contains address if {
	some module, addresses in _grants_in
	some role in reference.inputs(module, "aws_iam_role")
	some address in addresses
}
