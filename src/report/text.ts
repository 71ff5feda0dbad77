import { type Finding, severities } from "../core";
import type { Verdict } from "./verdict";

export interface TextOptions {
  /** Colour by ANSI escapes; for terminals only. */
  readonly color: boolean;
}

/** The verdict for a person: findings by resource, each with what is wrong in this plan and how to mend it, then a summary. */
export function renderText({ findings, resources }: Verdict, { color }: TextOptions): string {
  const paint: Paint = color ? (style, text) => `\u001b[${styles[style]}m${text}\u001b[0m` : (_, text) => text;
  const groups = [...byAddress(findings)].map(([address, found]) => {
    return `${paint("address", printable(address))}\n${found.map((finding) => renderFinding(finding, paint)).join("")}`;
  });
  return [...groups, `${summary(findings, resources)}\n`].join("\n");
}

const styles = { address: "1", violation: "31", unknown: "33", quiet: "2" } as const;
type Paint = (style: keyof typeof styles, text: string) => string;

function byAddress(findings: readonly Finding[]): Map<string, Finding[]> {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) groups.set(finding.address, [...(groups.get(finding.address) ?? []), finding]);
  return groups;
}

function renderFinding({ kind, severity, title, code, ruleId, detail, remediation }: Finding, paint: Paint): string {
  const mark = kind === "unknown" ? "?" : "✗";
  return [
    `  ${paint(kind, `${mark} ${severity}`)}  ${title}  ${paint("quiet", `${code} ${ruleId}`)}`,
    `      ${printable(detail)}`,
    `      ${paint("quiet", "fix:")} ${remediation}`,
    "",
  ].join("\n");
}

/** A resource's key is anybody's text: control characters in it could rewrite the terminal. */
function printable(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
  });
}

function summary(findings: readonly Finding[], resources: number): string {
  const judged = counted(resources, "resource");
  if (findings.length === 0) return `${judged} judged, no findings`;
  const bySeverity = severities
    .map((severity) => ({ severity, count: findings.filter((finding) => finding.severity === severity).length }))
    .filter(({ count }) => count > 0)
    .map(({ severity, count }) => `${count} ${severity}`);
  const unknown = findings.filter(({ kind }) => kind === "unknown").length;
  const untold = unknown === 0 ? "" : `; ${unknown} marked ? because the plan does not tell`;
  return `${judged} judged, ${counted(findings.length, "finding")}: ${bySeverity.join(", ")}${untold}`;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
