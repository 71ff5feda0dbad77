import type { ObjectAttribute, TerraformType } from "../../core";

/** What an input's description says: of the whole, and of the attributes of its type. */
export interface Documented {
  /** Without the lines that were said of attributes. */
  readonly description: string;
  readonly type: TerraformType;
}

/**
 * Takes the list of attributes out of a description and puts each line to its attribute. Understood are ours, as
 * src/authoring/describe.ts writes it (``- `name` (Optional, default `x`): text``, attributes of attributes indented),
 * and what is usual elsewhere (``* `name` - (Required) text``, further lines indented). Whatever names no attribute stays.
 */
export function readAttributeDocs(type: TerraformType, description: string): Documented {
  const reader = new ListReader(type);
  const kept = description.split("\n").filter((line) => !reader.takes(line));
  if (reader.texts.size === 0) return { description, type };
  const rest = kept.join("\n").replace(/\n{3,}/g, "\n\n");
  return { description: rest.trimEnd(), type: withTexts(type, reader.texts, []) };
}

const item = /^(\s*)[-*]\s+`([^`]+)`(.*)$/;

/** What may stand between the name and the text: `(Required): `, ` - (Optional) `, `: `, ` - `. */
const presence = /^\s*(?:[-–—:]\s*)?(?:\((?:required|optional)(?:, default `.*?`\)|[^)]*\)))?\s*(?:[-–—:]\s*)?/i;

interface Item {
  readonly indent: number;
  readonly name: string;
}

class ListReader {
  /** By path, its names joined. */
  readonly texts = new Map<string, string>();
  /** The latest item and those that it stands below. */
  private open: readonly Item[] = [];
  /** The text that an indented line goes on with; absent where a blank line or anything else has ended it. */
  private unfinished: string | undefined;

  constructor(private readonly type: TerraformType) {}

  /** Whether the line is said of an attribute; it is then kept for it. */
  takes(line: string): boolean {
    const found = item.exec(line);
    if (found === null) return this.goesOn(line);
    const [, { length: indent } = "", name = "", rest = ""] = found;
    this.open = [...this.open.filter((above) => above.indent < indent), { indent, name }];
    const path = this.open.map((above) => above.name);
    this.unfinished = hasAttribute(this.type, path) ? keyOf(path) : undefined;
    if (this.unfinished === undefined) return false;
    this.texts.set(this.unfinished, rest.replace(presence, ""));
    return true;
  }

  private goesOn(line: string): boolean {
    const isFurther = line.search(/\S/) > (this.open.at(-1)?.indent ?? 0) && !/^\s*(?:[-*]\s|```)/.test(line);
    if (!isFurther) this.unfinished = undefined;
    if (this.unfinished === undefined) return false;
    this.texts.set(this.unfinished, `${this.texts.get(this.unfinished) ?? ""} ${line.trim()}`.trim());
    return true;
  }
}

function keyOf(path: readonly string[]): string {
  return path.join("\0");
}

/** Elements of lists, sets and maps are no step of their own. */
function hasAttribute(type: TerraformType, path: readonly string[]): boolean {
  const [name, ...rest] = path;
  if (name === undefined) return true;
  if (type.kind === "list" || type.kind === "set" || type.kind === "map") return hasAttribute(type.element, path);
  const attribute = type.kind === "object" && Object.hasOwn(type.attributes, name) ? type.attributes[name] : undefined;
  return attribute !== undefined && hasAttribute(attribute.type, rest);
}

function withTexts(type: TerraformType, texts: ReadonlyMap<string, string>, path: readonly string[]): TerraformType {
  switch (type.kind) {
    case "list":
    case "set":
    case "map":
      return { kind: type.kind, element: withTexts(type.element, texts, path) };
    case "object": {
      const attributes = Object.entries(type.attributes).map(([name, attribute]) => {
        return [name, withText(attribute, texts, [...path, name])] as const;
      });
      return { kind: "object", attributes: Object.fromEntries(attributes) };
    }
    default:
      return type;
  }
}

function withText(attribute: ObjectAttribute, texts: ReadonlyMap<string, string>, path: readonly string[]) {
  const description = texts.get(keyOf(path));
  const type = withTexts(attribute.type, texts, path);
  return { ...attribute, type, ...(description === undefined ? {} : { description }) };
}
