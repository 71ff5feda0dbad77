import type { ModuleInput } from "../../core";
import { compareContracts } from "./compare";
import { input, nothing, type Side, said, x } from "./contracts.fixture";

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
