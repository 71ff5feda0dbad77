# METADATA
# title: A load balancer keeps no record of its requests
# description: |
#   A balancer in front of functions or containers is the only one that sees every request with its client's address. An
#   application load balancer needs `access_logs` with `enabled = true`; a classic one needs the block, not switched off. Network
#   and gateway load balancers see no requests, or only of TLS listeners, and are not judged.
# scope: package
# related_resources:
# - ref: https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-access-logs.html
# custom:
#   id: load_balancer_without_logs
#   code: OB-025
#   severity: low
#   plane: observability
#   remediation: >-
#     Add `access_logs` with a log bucket and `enabled = true`.
#   frameworks: ["Security Hub: ELB.5"]
#   since: 0.1.0
package rules.observability.load_balancer_without_logs

import data.lib.demand
import data.lib.plan
import data.lib.result

deny contains finding if {
	some type in ["aws_alb", "aws_lb"]
	some balancer in plan.of_type(type)
	object.get(balancer.change.after, "load_balancer_type", "application") == "application"
	some gap in demand.one_of(balancer, ["access_logs", 0, "enabled"], {true})
	finding := result.gap(rego.metadata.chain(), balancer, gap)
}

deny contains finding if {
	some balancer in plan.of_type("aws_elb")
	some gap in (demand.present(balancer, ["access_logs"]) | demand.none_of(balancer, ["access_logs", 0, "enabled"], {false}))
	finding := result.gap(rego.metadata.chain(), balancer, gap)
}
