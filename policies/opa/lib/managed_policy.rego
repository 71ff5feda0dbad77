# METADATA
# title: Managed policies, and what names them by ARN
# scope: package
package lib.managed_policy

import data.lib.configuration
import data.lib.plan
import data.lib.reference

# {address of an aws_iam_policy that does nothing but bound roles and users}
boundaries := _used_as_boundary - _attached if not _any_hidden_attachment

boundaries := set() if _any_hidden_attachment

_used_as_boundary := {address |
	some type in {"aws_iam_role", "aws_iam_user"}
	some resource in plan.of_type(type)
	managed := named(resource, "permissions_boundary")
	count(managed) == 1
	not hides(resource, "permissions_boundary", managed)
	some address in managed
}

_attached := {address |
	some type, argument in attaching
	some resource in plan.of_type(type)
	some address in named(resource, argument)
}

_any_hidden_attachment if {
	some type, argument in attaching
	some resource in plan.of_type(type)
	hides(resource, argument, named(resource, argument))
}

# {type: the argument that names a managed policy by ARN}
attaching := {
	"aws_iam_group_policy_attachment": "policy_arn",
	"aws_iam_group_policy_attachments_exclusive": "policy_arns",
	"aws_iam_policy_attachment": "policy_arn",
	"aws_iam_role": "managed_policy_arns",
	"aws_iam_role_policy_attachment": "policy_arn",
	"aws_iam_role_policy_attachments_exclusive": "policy_arns",
	"aws_iam_user_policy_attachment": "policy_arn",
	"aws_iam_user_policy_attachments_exclusive": "policy_arns",
}

# The plan's aws_iam_policy resources that an argument names by ARN.
named(resource, argument) := {address |
	some arn in plan.texts(resource, argument)
	some address in of_arn(arn)
} | {address |
	plan.has_unknown(resource, argument)
	some address in reference.linked(resource, configuration.expression(resource, argument))
	plan.resources[address].type == "aws_iam_policy"
}

# True where the argument may name more policies than `managed`, the ones found. `managed_policy_arns` is unknown where the role
# does not set it.
hides(resource, argument, managed) if {
	plan.has_unknown(resource, argument)
	configuration.is_set(resource, argument)
	count(managed) == 0
}

hides(resource, argument, _) if {
	endswith(argument, "policy_arns")
	plan.has_unknown(resource, argument)
	count(reference.unresolved(reference.linked(resource, configuration.expression(resource, argument)), {"aws_iam_policy"})) > 0
}

# The plan's policy with an ARN. A new one has none yet, but its ARN will end in its name.
of_arn(arn) := {_by_arn[arn]}

of_arn(arn) := object.get(_new_by_name, name, set()) if {
	not _by_arn[arn]
	segments := split(arn, "/")
	name := segments[count(segments) - 1]
}

_by_arn := {policy.change.after.arn: policy.address | some policy in plan.of_type("aws_iam_policy")}

_new_by_name := {name: addresses | some name, addresses in _new_policies}

_new_policies[policy.change.after.name] contains policy.address if {
	some policy in plan.of_type("aws_iam_policy")
	plan.is_unknown(policy, "arn")
}
