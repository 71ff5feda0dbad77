import type { JsonValue, ObjectAttribute, TerraformType } from "../../core";
import { type Expression, literalKey, literalValue, parseExpression } from "../../hcl";

const unknown: TerraformType = { kind: "unknown" };
const anything: TerraformType = { kind: "any" };

/**
 * Reads a type constraint, as in HCL (`list(string)`), as hcl2json has it (`${list(string)}`), or quoted as before
 * Terraform 0.12. Total: what cannot be read is `unknown` at its place.
 * https://developer.hashicorp.com/terraform/language/expressions/type-constraints
 */
export function parseType(text: string): TerraformType {
  const inner = /^\s*\$\{([\s\S]*)\}\s*$/.exec(text)?.[1] ?? text;
  const expression = parseExpression(inner);
  if (expression === undefined) return unknown;
  const quoted = literalKey(expression);
  return typeOf((quoted === undefined ? undefined : parseExpression(quoted)) ?? expression);
}

function typeOf(expression: Expression): TerraformType {
  if (expression.kind === "name") return namedType(expression.name);
  if (expression.kind !== "call" || expression.args.length !== 1) return unknown;
  const [argument = expression] = expression.args;
  switch (expression.name) {
    case "list":
    case "set":
    case "map":
      return { kind: expression.name, element: typeOf(argument) };
    case "tuple":
      return argument.kind === "list" ? { kind: "tuple", elements: argument.items.map(typeOf) } : unknown;
    case "object":
      return objectType(argument);
    default:
      return unknown;
  }
}

function namedType(name: string): TerraformType {
  switch (name) {
    case "string":
    case "number":
    case "bool":
    case "any":
      return { kind: name };
    case "list":
    case "set":
    case "map":
      return { kind: name, element: anything };
    default:
      return unknown;
  }
}

function objectType(argument: Expression): TerraformType {
  if (argument.kind !== "object") return unknown;
  const attributes: [string, ObjectAttribute][] = [];
  for (const { key, value } of argument.entries) {
    const name = literalKey(key);
    if (name === undefined) return unknown;
    attributes.push([name, attributeOf(value)]);
  }
  // Object.fromEntries, since an attribute may be called `__proto__`.
  return { kind: "object", attributes: Object.fromEntries(attributes) };
}

/** `optional(type)` or `optional(type, default)`; a default that is not written out is taken for null. */
function attributeOf(value: Expression): ObjectAttribute {
  if (value.kind !== "call" || value.name !== "optional") return { type: typeOf(value) };
  const [type, fallback] = value.args;
  const written: JsonValue | undefined = fallback === undefined ? null : literalValue(fallback);
  return { type: type === undefined ? unknown : typeOf(type), optional: { default: written ?? null } };
}
