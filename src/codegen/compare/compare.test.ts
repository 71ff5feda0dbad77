import type { Constraint, ConstraintRule, ModuleContract, ModuleInput, ModuleOutput } from "../../core";
import { readConstraints } from "../contract/constraints";
import { parseType } from "../contract/type-expression";
import { compareContracts } from "./compare";

const nothing: ModuleContract = {
  name: "m",
  inputs: [],
  outputs: [],
  requiredProviders: {},
  resources: [],
  modules: [],
  moved: [],
};

const input = (name: string, type: string, rest: Partial<ModuleInput> = {}): ModuleInput => ({
  name,
  type: parseType(type),
  description: "",
  nullable: true,
  sensitive: false,
  constraints: [],
  validations: [],
  ...rest,
});
const x = (type: string, rest: Partial<ModuleInput> = {}) => ({ inputs: [input("x", type, rest)] });
const ruled = (rule: ConstraintRule, path: readonly string[] = []): Constraint => ({ path, rule, message: "says" });
const text = (...rules: ConstraintRule[]) => x("string", { constraints: rules.map((rule) => ruled(rule)) });
const validated = (condition: string, rest: Partial<ModuleInput> = {}) =>
  x("string", { validations: [{ condition, message: "says" }], ...rest });
const conditions = (type: string, conditions: readonly string[], rest: Partial<ModuleInput> = {}) =>
  x(type, {
    validations: conditions.map((condition) => ({ condition, message: condition })),
    constraints: conditions.flatMap((condition) => readConstraints("x", condition, condition)),
    ...rest,
  });
const output = (type: string, rest: Partial<ModuleOutput> = {}) => ({
  outputs: [{ name: "y", type: parseType(type), description: "", sensitive: false, ...rest }],
});
const aws = (provider: ModuleContract["requiredProviders"][string]) => ({ requiredProviders: { aws: provider } });
const queue = { address: "aws_sqs_queue.this" };
const counted = { ...queue, repetition: "count" } as const;
const each = { ...queue, repetition: "for_each" } as const;
const roles = { address: "module.roles", source: "./roles" };

type Side = Partial<ModuleContract>;

function said(before: Side, after: Side): string[] {
  const { changes } = compareContracts({ ...nothing, ...before }, { ...nothing, ...after });
  return changes.map(({ level, kind, path }) => `${level} ${kind} ${path}`);
}

describe("inputs", () => {
  test.each<[Side, Side, string[]]>([
    [{}, x("string"), ["major required-input-added inputs.x"]],
    [{}, x("string", { default: null }), ["minor optional-input-added inputs.x"]],
    [x("string"), {}, ["major input-removed inputs.x"]],
    [x("string", { default: 1 }), x("string"), ["major default-removed inputs.x"]],
    [x("string"), x("string", { default: null }), ["minor default-added inputs.x"]],
    [x("bool", { default: true }), x("bool", { default: false }), ["minor default-changed inputs.x"]],
    [x("any", { default: { a: 1, b: 2 } }), x("any", { default: { b: 2, a: 1 } }), []],
    [x("string"), x("string", { nullable: false }), ["major null-refused inputs.x"]],
    [x("string", { default: "a" }), x("string", { default: "a", nullable: false }), ["minor null-replaced inputs.x"]],
    [x("string", { nullable: false }), x("string"), ["minor null-accepted inputs.x"]],
    [x("string", { default: "a", nullable: false }), x("string", { default: "a" }), ["major null-passed-on inputs.x"]],
    [x("string"), x("string", { sensitive: true }), ["minor input-sensitive-changed inputs.x"]],
    [x("string"), x("string", { ephemeral: true }), ["minor ephemeral-accepted inputs.x"]],
    [x("string", { ephemeral: true }), x("string"), ["major ephemeral-refused inputs.x"]],
    [x("string"), x("string", { description: "Text." }), ["patch description-changed inputs.x"]],
    [x("string"), x("string"), []],
    [x("number"), x("string"), ["minor type-widened inputs.x"]],
    [x("string"), x("wrong("), ["major type-unknown inputs.x"]],
    [x("wrong("), x("string"), ["major type-unknown inputs.x"]],
    [x("wrong("), x("wrong("), []],
    [
      x("list(object({ a = string, b = optional(string), c = optional(number, 1), d = string }))"),
      x("list(object({ a = number, b = string, c = optional(number, 2), e = optional(string), f = string }))"),
      [
        "major type-changed inputs.x[].a",
        "major attribute-now-required inputs.x[].b",
        "major attribute-removed inputs.x[].d",
        "major required-attribute-added inputs.x[].f",
        "minor attribute-default-changed inputs.x[].c",
        "minor optional-attribute-added inputs.x[].e",
      ],
    ],
    [x("object({ a = string })"), x("object({ a = optional(string) })"), ["minor attribute-now-optional inputs.x.a"]],
    [
      x("object({ a = string })"),
      x("object({ a = string, toString = string })"),
      ["major required-attribute-added inputs.x.toString"],
    ],
  ])("%j → %j", (before, after, expected) => {
    expect(said(before, after)).toEqual(expected);
  });

  test("a removed input beside an added one of its type and nearly its name is asked about", () => {
    const why = (before: string, after: string, type = "number") =>
      compareContracts(
        { ...nothing, inputs: [input(before, "number")] },
        { ...nothing, inputs: [input(after, type, { default: 1 })] },
      ).changes[0]?.why;
    expect(why("retention", "retention_days")).toBe('input "retention" was removed; renamed to "retention_days"?');
    expect(why("timeuot", "timeout")).toBe('input "timeuot" was removed; renamed to "timeout"?');
    expect(why("retention", "memory_mb")).toBe('input "retention" was removed');
    expect(why("retention", "retention_days", "string")).toBe('input "retention" was removed');
  });

  test("a default is shown, cut where it is long, and hidden where the input is sensitive", () => {
    const why = (rest: Partial<ModuleInput>) =>
      compareContracts(
        { ...nothing, ...x("string", { default: "old" }) },
        { ...nothing, ...x("string", { default: "n".repeat(200), ...rest }) },
      ).changes.find(({ kind }) => kind === "default-changed")?.why;
    expect(why({})).toBe(`the default of input "x" changed: "old" → "${"n".repeat(78)}…`);
    expect(why({ sensitive: true })).toBe('the default of input "x" changed');
  });

  test("descriptions of attributes at any depth", () => {
    const type = (description: string) =>
      ({
        kind: "map",
        element: {
          kind: "tuple",
          elements: [{ kind: "object", attributes: { a: { type: { kind: "string" }, description } } }],
        },
      }) as const;
    const side = (description: string) => ({ inputs: [{ ...input("x", "any"), type: type(description) }] });
    expect(said(side("One."), side("Two."))).toEqual(["patch description-changed inputs.x[][0].a"]);
  });
});

describe("what validations demand", () => {
  const [a, ab, abc] = [["a"], ["a", "b"], ["a", "b", "c"]].map((values) => ({ kind: "enum", values }) as const);
  const pattern = (pattern: string) => ({ kind: "pattern", pattern }) as const;
  test.each<[Side, Side, string[]]>([
    [text(abc!), text(ab!), ["major enum-value-dropped inputs.x"]],
    [text(ab!), text(abc!), ["minor enum-value-added inputs.x"]],
    [text(ab!), text({ kind: "enum", values: ["b", "a"] }), []],
    [text(abc!, ab!), text(ab!), []],
    [text({ kind: "enum", values: [1] }), text({ kind: "enum", values: ["1"] }), []],
    [text(), text(a!), ["major enum-added inputs.x"]],
    [text(a!), text(), ["minor enum-removed inputs.x"]],
    [text(pattern("^a$")), text(pattern("^b$")), ["major pattern-changed inputs.x"]],
    [text(), text(pattern("^b$")), ["major pattern-added inputs.x"]],
    [text(pattern("^b$")), text(), ["minor pattern-removed inputs.x"]],
    [text({ kind: "notPattern", pattern: "x" }), text(pattern("x")), ["major pattern-changed inputs.x"]],
    [text(ab!), text(pattern("^[a-z]$")), ["minor enum-removed inputs.x"]],
    [text(ab!), text(pattern("^[a]$")), ["major pattern-added inputs.x", "minor enum-removed inputs.x"]],
    [text(ab!), text(pattern("(")), ["major pattern-added inputs.x", "minor enum-removed inputs.x"]],
    [text(ab!), text({ kind: "maxLength", value: 1 }), ["minor enum-removed inputs.x"]],
    [text({ kind: "minimum", value: 1 }), text({ kind: "minimum", value: 2 }), ["major constraint-tightened inputs.x"]],
    [text({ kind: "minimum", value: 2 }), text({ kind: "minimum", value: 1 }), ["minor constraint-loosened inputs.x"]],
    [
      text({ kind: "maxLength", value: 1 }),
      text({ kind: "maxLength", value: 2 }),
      ["minor constraint-loosened inputs.x"],
    ],
    [
      text({ kind: "maxLength", value: 2 }),
      text({ kind: "maxLength", value: 1 }),
      ["major constraint-tightened inputs.x"],
    ],
    [text(), text({ kind: "minLength", value: 1 }), ["major constraint-tightened inputs.x"]],
    [text({ kind: "minLength", value: 1 }), text(), ["minor constraint-loosened inputs.x"]],
    [
      x("list(map(string))", { constraints: [ruled(abc!, ["[]", "{}"]), ruled(a!, ["[]", "[]"])] }),
      x("list(map(string))", { constraints: [ruled(ab!, ["[]", "{}"]), ruled(a!, ["[]", "[]"])] }),
      ["major enum-value-dropped inputs.x[]{}"],
    ],
    [
      x("object({})"),
      x("object({ a = optional(string) })", { constraints: [ruled(a!, ["a"])] }),
      ["minor optional-attribute-added inputs.x.a"],
    ],
    [validated("f(var.x)"), validated("f(var.x)"), []],
    [x("string"), validated("f(var.x)"), ["major validation-added inputs.x"]],
    [validated("f(var.x)"), x("string"), ["minor validation-removed inputs.x"]],
    [validated("f(var.x)"), validated("g(var.x)"), ["major validation-changed inputs.x"]],
    [
      validated("f(var.x)"),
      x("string", { validations: [{ condition: "f(var.x)", message: "says it better" }] }),
      ["patch validation-message-changed inputs.x"],
    ],
    [validated('contains(["a", "b"], var.x)'), validated('contains(["b", "a"], var.x)'), []],
    [
      validated('contains(["a"], var.x)'),
      validated('contains(["a"], var.x) && f(var.x)'),
      ["major validation-changed inputs.x"],
    ],
    [
      validated('contains(["a"], var.x)'),
      validated('!anytrue([var.x != "a" || f(var.x)])'),
      ["major validation-changed inputs.x"],
    ],
    [validated('var.x != "&&"'), validated('"&&" != var.x'), []],
  ])("%j → %j", (before, after, expected) => {
    expect(said(before, after)).toEqual(expected);
  });
});

describe("what validations demand and constraints do not say", () => {
  const list = "list(string)";
  const object = 'object({ k = optional(string), d = optional(string, "a") })';
  test.each<[string, string, string, string[]]>([
    ["number", "var.x >= 0", "var.x > 0", ["major validation-added inputs.x"]],
    ["number", "var.x > 0", "var.x >= 0", ["minor validation-removed inputs.x"]],
    ["number", "var.x >= 0", "var.x >= -1", ["minor constraint-loosened inputs.x"]],
    [
      "string",
      "length(var.x) == 3",
      "length(var.x) == 3 && lower(var.x) == var.x",
      ["major validation-added inputs.x"],
    ],
    [
      "string",
      'contains(["a","b"], var.x) && startswith(var.x, "a")',
      'contains(["a","b"], var.x) && startswith(var.x, "a") && length(regexall("[a-z]", var.x)) > 1',
      ["major validation-added inputs.x"],
    ],
    [
      "string",
      'var.x == null ? true : contains(["a", "b"], var.x)',
      'contains(["a", "b"], var.x)',
      ["major null-refused inputs.x"],
    ],
    [
      "string",
      'var.x == null || contains(["a", "b"], coalesce(var.x, "a"))',
      'contains(["a", "b"], var.x)',
      ["major enum-value-dropped inputs.x", "major null-refused inputs.x"],
    ],
    [
      "string",
      'var.x == null ? true : contains(["a"], var.x)',
      'var.x == null || contains(["a"], var.x)',
      ["major null-refused inputs.x"],
    ],
    ["string", 'contains(["a"], var.x)', 'var.x == null || contains(["a"], var.x)', []],
    [
      "string",
      'var.x == null ? true : contains(["a"], var.x)',
      'var.x == null ? true : contains(["a", "b"], var.x)',
      ["minor enum-value-added inputs.x"],
    ],
    [
      list,
      "alltrue([for e in coalesce(var.x, []) : length(e) > 2])",
      "alltrue([for e in var.x : length(e) > 2])",
      ["major null-refused inputs.x"],
    ],
    [
      object,
      'var.x.k == null ? true : contains(["a"], var.x.k)',
      'contains(["a"], var.x.k)',
      ["major null-refused inputs.x.k"],
    ],
    [object, 'var.x.d == null ? true : contains(["a"], var.x.d)', 'contains(["a"], var.x.d)', []],
    [
      object,
      'alltrue([for k, v in var.x : v == "a"])',
      'alltrue([for k, v in var.x : v == "b"])',
      ["major validation-added inputs.x", "minor validation-removed inputs.x"],
    ],
  ])("%s: %s → %s", (type, before, after, expected) => {
    expect(said(conditions(type, [before]), conditions(type, [after]))).toEqual(expected);
  });

  test("a condition more is a grave change, and one less is a change", () => {
    const all = [
      "length(var.x) >= 2",
      "length(var.x) < 9",
      "length(var.x) != 4",
      'startswith(var.x, "a")',
      '!endswith(var.x, "z")',
      'can(regex("b", var.x))',
      'can(regex("(?i)c", var.x))',
      'length(regexall("[a-z]", var.x)) > 1',
      'length(regexall("q", var.x)) == 0',
      'var.x != "abcg"',
      "lower(var.x) == var.x",
      "var.x != null",
    ];
    // Not among the others: what values there are may meet one condition more.
    const lists = ['contains(["abcd", "abce"], var.x)', 'var.x == "abcd" || var.x == "abcf"'];
    for (const [index, more] of [...all, ...lists].entries()) {
      const others = all.filter((_, other) => (other + index) % 3 === 0 && other !== index);
      for (const [fewer, whole] of [
        [[others.join(" && ")], [[...others, more].join(" && ")]],
        [[others.join(" && ")], [[more, ...others].join(" && ")]],
        [others, [...others, more]],
      ] as const) {
        const [less, all] = [conditions("string", fewer), conditions("string", whole)];
        expect([more, said(less, all)[0]]).toEqual([more, expect.stringMatching(/^major /)]);
        expect([more, said(all, less)]).not.toEqual([more, []]);
      }
      const [some, alone] = [conditions("string", others), conditions("string", [...others, more])];
      expect([more, said(alone, some).filter((change) => change.startsWith("major"))]).toEqual([more, []]);
    }
  });
});

describe("outputs", () => {
  test.each<[Side, Side, string[]]>([
    [output("string"), {}, ["major output-removed outputs.y"]],
    [{}, output("string"), ["minor output-added outputs.y"]],
    [output("string"), output("string", { sensitive: true }), ["major output-sensitive outputs.y"]],
    [output("string", { sensitive: true }), output("string"), ["minor output-shown outputs.y"]],
    [output("string"), output("string", { ephemeral: true }), ["major output-ephemeral outputs.y"]],
    [output("string", { ephemeral: true }), output("string"), ["minor output-kept outputs.y"]],
    [output("string"), output("string", { description: "D." }), ["patch description-changed outputs.y"]],
    [output("string"), output("string"), []],
    [output("number"), output("string"), ["major type-changed outputs.y"]],
    [output("string"), output("number"), ["major type-changed outputs.y"]],
    [output("any"), output("string"), ["minor type-narrowed outputs.y"]],
    [output("string"), output("any"), ["major type-changed outputs.y"]],
    [output("?"), output("string"), ["minor type-readable outputs.y"]],
    [output("list(?)"), output("list(string)"), ["minor type-readable outputs.y[]"]],
    [output("string"), output("?"), ["major type-unknown outputs.y"]],
    [output("?"), output("?"), []],
    [output("list(string)"), output("set(string)"), ["major type-changed outputs.y"]],
    [output("set(string)"), output("list(string)"), ["major type-changed outputs.y"]],
    [
      output("list(string)"),
      output("tuple([string, bool])"),
      ["major type-changed outputs.y[1]", "minor type-narrowed outputs.y"],
    ],
    [output("tuple([string])"), output("tuple([string, string])"), ["major type-changed outputs.y"]],
    [output("tuple([string])"), output("tuple([any])"), ["major type-changed outputs.y[0]"]],
    [output("map(string)"), output("object({ a = string })"), ["minor type-narrowed outputs.y"]],
    [output("object({ a = string })"), output("map(string)"), ["major type-changed outputs.y"]],
    [
      output("map(object({ a = string, b = string, c = string }))"),
      output("map(object({ a = string, b = optional(string), d = string }))"),
      [
        "major output-attribute-optional outputs.y[].b",
        "major output-attribute-removed outputs.y[].c",
        "minor output-attribute-added outputs.y[].d",
      ],
    ],
  ])("%j → %j", (before, after, expected) => {
    expect(said(before, after)).toEqual(expected);
  });
});

describe("requirements", () => {
  test.each<[string | undefined, string | undefined, string[]]>([
    [">= 1.5", ">= 1.9", ["major version-tightened terraform.required_version"]],
    [undefined, ">= 1.9", ["major version-tightened terraform.required_version"]],
    [">= 1.9", undefined, ["minor version-loosened terraform.required_version"]],
    [">= 1.9", ">= 1.5", ["minor version-loosened terraform.required_version"]],
    [">= 1.9", ">=1.9.0", ["patch version-rewritten terraform.required_version"]],
    [">= 1.9.0, < 2.0.0", "~> 1.9", ["patch version-rewritten terraform.required_version"]],
    ["~> 1.9", "~> 1.9.0", ["major version-tightened terraform.required_version"]],
    [">= 1.9", ">= 1.9, != 1.9.3", ["major version-tightened terraform.required_version"]],
    [">= 1.9, != 1.9.3", ">= 1.9", ["minor version-loosened terraform.required_version"]],
    [">= 1.9, != 1.9.3", ">= 1.8, != 1.9.3", ["minor version-loosened terraform.required_version"]],
    ["1.9", "1.9.0", ["patch version-rewritten terraform.required_version"]],
    [">= 1.9", "newest", ["major version-unreadable terraform.required_version"]],
    [Array(99).fill("!= 1.0.0").join(), ">= 1", ["major version-unreadable terraform.required_version"]],
  ])("Terraform %s → %s", (before, after, expected) => {
    const side = (version: string | undefined) => (version === undefined ? {} : { requiredVersion: version });
    expect(said(side(before), side(after))).toEqual(expected);
  });

  test.each<[Side, Side, string[]]>([
    [{}, aws({}), ["minor provider-added providers.aws"]],
    [
      { resources: [queue] },
      { ...aws({ version: ">= 5" }), resources: [queue] },
      ["major version-tightened providers.aws"],
    ],
    [{ resources: [queue] }, { ...aws({ source: "hashicorp/aws" }), resources: [queue] }, []],
    [{}, aws({ configurationAliases: ["aws.us"] }), ["major provider-alias-added providers.aws"]],
    [aws({}), {}, ["minor provider-removed providers.aws"]],
    [aws({ version: ">= 5.0" }), aws({ version: ">= 6.0" }), ["major version-tightened providers.aws"]],
    [aws({ version: "~> 5.0" }), aws({ version: ">= 5.0, < 7.0" }), ["minor version-loosened providers.aws"]],
    [aws({}), aws({ source: "registry.terraform.io/HashiCorp/aws" }), []],
    [aws({}), aws({ source: "acme/aws" }), ["major provider-source-changed providers.aws"]],
    [{}, { configuredProviders: ["aws.eu"] }, ["major provider-configured providers.aws.eu"]],
    [{ configuredProviders: ["aws"] }, {}, ["minor provider-unconfigured providers.aws"]],
    [aws({ configurationAliases: ["aws.us"] }), aws({}), ["major provider-alias-removed providers.aws"]],
  ])("%j → %j", (before, after, expected) => {
    expect(said(before, after)).toEqual(expected);
  });
});

describe("what is in callers' states", () => {
  const has = (...resources: ModuleContract["resources"]) => ({ resources });
  const other = { address: "aws_sqs_queue.main" };
  const moved = (from: string, to: string) => ({ moved: [{ from, to }] });
  const renamed = moved("aws_sqs_queue.this", "aws_sqs_queue.main");
  test.each<[Side, Side, string[]]>([
    [has(queue), has(queue), []],
    [has(), has(queue), ["minor resource-added aws_sqs_queue.this"]],
    [has(queue), has(), ["major resource-removed aws_sqs_queue.this"]],
    [has(queue), has(other), ["major resource-removed aws_sqs_queue.this", "minor resource-added aws_sqs_queue.main"]],
    [has(queue), { ...has(other), ...renamed }, ["minor resource-moved aws_sqs_queue.this"]],
    [has(queue), { ...has(), ...renamed }, ["major moved-to-nowhere aws_sqs_queue.this"]],
    [
      has(queue),
      {
        ...has(other),
        moved: [
          ...moved("aws_sqs_queue.this", "aws_sqs_queue.b").moved,
          ...moved("aws_sqs_queue.b", "aws_sqs_queue.main").moved,
        ],
      },
      ["minor resource-moved aws_sqs_queue.this", "patch moved-added aws_sqs_queue.b"],
    ],
    [
      has(queue),
      { modules: [roles], ...moved("aws_sqs_queue.this", "module.roles.aws_sqs_queue.this") },
      ["minor module-added module.roles", "minor resource-moved aws_sqs_queue.this"],
    ],
    [
      has({ address: "terraform_data.this" }),
      { ...has(queue), ...moved("terraform_data.this", "aws_sqs_queue.this") },
      ["major moved-to-other-type terraform_data.this"],
    ],
    [
      has({ address: "null_resource.a" }),
      { ...has({ address: "terraform_data.a" }), ...moved("null_resource.a", "terraform_data.a") },
      ["minor resource-moved null_resource.a"],
    ],
    [
      has(queue),
      { ...moved("aws_sqs_queue.this", "aws_sqs_queue.this") },
      ["major resource-removed aws_sqs_queue.this"],
    ],
    [
      has(queue),
      { moved: [...renamed.moved, ...moved("aws_sqs_queue.main", "aws_sqs_queue.this").moved] },
      ["major resource-removed aws_sqs_queue.this", "patch moved-added aws_sqs_queue.main"],
    ],
    [has(queue), { forgotten: ["aws_sqs_queue.this"] }, ["minor resource-forgotten aws_sqs_queue.this"]],
    [
      has(queue),
      { ...renamed, forgotten: ["aws_sqs_queue.main"] },
      ["minor resource-forgotten aws_sqs_queue.this", "patch forgotten-added aws_sqs_queue.main"],
    ],
    [{ modules: [roles] }, { forgotten: ["module.roles"] }, ["minor module-forgotten module.roles"]],
    [{}, { forgotten: ["aws_sqs_queue.this"] }, ["patch forgotten-added aws_sqs_queue.this"]],
    [{ forgotten: ["aws_sqs_queue.this"] }, {}, ["major forgotten-removed aws_sqs_queue.this"]],
    [{ forgotten: ["aws_sqs_queue.this"] }, has(queue), ["minor resource-added aws_sqs_queue.this"]],
    [has(counted), has(each), ["major repetition-changed aws_sqs_queue.this"]],
    [has(queue), has(each), ["major repetition-changed aws_sqs_queue.this"]],
    [has(counted), has(queue), ["major repetition-changed aws_sqs_queue.this"]],
    [has(queue), has(counted), ["minor count-added aws_sqs_queue.this"]],
    [
      has(counted),
      { ...has(each), ...moved("aws_sqs_queue.this[0]", 'aws_sqs_queue.this["a]b"]') },
      ["minor repetition-moved aws_sqs_queue.this"],
    ],
    [
      has(counted),
      { ...has({ ...other, repetition: "for_each" }), ...renamed },
      ["major repetition-changed aws_sqs_queue.this", "minor resource-moved aws_sqs_queue.this"],
    ],
    [{ ...has(other), ...renamed }, has(other), ["major moved-removed aws_sqs_queue.this"]],
    [
      { ...has(other), ...renamed },
      {
        ...has({ address: "aws_sqs_queue.b" }),
        moved: [
          ...moved("aws_sqs_queue.this", "aws_sqs_queue.b").moved,
          ...moved("aws_sqs_queue.main", "aws_sqs_queue.b").moved,
        ],
      },
      ["minor resource-moved aws_sqs_queue.main", "patch moved-added aws_sqs_queue.this"],
    ],
    [
      has({ address: "data.aws_region.a" }),
      has({ address: "data.aws_region.b" }),
      ["patch data-removed data.aws_region.a", "patch data-added data.aws_region.b"],
    ],
    [{ modules: [roles] }, {}, ["major module-removed module.roles"]],
    [{ modules: [roles] }, { modules: [{ ...roles, repetition: "count" }] }, ["minor count-added module.roles"]],
    [
      { modules: [roles] },
      { modules: [{ address: "module.r", source: "./r" }], ...moved("module.roles", "module.r") },
      ["minor module-moved module.roles"],
    ],
    [
      { modules: [{ ...roles, source: "a/b/c", version: "1.0.0" }] },
      { modules: [{ ...roles, source: "a/b/c", version: "2.0.0" }] },
      ["minor module-source-changed module.roles"],
    ],
  ])("%j → %j", (before, after, expected) => {
    expect(said(before, after).sort()).toEqual([...expected].sort());
  });
});

test("the gravest change is first and gives the level; equal contracts have none", () => {
  const before = { ...nothing, ...x("string"), ...output("string") };
  const after = { ...nothing, ...x("string", { description: "D." }), outputs: [] };
  expect(compareContracts(before, after)).toEqual({
    level: "major",
    changes: [
      { level: "major", kind: "output-removed", path: "outputs.y", why: 'output "y" was removed' },
      {
        level: "patch",
        kind: "description-changed",
        path: "inputs.x",
        why: 'the description of input "x" changed',
      },
    ],
  });
  expect(compareContracts(before, { ...before, name: "other" })).toEqual({ level: "none", changes: [] });
});
