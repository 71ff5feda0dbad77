# METADATA
# title: Anyone may use this search domain
# description: |
#   The access policy of an OpenSearch (or Elasticsearch) domain lets everyone in and names neither a network nor an
#   organisation: whoever finds its address reads, writes and deletes what is in it, without signing. A domain in a VPC and one
#   with fine-grained access control pass: there the network, or the domain's own users, decide, and AWS's own advice is such a
#   policy. Not seen: a domain of another stack (whose policy alone is here) that is in a VPC; what roles inside the domain may
#   do.
# scope: package
# related_resources:
# - ref: https://docs.aws.amazon.com/opensearch-service/latest/developerguide/ac.html
# custom:
#   id: search_domain_open_to_everyone
#   code: ID-042
#   severity: critical
#   plane: identity
#   remediation: Name the roles that use the domain as principals, so that every request must be signed by IAM.
#   remediation_unknown: Write the domain's name and `advanced_security_options` out, so that the plan tells who decides.
#   frameworks: ["Security Hub: Opensearch.7"]
#   since: 0.1.0
package rules.identity.search_domain_open_to_everyone

import data.lib.demand
import data.lib.exposure
import data.lib.plan
import data.lib.result

deny contains finding if {
	some type in _types
	some grant in object.get(exposure.to_everyone, type, [])
	some answer in _answers(plan.resources[grant.policy.address])
	answer != "closed"
	detail := sprintf("%s of `%s` lets everyone in", [grant.block.name, grant.policy.attribute])
	finding := _by_knowledge(rego.metadata.chain(), grant.policy, answer, detail)
}

_types := ["aws_elasticsearch_domain", "aws_elasticsearch_domain_policy", "aws_opensearch_domain", "aws_opensearch_domain_policy"]

_by_knowledge(chain, policy, "open", detail) := result.in_policy(chain, policy, detail)

_by_knowledge(chain, policy, "unknown", detail) := result.unknown(
	chain, policy.address, [policy.attribute],
	sprintf("%s, unless the domain has users of its own, which the plan does not know", [detail]),
)

# Of each domain that a policy is for: whether something else decides who comes in.
_answers(resource) := {_answer(resource)} if not endswith(resource.type, "_policy")

_answers(resource) := answers if {
	endswith(resource.type, "_policy")
	answers := {_answer(domain) | some domain in object.get(_domains, plan.value(resource, "domain_name"), [])}
	count(answers) > 0
} else := {"open"} if {
	endswith(resource.type, "_policy")
}

_domains := {name: domains | some name, domains in _domains_by_name}

_domains_by_name[domain.change.after.domain_name] contains domain if {
	some type in ["aws_elasticsearch_domain", "aws_opensearch_domain"]
	some domain in plan.of_type(type)
}

_answer(domain) := "closed" if {
	demand.said(domain, ["vpc_options"]).answer != "absent"
} else := "closed" if {
	demand.said(domain, ["advanced_security_options", 0, "enabled"]).value == true
} else := "unknown" if {
	demand.said(domain, ["advanced_security_options", 0, "enabled"]).answer == "unknown"
} else := "open"
