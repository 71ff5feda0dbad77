# METADATA
# title: How much a leak would cost
# description: |
#   A team says so by a tag, by the type, or by the address (paved.yaml); secrets are high without a word. In this order: the
#   address's, the tag's, the type's.
# scope: package
package lib.sensitivity

import data.lib.plan
import data.lib.settings

is_high(resource) if of(resource) in settings.high_values

# A leak that costs nothing, as somebody said.
is_low(resource) if of(resource) in {"low", "none", "public"}

# In lower case; "" where nobody said.
of(resource) := lower(by_address[0]) if {
	by_address := [level | some pattern, level in settings.sensitivity_by_address; settings.is_at(resource.address, pattern)]
	count(by_address) > 0
} else := lower(by_tag[0]) if {
	by_tag := [level | some tag in settings.sensitivity_tags; level := _tags(resource)[tag]; level != null]
	count(by_tag) > 0
} else := lower(settings.sensitivity_by_type[resource.type]) if {
	settings.sensitivity_by_type[resource.type]
} else := "high" if {
	resource.type == "aws_secretsmanager_secret"
} else := ""

_tags(resource) := object.union(_map(resource, "tags_all"), _map(resource, "tags"))

_map(resource, name) := tags if {
	tags := plan.value(resource, name)
	is_object(tags)
} else := {}
