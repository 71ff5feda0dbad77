/**
 * A Terraform type constraint as a tree: https://developer.hashicorp.com/terraform/language/expressions/type-constraints
 * `any` is what a module says itself; `unknown` is what could not be read, and is never taken for `any`.
 */
export type TerraformType =
  | { readonly kind: "string" | "number" | "bool" | "any" | "unknown" }
  | { readonly kind: "list" | "set" | "map"; readonly element: TerraformType }
  | { readonly kind: "tuple"; readonly elements: readonly TerraformType[] }
  | { readonly kind: "object"; readonly attributes: Readonly<Record<string, ObjectAttribute>> };

export interface ObjectAttribute {
  readonly type: TerraformType;
  /** A full sentence; absent where the module says nothing about the attribute. */
  readonly description?: string;
  /** Absent: the attribute is required. `null`: `optional(type)`; anything else: `optional(type, default)`. */
  readonly optional?: { readonly default: JsonValue };
}

export type JsonValue = null | boolean | number | string | readonly JsonValue[] | { readonly [key: string]: JsonValue };

/** The type as Terraform writes it, on one line; attributes in the order of their declaration. */
export function typeText(type: TerraformType): string {
  switch (type.kind) {
    case "list":
    case "set":
    case "map":
      return `${type.kind}(${typeText(type.element)})`;
    case "tuple":
      return `tuple([${type.elements.map(typeText).join(", ")}])`;
    case "object": {
      const attributes = Object.entries(type.attributes).map(
        ([name, attribute]) => `${name} = ${attributeText(attribute)}`,
      );
      return `object({ ${attributes.join(", ")} })`;
    }
    default:
      return type.kind;
  }
}

function attributeText({ type, optional }: ObjectAttribute): string {
  if (optional === undefined) return typeText(type);
  return optional.default === null
    ? `optional(${typeText(type)})`
    : `optional(${typeText(type)}, ${JSON.stringify(optional.default)})`;
}
