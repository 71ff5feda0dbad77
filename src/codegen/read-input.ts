import type { JsonValue, ModuleInput, TerraformType } from "../core";
import { readAttributeDocs } from "./attribute-docs";
import { isBody } from "./configuration-file";
import { readConstraints } from "./constraints";
import { literalValue } from "./expression";
import { expressionOf } from "./expression-parser";
import { unescapeTemplate } from "./expression-templates";
import { onOneLine } from "./expression-tokens";
import type { ModuleBlock } from "./module-blocks";
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
  return isJson ? (value as JsonValue) : (literalValue(expressionOf(value)) ?? null);
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
