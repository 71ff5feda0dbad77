/** A token of HCL: https://github.com/hashicorp/hcl/blob/main/hclsyntax/spec.md#lexical-elements */
export interface Token {
  readonly kind: "word" | "number" | "string" | "heredoc" | "symbol";
  /** As written, with its quotes. */
  readonly text: string;
  /** Where it begins. */
  readonly at: number;
  /** Whether a line ends between the token before and this one. */
  readonly startsLine: boolean;
}

const space = /\s+/y;
/** An unclosed comment reaches to the end, so that no reading of it is ever repeated. */
const comment = /#[^\n]*|\/\/[^\n]*|\/\*(?:[\s\S]*?\*\/|[\s\S]*)/y;
const word = /[\p{L}_][\p{L}\p{M}\p{N}_-]*/uy;
const number = /\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const symbol = /\.\.\.|=>|[=!<>]=|&&|\|\||[\s\S]/uy;
const heredocStart = /<<-?([\p{L}_][\p{L}\p{M}\p{N}_-]*)[ \t]*\r?\n/uy;

/** The tokens of a text, comments left out. Total: of what is not HCL it makes something, in time linear in the text. */
export function* tokensOf(text: string): Generator<Token> {
  for (let at = 0, startsLine = false; at < text.length; ) {
    const gap = gapAfter(text, at);
    startsLine = gap.hasLineEnd;
    at = gap.end;
    if (at >= text.length) return;
    const { kind, end } = tokenAt(text, at);
    yield { kind, text: text.slice(at, end), at, startsLine };
    at = end;
  }
}

/** The expression on one line, as Terraform has it: comments left out, white space between tokens made one space. */
export function onOneLine(text: string): string {
  let line = "";
  let end = 0;
  for (const token of tokensOf(text)) {
    const touches = line === "" || token.at === end || /[([]$/.test(line) || /^[)\]]/.test(token.text);
    line += touches ? token.text : ` ${token.text}`;
    end = token.at + token.text.length;
  }
  return line;
}

function gapAfter(text: string, start: number): { readonly end: number; readonly hasLineEnd: boolean } {
  let hasLineEnd = false;
  for (let at = start; ; ) {
    const afterSpace = matchEnd(space, text, at);
    hasLineEnd ||= text.slice(at, afterSpace).includes("\n");
    const end = matchEnd(comment, text, afterSpace);
    if (end === at) return { end, hasLineEnd };
    at = end;
  }
}

function tokenAt(text: string, at: number): { readonly kind: Token["kind"]; readonly end: number } {
  if (text[at] === '"') return { kind: "string", end: stringEnd(text, at) };
  const heredoc = heredocEnd(text, at);
  if (heredoc > at) return { kind: "heredoc", end: heredoc };
  const wordEnd = matchEnd(word, text, at);
  if (wordEnd > at) return { kind: "word", end: wordEnd };
  const numberEnd = matchEnd(number, text, at);
  return numberEnd > at ? { kind: "number", end: numberEnd } : { kind: "symbol", end: matchEnd(symbol, text, at) };
}

/** Where a sticky pattern's match at `at` ends; `at` itself where it does not match. */
function matchEnd(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}

/** The end of the heredoc that begins at `at`, its closing word included; `at` where none begins. */
function heredocEnd(text: string, at: number): number {
  if (text[at] !== "<") return at;
  heredocStart.lastIndex = at;
  const closing = heredocStart.exec(text)?.[1];
  if (closing === undefined) return at;
  for (let line = heredocStart.lastIndex; line < text.length; ) {
    const next = text.indexOf("\n", line);
    const end = next < 0 ? text.length : next;
    if (text.slice(line, end).trim() === closing) return end;
    line = end + 1;
  }
  return text.length;
}

/** The end of the string that opens at `open`. A template in it, `${…}` or `%{…}`, may hold strings and braces again. */
function stringEnd(text: string, open: number): number {
  return nestedEnd(text, open + 1, ["string"]);
}

/** The end of the template that opens before `start`, its brace included. */
export function templateEnd(text: string, start: number): number {
  return nestedEnd(text, start, ["template"]);
}

function nestedEnd(text: string, start: number, open: ("string" | "template")[]): number {
  let at = start;
  while (at < text.length && open.length > 0) {
    const character = text[at];
    if (open.at(-1) === "template") {
      if (character === '"') open.push("string");
      else if (character === "{") open.push("template");
      else if (character === "}") open.pop();
      at++;
    } else if (character === "\\") at += 2;
    else if (text.startsWith("$${", at) || text.startsWith("%%{", at)) at += 3;
    else if (text.startsWith("${", at) || text.startsWith("%{", at)) {
      open.push("template");
      at += 2;
    } else {
      if (character === '"') open.pop();
      at++;
    }
  }
  return Math.min(at, text.length);
}
