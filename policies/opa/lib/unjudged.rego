# METADATA
# title: What these rules did not judge
# description: |
#   What a plan holds and no rule reads: it is neither found nor passed. Policies whose text is unknown are findings
#   (opaque_policy), and so not here.
# scope: package
package lib.unjudged

import data.lib.configuration
import data.lib.plan
import data.lib.policy_attributes

# {address, path, reason}
entries contains _entry(resource, [attribute], "a policy in an argument that these rules do not know") if {
	some type, attributes in _candidates
	some resource in plan.of_type(type)
	some attribute in attributes
	_holds_policy(resource, attribute)
}

entries contains _entry(resource, [], sprintf("no rule knows the provider of %s", [resource.type])) if {
	some resource in plan.resources
	not regex.match(_known_providers, resource.type)
}

entries contains _entry(source.resource, [], "it is read during the apply, so the plan does not tell what it gives") if {
	some source in plan.data_sources
	source.unknown != {}
	source.resource.type != "aws_iam_policy_document"
}

_entry(resource, path, reason) := {
	"address": resource.address,
	"path": path,
	"reason": reason,
	"msg": sprintf("%s: not judged: %s", [resource.address, reason]),
}

# AWS, and what only makes names, times and files.
_known_providers := `^(aws|terraform|null|random|time|local|archive|tls|template)_`

# {type: arguments whose name says policy and that are in no table}, by what one resource of the type has.
_candidates := {type: attributes |
	some type in {resource.type | some resource in plan.resources}
	some sample in [plan.of_type(type)[0]]
	attributes := {name |
		some name in (object.keys(sample.change.after) | object.keys(sample.change.after_unknown))
		regex.match(`(^|_)(policy|policies|policy_document|policy_body|policy_text)$`, name)
	} - _named(type)
	count(attributes) > 0
}

_named(type) := (object.get(policy_attributes.of_type, type, set()) | object.get(policy_attributes.other_grammars, type, set())) | _blocks

# Blocks of aws_iam_role, which lib/iam.rego reads.
_blocks := {"inline_policy"}

_holds_policy(resource, attribute) if contains(plan.value(resource, attribute), "\"Statement\"")

_holds_policy(resource, attribute) if {
	plan.is_unknown(resource, attribute)
	configuration.is_set(resource, attribute)
}
