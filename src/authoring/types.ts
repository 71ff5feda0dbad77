import type { JsonValue, ObjectAttribute, TerraformType } from "../core";

/** Builders for the type of an input; they read as Terraform's own type constraints do. */
export const t = {
  string: { kind: "string" },
  number: { kind: "number" },
  bool: { kind: "bool" },
  list: (element: TerraformType): TerraformType => ({ kind: "list", element }),
  map: (element: TerraformType): TerraformType => ({ kind: "map", element }),
  object: (attributes: Readonly<Record<string, ObjectAttribute>>): TerraformType => ({ kind: "object", attributes }),
} as const satisfies Record<string, TerraformType | ((...args: never[]) => TerraformType)>;

/** An attribute that the caller must write. Whatever decides about security is one: Terraform drops misspelt ones silently. */
export function required(type: TerraformType, description: string): ObjectAttribute {
  return { type, description };
}

/** An attribute that the caller may leave out; it is then `fallback` (`null` when not given). */
export function optional(type: TerraformType, description: string, fallback: JsonValue = null): ObjectAttribute {
  return { type, description, optional: { default: fallback } };
}
