# METADATA
# title: What an action takes
# scope: package
package lib.action

import data.lib.action_table
import data.lib.watched_actions

# True where an action, in lower case, can be allowed on one resource alone. Not of services that the table does not know.
takes_resource("*")

takes_resource(action) if {
	not action in _on_everything
	[service, name] := split(action, ":")
	action_table.services_with_resources[service]
	not _may_take_none(service, name)
}

_may_take_none(service, name) if action_table.without_resource[service][name]

_may_take_none(service, name) if {
	regex.match(`[*?]`, name)
	name != "*"
	some idle in action_table.without_resource[service]
	glob.match(name, [], idle)
}

# Metrics have no ARN; the dataset that PutMetricData takes since OpenTelemetry is optional. And what a function in a VPC needs,
# Lambda checks on every resource, before there is an interface to name:
# https://docs.aws.amazon.com/lambda/latest/dg/configuration-vpc.html#configuration-vpc-permissions
_on_everything := {
	"cloudwatch:getmetricdata",
	"cloudwatch:listmetrics",
	"cloudwatch:putmetricdata",
	"ec2:assignprivateipaddresses",
	"ec2:createnetworkinterface",
	"ec2:deletenetworkinterface",
	"ec2:unassignprivateipaddresses",
}

# The watched actions that a statement allows, in lower case: by name, by wildcard, or by leaving out (NotAction).
watched_in(block) := union({_meant(name) | some name in block.actions}) | _left_out(block)

_left_out(block) := watched_actions.all - union({_meant(name) | some name in block.not_actions}) if {
	count(block.not_actions) > 0
} else := set()

_meant(name) := {lower(name)} & watched_actions.all if not regex.match(`[*?]`, name)

_meant(name) := _matches(lower(name)) if regex.match(`[*?]`, name)

_matches("*") := watched_actions.all

_matches(pattern) := {action | some action in _watched_of(split(pattern, ":")[0]); glob.match(pattern, [], action)} if pattern != "*"

_watched_of(service) := object.get(watched_actions.by_service, service, watched_actions.all)
