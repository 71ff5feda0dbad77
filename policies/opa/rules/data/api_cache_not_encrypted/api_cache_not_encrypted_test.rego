package rules.data.api_cache_not_encrypted_test

import data.lib.sketch_test as sketch
import data.rules.data.api_cache_not_encrypted as rule

_found(address, after, unknown) := found if {
	found := sketch.essence(rule.deny) with input as sketch.plan([sketch.partly(address, after, unknown)])
}

_finding(kind, address, path, detail) := {{"kind": kind, "address": address, "path": path, "detail": detail}}

_settings := "aws_api_gateway_method_settings.s"

_cache := "aws_appsync_api_cache.c"

_encrypted := ["settings", 0, "cache_data_encrypted"]

test_deny_a_cache_in_the_clear if {
	off := {"settings": [{"caching_enabled": true, "cache_data_encrypted": false}]}
	_found(_settings, off, {}) == _finding("violation", _settings, _encrypted, "`settings.cache_data_encrypted` is false")
	silent := {"settings": [{"caching_enabled": true}]}
	_found(_settings, silent, {}) == _finding("violation", _settings, _encrypted, "`settings.cache_data_encrypted` is not set")
	half := {"at_rest_encryption_enabled": true, "transit_encryption_enabled": false}
	detail := "`transit_encryption_enabled` is false"
	_found(_cache, half, {}) == _finding("violation", _cache, ["transit_encryption_enabled"], detail)
}

test_allow_encrypted_and_none if {
	_found(_settings, {"settings": [{"caching_enabled": true, "cache_data_encrypted": true}]}, {}) == set()
	_found(_settings, {"settings": [{"caching_enabled": false}]}, {}) == set()
	_found(_settings, {"settings": [{"metrics_enabled": true}]}, {}) == set()
	_found(_cache, {"at_rest_encryption_enabled": true, "transit_encryption_enabled": true}, {}) == set()
}

test_unknown_switches if {
	late := {"settings": [{"cache_data_encrypted": true}]}
	known := {"settings": [{"caching_enabled": true}]}
	_found(_settings, known, late) == _finding("unknown", _settings, _encrypted, "the plan does not know `settings.cache_data_encrypted`")
	detail := "the plan does not know `settings.caching_enabled`, and `settings.cache_data_encrypted` is not true"
	unknown := _finding("unknown", _settings, ["settings", 0, "caching_enabled"], detail)
	_found(_settings, {"settings": [{}]}, {"settings": [{"caching_enabled": true}]}) == unknown
}
