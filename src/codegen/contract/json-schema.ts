import type { Constraint, ConstraintRule, JsonValue, ModuleContract, ModuleInput, TerraformType } from "../../core";
import { constraintsAt, constraintsBelow } from "./constraint-paths";

/** JSON Schema as plain data: https://json-schema.org/draft/2020-12 */
export type JsonSchema = { readonly [keyword: string]: JsonValue | JsonSchema | readonly JsonSchema[] };

/**
 * The schema of a module's inputs: what may stand in its `.tfvars.json`, by Terraform's names.
 * What only Terraform can judge (validations over several inputs) is not in it.
 */
export function toJsonSchema(contract: ModuleContract): JsonSchema {
  const { name, inputs } = contract;
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: name,
    type: "object",
    properties: Object.fromEntries(inputs.map((input) => [input.name, inputSchema(input)])),
    required: inputs.filter((input) => input.default === undefined).map((input) => input.name),
    additionalProperties: false,
  };
}

function inputSchema({
  type,
  description,
  default: fallback,
  nullable,
  sensitive,
  constraints,
}: ModuleInput): JsonSchema {
  return {
    ...(description === "" ? {} : { description }),
    ...(fallback === undefined ? {} : { default: fallback }),
    ...(sensitive ? { writeOnly: true } : {}),
    ...orNull(typeSchema(type, constraints), nullable),
  };
}

/** No other keyword refuses null, but in each `enum` it must be one of the values too. */
function orNull(schema: JsonSchema, nullable: boolean): JsonSchema {
  if (!nullable) return schema;
  const all = schema.allOf as readonly JsonSchema[] | undefined;
  return {
    ...enumOrNull(schema),
    ...("type" in schema ? { type: [schema.type as string, "null"] } : {}),
    ...(all === undefined ? {} : { allOf: all.map(enumOrNull) }),
  };
}

function enumOrNull(schema: JsonSchema): JsonSchema {
  return "enum" in schema ? { ...schema, enum: [...(schema.enum as readonly JsonValue[]), null] } : schema;
}

/** @param constraints those whose path starts here. */
function typeSchema(type: TerraformType, constraints: readonly Constraint[]): JsonSchema {
  const rules = constraintsAt(constraints).map(({ rule }) => ruleSchema(rule, type));
  return combine(shapeSchema(type, constraints), rules);
}

function shapeSchema(type: TerraformType, constraints: readonly Constraint[]): JsonSchema {
  const below = (step: string) => constraintsBelow(constraints, step);
  switch (type.kind) {
    case "string":
    case "number":
      return { type: type.kind };
    case "bool":
      return { type: "boolean" };
    case "list":
    case "set":
      // Not `uniqueItems` for sets: Terraform takes duplicates, and counts them once.
      return { type: "array", items: typeSchema(type.element, below("[]")) };
    case "tuple":
      return {
        type: "array",
        prefixItems: type.elements.map((element) => typeSchema(element, [])),
        minItems: type.elements.length,
        items: false,
      };
    case "map": {
      const keys = combine(
        {},
        constraintsAt(below("{}")).map(({ rule }) => ruleSchema(rule, { kind: "string" })),
      );
      return {
        type: "object",
        ...(Object.keys(keys).length === 0 ? {} : { propertyNames: keys }),
        additionalProperties: typeSchema(type.element, below("[]")),
      };
    }
    case "object": {
      const attributes = Object.entries(type.attributes);
      return {
        type: "object",
        properties: Object.fromEntries(
          attributes.map(([name, attribute]) => [
            name,
            {
              ...(attribute.description === undefined ? {} : { description: attribute.description }),
              ...(attribute.optional?.default == null ? {} : { default: attribute.optional.default }),
              ...orNull(typeSchema(attribute.type, below(name)), attribute.optional !== undefined),
            },
          ]),
        ),
        required: attributes.filter(([, { optional }]) => optional === undefined).map(([name]) => name),
        additionalProperties: false,
      };
    }
    default:
      return {};
  }
}

function ruleSchema(rule: ConstraintRule, type: TerraformType): JsonSchema {
  switch (rule.kind) {
    case "enum":
      return { enum: rule.values };
    case "pattern":
      return { pattern: rule.pattern };
    case "notPattern":
      return { not: { type: "string", pattern: rule.pattern } };
    case "minimum":
    case "maximum":
      return { [rule.kind]: rule.value };
    case "maxLength":
      return isCountedLower(type) ? {} : { [lengthKeyword(rule.kind, type)]: rule.value };
    case "minLength":
      return { [lengthKeyword(rule.kind, type)]: rule.value };
  }
}

/** Terraform counts what is seen as one character, and equal elements of a set once; JSON Schema may count more. */
function isCountedLower({ kind }: TerraformType): boolean {
  return kind === "string" || kind === "set";
}

function lengthKeyword(kind: "minLength" | "maxLength", type: TerraformType): string {
  const bound = kind.slice(0, 3);
  if (type.kind === "map" || type.kind === "object") return `${bound}Properties`;
  return type.kind === "string" ? kind : `${bound}Items`;
}

/** A second demand of the same keyword goes into `allOf`. */
function combine(schema: JsonSchema, rules: readonly JsonSchema[]): JsonSchema {
  const merged: Record<string, JsonSchema[string]> = { ...schema };
  const more: JsonSchema[] = [];
  for (const rule of rules) {
    if (Object.keys(rule).some((keyword) => keyword in merged)) more.push(rule);
    else Object.assign(merged, rule);
  }
  return more.length === 0 ? merged : { ...merged, allOf: more };
}
