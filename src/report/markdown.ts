import type { Finding, Verdict } from "../core";
import { counted, grouped, headline, placeText, printable } from "./_words";

/** GitHub refuses a longer comment (65,536 characters); GitLab takes more. */
const limit = 60_000;

/**
 * A comment for a pull request: the verdict in a line, then a fold for each resource. The first line is a mark to find the
 * comment by, so that the next run can replace it.
 */
export function renderMarkdown(verdict: Verdict): string {
  const { findings, refused, waived, known, fixed, unjudged } = verdict;
  const opening = `<!-- paved gate -->\n### ${refused ? "⛔" : "✅"} ${refused ? "The gate refuses this plan" : "The gate lets this plan pass"}\n\n${headline(verdict)}\n`;
  const byResource = grouped(findings, ({ plan = "", address }) => `${plan}\0${address}`);
  const folds = [...byResource.values()].map(fold);
  const closing = [
    ...(waived.length === 0 ? [] : [`${counted(waived.length, "finding")} waived.`]),
    ...(known === 0 ? [] : [`${counted(known, "finding")} in the baseline.`]),
    ...(fixed.length === 0
      ? []
      : [`${counted(fixed.length, "finding")} of the baseline no longer there: write it anew.`]),
    ...(unjudged.length === 0
      ? []
      : [`${counted(unjudged.length, "resource")} not judged: ${few(unjudged.map(({ address }) => code(address)))}.`]),
  ];
  const shown = asFit(folds, limit - opening.length - closing.join("").length);
  const rest = folds.length - shown.length;
  const more = rest === 0 ? [] : [`${counted(rest, "resource")} more: run the gate for the whole list.`];
  return [opening, ...shown, [...more, ...closing].join(" "), ""]
    .filter((part) => part !== "")
    .join("\n")
    .trimEnd()
    .concat("\n");
}

function fold(found: readonly Finding[]): string {
  const [first] = found;
  if (first === undefined) return "";
  const place = first.place === undefined ? "" : ` · ${plain(placeText(first.place))}`;
  const summary = `<summary>${code(first.address || "the plan")} · ${counted(found.length, "finding")}${place}</summary>`;
  return `<details>${summary}\n\n${found.map(item).join("")}\n</details>\n`;
}

function item({ severity, kind, title, code: ruleCode, ruleId, detail, remediation }: Finding): string {
  const untold = kind === "unknown" ? " (the plan does not tell)" : "";
  return `- **${severity}** ${plain(title)}${untold} · \`${ruleCode}\` \`${ruleId}\`\n  ${plain(detail)}\n  *Fix:* ${plain(remediation)}\n`;
}

/** Anybody's text, with nothing in it that Markdown or HTML would take for its own. */
function plain(text: string): string {
  return printable(text)
    .replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`)
    .replace(/[\\`*_[\]()#!|~@{}]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

function code(text: string): string {
  return `<code>${plain(text)}</code>`;
}

function few(texts: readonly string[]): string {
  return texts.length <= 5 ? texts.join(", ") : `${texts.slice(0, 5).join(", ")} and ${texts.length - 5} more`;
}

/** The first of them that fit. */
function asFit(parts: readonly string[], room: number): readonly string[] {
  let taken = 0;
  const firstOver = parts.findIndex((part) => {
    taken += part.length + 1;
    return taken > room;
  });
  return firstOver < 0 ? parts : parts.slice(0, firstOver);
}
