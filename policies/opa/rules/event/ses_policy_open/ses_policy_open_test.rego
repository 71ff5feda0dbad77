package rules.event.ses_policy_open_test

import data.lib.sketch_test as sketch
import data.rules.event.ses_policy_open as rule

_found(type, statement) := found if {
	policy := sketch.policy(concat(".", [type, "p"]), [object.union({"Effect": "Allow", "Action": "ses:SendEmail", "Resource": "*"}, statement)])
	found := sketch.essence(rule.deny) with input as sketch.plan([policy])
}

test_deny_everyone if {
	every type in ["aws_ses_identity_policy", "aws_sesv2_email_identity_policy"] {
		every principal in ["*", {"AWS": "*"}] {
			_found(type, {"Principal": principal}) == {{
				"kind": "violation",
				"address": concat(".", [type, "p"]),
				"path": ["policy"],
				"detail": "statement 1 allows everyone ses:SendEmail",
			}}
		}
	}
	limited := {"Principal": "*", "Condition": {"StringEquals": {"ses:FromAddress": "orders@example.com"}}}
	count(_found("aws_ses_identity_policy", limited)) == 1
}

test_allow_accounts_conditions_and_a_deny if {
	_found("aws_ses_identity_policy", {"Principal": {"AWS": "arn:aws:iam::111122223333:root"}}) == set()
	_found("aws_ses_identity_policy", {"Principal": "*", "Condition": {"StringEquals": {"aws:PrincipalOrgID": "o-1"}}}) == set()
	_found("aws_ses_identity_policy", {"Principal": "*", "Effect": "Deny"}) == set()
}
