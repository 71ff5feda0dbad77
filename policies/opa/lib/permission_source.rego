# METADATA
# title: Who a Lambda permission is for, beside its principal
# scope: package
package lib.permission_source

import data.lib.configuration
import data.lib.plan
import data.lib.reference
import data.lib.statement

# A service of AWS: it acts for whoever's resource asks it to.
is_service(permission) if regex.match(`\.amazon(aws)?\.com(\.cn)?$`, permission.change.after.principal)

# A principal that the plan does not know, unless it is a role or user of this plan, which acts for itself.
hides_principal(permission) if {
	plan.is_unknown(permission, "principal")
	not _is_of_this_plan(permission)
}

_is_of_this_plan(permission) if {
	nodes := reference.linked(permission, configuration.expression(permission, "principal"))
	plan.resources[reference.certain(nodes)].type in {"aws_iam_role", "aws_iam_user"}
}

# Alexa's skills and devices are told apart by a token.
confines(permission) if {
	some attribute in ["source_arn", "source_account", "principal_org_id", "event_source_token"]
	_is_set(permission, attribute)
}

_is_set(permission, attribute) if plan.is_unknown(permission, attribute)

_is_set(permission, attribute) if {
	value := plan.value(permission, attribute)
	value != ""
	not _is_anyones(value)
}

_is_anyones(arn) if {
	statement.is_whole(arn)
	not regex.match(`:[0-9]{12}:`, arn)
}

# In words.
told(permission) := sprintf("`source_arn` is %s", [permission.change.after.source_arn]) if {
	_is_anyones(permission.change.after.source_arn)
} else := "there is no `event_source_token`" if {
	endswith(object.get(permission.change.after, "principal", ""), ".amazon.com")
} else := "there is no `source_arn`"
