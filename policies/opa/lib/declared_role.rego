# METADATA
# title: Roles of modules that declare what their function may use
# scope: package
package lib.declared_role

import data.lib.configuration
import data.lib.iam
import data.lib.managed_policy
import data.lib.plan
import data.lib.result

# {role's address: the modules around it whose call has an input `allowed_resources`}
modules := {resource.address: around |
	some resource in plan.of_type("aws_iam_role")
	around := {module | some module in configuration.above[configuration.module_of(resource)]; _declaring[module]}
	count(around) > 0
}

# Those whose name is not known yet, so that a local may mean them.
nameless := {address | some address, _ in modules; plan.is_unknown(plan.resources[address], "name")}

_declaring := {address | some address, module in configuration.modules; configuration.by_path[module.path].call.expressions.allowed_resources}

# {type: which of its arguments names the role, which the policy}
granting := {
	"aws_iam_policy_attachment": {"role": "roles", "policy": "policy_arn"},
	"aws_iam_role_policy": {"role": "role", "policy": "policy"},
	"aws_iam_role_policy_attachment": {"role": "role", "policy": "policy_arn"},
	"aws_iam_role_policy_attachments_exclusive": {"role": "role_name", "policy": "policy_arns"},
}

# What such a resource gives, in words.
given(resource, arguments) := result.few(_given[resource.address]) if {
	arguments.policy == "policy"
} else := result.few(named) if {
	arguments.policy != "policy"
	named := plan.texts(resource, arguments.policy) | managed_policy.named(resource, arguments.policy)
	count(named) > 0
} else := "a policy"

_given := {address: told | some address, told in _told}

_told[grant.policy.address] contains sprintf("%s on %s", [_or(grant.block.actions), _or(grant.block.resources)]) if {
	some grant in iam.grants
	grant.policy.type == "aws_iam_role_policy"
}

_or(values) := result.few(values) if {
	count(values) > 0
} else := "something unknown"
