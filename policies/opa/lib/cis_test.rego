package lib.cis_test

import data.lib.cis

_fits(control, text) if regex.match(cis.by_pattern[control].pattern, text)

# As the benchmark writes them.
test_patterns_of_the_benchmark if {
	_fits("4.1", `{ ($.errorCode = "*UnauthorizedOperation") || ($.errorCode = "AccessDenied*") }`)
	_fits("4.2", `{ ($.eventName = "ConsoleLogin") && ($.additionalEventData.MFAUsed != "Yes") }`)
	_fits("4.3", `{ $.userIdentity.type = "Root" && $.userIdentity.invokedBy NOT EXISTS && $.eventType != "AwsServiceEvent" }`)
	_fits("4.6", `{ ($.eventName = ConsoleLogin) && ($.errorMessage = "Failed authentication") }`)
}

test_patterns_of_rules if {
	_fits("4.3", `{"detail":{"userIdentity":{"type":["Root"]}},"detail-type":["AWS Console Sign In via CloudTrail"]}`)
	_fits("4.6", `{"detail":{"responseElements":{"ConsoleLogin":["Failure"]}}}`)
}

test_every_control_is_of_one_kind if object.keys(cis.by_calls) & object.keys(cis.by_pattern) == set()
