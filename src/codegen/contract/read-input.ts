import type { JsonValue, ModuleInput, TerraformType } from "../../core";
import { expressionOf, isBody, literalValue, type ModuleBlock, onOneLine, unescapeTemplate } from "../../hcl";
import { readAttributeDocs } from "./attribute-docs";
import { readConstraints } from "./constraints";
import { parseType } from "./type-expression";

/** A `variable` block: https://developer.hashicorp.com/terraform/language/block/variable */
export function readInput(block: ModuleBlock): ModuleInput {
  const { labels, body, isJson } = block;
  const [name = ""] = labels;
  // Without a type Terraform takes anything.
  const type: TerraformType = typeof body.type === "string" ? parseType(body.type) : { kind: "any" };
  const validations = readValidations(body.validation);
  return {
    name,
    ...readAttributeDocs(type, readText(body.description, isJson)),
    ...("default" in body ? { default: readDefault(body.default, isJson) } : {}),
    nullable: readFlag(body.nullable, true),
    sensitive: readFlag(body.sensitive, false),
    ...(readFlag(body.ephemeral, false) ? { ephemeral: true } : {}),
    constraints: validations.flatMap(({ condition, message }) => readConstraints(name, condition, message)),
    validations,
  };
}

/** A text without expressions; `""` where there is none. */
export function readText(value: unknown, isJson: boolean): string {
  if (typeof value !== "string") return "";
  return isJson ? value : unescapeTemplate(value);
}

/** @param otherwise what it is where the module says nothing. */
export function readFlag(value: unknown, otherwise: boolean): boolean {
  if (typeof value === "boolean") return value;
  return value === "true" || value === "false" ? value === "true" : otherwise;
}

/** A default that is not written out (`1 + 1`; references and functions are refused by Terraform) is taken for null. */
function readDefault(value: unknown, isJson: boolean): JsonValue {
  return finite(isJson ? (value as JsonValue) : (literalValue(expressionOf(value)) ?? null));
}

/** Terraform's numbers have no end; of what JSON's readers take for infinite, and its writers for null, the last that is not. */
function finite(value: JsonValue): JsonValue {
  if (typeof value === "number") return Math.max(-Number.MAX_VALUE, Math.min(value, Number.MAX_VALUE));
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(finite);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, finite(item)]));
}

function readValidations(value: unknown): ModuleInput["validations"] {
  return [value]
    .flat()
    .filter(isBody)
    .map(({ condition, error_message: message }) => ({
      condition: conditionText(condition),
      message: typeof message === "string" ? unescapeTemplate(message) : "",
    }));
}

function conditionText(condition: unknown): string {
  const text = String(condition);
  return onOneLine(/^\s*\$\{([\s\S]*)\}\s*$/.exec(text)?.[1] ?? text);
}
