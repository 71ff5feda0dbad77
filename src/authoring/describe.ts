import type { JsonValue, ObjectAttribute, TerraformType } from "../core";

/** The text of a variable's `description`: the author's sentences, then each field of its object type on a line of its own. */
export function describeInput(input: { readonly type: TerraformType; readonly description: string }): string {
  const fields = describeFields(input.type, "");
  return fields.length === 0 ? input.description : `${input.description}\n\n${fields.join("\n")}\n`;
}

function describeFields(type: TerraformType, indent: string): string[] {
  switch (type.kind) {
    case "list":
    case "set":
    case "map":
      return describeFields(type.element, indent);
    case "object":
      return Object.entries(type.attributes).flatMap(([name, attribute]) => [
        `${indent}- \`${name}\` (${presence(attribute)}): ${attribute.description}`,
        ...describeFields(attribute.type, `${indent}  `),
      ]);
    default:
      return [];
  }
}

function presence({ optional }: ObjectAttribute): string {
  if (optional === undefined) return "Required";
  return optional.default === null ? "Optional" : `Optional, default ${renderDefault(optional.default)}`;
}

function renderDefault(value: JsonValue): string {
  return `\`${JSON.stringify(value)}\``;
}
