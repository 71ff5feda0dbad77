# METADATA
# title: Which environment a plan is of
# description: |
#   The team's word (paved.yaml), or else what the plan's own tags say with one voice. Only words that cannot mean much else tell an
#   environment: "test" may be what a thing is for.
# scope: package
package lib.environment

import data.lib.plan
import data.lib.settings

_words := {
	"dev": "development",
	"development": "development",
	"nonprod": "nonproduction",
	"preprod": "preproduction",
	"prd": "production",
	"prod": "production",
	"production": "production",
	"qa": "qa",
	"staging": "staging",
	"stg": "staging",
	"uat": "uat",
}

# The plan's own; undefined where nobody says, or says one of no known name.
own := name if {
	settings.environment != ""
	some name in in_name(settings.environment)
} else := name if {
	settings.environment == ""
	count(_tagged) == 1
	some name in _tagged
}

_tagged := {name |
	some resource in plan.resources
	some tag in ["env", "environment", "Env", "Environment"]
	value := resource.change.after.tags[tag]
	some name in in_name(value)
}

# The environments that a name carries: `shop-prod-orders` is production's.
in_name(name) := {_words[word] | some word in split(replace(replace(replace(lower(name), "/", "-"), "_", "-"), ".", "-"), "-"); _words[word]}
