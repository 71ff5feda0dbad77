package lib.environment_test

import data.lib.environment
import data.lib.sketch_test as sketch

_tagged(names) := sketch.plan([sketch.resource(sprintf("aws_sns_topic.t%d", [index]), {"tags": {"environment": name}}) |
	some index, name in names
])

test_by_settings_before_tags if {
	environment.own == "staging" with input as _tagged(["prod"]) with data.gate as {"environment": "eu-stg"}
	environment.own == "production" with input as _tagged(["prod", "production", "prd"])
}

test_nobody_says_or_not_with_one_voice if {
	not environment.own with input as _tagged(["prod", "dev"])
	not environment.own with input as _tagged(["blue"])
	not environment.own with input as _tagged(["prod"]) with data.gate as {"environment": "blue"}
}

test_words_in_names if {
	environment.in_name("shop_dev/orders") == {"development"}
	environment.in_name("Acme.UAT-orders") == {"uat"}
	environment.in_name("devices-latest-test-product") == set()
}
