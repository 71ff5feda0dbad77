import { heredocParts, quotedParts } from "./expression-templates";
import { type Token, tokensOf } from "./expression-tokens";

/** Where a block at the top of a file begins, `variable "name" {`. */
export interface BlockHeader {
  readonly type: string;
  readonly labels: readonly string[];
  /** From 1. */
  readonly line: number;
}

export interface SourceOutline {
  /** In the order of the file, which hcl2json does not keep. */
  readonly headers: readonly BlockHeader[];
  /** The line where brackets and conditionals are nested deeper than hcl2json survives; absent where they nowhere are. */
  readonly tooDeepAt?: number;
  /** The line where a text begins that is larger than hcl2json survives. */
  readonly tooLargeAt?: number;
}

/** hcl2json overflows its stack between 600 and 800 levels, and takes the process with it. */
const maxDepth = 480;

/** Finds the blocks of an HCL file. Total: in what is not HCL it finds something. */
export function outlineOf(text: string): SourceOutline {
  const headers: BlockHeader[] = [];
  const lines = lineCounter(text);
  const depth = depthCounter();
  let head: string[] = [];
  let headAt = 0;
  for (const token of tokensOf(text)) {
    if (depth.open === 0 && token.kind !== "symbol") {
      if (token.startsLine) head = [];
      if (head.length === 0) headAt = token.at;
      head.push(token.text.replace(/^"|"$/g, ""));
    }
    if (isTooLarge(token)) return { headers, tooLargeAt: lines(token.at) };
    if (nestsTooDeep(token, depth.open)) return { headers, tooDeepAt: lines(token.at) };
    if (token.kind !== "symbol") continue;
    if (depth.open === 0 && token.text === "{") headers.push(header(head, lines(headAt)));
    if (depth.open === 0) head = [];
    if (depth.after(token.text) > maxDepth) return { headers, tooDeepAt: lines(token.at) };
  }
  return { headers };
}

/**
 * hcl2json joins a text from its lines and escapes one by one, each time anew: it takes seconds for so many, and not much
 * further on all memory that WebAssembly can have.
 */
const maxTextLength = 1_000_000;
const maxTextPieces = 10_000;

function isTooLarge({ kind, text }: Token): boolean {
  if ((kind !== "string" && kind !== "heredoc") || text.length <= maxTextPieces) return false;
  return text.length > maxTextLength || (text.match(/\n|[$%]{2}\{/g)?.length ?? 0) > maxTextPieces;
}

/** A template inside a text is read by itself, and so all the sooner taken for too deep. */
const templateDepth = 10;

function nestsTooDeep({ kind, text }: Token, depth: number): boolean {
  if ((kind !== "string" && kind !== "heredoc") || !/[$%]\{/.test(text)) return false;
  const parts = kind === "string" ? quotedParts(text) : heredocParts(text);
  return parts.some((part) => part.kind !== "text" && isTooDeep(part.text, depth + templateDepth));
}

function isTooDeep(text: string, depth: number): boolean {
  if (depth > maxDepth) return true;
  const counter = depthCounter();
  for (const token of tokensOf(text)) {
    if (nestsTooDeep(token, depth + counter.open)) return true;
    if (token.kind === "symbol" && depth + counter.after(token.text) > maxDepth) return true;
  }
  return false;
}

function header([type = "", ...labels]: readonly string[], line: number): BlockHeader {
  return { type, labels, line };
}

/** The line of a place, for places that only go forward. */
function lineCounter(text: string): (at: number) => number {
  let line = 1;
  let next = text.indexOf("\n");
  return (at) => {
    while (next >= 0 && next < at) {
      line++;
      next = text.indexOf("\n", next + 1);
    }
    return line;
  };
}

/** How deep a descent would stand: brackets open, and within each the `!` and `?` that nest without brackets. */
function depthCounter() {
  const unclosed: number[] = [];
  let chained = 0;
  let below = 0;
  const open = () => {
    unclosed.push(chained);
    below += chained;
    chained = 0;
  };
  const close = () => {
    chained = unclosed.pop() ?? 0;
    below -= chained;
  };
  return {
    get open() {
      return unclosed.length;
    },
    after(symbol: string): number {
      if (/^[([{]$/.test(symbol)) open();
      else if (/^[)\]}]$/.test(symbol)) close();
      else if (symbol === "!" || symbol === "?") chained++;
      else if (symbol === "," || symbol === "=") chained = 0;
      return unclosed.length + below + chained;
    },
  };
}
