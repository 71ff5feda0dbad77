# METADATA
# title: Whom resource policies let in
# description: |
#   One list for all services, so that a bucket's, a topic's and a key's policy are judged alike: [{policy, block, ...}] of Allow
#   statements. Conditions that confine a statement to a circle are AWS's own list (lib.condition).
# scope: package
package lib.exposure

import data.lib.account
import data.lib.condition
import data.lib.iam
import data.lib.result
import data.lib.statement

# {policy's type: [grant]}: to everyone, and no condition confines who that is.
to_everyone := {type: [grant | some grant in _everyone; grant.policy.type == type] | some type in {grant.policy.type | some grant in _everyone}}

_everyone := [grant |
	some grant in iam.grants
	grant.policy.kind in {"resource", "key"}
	statement.anyone(grant.block)
	not condition.confined(grant.block)
]

# {policy's type: [grant]}: to principals that the plan does not know, among whom may be everyone, and no condition confines who that is.
to_unknown := {type: [grant | some grant in _unknown; grant.policy.type == type] | some type in {grant.policy.type | some grant in _unknown}}

_unknown := [grant |
	some grant in iam.grants
	grant.policy.kind in {"resource", "key"}
	"principals" in grant.block.unknown
	not statement.anyone(grant.block)
	not condition.confined(grant.block)
]

# What a statement allows, in a few words.
allowed(block) := result.few(block.actions | {sprintf("everything but %s", [name]) | some name in block.not_actions})

# {policy's type: [grant with `accounts`]}: to principals of accounts that are neither own nor trusted, with no condition that pins
# the organisation.
to_strangers := {type: [grant | some grant in _strangers; grant.policy.type == type] | some type in {grant.policy.type | some grant in _strangers}}

_strangers := [object.union(grant, {"accounts": accounts}) |
	some grant in iam.grants
	grant.policy.kind in {"resource", "key"}
	accounts := {number |
		some principal in grant.block.principals
		number := account.of_principal(principal.id)
		account.is_foreign(number)
	}
	count(accounts) > 0
	not condition.pinned(grant.block, "aws:principalorgid")
]

# {policy's type: [grant with `services`]}: to AWS services that act for anybody's resources, since nothing says whose.
to_services := {type: [grant | some grant in _services; grant.policy.type == type] | some type in {grant.policy.type | some grant in _services}}

_services := [object.union(grant, {"services": services}) |
	some grant in iam.grants
	grant.policy.kind in {"resource", "trust"}
	services := {principal.id | some principal in grant.block.principals; principal.type == "Service"}
	count(services) > 0
	not _names_source(grant.block)
]

_names_source(block) if {
	some key in {"aws:sourcearn", "aws:sourceaccount", "aws:sourceorgid", "aws:sourceorgpaths"}
	condition.pinned(block, key)
}
