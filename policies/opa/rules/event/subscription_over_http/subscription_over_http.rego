# METADATA
# title: A topic delivers its messages without TLS
# description: |
#   A subscription with the protocol `http`: whoever is on the way reads every message, changes it, and takes the confirmation
#   and unsubscribe links out of it. `https` passes. Not seen: whether the endpoint checks the messages' signatures.
# scope: package
# related_resources:
# - ref: https://docs.aws.amazon.com/sns/latest/dg/sns-security-best-practices.html
# custom:
#   id: subscription_over_http
#   code: EV-041
#   severity: medium
#   plane: event
#   remediation: Set `protocol` to `https` and `endpoint` to an address that begins with `https://`.
#   remediation_unknown: Give the protocol by a value that the plan knows.
#   since: 0.1.0
package rules.event.subscription_over_http

import data.lib.demand
import data.lib.plan
import data.lib.result

deny contains finding if {
	some subscription in plan.of_type("aws_sns_topic_subscription")
	some gap in demand.none_of(subscription, ["protocol"], {"http"})
	finding := result.gap(rego.metadata.chain(), subscription, gap)
}
