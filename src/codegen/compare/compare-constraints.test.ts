import { ruled, type Side, said, text, validated, x } from "./contracts.fixture";

describe("what validations demand", () => {
  const [a, ab, abc] = [["a"], ["a", "b"], ["a", "b", "c"]].map((values) => ({ kind: "enum", values }) as const);
  const pattern = (pattern: string) => ({ kind: "pattern", pattern }) as const;
  test.each<[Side, Side, string[]]>([
    [text(abc!), text(ab!), ["major enum-value-dropped inputs.x"]],
    [text(ab!), text(abc!), ["minor enum-value-added inputs.x"]],
    [text(ab!), text({ kind: "enum", values: ["b", "a"] }), []],
    [text(abc!, ab!), text(ab!), []],
    [text({ kind: "enum", values: [1] }), text({ kind: "enum", values: ["1"] }), ["minor enum-value-added inputs.x"]],
    [text({ kind: "enum", values: ["1"] }), text({ kind: "enum", values: [1] }), ["major enum-value-dropped inputs.x"]],
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
