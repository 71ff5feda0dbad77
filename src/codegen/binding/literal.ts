const width = 110;

/** Stands for a constant of that name inside a {@link literal}. */
export class Reference {
  constructor(readonly name: string) {}
}

/** A JSON value as TypeScript: keys without quotes where they need none, on one line where it fits. */
export function literal(value: unknown, indent = ""): string {
  const flat = inline(value);
  if (typeof value !== "object" || value === null || value instanceof Reference || flat.length + indent.length <= width)
    return flat;
  const inner = `${indent}  `;
  const lines = Array.isArray(value)
    ? value.map((item) => `${inner}${literal(item, inner)},\n`)
    : Object.entries(value).map(([key, item]) => `${inner}${keyText(key)}: ${literal(item, inner)},\n`);
  const [open, close] = Array.isArray(value) ? "[]" : "{}";
  return `${open}\n${lines.join("")}${indent}${close}`;
}

function inline(value: unknown): string {
  if (value instanceof Reference) return value.name;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(inline).join(", ")}]`;
  const entries = Object.entries(value).map(([key, item]) => `${keyText(key)}: ${inline(item)}`);
  return entries.length === 0 ? "{}" : `{ ${entries.join(", ")} }`;
}

/** `__proto__` without brackets would set the prototype. */
export function keyText(key: string): string {
  if (key === "__proto__") return '["__proto__"]';
  return /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(key) ? key : JSON.stringify(key);
}
