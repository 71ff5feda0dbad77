import { conditions, said } from "./contracts.fixture";

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

  // Terraform refused every old value of all these but the last four.
  test.each<[string, string, string, string[]]>([
    ["number", "string", "contains([1, 2], var.x)", ["major enum-value-dropped inputs.x"]],
    ["number", "string", "var.x == 1 || var.x == 2", ["major enum-value-dropped inputs.x"]],
    ["bool", "string", "var.x == true", ["major validation-meets-other-type inputs.x"]],
    ["number", "string", "floor(var.x) == var.x", ["major validation-meets-other-type inputs.x"]],
    [
      "list(number)",
      "list(string)",
      "alltrue([for v in var.x : contains([1], v)])",
      ["major enum-value-dropped inputs.x[]"],
    ],
    [
      "object({ a = number })",
      "object({ a = string })",
      "contains([1], var.x.a)",
      ["major enum-value-dropped inputs.x.a"],
    ],
    [
      "object({ a = optional(string) })",
      "map(string)",
      'var.x.a == null || var.x.a != "q"',
      ["major validation-meets-other-type inputs.x"],
    ],
    ["number", "string", "var.x >= 1", []],
    ["number", "string", 'can(regex("^1", var.x))', []],
    ["object({ a = string })", "object({ a = string, b = optional(string) })", "lower(var.x.a) == var.x.a", []],
    ["number", "string", "", []],
  ])("an input that was %s and is %s, under %s", (was, is, condition, expected) => {
    const both = [was, is].map((type) => conditions(type, condition === "" ? [] : [condition]));
    const grave = said(both[0]!, both[1]!).filter((change) => change.startsWith("major"));
    expect(grave).toEqual(expected);
  });

  test.each<[string, string, string]>([
    ['object({ s = optional(string, "d") })', "object({ s = optional(string) })", 'contains(["d"], var.x.s)'],
    [
      "list(object({ s = optional(list(string), []) }))",
      "list(object({ s = optional(list(string)) }))",
      'alltrue([for x in var.x : alltrue([for v in x.s : v != "*"])])',
    ],
  ])("null comes where a default was: %s → %s", (was, is, condition) => {
    const changes = said(conditions(was, [condition]), conditions(is, [condition]));
    expect(changes.filter((change) => change.startsWith("major null-refused"))).not.toEqual([]);
  });

  test("a default that the module's own validation refuses is grave, null too", () => {
    const with_ = (value: string | null) => conditions("string", ["length(var.x) > 0"], { default: value });
    expect(said(with_("a"), with_(""))).toEqual(["major default-refused inputs.x"]);
    expect(said(with_("a"), with_(null))).toContain("major null-refused inputs.x");
    expect(said(with_("a"), with_("b"))).toEqual(["minor default-changed inputs.x"]);
  });
});
