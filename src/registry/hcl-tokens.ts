/** What may stand between tokens: https://github.com/hashicorp/hcl/blob/main/hclsyntax/spec.md#comments-and-whitespace */
const gap = /(?:\s+|#[^\n]*|\/\/[^\n]*|\/\*[\s\S]*?\*\/)+/y;
const heredoc = /<<-?([\p{L}_][\p{L}\w-]*)\r?\n[\s\S]*?^[ \t]*\1[ \t]*\r?$/muy;
const word = /[\p{L}\p{N}_-]+/uy;

/**
 * The tokens of an HCL file: words, strings with their quotes on, single characters for all else; comments and heredocs
 * left out. Enough to find blocks and literal attributes, no more. Total: on what is not HCL it returns something.
 */
export function hclTokens(text: string): readonly string[] {
  const tokens: string[] = [];
  for (let at = matchEnd(gap, text, 0); at < text.length; ) {
    const skipped = matchEnd(heredoc, text, at);
    const end = skipped > at ? skipped : tokenEnd(text, at);
    if (end !== skipped) tokens.push(text.slice(at, end));
    at = matchEnd(gap, text, end);
  }
  return tokens;
}

function tokenEnd(text: string, at: number): number {
  return text[at] === '"' ? stringEnd(text, at) : Math.max(matchEnd(word, text, at), at + 1);
}

/** Where a sticky pattern's match at `at` ends; `at` itself where it does not match. */
function matchEnd(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}

/** The end of the string that opens at `open`. A template in it, `${…}` or `%{…}`, may hold strings and braces again. */
function stringEnd(text: string, open: number): number {
  let at = open + 1;
  while (at < text.length && text[at] !== '"') {
    if (text[at] === "\\") at += 2;
    else if (text.startsWith("$${", at) || text.startsWith("%%{", at)) at += 3;
    else if (text.startsWith("${", at) || text.startsWith("%{", at)) at = templateEnd(text, at + 2);
    else at++;
  }
  return Math.min(at + 1, text.length);
}

function templateEnd(text: string, start: number): number {
  let depth = 1;
  let at = start;
  while (at < text.length && depth > 0) {
    if (text[at] === "{") depth++;
    if (text[at] === "}") depth--;
    at = text[at] === '"' ? stringEnd(text, at) : at + 1;
  }
  return at;
}
