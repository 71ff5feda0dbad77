# METADATA
# title: A service may take this role for anybody's resource
# description: |
#   The trust policy names an AWS service and no `aws:SourceArn` or `aws:SourceAccount`: every rule, pipe, schedule or state
#   machine that was given the role can use it, and nothing but the service's own check keeps that within the account (the
#   confused deputy). Whoever may pass the role and make such a resource borrows its rights. Only for services of which AWS
#   documents that they send the keys (lib.source_context); conditions with IfExists pass, since these services always send them.
#   Exempt: everything else, such as Lambda, EC2 and API Gateway, which would be locked out. Not seen: whether the source is the
#   right one.
# scope: package
# related_resources:
# - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html#cross-service-confused-deputy-prevention
# custom:
#   id: service_trust_without_source
#   code: ID-018
#   severity: low
#   plane: identity
#   remediation: >-
#     Add the condition `ArnLike` (or `ArnEquals`) on `aws:SourceArn` with the ARN of the rule, pipe, schedule group or state
#     machine, built from its name, or `StringEquals` on `aws:SourceAccount` with your own account.
#   remediation_unknown: >-
#     Write the condition's key, operator and number of values out, so that the plan knows them even while an ARN is unknown.
#   since: 0.1.0
package rules.identity.service_trust_without_source

import data.lib.condition
import data.lib.result
import data.lib.source_context
import data.lib.trust

deny contains finding if {
	some grant in trust.grants
	services := {principal.id |
		some principal in grant.block.principals
		principal.type == "Service"
		source_context.of_principal(principal.id)
	}
	count(services) > 0
	not _names_source(grant.block)
	not trust.confined(grant)
	detail := sprintf("%s of `%s` lets %s take it, for whatever source", [grant.block.name, grant.policy.attribute, result.list(services)])
	finding := trust.finding(rego.metadata.chain(), grant, detail)
}

_names_source(block) if {
	some key in {"aws:sourcearn", "aws:sourceaccount", "aws:sourceorgid", "aws:sourceorgpaths"}
	condition.pinned(_always_sent(block), key)
}

# These services send the key, so "if it exists" is always.
_always_sent(block) := object.union(block, {"conditions": {object.union(clause, {"operator": trim_suffix(clause.operator, "ifexists")}) |
	some clause in block.conditions
}})
