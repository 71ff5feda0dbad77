# Plans small enough to stand in a test. What Terraform really writes is tried on the fixtures, which it plans.
package lib.sketch_test

plan(resources) := configured(resources, {})

# `expressions` holds what the configuration says of a resource, by its address.
configured(resources, expressions) := {
	"format_version": "1.2",
	"planned_values": {"root_module": {}},
	"resource_changes": resources,
	"configuration": {"root_module": {"resources": [block |
		some address, arguments in expressions
		block := {"address": address, "expressions": arguments}
	]}},
}

resource(address, after) := partly(address, after, {})

# With some values unknown.
partly(address, after, unknown) := {
	"address": address,
	"mode": "managed",
	"type": type,
	"name": name,
	"change": {"actions": ["create"], "after": after, "after_unknown": unknown},
} if {
	[type, name] := split(address, ".")
}

# In an instance of a module.
within(module, address, after) := object.union(resource(address, after), {
	"address": concat(".", [module, address]),
	"module_address": module,
})

policy(address, statements) := resource(address, {"policy": json.marshal({"Statement": statements})})

refers(references) := {"references": references}

# What a test compares of findings; titles and remedies are the rule's METADATA.
essence(findings) := {{"kind": finding.kind, "address": finding.address, "path": finding.path, "detail": finding.detail} |
	some finding in findings
}

# A plan of one policy, aws_iam_policy.p, whose document waits for the apply: a statement, and what of it is unknown.
deferred(statement, unknown) := configured(
	[_document(statement, unknown), partly("aws_iam_policy.p", {}, {"policy": true})],
	{"aws_iam_policy.p": {"policy": refers(["data.aws_iam_policy_document.d.json", "data.aws_iam_policy_document.d"])}},
)

_document(statement, unknown) := {
	"address": "data.aws_iam_policy_document.d",
	"mode": "data",
	"type": "aws_iam_policy_document",
	"name": "d",
	"change": {"actions": ["read"], "after": {"statement": [statement]}, "after_unknown": {"json": true, "statement": [unknown]}},
}
