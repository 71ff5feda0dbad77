import type { Comparison } from "./compare";
import { type Change, changeLevels } from "./contract-change";

/** The formats of a comparison by name. */
export const comparisonFormats = { text, json, markdown } satisfies Record<string, (comparison: Comparison) => string>;

/** For a terminal: a paragraph for each change, then what it comes to. */
function text(comparison: Comparison): string {
  const paragraphs = comparison.changes.map(
    ({ level, kind, path, why }) => `${level}  ${printable(path)}  ${kind}\n       ${printable(why)}\n`,
  );
  return `${[...paragraphs, ""].join("\n")}${summary(comparison)}\n`;
}

/**
 * For scripts: `{ "version": 1, "level": "major" | "minor" | "patch" | "none", "changes": Change[] }`. Fields are added
 * without a new `version`; one is never removed or given another meaning without it.
 */
function json({ level, changes }: Comparison): string {
  return `${JSON.stringify({ version: 1, level, changes }, null, 2)}\n`;
}

/** For a comment on a pull request: what it comes to, then a table. */
function markdown(comparison: Comparison): string {
  const title = `**Module contract: ${summary(comparison)}**\n`;
  if (comparison.changes.length === 0) return title;
  const rows = comparison.changes.map((change) =>
    row([change.level, code(change.path), cell(change.why), change.kind]),
  );
  return [title, row(["", "where", "what", "kind"]), row(["---", "---", "---", "---"]), ...rows]
    .join("\n")
    .concat("\n");
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`;
}

/** Descriptions, messages and defaults are anybody's text: it stays a text in its cell, and mentions nobody. */
function cell(value: string): string {
  return printable(value)
    .replace(/[\\`*[\]<>#|~$&]|\b_|_\b/g, (character) => `&#${character.charCodeAt(0)};`)
    .replace(/@(?=\w)/g, "&#64;")
    .replace(/:\/\//g, ":&#47;/");
}

function code(path: string): string {
  return `\`${printable(path).replaceAll("`", "'").replaceAll("|", "\\|")}\``;
}

function summary({ level, changes }: Comparison): string {
  if (level === "none") return "no change";
  const counts = changeLevels
    .map((each) => ({ each, count: changes.filter((change: Change) => change.level === each).length }))
    .filter(({ count }) => count > 0);
  return `a ${level} change (${counts.map(({ each, count }) => `${count} ${each}`).join(", ")})`;
}

/** One line, and nothing in it that could rewrite a terminal. */
function printable(value: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
  return value.replace(/[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]+/g, (found) =>
    /^\s+$/.test(found)
      ? " "
      : [...found].map((character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`).join(""),
  );
}
