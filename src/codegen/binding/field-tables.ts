import { literal, Reference } from "./literal";
import type { InputField } from "./runtime";

/** Objects inside of each other in one literal: what comparing deeper ones costs the compiler explodes. */
const maxNesting = 8;

/** The table of a module's inputs as TypeScript, `const inputs`, after the tables of what is nested deep in it. */
export function renderFieldTables(fields: readonly InputField[]): string {
  const nested: unknown[] = [];
  const inputs = takeOut(fields, 0, nested);
  const tables = nested.map(
    (table, index) => `const ${tableName(index)}: readonly InputField[] = ${literal(table)};\n`,
  );
  const comment = "/** The inputs as they must be, and what Terraform calls them. */\n";
  return [...tables, `${comment}const inputs: readonly InputField[] = ${literal(inputs)};\n`].join("\n");
}

/** Replaces tables of attributes that are nested too deep by references to `nested`, innermost first. */
function takeOut(value: unknown, depth: number, nested: unknown[]): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => takeOut(item, depth, nested));
  const entries = Object.entries(value).map(([key, item]): [string, unknown] => {
    if (key !== "attributes") return [key, takeOut(item, depth, nested)];
    if (depth < maxNesting) return [key, takeOut(item, depth + 1, nested)];
    nested.push(takeOut(item, 0, nested));
    return [key, new Reference(tableName(nested.length - 1))];
  });
  return Object.fromEntries(entries);
}

function tableName(index: number): string {
  return `nested${index + 1}`;
}
