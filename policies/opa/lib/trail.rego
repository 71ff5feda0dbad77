# METADATA
# title: Trails, and what they record
# description: |
#   A trail's selectors are of two kinds, and an event data store has the newer one too
#   (https://docs.aws.amazon.com/awscloudtrail/latest/userguide/logging-data-events-with-cloudtrail.html).
# scope: package
package lib.trail

import data.lib.plan
import data.lib.settings

# Where findings about the whole account stand: the first trail of the plan. Undefined where the plan sets no account up.
seat := min({trail.address | some trail in plan.of_type("aws_cloudtrail")}) if {
	count(plan.of_type("aws_cloudtrail")) > 0
} else := "" if {
	settings.account_root
}

# {[type of data, "read" or "write"]}: which data events something of the plan records.
recorded := {[data_.type, mode] |
	some trail in _recording
	some selector in trail.change.after.event_selector
	some data_ in selector.data_resource
	some mode in _modes[selector.read_write_type]
} | {[type, mode] |
	some trail in _recording
	some selector in trail.change.after.advanced_event_selector
	"Data" in _equal(selector, "eventCategory")
	some type in _equal(selector, "resources.type")
	some mode in {"read", "write"}
	not _leaves_out(selector, mode)
}

_modes := {"All": {"read", "write"}, "ReadOnly": {"read"}, "WriteOnly": {"write"}}

_equal(selector, field) := {value | some part in selector.field_selector; part.field == field; some value in part.equals}

_leaves_out(selector, "read") if _equal(selector, "readOnly") == {"false"}

_leaves_out(selector, "write") if _equal(selector, "readOnly") == {"true"}

# The selectors that may record more than the plan tells: {[address, argument]}.
unsure := {[trail.address, argument] |
	some trail in _recording
	some argument in ["event_selector", "advanced_event_selector"]
	_hides(trail.change.after_unknown[argument])
}

_hides(mark) if mark == true

_hides(marks) if {
	some mark in marks
	_hides_data(mark)
}

_hides_data(mark) if mark.read_write_type == true

_hides_data(mark) if mark.data_resource == true

_hides_data(mark) if mark.data_resource[_].type == true

_hides_data(mark) if mark.field_selector == true

_hides_data(mark) if mark.field_selector[_].field == true

_recording := [trail |
	some type in ["aws_cloudtrail", "aws_cloudtrail_event_data_store"]
	some trail in plan.of_type(type)
	not trail.change.after.enable_logging == false
]
