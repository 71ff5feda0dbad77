/** A piece of an HCL expression: a word (literal, name, operator, whole quoted template) or a bracketed group. */
export type Node = Word | Group;

interface Word {
  readonly kind: "name" | "operator" | "template";
  readonly text: string;
}

export interface Group {
  readonly kind: "group";
  readonly open: "(" | "[" | "{";
  /** What stands between the commas (in braces: commas or line ends). */
  readonly items: readonly (readonly Node[])[];
}

/** The bracket that ends a group. */
export const closing = { "(": ")", "[": "]", "{": "}" } as const;
const operators = ["...", "=>", "==", "!=", ">=", "<=", "&&", "||", ..."?:=<>+-*/%!."];
const namePattern = /[A-Za-z0-9_](?:[A-Za-z0-9_-]*[A-Za-z0-9_])?/y;

/** Thrown with the offending text; the caller knows the address. */
export class ExpressionError extends Error {}

/** Reads an HCL expression into nodes. Comments and heredocs have no place in one. @throws ExpressionError */
export function parseExpression(text: string): Node[] {
  const reader = new Reader(text);
  const [nodes = [], ...more] = reader.items(undefined);
  if (more.length > 0) throw new ExpressionError(`a comma outside brackets: ${text}`);
  return nodes;
}

/**
 * Reads the inside of a quoted string (in JSON configuration every string is a template). A string that is one
 * `${…}` and nothing else is that expression; anything else is a quoted template with its expressions normalised by `flat`.
 */
export function parseTemplate(text: string, flat: (nodes: readonly Node[]) => string): Node[] {
  const parts = splitTemplate(text);
  const [only] = parts;
  if (parts.length === 1 && only?.kind === "expression") return parseExpression(only.text);
  return [{ kind: "template", text: `"${parts.map((part) => renderPart(part, flat)).join("")}"` }];
}

interface TemplatePart {
  readonly kind: "literal" | "expression";
  readonly text: string;
}

function renderPart(part: TemplatePart, flat: (nodes: readonly Node[]) => string): string {
  if (part.kind === "expression") return `\${${flat(parseExpression(part.text))}}`;
  return part.text.replace(/\\/g, "\\\\").replace(/"/g, '\\"').replace(/\n/g, "\\n").replace(/\t/g, "\\t");
}

function splitTemplate(text: string): TemplatePart[] {
  if (!text.includes("${")) return [{ kind: "literal", text }];
  const parts: TemplatePart[] = [];
  let start = 0;
  let index = 0;
  while (index < text.length) {
    if (text.startsWith("$${", index)) index += 3;
    else if (text.startsWith("${", index)) {
      if (index > start) parts.push({ kind: "literal", text: text.slice(start, index) });
      const end = endOfInterpolation(text, index);
      parts.push({ kind: "expression", text: text.slice(index + 2, end) });
      start = index = end + 1;
    } else index++;
  }
  if (start < text.length || parts.length === 0) parts.push({ kind: "literal", text: text.slice(start) });
  return parts;
}

/** The index of the `}` that closes the `${` at `start`, quotes and nested interpolations minded. */
function endOfInterpolation(text: string, start: number): number {
  let depth = 0;
  for (let index = start + 1; index < text.length; index++) {
    const character = text[index];
    if (character === '"') index = endOfQuotes(text, index);
    else if (character === "{") depth++;
    else if (character === "}" && --depth === 0) return index;
  }
  throw new ExpressionError(`an interpolation is not closed: ${text.slice(start)}`);
}

/** The index of the quote that closes the one at `start`. */
function endOfQuotes(text: string, start: number): number {
  for (let index = start + 1; index < text.length; index++) {
    if (text[index] === "\\") index++;
    else if (text.startsWith("$${", index)) index += 2;
    else if (text.startsWith("${", index)) index = endOfInterpolation(text, index);
    else if (text[index] === '"') return index;
  }
  throw new ExpressionError(`a quote is not closed: ${text.slice(start)}`);
}

class Reader {
  private index = 0;

  constructor(private readonly text: string) {}

  /** Items up to the closing bracket, or to the end of the text when there is none to wait for. */
  items(open: Group["open"] | undefined): Node[][] {
    const items: Node[][] = [];
    let item: Node[] = [];
    const finish = () => {
      if (item.length > 0) items.push(item);
      item = [];
    };
    for (;;) {
      const character = this.text[this.index];
      if (character === undefined) {
        if (open !== undefined) throw new ExpressionError(`"${open}" is not closed: ${this.text}`);
        finish();
        return items;
      }
      if (open !== undefined && character === closing[open]) {
        this.index++;
        finish();
        return items;
      }
      if (character === "," && inForHeader(item)) {
        item.push(this.word("operator", this.index + 1));
      } else if (character === "," || (character === "\n" && open === "{" && endsItem(item))) {
        this.index++;
        finish();
      } else if (/\s/.test(character)) this.index++;
      else item.push(this.node(character));
    }
  }

  private node(character: string): Node {
    if (character === "(" || character === "[" || character === "{") {
      this.index++;
      return { kind: "group", open: character, items: this.items(character) };
    }
    if (character === '"') return this.word("template", endOfQuotes(this.text, this.index) + 1);
    namePattern.lastIndex = this.index;
    const name = namePattern.exec(this.text);
    if (name !== null) return this.word("name", this.index + name[0].length);
    const operator = operators.find((candidate) => this.text.startsWith(candidate, this.index));
    if (operator !== undefined) return this.word("operator", this.index + operator.length);
    throw new ExpressionError(`"${character}" has no meaning in an expression: ${this.text}`);
  }

  private word(kind: Word["kind"], end: number): Word {
    const text = this.text.slice(this.index, end);
    this.index = end;
    return { kind, text };
  }
}

/** The comma of `for k, v in …` separates names, not items. */
function inForHeader(item: readonly Node[]): boolean {
  return isName(item[0], "for") && !item.some((node) => isName(node, "in"));
}

function isName(node: Node | undefined, text: string): boolean {
  return node?.kind === "name" && node.text === text;
}

/** In braces a line end separates items, except inside a `for` and after an operator. */
function endsItem(item: readonly Node[]): boolean {
  if (item.length === 0 || isName(item[0], "for")) return false;
  return item.at(-1)?.kind !== "operator";
}
