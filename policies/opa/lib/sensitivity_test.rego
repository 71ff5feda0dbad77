package lib.sensitivity_test

import data.lib.sensitivity
import data.lib.settings
import data.lib.sketch_test as sketch

_table(tags) := sketch.resource("aws_dynamodb_table.t", {"tags": tags, "tags_all": tags})

test_by_tag if {
	sensitivity.is_high(_table({"data-classification": "Confidential"}))
	sensitivity.is_low(_table({"sensitivity": "Low"}))
	not sensitivity.is_low(_table({}))
	not sensitivity.is_high(_table({"sensitivity": "medium"}))
}

test_a_team_that_says_how_it_classifies if {
	not settings.classifies
	settings.classifies with data.gate as {"sensitivity": {"tags": ["class"]}}
}
