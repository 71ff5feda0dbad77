import type { Finding, Verdict } from "../core";
import { bySeverity, counted, grouped, headline, placeText, printable } from "./_words";
import type { RenderOptions } from "./options";

/** The verdict for a person: findings by resource, each with what is wrong in this plan and how to mend it, then a summary. */
export function renderText(verdict: Verdict, { color }: RenderOptions): string {
  const paint: Paint = color ? (style, text) => `\u001b[${styles[style]}m${text}\u001b[0m` : (_, text) => text;
  const byResource = grouped(verdict.findings, ({ plan = "", address }) => `${plan}\0${address}`);
  const groups = [...byResource.values()].map((found) => renderGroup(found, paint));
  return [...groups, ...remarks(verdict), summary(verdict)].join("\n");
}

const styles = { address: "1", violation: "31", unknown: "33", quiet: "2" } as const;
type Paint = (style: keyof typeof styles, text: string) => string;

function renderGroup(found: readonly Finding[], paint: Paint): string {
  const [{ plan, address, place } = { plan: undefined, address: "", place: undefined }] = found;
  const origin = [...(plan === undefined ? [] : [printable(plan)]), ...(place === undefined ? [] : [placeText(place)])];
  const heading = `${paint("address", printable(address) || "(the plan)")}${origin.map((text) => `  ${paint("quiet", text)}`).join("")}\n`;
  return heading + found.map((finding) => renderFinding(finding, paint)).join("");
}

function renderFinding({ kind, severity, title, code, ruleId, detail, remediation }: Finding, paint: Paint): string {
  const mark = kind === "unknown" ? "?" : "✗";
  return [
    `  ${paint(kind, `${mark} ${severity}`)}  ${title}  ${paint("quiet", `${code} ${ruleId}`)}`,
    `      ${printable(detail)}`,
    `      ${paint("quiet", "fix:")} ${printable(remediation)}`,
    "",
  ].join("\n");
}

/** What else there is to know: each in a paragraph of its own, where there is any. */
function remarks({ unjudged, fixed }: Verdict): string[] {
  const notJudged = unjudged.map(({ address, reason }) => `  ${printable(address)}: ${printable(reason)}\n`);
  const gone = fixed.map(({ rule, address, detail }) => `  ${printable(address)}: ${rule}: ${printable(detail)}\n`);
  return [
    ...(unjudged.length === 0 ? [] : [`not judged:\n${notJudged.join("")}`]),
    ...(fixed.length === 0 ? [] : [`no longer found, though in the baseline (write it anew):\n${gone.join("")}`]),
  ];
}

function summary(verdict: Verdict): string {
  const { findings, waived, known } = verdict;
  const planes = grouped(findings, ({ plane }) => plane);
  const width = Math.max(...[...planes.keys()].map((plane) => plane.length));
  const rows = [...planes].sort(([a], [b]) => (a < b ? -1 : 1));
  const table = rows.map(([plane, found]) => `  ${plane.padEnd(width)}  ${bySeverity(found)}\n`);
  const hidden = [
    ...(waived.length === 0 ? [] : [`${waived.length} waived`]),
    ...(known === 0 ? [] : [`${counted(known, "finding")} of the baseline`]),
  ];
  const besides = hidden.length === 0 ? "" : `; besides, ${hidden.join(" and ")}`;
  return `${headline(verdict)}${besides}\n${table.join("")}`;
}
