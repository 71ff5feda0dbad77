# METADATA
# title: What functions and state machines may do beyond handing over
# scope: package
package lib.power

import data.lib.lambda
import data.lib.plan
import data.lib.role

# {address: {privileges, unseen}}, as in lib.lambda: edge functions, which face strangers on purpose, are not among them.
of := object.union(
	{address: power | some address, power in lambda.powers; not lambda.is_edge(plan.resources[address])},
	{machine.address: power |
		some machine in plan.of_type("aws_sfn_state_machine")
		roles := role.named(machine, "role_arn")
		privileges := union({lambda.privileges(role.permissions[address]) | some address in roles})
		power := {
			"privileges": {privilege | some privilege in privileges; not regex.match(_own_logs, lower(privilege))},
			"unseen": (union({role.permissions[address].unseen | some address in roles}) | {"its role is not in this plan" | count(roles) == 0}),
		}
	},
)

# What a state machine needs to log and trace (https://docs.aws.amazon.com/step-functions/latest/dg/cw-logs.html).
_own_logs := `^logs:([a-z]*logdelivery|listlogdeliveries|putresourcepolicy|describeresourcepolicies|describeloggroups)$|^xray:`
