import { output, type Side, said } from "./contracts.fixture";

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
