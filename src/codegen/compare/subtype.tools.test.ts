import { join } from "node:path";
import { typeDrawer } from "../../../test/codegen/drawn-types";
import { temporaryFolder, writeFolder } from "../../../test/fixtures/folder";
import { type JsonValue, typeText } from "../../core";
import { createTerraform, type Diagnostic, type Terraform } from "../../terraform";
import { readContract } from "../contract/read-contract";
import { parseType } from "../contract/type-expression";
import { compareContracts } from "./compare";
import { inputTypeChanges } from "./subtype";
import { type Verdict, verdictOf } from "./type-change";

/** A variable's type before and after, a value that the old one takes, and what we say of the change. */
interface Row {
  readonly before: string;
  readonly after: string;
  readonly value: string;
  readonly verdict: Verdict;
  /** What the module gets of the value, before and after; an array of one: the same. */
  readonly arrives?: readonly [JsonValue, JsonValue];
  /** That Terraform takes this very value though it refuses others, so that the verdict cannot show in it. */
  readonly luck?: true;
}

/** The type changes of the research, each as Terraform 1.11.4 was seen to take it. */
const matrix: Readonly<Record<string, Row>> = {
  number_to_string: { before: "number", after: "string", value: "5", verdict: "widened", arrives: [5, "5"] },
  bool_to_string: { before: "bool", after: "string", value: "true", verdict: "widened", arrives: [true, "true"] },
  text_to_number: { before: "string", after: "number", value: '"x"', verdict: "breaking" },
  digits_to_number: { before: "string", after: "number", value: '"42"', verdict: "breaking", luck: true },
  number_to_bool: { before: "number", after: "bool", value: "1", verdict: "breaking" },
  any_to_string: { before: "any", after: "string", value: '["a"]', verdict: "breaking" },
  list_to_set: {
    before: "list(string)",
    after: "set(string)",
    value: '["b", "a", "b"]',
    verdict: "risky",
    arrives: [
      ["b", "a", "b"],
      ["a", "b"],
    ],
  },
  set_to_list: {
    before: "set(string)",
    after: "list(string)",
    value: '["b", "a", "b"]',
    verdict: "risky",
    arrives: [
      ["a", "b"],
      ["b", "a", "b"],
    ],
  },
  string_to_list: { before: "string", after: "list(string)", value: '"a"', verdict: "breaking" },
  objects_to_map: {
    before: "list(object({ a = string }))",
    after: "map(object({ a = string }))",
    value: '[{ a = "x" }]',
    verdict: "breaking",
  },
  map_to_required: {
    before: "map(string)",
    after: "object({ a = string })",
    value: '{ b = "x" }',
    verdict: "breaking",
  },
  optional_added: {
    before: "object({ a = string })",
    after: 'object({ a = string, b = optional(string, "y") })',
    value: '{ a = "x" }',
    verdict: "widened",
    arrives: [{ a: "x" }, { a: "x", b: "y" }],
  },
  required_added: {
    before: "object({ a = string })",
    after: "object({ a = string, b = string })",
    value: '{ a = "x" }',
    verdict: "breaking",
  },
  optional_to_required: {
    before: "object({ a = optional(string) })",
    after: "object({ a = string })",
    value: "{}",
    verdict: "breaking",
  },
  attribute_removed: {
    before: "object({ a = string, b = optional(string) })",
    after: "object({ a = string })",
    value: '{ a = "x", b = "y" }',
    verdict: "risky",
    arrives: [{ a: "x", b: "y" }, { a: "x" }],
  },
  typo: {
    before: 'object({ actions = optional(string, "none") })',
    after: 'object({ actions = optional(string, "none") })',
    value: '{ action = "s3:GetObject" }',
    verdict: "same",
    arrives: [{ actions: "none" }, { actions: "none" }],
  },
};

/** What else go-cty's conversions make of a value. */
const further: Readonly<Record<string, Row>> = {
  bool_to_number: { before: "bool", after: "number", value: "true", verdict: "breaking" },
  list_to_string: { before: "list(string)", after: "string", value: '["a"]', verdict: "breaking" },
  string_to_any: { before: "string", after: "any", value: '"a"', verdict: "widened", arrives: ["a", "a"] },
  object_to_any: {
    before: "object({ a = optional(string) })",
    after: "any",
    value: "{}",
    verdict: "widened",
    arrives: [{ a: null }, {}],
  },
  any_to_list_of_any: { before: "any", after: "list(any)", value: '{ a = "x" }', verdict: "breaking" },
  list_to_list_of_any: {
    before: "list(string)",
    after: "list(any)",
    value: '["a"]',
    verdict: "widened",
    arrives: [["a"], ["a"]],
  },
  lists_to_list_of_any: {
    before: "list(list(string))",
    after: "list(any)",
    value: '[["a"], ["a", "b"], []]',
    verdict: "widened",
    arrives: [
      [["a"], ["a", "b"], []],
      [["a"], ["a", "b"], []],
    ],
  },
  whole_objects_to_list_of_any: {
    before: "list(object({ a = string, b = list(string) }))",
    after: "list(any)",
    value: '[{ a = "x", b = ["y"] }, { a = "z", b = [] }]',
    verdict: "widened",
  },
  partial_objects_to_list_of_any: {
    before: "list(object({ a = string, b = optional(list(string)) }))",
    after: "list(any)",
    value: '[{ a = "x", b = ["y"] }, { a = "z" }]',
    verdict: "breaking",
  },
  partial_objects_to_attribute_of_any: {
    before: "map(object({ c = object({ a = optional(string), b = optional(list(string)) }) }))",
    after: "map(object({ c = any }))",
    value: '{ k = { c = { b = ["y"] } }, l = { c = { a = "z" } } }',
    verdict: "breaking",
  },
  partial_object_to_attribute_of_any: {
    before: "object({ c = object({ a = optional(string) }) })",
    after: "object({ c = any })",
    value: "{ c = {} }",
    verdict: "widened",
    arrives: [{ c: { a: null } }, { c: {} }],
  },
  lists_to_lists_of_any: {
    before: "list(list(string))",
    after: "list(list(any))",
    value: '[["a"], []]',
    verdict: "widened",
    arrives: [
      [["a"], []],
      [["a"], []],
    ],
  },
  lists_to_set_of_lists_of_any: {
    before: "set(list(string))",
    after: "set(list(any))",
    value: '[["a"], []]',
    verdict: "breaking",
  },
  nulls_to_set_of_objects_of_any: {
    before: "set(object({ a = string }))",
    after: "set(object({ a = any }))",
    value: '[{ a = null }, { a = "x" }]',
    verdict: "breaking",
  },
  tuples_to_map_of_tuples_of_any: {
    before: "map(tuple([set(string)]))",
    after: "map(tuple([set(any)]))",
    value: '{ a = [["a"]], b = [[]] }',
    verdict: "breaking",
  },
  list_to_tuple: {
    before: "list(string)",
    after: "tuple([string, string])",
    value: 'tolist(["a", "b"])',
    verdict: "breaking",
  },
  set_to_tuple: { before: "set(string)", after: "tuple([string])", value: 'toset(["a"])', verdict: "breaking" },
  tuple_to_list: {
    before: "tuple([string, number])",
    after: "list(string)",
    value: '["a", 1]',
    verdict: "widened",
    arrives: [
      ["a", 1],
      ["a", "1"],
    ],
  },
  tuple_to_numbers: {
    before: "tuple([string, number])",
    after: "list(number)",
    value: '["a", 1]',
    verdict: "breaking",
  },
  tuple_to_set: {
    before: "tuple([string, string])",
    after: "set(string)",
    value: '["b", "b"]',
    verdict: "risky",
    arrives: [["b", "b"], ["b"]],
  },
  tuple_to_list_of_any: {
    before: "tuple([number, bool])",
    after: "list(any)",
    value: "[1, true]",
    verdict: "breaking",
  },
  tuple_longer: { before: "tuple([string])", after: "tuple([string, string])", value: '["a"]', verdict: "breaking" },
  tuple_shorter: {
    before: "tuple([string, string])",
    after: "tuple([string])",
    value: '["a", "b"]',
    verdict: "breaking",
  },
  tuple_element: {
    before: "tuple([number])",
    after: "tuple([string])",
    value: "[1]",
    verdict: "widened",
    arrives: [[1], ["1"]],
  },
  map_to_optional: {
    before: "map(string)",
    after: "object({ a = optional(string) })",
    value: '{ a = "x", b = "y" }',
    verdict: "risky",
    arrives: [{ a: "x", b: "y" }, { a: "x" }],
  },
  object_to_map: {
    before: "object({ a = string, b = number })",
    after: "map(string)",
    value: '{ a = "x", b = 1 }',
    verdict: "widened",
    arrives: [
      { a: "x", b: 1 },
      { a: "x", b: "1" },
    ],
  },
  object_to_other_map: {
    before: "object({ a = string, b = list(string) })",
    after: "map(string)",
    value: '{ a = "x", b = [] }',
    verdict: "breaking",
  },
  object_to_map_of_any: {
    before: "object({ a = string, b = list(string) })",
    after: "map(any)",
    value: '{ a = "x", b = [] }',
    verdict: "breaking",
  },
  object_to_list: { before: "object({})", after: "list(string)", value: "{}", verdict: "breaking" },
  null_for_required: {
    before: "object({ a = string })",
    after: 'object({ a = optional(string, "d") })',
    value: "{ a = null }",
    verdict: "widened",
    arrives: [{ a: null }, { a: "d" }],
  },
  null_element: {
    before: "list(number)",
    after: "list(string)",
    value: "[1, null]",
    verdict: "widened",
    arrives: [
      [1, null],
      ["1", null],
    ],
  },
  null_itself: { before: "number", after: "string", value: "null", verdict: "widened", arrives: [null, null] },
  nested_optional: {
    before: "map(object({ a = object({ b = string }) }))",
    after: "map(object({ a = object({ b = string, c = optional(object({ d = optional(number, 3) }), {}) }) }))",
    value: '{ k = { a = { b = "x" } } }',
    verdict: "widened",
    arrives: [{ k: { a: { b: "x" } } }, { k: { a: { b: "x", c: { d: 3 } } } }],
  },
  nested_attribute_removed: {
    before: "list(object({ a = optional(object({ b = string, c = string })) }))",
    after: "list(object({ a = optional(object({ b = string })) }))",
    value: '[{ a = { b = "x", c = "y" } }, {}]',
    verdict: "risky",
    arrives: [
      [{ a: { b: "x", c: "y" } }, { a: null }],
      [{ a: { b: "x" } }, { a: null }],
    ],
  },
  nested_default: {
    before: "object({ a = optional(number, 1) })",
    after: "object({ a = optional(number, 2) })",
    value: "{}",
    verdict: "widened",
    arrives: [{ a: 1 }, { a: 2 }],
  },
  set_elements_fall_together: {
    before: "set(object({ a = string, b = string }))",
    after: "set(object({ a = string }))",
    value: '[{ a = "x", b = "1" }, { a = "x", b = "2" }]',
    verdict: "risky",
    arrives: [
      [
        { a: "x", b: "1" },
        { a: "x", b: "2" },
      ],
      [{ a: "x" }],
    ],
  },
  strings_to_numbers_in_map: { before: "map(string)", after: "map(number)", value: '{ a = "x" }', verdict: "breaking" },
  map_of_any_to_map: { before: "map(any)", after: "map(string)", value: "{ a = [1] }", verdict: "breaking" },
  map_to_list: { before: "map(string)", after: "list(string)", value: '{ a = "x" }', verdict: "breaking" },
};

/** The same for null, which is the variable's to take or refuse, not its type's. */
const nulls = {
  null_refused: { before: "string", after: "string\n  nullable = false", level: "major" },
  null_replaced: {
    before: 'string\n  default = "d"',
    after: 'string\n  default = "d"\n  nullable = false',
    level: "minor",
    arrives: "d",
  },
};

const rows: Readonly<Record<string, Row>> = { ...matrix, ...further };
const draw = typeDrawer(20261124);
const drawn = Object.fromEntries(Array.from({ length: 400 }, (_, index) => [`drawn_${index}`, draw()] as const));

let asked: Awaited<ReturnType<typeof ask>>;
beforeAll(async () => {
  const terraform = await createTerraform({ env: process.env });
  asked = await ask(terraform).finally(terraform.close);
});

test.each(Object.entries(rows))("%s: what we say is what Terraform does", (name, row) => {
  const verdict = verdictOf(inputTypeChanges(parseType(row.before), parseType(row.after)));
  expect(verdict).toBe(row.verdict);
  expect(asked.refused.get(`${name}_before`)).toBeUndefined();
  const refused = asked.refused.get(`${name}_after`);
  expect(refused ?? "accepted").toEqual(
    verdict === "breaking" && !row.luck ? expect.stringMatching(/^Invalid value for input variable/) : "accepted",
  );
  if (row.arrives) expect([asked.arrived[`${name}_before`], asked.arrived[`${name}_after`]]).toEqual(row.arrives);
  if (verdict === "risky") expect(row.arrives?.[0]).not.toEqual(row.arrives?.[1]);
});

test.each(Object.entries(nulls))("%s: what we say is what Terraform does", async (name, { before, after, ...row }) => {
  const [old, now] = [before, after].map((text) => readContract("m", new Map([["main.tf", moduleText(text)]])));
  expect(compareContracts((await old)!, (await now)!)).toMatchObject({ level: row.level, changes: { length: 1 } });
  const refused = asked.refused.get(name);
  expect(refused ?? "accepted").toEqual(
    "arrives" in row ? "accepted" : expect.stringMatching(/^Required variable not set/),
  );
  expect(asked.arrived[name]).toBe("arrives" in row ? row.arrives : undefined);
});

test("400 changes drawn by lot, each with a value: what we call accepted, Terraform accepts", () => {
  const judged = Object.entries(drawn).map(([name, { before, after, value }]) => ({
    change: `${typeText(before)} → ${typeText(after)}: ${value}`,
    isBreaking: verdictOf(inputTypeChanges(before, after)) === "breaking",
    refused: asked.refused.get(name),
  }));
  expect(judged.filter(({ isBreaking, refused }) => !isBreaking && refused !== undefined)).toEqual([]);
  // Nor is `breaking` said of what is merely different: most of it shows even in the one value.
  const breaking = judged.filter(({ isBreaking }) => isBreaking);
  const shown = breaking.filter(({ refused }) => refused !== undefined);
  expect(breaking.length).toBeGreaterThan(100);
  expect(shown.length / breaking.length).toBeGreaterThan(0.6);
});

/** One root with every row twice: a module with the old type, one with the new one. What is refused is taken out, the rest planned. */
async function ask(terraform: Terraform) {
  const modules = Object.entries(rows).flatMap(([name, row]) =>
    (["before", "after"] as const).map((when) => ({ name: `${name}_${when}`, type: row[when], value: row.value })),
  );
  const byLot = Object.entries(drawn).map(([name, { after, value }]) => ({ name, type: typeText(after), value }));
  modules.push(...byLot, ...Object.entries(nulls).map(([name, { after }]) => ({ name, type: after, value: "null" })));
  const folder = writeFolder(temporaryFolder(), {
    ...Object.fromEntries(modules.map(({ name, type }) => [`modules/${name}/main.tf`, moduleText(type)])),
    "main.tf": modules.map(callText).join(""),
  });
  const root = terraform.copy(folder);
  await terraform.init(root);
  const refused = new Map((await terraform.validate(root)).map((found) => [callOf(found), textOf(found)]));
  writeFolder(root, {
    "main.tf": modules
      .filter(({ name }) => !refused.has(name))
      .map(callText)
      .join(""),
  });
  await terraform.plan(root, { out: "plan" });
  const plan = JSON.parse(`${await terraform.showJson(root, "plan")}`);
  const outputs = Object.entries(plan.planned_values.outputs as Record<string, { value?: JsonValue }>);
  return { refused, arrived: Object.fromEntries(outputs.map(([name, { value }]) => [name, value ?? null])) };
}

function moduleText(type: string): string {
  return `variable "value" {\n  type = ${type}\n}\n\noutput "value" {\n  value = var.value\n}\n`;
}

function callText({ name, value }: { readonly name: string; readonly value: string }): string {
  const source = `./${join("modules", name)}`;
  return `module "${name}" {\n  source = "${source}"\n  value  = ${value}\n}\n\noutput "${name}" {\n  value = module.${name}.value\n}\n\n`;
}

function callOf({ context }: Diagnostic): string {
  return /^module "([^"]+)"$/.exec(context ?? "")?.[1] ?? `no call: ${context}`;
}

function textOf({ summary, detail }: Diagnostic): string {
  return `${summary}: ${detail}`;
}
