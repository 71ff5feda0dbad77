# METADATA
# title: One function does everything
# description: |
#   A function that reaches many stores, services and channels is one flaw away from all of them, and nobody can tell what it is
#   for. Its score is the number of data stores (a data service on every resource counts for three), of services, and of channels
#   that it sends through, plus two where it both reads and writes data, plus three where a public door calls it. What every
#   function needs (logs, traces, metrics, keys, network) does not count; a reader of two tables that writes a third, reads a
#   secret and emits to a bus scores 10. Reported from 15 on. ARNs that the plan does not know count as one for each service and
#   statement, so the score is the least that it can be. Not seen: rights that come by resource policies, AWS-managed policies,
#   and roles that are not in the plan.
# scope: package
# related_resources:
# - ref: https://docs.aws.amazon.com/wellarchitected/latest/serverless-applications-lens/identity-and-access-management.html
# custom:
#   id: god_function
#   code: ID-029
#   severity: medium
#   plane: identity
#   remediation: >-
#     Split it by what it is called for: one function with a role of its own for each task, which hand over by a bus, a queue or
#     a state machine.
#   since: 0.1.0
package rules.identity.god_function

import data.lib.endpoint
import data.lib.footprint
import data.lib.result

_limit := 15

deny contains finding if {
	some address, reached in footprint.of_function
	score := _own(reached) + _open(address)
	score >= _limit
	finding := result.violation(rego.metadata.chain(), address, ["role"], _told(score, _parts(reached) | {"a public door" | _open(address) > 0}))
}

deny contains finding if {
	some address, reached in footprint.of_function
	_perhaps_public[address]
	_open(address) == 0
	score := _own(reached) + 3
	score - 3 < _limit
	score >= _limit
	detail := _told(score, _parts(reached) | {"a door that the plan does not know to be public"})
	finding := result.unknown(rego.metadata.chain(), address, ["role"], detail)
}

_own(reached) := ((_stores(reached) + count(reached.services)) + count(reached.channels)) + _both(reached)

_stores(reached) := count(reached.stores) + (3 * count(reached.everywhere))

_both(reached) := 2 if {
	count(reached.reads) > 0
	count(reached.writes) > 0
} else := 0

_open(address) := 3 if {
	_public[address]
} else := 0

_public := {address |
	some door in endpoint.public
	_is_sure(door)
	some address in door.functions
}

_perhaps_public := {address |
	some door in endpoint.public
	not _is_sure(door)
	some address in door.functions
}

_is_sure(door) if {
	count(door.unsure) == 0
	not door.one_of_several
}

_told(score, parts) := sprintf("it scores %d, and %d is too much: %s", [score, _limit, concat("; ", sort(parts))])

_parts(reached) := ({sprintf("%d data stores", [_stores(reached)]), sprintf("%d services (%s)", [count(reached.services), result.list(reached.services)])} | {sprintf("%d channels to send through", [count(reached.channels)]) |
	count(reached.channels) > 0
}) | {"it reads and writes" | _both(reached) > 0}
