import type { TerraformType } from "../../core";
import { keyText } from "./literal";

/** How the generated code reads an output: as a token of a kind, or by its attributes or keys. */
export type OutputShape =
  | "text"
  | "number"
  | "texts"
  | "any"
  | { readonly map: OutputShape }
  | { readonly object: { readonly [attribute: string]: OutputShape } };

/** An output whose type does not show is a text, as `cdktf get` has all of them. */
export function outputShape(type: TerraformType): OutputShape {
  return type.kind === "unknown" || type.kind === "any" ? "text" : shapeInside(type);
}

/** Deeper down an output is a whole token, which `propertyAccess` leads into: compilers end in the middle of a type of 150 levels. */
const deepest = 64;

function shapeInside(type: TerraformType, depth = 0): OutputShape {
  if (depth > deepest) return "any";
  switch (type.kind) {
    case "string":
      return "text";
    case "number":
      return "number";
    case "list":
    case "set":
      return type.element.kind === "string" ? "texts" : "any";
    case "map":
      return { map: shapeInside(type.element, depth + 1) };
    case "object": {
      const attributes = Object.entries(type.attributes).map(([name, attribute]) => [
        name,
        shapeInside(attribute.type, depth + 1),
      ]);
      return { object: Object.fromEntries(attributes) };
    }
    default:
      return "any";
  }
}

/** What a token has itself: an attribute of that name is reached by `propertyAccess` only. */
export const membersOfToken: readonly string[] = ["creationStack", "resolve", "toJSON", "toString"];

/** The TypeScript type of an output. Lists of anything but texts are whole tokens: their elements exist in Terraform only. */
export function outputTypeText(shape: OutputShape): string {
  if (shape === "text") return "string";
  if (shape === "number") return "number";
  if (shape === "texts") return "string[]";
  if (shape === "any") return "IResolvable";
  if ("map" in shape) return `IResolvable & { readonly [key: string]: ${outputTypeText(shape.map)} }`;
  const attributes = Object.entries(shape.object)
    .filter(([name]) => !membersOfToken.includes(name))
    .map(([name, inner]) => `readonly ${keyText(name)}: ${outputTypeText(inner)}`);
  return `IResolvable & { ${attributes.join("; ")} }`;
}
