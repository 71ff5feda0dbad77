import { templateEnd } from "./expression-tokens";

/** A piece of a text of HCL: itself, its escapes undone; the expression of a `${…}`; or a `%{…}`. */
export interface TemplatePart {
  readonly kind: "text" | "expression" | "directive";
  readonly text: string;
}

/** The parts of a text whose backslashes mean themselves: of a heredoc, or as hcl2json gives it. Total. */
export function templateParts(text: string): readonly TemplatePart[] {
  return partsOf(text, (literal) => literal);
}

/** The parts of a text between quotes, the quotes included. Total. */
export function quotedParts(token: string): readonly TemplatePart[] {
  return partsOf(token.replace(/^"|"$/g, ""), unescapeBackslashes);
}

/** The parts of a heredoc from `<<` to its closing word. Total. */
export function heredocParts(token: string): readonly TemplatePart[] {
  const [opening = "", ...lines] = token.split("\n");
  const isClosed = opening.replace(/^<<-?/, "").trim() === lines.at(-1)?.trim();
  const body = isClosed ? lines.slice(0, -1) : lines;
  const texts = opening.startsWith("<<-") ? withoutIndentation(body) : body;
  return templateParts(texts.map((line) => `${line}\n`).join(""));
}

/** A text as Terraform shows it: `$${` is `${` and `%%{` is `%{`. */
export function unescapeTemplate(text: string): string {
  return text.replace(/([$%])\1\{/g, "$1{");
}

function withoutIndentation(lines: readonly string[]): readonly string[] {
  const indents = lines.filter((line) => line.trim() !== "").map((line) => line.search(/\S/));
  const indent = indents.reduce((least, next) => Math.min(least, next), Number.MAX_SAFE_INTEGER);
  return lines.map((line) => line.slice(Math.min(indent, line.length)));
}

function partsOf(text: string, undo: (literal: string) => string): readonly TemplatePart[] {
  const parts: TemplatePart[] = [];
  const opening = /[$%]\{/g;
  let from = 0;
  const addText = (to: number) => {
    if (to > from) parts.push({ kind: "text", text: unescapeTemplate(undo(text.slice(from, to))) });
  };
  for (let found = opening.exec(text); found !== null; found = opening.exec(text)) {
    const at = found.index;
    if (at > from && text[at - 1] === text[at]) continue;
    addText(at);
    from = templateEnd(text, at + 2);
    opening.lastIndex = from;
    const inner = text.slice(at + 2, from - 1).replace(/^~|~$/g, "");
    parts.push({ kind: text[at] === "$" ? "expression" : "directive", text: inner });
  }
  addText(text.length);
  return parts;
}

const escapes: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t" };

/** https://github.com/hashicorp/hcl/blob/main/hclsyntax/spec.md#template-expressions (quoted templates) */
function unescapeBackslashes(text: string): string {
  return text.replace(/\\(?:u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|([\s\S]))/g, (_, short, long, other) => {
    if (other !== undefined) return escapes[other] ?? other;
    const codePoint = Number.parseInt(short ?? long, 16);
    return codePoint > 0x10ffff ? "\u{fffd}" : String.fromCodePoint(codePoint);
  });
}
