# METADATA
# title: A topic's or queue's policy does not demand TLS
# description: |
#   A policy lets roles, accounts or everyone use a topic or queue, and does not deny requests without TLS
#   (`aws:SecureTransport`): whoever is on the way reads the messages of a client that is set to plain HTTP, which both services
#   still answer. A Deny for everyone passes, and so does an Allow that demands TLS itself. A policy for AWS services alone
#   passes, since these use TLS. Not seen: topics and queues without a policy, whose callers IAM policies name.
# scope: package
# related_resources:
# - ref: https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-security-best-practices.html
# custom:
#   id: sender_without_tls
#   code: EV-032
#   severity: low
#   plane: event
#   remediation: Add a statement that denies everyone every action where `aws:SecureTransport` is `false`.
#   remediation_unknown: Write one document, or choose between the parts of it that are not about principals.
#   since: 0.1.0
package rules.event.sender_without_tls

import data.lib.iam
import data.lib.result
import data.lib.sender
import data.lib.statement

deny contains finding if {
	some policy in iam.policies
	sender.kinds[policy.type]
	count(policy.opaque) == 0
	not _denies_plain(policy)
	plain := {block.name | some block in policy.statements; _lets_in_plain(block)}
	count(plain) > 0
	detail := sprintf("%s holds for requests without TLS, and nothing denies these", [result.few(plain)])
	finding := result.in_policy(rego.metadata.chain(), policy, detail)
}

_denies_plain(policy) if {
	some block in policy.statements
	block.effect == "Deny"
	statement.anyone(block)
	_tells(block, "false")
}

_lets_in_plain(block) if {
	block.effect == "Allow"
	not _names_services_only(block)
	not _tells(block, "true")
}

_names_services_only(block) if {
	count(block.not_principals) == 0
	every principal in block.principals {
		principal.type == "Service"
	}
}

_tells(block, value) if {
	some condition in block.conditions
	condition.key == "aws:securetransport"
	condition.operator in {"bool", "boolifexists"}
	condition.values == {value}
}
