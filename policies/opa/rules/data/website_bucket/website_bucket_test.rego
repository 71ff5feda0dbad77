package rules.data.website_bucket_test

import data.lib.sketch_test as sketch
import data.rules.data.website_bucket as rule

_found(resource) := found if {
	found := sketch.essence(rule.deny) with input as sketch.plan([resource])
}

_finding(address, path, detail) := {{"kind": "violation", "address": address, "path": path, "detail": detail}}

_website(after) := sketch.resource("aws_s3_bucket_website_configuration.w", object.union({"bucket": "b"}, after))

_bucket(website) := sketch.resource("aws_s3_bucket.b", {"bucket": "b", "website": website})

test_deny_a_website if {
	_found(_website({"index_document": [{"suffix": "index.html"}], "redirect_all_requests_to": []})) == _finding(
		"aws_s3_bucket_website_configuration.w", [],
		"it serves index.html",
	)
	_found(_website({"index_document": []})) == _finding("aws_s3_bucket_website_configuration.w", [], "it serves objects")
}

test_deny_the_old_argument if {
	website := {"index_document": "index.html", "redirect_all_requests_to": ""}
	_found(_bucket([website])) == _finding("aws_s3_bucket.b", ["website", 0], "its `website` serves index.html")
}

test_allow_a_redirect_and_none if {
	_found(_website({"index_document": [], "redirect_all_requests_to": [{"host_name": "acme.example"}]})) == set()
	_found(_bucket([{"index_document": null, "redirect_all_requests_to": "https://acme.example"}])) == set()
	_found(_bucket([])) == set()
}

test_allow_what_the_provider_read_back if {
	bucket := json.patch(
		_bucket([{"index_document": "index.html"}]),
		[{"op": "add", "path": "/change/before", "value": {"bucket": "b"}}],
	)
	set() == rule.deny with input as sketch.configured([bucket], {bucket.address: {"bucket": {}}})
	count(rule.deny) == 1 with input as sketch.configured([bucket], {bucket.address: {"website": [{}]}})
}
