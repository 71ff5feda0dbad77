# METADATA
# title: Anybody gets credentials of AWS without signing in
# description: |
#   The identity pool gives credentials to callers who have not signed in: whoever finds its id, which stands in every client, acts as the
#   pool's unauthenticated role, from anywhere and without a trace of who it was. Unknown where the plan does not know the switch. Not
#   seen: what the unauthenticated role may do; where it may do next to nothing (CloudWatch RUM), a waiver says so.
# scope: package
# related_resources:
# - ref: https://docs.aws.amazon.com/cognito/latest/developerguide/identity-pools.html
# custom:
#   id: unauthenticated_identities
#   code: DA-039
#   severity: medium
#   plane: data
#   remediation: Set `allow_unauthenticated_identities = false`, and let callers sign in with a provider of the pool.
#   frameworks:
#   - "Security Hub: Cognito.2"
#   since: 0.1.0
package rules.data.unauthenticated_identities

import data.lib.demand
import data.lib.plan
import data.lib.result

deny contains finding if {
	some pool in plan.of_type("aws_cognito_identity_pool")
	some gap in demand.none_of(pool, ["allow_unauthenticated_identities"], {true})
	finding := result.gap(rego.metadata.chain(), pool, gap)
}
