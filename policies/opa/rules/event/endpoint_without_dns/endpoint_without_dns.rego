# METADATA
# title: A service's name does not lead to its VPC endpoint
# description: |
#   An interface endpoint takes calls off the internet only where the service's name means the endpoint, and for that its VPC
#   needs DNS support and DNS hostnames, which a VPC that Terraform makes does not have by itself. Without them functions in
#   the VPC call the service past the endpoint, past its policy and past what the network may see of it, or not at all. Not
#   seen: VPCs that are not in this plan; endpoints without `private_dns_enabled`, whose names another zone may give.
# scope: package
# related_resources:
# - ref: https://docs.aws.amazon.com/vpc/latest/privatelink/create-interface-endpoint.html
# custom:
#   id: endpoint_without_dns
#   code: EV-054
#   severity: low
#   plane: event
#   remediation: >-
#     Set `enable_dns_support = true` and `enable_dns_hostnames = true` on the VPC.
#   since: 0.1.0
package rules.event.endpoint_without_dns

import data.lib.companion
import data.lib.demand
import data.lib.plan
import data.lib.result

deny contains finding if {
	some endpoint in plan.of_type("aws_vpc_endpoint")
	endpoint.change.after.private_dns_enabled == true
	some vpc in companion.target(endpoint, "vpc_id")
	gaps := _gaps[vpc]
	count(gaps) > 0
	detail := sprintf("of its VPC %s, %s", [vpc, result.list({gap.detail | some gap in gaps})])
	finding := result.gap(rego.metadata.chain(), endpoint, {"kind": _kind(gaps), "path": ["private_dns_enabled"], "detail": detail})
}

_gaps := {vpc.address: gaps |
	some vpc in plan.of_type("aws_vpc")
	gaps := demand.none_of(vpc, ["enable_dns_support"], {false}) | demand.one_of(vpc, ["enable_dns_hostnames"], {true})
}

_kind(gaps) := "violation" if {
	some gap in gaps
	gap.kind == "violation"
} else := "unknown"
