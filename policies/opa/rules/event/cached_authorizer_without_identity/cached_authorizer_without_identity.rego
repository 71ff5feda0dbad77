# METADATA
# title: An authorizer's answer for one caller is given to the next
# description: |
#   API Gateway keeps what a Lambda authorizer answered under the values of its identity sources. Where none of these tells
#   one caller from another (the path, the stage, the address or browser that many share), the first caller who is let in
#   opens the door for everyone until `authorizer_result_ttl_in_seconds` is over: 300 seconds where nobody says. Headers and
#   query strings tell callers apart, except those that every client sends alike. TOKEN authorizers and those without caching
#   pass. Not seen: whether a header is what the function decides by; an answer that lets the caller into methods which it was
#   not asked for.
# scope: package
# related_resources:
# - ref: https://docs.aws.amazon.com/apigateway/latest/developerguide/configure-api-gateway-lambda-authorization.html
# - ref: https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-lambda-authorizer.html
# custom:
#   id: cached_authorizer_without_identity
#   code: EV-016
#   severity: high
#   plane: event
#   remediation: >-
#     Name the header or query string that carries the caller's token in `identity_source` (`identity_sources`), or set
#     `authorizer_result_ttl_in_seconds` to 0.
#   since: 0.1.0
package rules.event.cached_authorizer_without_identity

import data.lib.authorizer
import data.lib.demand
import data.lib.result

deny contains finding if {
	some candidate in _alike_for_all
	seconds := authorizer.seconds(candidate)
	seconds > 0
	detail := sprintf("answers are kept for %v seconds by %s, which tells no caller from another", [seconds, _told(candidate)])
	finding := result.violation(rego.metadata.chain(), candidate.address, [authorizer.source_of[candidate.type]], detail)
}

deny contains finding if {
	some candidate in authorizer.of_requests
	authorizer.has_unknown_sources(candidate)
	not authorizer.seconds(candidate) == 0
	some gap in demand.none_of(candidate, [authorizer.source_of[candidate.type]], set())
	finding := result.gap(rego.metadata.chain(), candidate, gap)
}

deny contains finding if {
	some candidate in _alike_for_all
	some gap in demand.none_of(candidate, [authorizer.ttl], set())
	finding := result.gap(rego.metadata.chain(), candidate, gap)
}

_alike_for_all contains candidate if {
	some candidate in authorizer.of_requests
	not authorizer.has_unknown_sources(candidate)
	not authorizer.tells_apart(candidate)
}

_told(candidate) := "no source" if count(authorizer.sources(candidate)) == 0

_told(candidate) := result.list(authorizer.sources(candidate)) if count(authorizer.sources(candidate)) > 0
