# METADATA
# title: An API takes connections by TLS 1.0
# description: |
#   A domain name of a REST API without `security_policy`, or with TLS_1_0, lets clients agree on a protocol and on ciphers
#   that were broken years ago: who sits in between can read and change what they send. API Gateway's own choice, where nobody
#   says, depends on the kind of endpoint and is not kept by Terraform. HTTP and WebSocket APIs take TLS 1.2 and later only.
#   Not seen: the default endpoint (`execute-api`), whose policy is not the domain's.
# scope: package
# related_resources:
# - ref: https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-custom-domain-tls-version.html
# custom:
#   id: old_tls
#   code: EV-022
#   severity: medium
#   plane: event
#   remediation: >-
#     Set `security_policy = "TLS_1_2"` on the domain name.
#   since: 0.1.0
package rules.event.old_tls

import data.lib.demand
import data.lib.plan
import data.lib.result

deny contains finding if {
	some domain in plan.of_type("aws_api_gateway_domain_name")
	some gap in (demand.none_of(domain, ["security_policy"], {"TLS_1_0"}) | demand.present(domain, ["security_policy"]))
	finding := result.gap(rego.metadata.chain(), domain, gap)
}
