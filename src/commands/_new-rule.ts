/** What a new rule is called, and the codes that others have. */
export interface NewRule {
  readonly plane: string;
  readonly name: string;
  readonly taken: readonly string[];
}

/**
 * The files of a new rule's room, by name. It demands one argument of one resource type: the smallest rule that has all parts, and
 * whose test and examples run. What it says of itself is there to be replaced.
 */
export function newRuleFiles({ plane, name, taken }: NewRule): Readonly<Record<string, string>> {
  const names = { plane, name, code: nextCode(plane, taken) };
  return {
    [`${name}.rego`]: fill(rule, names),
    [`${name}_test.rego`]: fill(ruleTest, names),
    "fail.tf": fail,
    "pass.tf": pass,
    "unknown.tf": unknown,
  };
}

const prefixes: Readonly<Record<string, string>> = { identity: "ID", data: "DA", event: "EV", observability: "OB" };

/** One more than the greatest: a code that was given once is never given again. */
function nextCode(plane: string, taken: readonly string[]): string {
  const numbers = taken.filter((code) => code.startsWith(`${prefixes[plane]}-`)).map((code) => Number(code.slice(3)));
  return `${prefixes[plane]}-${String(Math.max(0, ...numbers) + 1).padStart(3, "0")}`;
}

function fill(text: string, names: Readonly<Record<string, string>>): string {
  return text.replace(/\{(plane|name|code)\}/g, (_, key: string) => names[key] ?? "");
}

const rule = `# METADATA
# title: A queue has no key of its own
# description: |
#   Say what is wrong, what an attacker gains by it, and what passes. Not seen: say what this rule misses.
# scope: package
# related_resources:
# - ref: https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-server-side-encryption.html
# custom:
#   id: {name}
#   code: {code}
#   severity: low
#   plane: {plane}
#   remediation: Set \`kms_master_key_id\`.
#   since: 0.1.0
package rules.{plane}.{name}

import data.lib.demand
import data.lib.plan
import data.lib.result

deny contains finding if {
	some queue in plan.of_type("aws_sqs_queue")
	some gap in demand.one_of(queue, ["kms_master_key_id"], {"alias/shop"})
	finding := result.gap(rego.metadata.chain(), queue, gap)
}
`;

const ruleTest = `package rules.{plane}.{name}_test

import data.lib.sketch_test as sketch
import data.rules.{plane}.{name}

_found(queue) := found if {
	found := sketch.essence({name}.deny) with input as sketch.plan([queue])
}

_finding(kind, detail) := {{
	"kind": kind,
	"address": "aws_sqs_queue.q",
	"path": ["kms_master_key_id"],
	"detail": detail,
}}

test_deny_another_key_and_none if {
	other := sketch.resource("aws_sqs_queue.q", {"kms_master_key_id": "alias/other"})
	_found(other) == _finding("violation", "\`kms_master_key_id\` is \\"alias/other\\"")
	_found(sketch.resource("aws_sqs_queue.q", {})) == _finding("violation", "\`kms_master_key_id\` is not set")
}

test_allow_its_own_key if {
	_found(sketch.resource("aws_sqs_queue.q", {"kms_master_key_id": "alias/shop"})) == set()
}

test_unknown_key if {
	queue := sketch.partly("aws_sqs_queue.q", {}, {"kms_master_key_id": true})
	_found(queue) == _finding("unknown", "the plan does not know \`kms_master_key_id\`")
}
`;

const fail = `resource "aws_sqs_queue" "orders" {
  name = "orders"
}
`;

const pass = `resource "aws_sqs_queue" "orders" {
  name              = "orders"
  kms_master_key_id = "alias/shop"
}
`;

const unknown = `resource "terraform_data" "key" {
  input = "alias/shop"
}

resource "aws_sqs_queue" "orders" {
  name              = "orders"
  kms_master_key_id = terraform_data.key.output
}
`;
