# METADATA
# title: Whether a team says what a leak would cost
# description: Silence means something only where others speak.
# scope: package
package lib.classification

import data.lib.plan
import data.lib.sensitivity
import data.lib.settings
import data.lib.store

default is_in_use := false

is_in_use if settings.classifies

is_in_use if {
	some type in (store.types | {"aws_cloudwatch_log_group", "aws_lambda_function", "aws_sqs_queue"})
	some resource in plan.of_type(type)
	sensitivity.of(resource) != ""
}

# Of functions alone.
default is_in_use_of_functions := false

is_in_use_of_functions if {
	some function in plan.of_type("aws_lambda_function")
	sensitivity.of(function) != ""
}
