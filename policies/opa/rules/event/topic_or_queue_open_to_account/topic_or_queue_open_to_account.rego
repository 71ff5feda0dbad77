# METADATA
# title: Everyone in an account may use this topic or queue
# description: |
#   An Allow to an account's root or number, or to `*` with no condition but the account (`AWS:SourceOwner`, as in the policy
#   that SNS makes by default, `aws:SourceAccount`, `aws:PrincipalAccount`): every role of that account may do it, `*` even
#   without a policy of its own, so the least of its functions forges or reads messages. It passes when a condition pins
#   principals or a source by ARN. Statements to accounts that are neither own nor trusted are graver, and found by
#   sender_beyond_organization. Not seen: whether the account's own policies give these roles less.
# scope: package
# related_resources:
# - ref: https://docs.aws.amazon.com/sns/latest/dg/sns-access-policy-use-cases.html
# custom:
#   id: topic_or_queue_open_to_account
#   code: EV-029
#   severity: medium
#   plane: event
#   remediation: Name the roles that send and the roles that read, each with the actions that it needs.
#   remediation_unknown: Write one document, or choose between the parts of it that are not about principals.
#   since: 0.1.0
package rules.event.topic_or_queue_open_to_account

import data.lib.result
import data.lib.sender

deny contains finding if {
	some grant in sender.grants.account
	detail := sprintf("%s allows everyone in %s %s", [grant.block.name, result.list(_accounts(grant.block)), sender.allowed(grant.block)])
	finding := result.in_policy(rego.metadata.chain(), grant.policy, detail)
}

_accounts(block) := ({principal.id | some principal in block.principals; principal.id != "*"; principal.type == "AWS"} | {value |
	some condition in block.conditions
	condition.key in {"aws:principalaccount", "aws:sourceaccount", "aws:sourceowner"}
	some value in condition.values
}) | {"an account that the plan does not know" |
	some condition in block.conditions
	condition.key in {"aws:principalaccount", "aws:sourceaccount", "aws:sourceowner"}
	count(condition.values) == 0
}
