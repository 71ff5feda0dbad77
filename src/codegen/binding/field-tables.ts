import { literal, Reference } from "./literal";
import type { InputField } from "./runtime";

/** Shapes inside of each other in one literal: what comparing deeper ones costs the compiler explodes. */
const maxNesting = 8;

/** Where the shapes of what is inside of a value stand, and as what. */
const nestedTypes: ReadonlyMap<string, string> = new Map([
  ["attributes", "readonly InputField[]"],
  ["elements", "readonly InputShape[]"],
  ["of", "InputShape"],
]);

interface Table {
  readonly type: string;
  readonly value: unknown;
}

/** The table of a module's inputs as TypeScript, `const inputs`, after the tables of what is nested deep in it. */
export function renderFieldTables(fields: readonly InputField[]): string {
  const nested: Table[] = [];
  const inputs = takeOut(fields, 0, nested);
  const tables = nested.map(({ type, value }, index) => `const ${tableName(index)}: ${type} = ${literal(value)};\n`);
  const comment = "/** The inputs as they must be, and what Terraform calls them. */\n";
  return [...tables, `${comment}const inputs: readonly InputField[] = ${literal(inputs)};\n`].join("\n");
}

/** Replaces shapes that are nested too deep by references to `nested`, innermost first. */
function takeOut(value: unknown, depth: number, nested: Table[]): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => takeOut(item, depth, nested));
  const entries = Object.entries(value).map(([key, item]): [string, unknown] => {
    const type = nestedTypes.get(key);
    if (type === undefined) return [key, takeOut(item, depth, nested)];
    if (depth < maxNesting) return [key, takeOut(item, depth + 1, nested)];
    nested.push({ type, value: takeOut(item, 0, nested) });
    return [key, new Reference(tableName(nested.length - 1))];
  });
  return Object.fromEntries(entries);
}

function tableName(index: number): string {
  return `nested${index + 1}`;
}
