import { temporaryFolder, writeFolder } from "../../../test/fixtures/folder";
import type { ConstraintRule, JsonValue } from "../../core";
import { createTerraform } from "../../terraform";
import { type ConditionReading, readCondition } from "./constraints";

const texts = [null, "", "a", "b", "abc", "abcd", "zab", "A", "longer-text"];
const numbers = [null, -1, 0, 0.5, 1, 2, 3, 11];
const lists = [null, [], ["a"], ["abc"], ["abc", null], ["", "abcd"], [null]];
const maps = [null, {}, { a: "abc" }, { abcde: "x" }, { k: null }];
const objects = [null, { k: null, j: 1 }, { k: "a", j: null }, { k: "b", j: 1 }, { k: "", j: 0 }];

/** Conditions and values to put into them. */
const rows: readonly (readonly [condition: string, values: readonly JsonValue[]])[] = [
  ...[
    'contains(["a"], var.x)',
    '!contains(["a", "b"], var.x)',
    'var.x == null ? true : contains(["a", "b"], var.x)',
    'var.x == null || contains(["a"], coalesce(var.x, "a"))',
    'contains(["a"], coalesce(var.x, "a"))',
    'contains(["a"], coalesce(var.x, "b"))',
    'can(regex("^[a-c]+$", coalesce(var.x, "a")))',
    'can(regex("^a", var.x))',
    '!can(regex("a", var.x))',
    'length(regexall("a", var.x)) > 0',
    'length(regexall("a", var.x)) == 0',
    'length(regexall("[a-z]", var.x)) > 1',
    '!startswith(var.x, "a") && length(var.x) >= 1',
    'var.x == "a" || var.x == "b"',
    'var.x != "a"',
    "length(var.x) > 2 && length(var.x) < 4",
    "var.x == null ? true : !(length(var.x) < 3)",
    'var.x != null ? endswith(var.x, "c") : true',
    '!(var.x != null && length(coalesce(var.x, "abc")) == 0)',
  ].map((condition) => [condition, texts] as const),
  ...[
    "var.x >= 1",
    "var.x > 0",
    "!(var.x < 1)",
    "var.x == null ? true : var.x >= 1 && var.x <= 3",
    "coalesce(var.x, 1) >= 1",
    "coalesce(var.x, 0) >= 1",
    "var.x == 1 || var.x == 2",
  ].map((condition) => [condition, numbers] as const),
  ...[
    "alltrue([for e in var.x : length(e) > 2])",
    "alltrue([for e in coalesce(var.x, []) : length(e) > 2])",
    "length(var.x) == 0 || alltrue([for e in var.x : length(e) > 2])",
    "alltrue([for e in var.x : e == null ? true : length(e) >= 1])",
    "alltrue([for e in var.x : length(e) > 1 if e != null])",
    '!anytrue([for e in var.x : e == "a"])',
    'length([for e in var.x : e if can(regex("^$", e))]) == 0',
    "length(coalesce(var.x, [])) <= 1",
    'var.x == null ? true : length(var.x) >= 1 && alltrue([for e in var.x : can(regex("b", e))])',
  ].map((condition) => [condition, lists] as const),
  ...[
    "alltrue([for k in keys(var.x) : length(k) < 5])",
    'alltrue([for k, v in var.x : length(k) < 5 && v != "x"])',
    'alltrue([for v in values(var.x) : v == null || v != "x"])',
  ].map((condition) => [condition, maps] as const),
  ...[
    'var.x == null ? true : contains(["a"], var.x.k)',
    'var.x.k == null ? true : contains(["a"], var.x.k)',
    'var.x.k != "a" && var.x.j >= 1',
    '!can(regex("a", var.x.k))',
    "var.x == null ? true : (var.x.k == null ? true : length(var.x.k) >= 1)",
  ].map((condition) => [condition, objects] as const),
];

/** What Terraform says of each value of each row: an error is a refusal. */
let accepted: readonly (readonly boolean[])[];
beforeAll(async () => {
  const terraform = await createTerraform({ env: process.env });
  const verdicts = rows.map(([condition, values]) => {
    const each = values.map((value) => {
      const given = `[jsondecode(${JSON.stringify(JSON.stringify(value))})][0]`;
      return `try(tobool(${condition.replaceAll("var.x", given)}), false)`;
    });
    return `  [${each.join(", ")}],\n`;
  });
  const root = terraform.copy(
    writeFolder(temporaryFolder(), { "main.tf": `output "accepted" {\n value = [\n${verdicts.join("")} ]\n}\n` }),
  );
  await terraform.init(root);
  await terraform.plan(root, { out: "plan" });
  accepted = JSON.parse(`${await terraform.showJson(root, "plan")}`).planned_values.outputs.accepted.value;
  terraform.close();
});

test("what Terraform takes meets the constraints; where all is read, nothing else does", () => {
  const wrong = rows.flatMap(([condition, values], row) => {
    const reading = readCondition("x", condition);
    const ours = values.map((value) => isMet(reading, value));
    return values.flatMap((value, index) => {
      const theirs = accepted[row]?.[index];
      return ours[index] === theirs || (!reading.isWhole && theirs === false) ? [] : [{ condition, value, theirs }];
    });
  });
  expect(wrong).toEqual([]);
  const conditions = rows.map(([condition]) => condition);
  expect(conditions.filter((condition) => !readCondition("x", condition).isWhole)).toEqual([
    'contains(["a"], coalesce(var.x, "b"))',
    'length(regexall("[a-z]", var.x)) > 1',
    '!(var.x != null && length(coalesce(var.x, "abc")) == 0)',
    "var.x > 0",
    "coalesce(var.x, 0) >= 1",
  ]);
});

function isMet({ constraints, nulls }: ConditionReading, value: JsonValue): boolean {
  const isRefusedNull = nulls.some(({ path }) => valuesAt(value, path).includes(null));
  return (
    !isRefusedNull && constraints.every(({ path, rule }) => valuesAt(value, path).every((each) => meets(each, rule)))
  );
}

/** The values at a path; none behind a null. */
function valuesAt(value: JsonValue, [step, ...rest]: readonly string[]): readonly JsonValue[] {
  if (step === undefined) return [value];
  if (typeof value !== "object" || value === null) return [];
  if (step === "{}") return Object.keys(value);
  const inner = step === "[]" ? Object.values(value) : [(value as Readonly<Record<string, JsonValue>>)[step] ?? null];
  return inner.flatMap((each) => valuesAt(each, rest));
}

function meets(value: JsonValue, rule: ConstraintRule): boolean {
  if (value === null) return true;
  switch (rule.kind) {
    case "enum":
      return rule.values.some((allowed) => allowed === value);
    case "pattern":
    case "notPattern":
      return new RegExp(rule.pattern, "u").test(`${value}`) === (rule.kind === "pattern");
    case "minimum":
      return Number(value) >= rule.value;
    case "maximum":
      return Number(value) <= rule.value;
    case "minLength":
      return Object.keys(value).length >= rule.value;
    case "maxLength":
      return Object.keys(value).length <= rule.value;
  }
}
