import { typeText } from "../../core";
import { outputTypes } from "./output-type";
import { resourceAttribute } from "./resource-attributes";
import { parseType } from "./type-expression";

const inputs = {
  text: "string",
  number: "number",
  texts: "list(string)",
  tags: "map(string)",
  set: "set(string)",
  any: "any",
  object: 'object({ a = string, b = optional(number, 1), "c d" = string, l = list(object({ n = number })) })',
  objects: "map(object({ arn = string, ports = list(number) }))",
};
const locals = {
  name: "x-${var.text}",
  objects: "${[for k, v in var.objects : { key = k, arn = v.arn }]}",
  one: "${local.two}",
  two: "${local.one}",
  self: "${[local.self]}",
  late: "${local.name}",
};
const resources = [
  { address: "aws_sqs_queue.this" },
  { address: "aws_sqs_queue.counted", repetition: "count" },
  { address: "aws_sqs_queue.each", repetition: "for_each" },
  { address: "aws_redshiftserverless_workgroup.this" },
  { address: "github_repository.this" },
  { address: "data.aws_iam_policy_document.this" },
  { address: "data.aws_subnet.each", repetition: "for_each" },
] as const;
const typeOf = outputTypes({
  inputs: new Map(Object.entries(inputs).map(([name, type]) => [name, parseType(type)])),
  locals: new Map(Object.entries(locals)),
  resources: new Map(resources.map((element) => [element.address, element])),
});

test.each([
  ["string", ['"a"', "join(var.text, var.any)", "jsonencode(var.any)", "local.name", "local.late", "path.module"]],
  [
    "string",
    ["var.object.a", 'var.object["a"]', "var.texts[0]", "var.texts.0", "var.tags.a", 'lookup(var.tags, "a", "")'],
  ],
  ["string", ["aws_sqs_queue.this.arn", "aws_sqs_queue.counted[0].url", 'aws_sqs_queue.each["a"].id']],
  [
    "string",
    ["data.aws_iam_policy_document.this.json", "one(aws_sqs_queue.counted[*].arn)", "github_repository.this.name"],
  ],
  ["string", ["try(aws_sqs_queue.counted[0].arn, null)", 'var.number > 1 ? "a" : null', 'coalesce(null, "a")']],
  [
    "string",
    ['"a${var.number}"', '"%{ if var.number > 1 }a%{ endif }"', 'regex("^a\\\\(?:b)", var.text)', "(var.text)"],
  ],
  ["number", ["1", "var.number + 1", "-var.number", "length(var.texts)", "var.object.b", "var.objects.x.ports[0]"]],
  ["bool", ["true", "!var.any", "var.number > 1", 'var.text == "a"', "can(var.text)", 'contains(var.texts, "a")']],
  ["list(string)", ["var.texts", 'concat(var.texts, ["a"])', "keys(var.objects)", "[for k, v in var.tags : v]"]],
  [
    "list(string)",
    ["aws_sqs_queue.counted[*].arn", "aws_sqs_queue.counted.*.arn", "values(aws_sqs_queue.each)[*].arn"],
  ],
  [
    "list(string)",
    ["tolist(var.set)", "flatten([for k, v in var.objects : [v.arn]])", "[for q in aws_sqs_queue.each : q.url]"],
  ],
  [
    "list(string)",
    ["var.number > 1 ? [] : var.texts", "try(var.texts, [])", "values(data.aws_subnet.each)[*].id", '["a", null]'],
  ],
  [
    "list(number)",
    ["flatten(values(var.objects)[*].ports)", "var.object.l[*].n", "[for i, v in var.texts : i]", "range(3)"],
  ],
  ["set(string)", ["var.set", "toset(var.texts)", "setunion(var.set, var.texts)"]],
  ["map(string)", ["var.tags", 'merge(var.tags, { a = "b" })', "{ for k, q in aws_sqs_queue.each : k => q.arn }"]],
  ["map(string)", ['tomap({ a = "b" })', '{ (var.text) = "a" }', "zipmap(var.texts, var.texts)"]],
  ["map(list(string))", ["{ for k, v in var.objects : v.arn => k... }"]],
  [
    "object({ a = string, b = number })",
    ['{ a = "x", "b" = 1 }', '{\n a : "x"\n b : 1\n}', 'merge({ a = 1 }, { a = "x", b = 2 })'],
  ],
  ["object({ a = string, b = number, c d = string, l = list(object({ n = number })) })", ["var.object"]],
  ["list(object({ key = string, arn = string }))", ["local.objects"]],
  ["object({ arn = string, ports = list(number) })", ["element(values(var.objects), 0)", 'var.objects["x"]']],
  ["tuple([string, number])", ['["a", 1]']],
  ["any", ["var.any"]],
  ["list(unknown)", ["[]", "local.self", "aws_sqs_queue.each[*].arn", "aws_sqs_queue.counted"]],
  ["map(unknown)", ["aws_sqs_queue.each"]],
  [
    "unknown",
    [
      "null",
      "aws_sqs_queue.this",
      "aws_sqs_queue.counted.arn",
      "module.a.b",
      "var.absent",
      "local.absent",
      "local.one",
    ],
  ],
  [
    "unknown",
    [
      "aws_sqs_queue.this.redrive_policy_x",
      "aws_redshiftserverless_workgroup.this.endpoint",
      "github_repository.this.repo_id",
    ],
  ],
  [
    "unknown",
    [
      'var.number > 1 ? "a" : 1',
      "jsondecode(var.text)",
      "var.object.absent",
      "var.object.toString",
      "provider::aws::arn_parse(var.text)",
    ],
  ],
  ["unknown", ['regex("(a)", var.text)', "try(module.a.b, [])", "aws_sqs_queue.other.arn", "[for x in @@ : x"]],
])("%s", (expected, expressions) => {
  const found = expressions.map((expression) => [expression, typeText(typeOf(`\${${expression}}`))]);
  expect(found).toEqual(expressions.map((expression) => [expression, expected]));
});

test("values that are written out, as hcl2json and JSON have them", () => {
  const value = { a: "x", "${var.object.a}": 1, l: ["${var.text}", "b"] };
  expect(typeText(typeOf({ a: value.a, l: value.l, n: null, b: true }))).toBe(
    "object({ a = string, l = list(string), n = unknown, b = bool })",
  );
  expect(typeText(typeOf({ "${var.text}": "a" }))).toBe("map(string)");
});

test("locals that double each other at every step stay small", () => {
  const doubling = Array.from(
    { length: 100 },
    (_, i) => [`l${i + 1}`, `\${{ a = local.l${i}, b = local.l${i} }}`] as const,
  );
  const scope = { inputs: new Map(), locals: new Map([["l0", "x"] as const, ...doubling]), resources: new Map() };
  expect(outputTypes(scope)("${local.l100}")).toEqual({ kind: "unknown" });
});

test("a chain of locals does not overflow", () => {
  const chain = Array.from({ length: 20_000 }, (_, i) => [`l${i}`, `\${[local.l${i + 1}]}`] as const);
  expect(
    typeText(outputTypes({ inputs: new Map(), locals: new Map(chain), resources: new Map() })("${local.l0}")),
  ).toContain("unknown");
});

test.each([
  ["aws_lb", "dns_name", "string"],
  ["aws_vpc", "owner_id", "string"],
  ["aws_dx_connection", "vlan_id", "unknown"],
  ["aws_kinesisanalyticsv2_application", "version_id", "unknown"],
  ["aws_dms_s3_endpoint", "add_column_name", "unknown"],
  ["aws_iam_principal_policy_simulation", "additional_policies_json", "unknown"],
  ["aws_db_instance", "port", "number"],
  ["azurerm_x", "port", "unknown"],
  ["aws_x", "constructor", "unknown"],
])("%s.%s is %s", (resource, name, kind) => {
  expect(resourceAttribute(resource, name).kind).toBe(kind);
});
