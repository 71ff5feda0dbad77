import type { ConstraintRule } from "../../core";
import { readConstraints } from "../contract/constraints";
import { parseType } from "../contract/type-expression";
import { shapeOf } from "./shape";

const rulesOf = (type: string, condition: string) =>
  shapeOf(parseType(type), readConstraints("x", condition, "says")).rules;

test.each<[string, string, ReturnType<typeof rulesOf>]>([
  ["number", "var.x >= 1024", [{ says: "says", atLeast: 1024 }]],
  ["string", "var.x >= 1024 && var.x <= 65535", undefined],
  ["string", "length(var.x) >= 3", [{ says: "says", atLeast: 3 }]],
  ["list(string)", "length(var.x) <= 3", [{ says: "says", atMost: 3 }]],
])("of a %s, %s is checked as far as it measures that type", (type, condition, rules) => {
  expect(rulesOf(type, condition)).toEqual(rules);
});

test("a length of a number is Terraform's to refuse", () => {
  const rule: ConstraintRule = { kind: "minLength", value: 3 };
  expect(shapeOf(parseType("number"), [{ path: [], rule, message: "says" }])).toEqual({ is: "number" });
});
