package lib.source_context_test

import data.lib.source_context

test_services_by_their_principal if {
	source_context.of_principal("states.amazonaws.com") == "states"
	source_context.of_principal("states.eu-west-1.amazonaws.com") == "states"
	source_context.of_principal("logs.cn-north-1.amazonaws.com.cn") == "logs"
	not source_context.of_principal("lambda.amazonaws.com")
	not source_context.of_principal("events.example.com")
}
