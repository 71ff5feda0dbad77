import { createHash } from "node:crypto";
import { type Finding, type Place, severities, type Verdict, withoutPlaces } from "../core";

/** What could rewrite a terminal, or break a report's lines. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const unprintable = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g;

/** A resource's key is anybody's text; control characters in it are shown as `\u001b`. */
export function printable(text: string): string {
  return text.replace(unprintable, escaped);
}

/** A document of JSON that may be printed on a terminal: JavaScript leaves some control characters as they are. */
export function printableJson(document: unknown): string {
  return `${JSON.stringify(document, null, 2).replace(unprintable, (sign) => (sign === "\n" ? sign : escaped(sign)))}\n`;
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

/** "1 critical, 2 high", the gravest first. */
export function bySeverity(findings: readonly Finding[]): string {
  return severities
    .map((severity) => ({ severity, count: findings.filter((finding) => finding.severity === severity).length }))
    .filter(({ count }) => count > 0)
    .map(({ severity, count }) => `${count} ${severity}`)
    .join(", ");
}

/** The verdict in one sentence. */
export function headline({ findings, resources }: Verdict): string {
  const judged = `${counted(resources, "resource")} judged`;
  if (findings.length === 0) return `${judged}, no findings`;
  const unknown = findings.filter(({ kind }) => kind === "unknown").length;
  const untold = unknown === 0 ? "" : `; ${unknown} marked ? because the plan does not tell`;
  return `${judged}, ${counted(findings.length, "finding")}: ${bySeverity(findings)}${untold}`;
}

/** "main.tf:12", and for a resource of a module the call that it comes from. */
export function placeText({ file, line, call }: Place): string {
  const own = `${printable(file)}:${line}`;
  return call === undefined ? own : `${printable(call.file)}:${call.line} (in ${own})`;
}

/** Whom a finding is shown to: the call is what a module's user can change. */
export function shownAt({ file, line, call }: Place): { readonly file: string; readonly line: number } {
  return call ?? { file, line };
}

/** Groups in the order of their first member. */
export function grouped<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}

/** The same for the same flaw, wherever its lines move and whatever statement comes before it. Equal flaws get numbers. */
export function fingerprints(findings: readonly Finding[]): readonly string[] {
  const seen = new Map<string, number>();
  return findings.map(({ ruleId, plan = "", address, detail }) => {
    const text = [ruleId, plan, address, withoutPlaces(detail)].join("\0");
    const count = seen.get(text) ?? 0;
    seen.set(text, count + 1);
    return createHash("sha256").update(`${text}\0${count}`).digest("hex").slice(0, 32);
  });
}
