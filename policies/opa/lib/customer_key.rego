# METADATA
# title: Whether something is encrypted under a KMS key of the team's own
# description: |
#   A key of AWS's own (`alias/aws/…`) opens to whoever may use the service in the account: no policy of the team stands before it, and
#   no service of another kind can be given it.
# scope: package
package lib.customer_key

import data.lib.demand
import data.lib.plan

# Why an argument names no key of the team's own, as `result.gap` takes it: at most one. A key that the plan does not know is one.
gaps(resource, path) := demand.present(resource, path) if {
	demand.said(resource, path).answer == "absent"
} else := {{"kind": "violation", "path": path, "detail": sprintf("`%s` is %s, a key of AWS's own", [demand.name(path), value])}} if {
	value := demand.said(resource, path).value
	_is_managed(value)
} else := set()

_is_managed(value) if regex.match(`(^|:)alias/aws/`, value)

_is_managed(value) if _managed[value]

# ARNs and ids of AWS's own keys that the plan looked up.
_managed := {name |
	some source in plan.data_sources
	source.resource.type in {"aws_kms_alias", "aws_kms_key"}
	_is_aws(source.values)
	some attribute in ["arn", "id", "target_key_arn", "target_key_id"]
	name := source.values[attribute]
}

_is_aws(values) if values.key_manager == "AWS"

_is_aws(values) if regex.match(`(^|:)alias/aws/`, values.key_id)

_is_aws(values) if startswith(values.name, "alias/aws/")
