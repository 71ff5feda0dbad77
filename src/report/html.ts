import { type Finding, severities, type Verdict } from "../core";
import { escapeMarkup } from "./_markup";
import { counted, grouped, headline, placeText, printable } from "./_words";

/** One page without scripts and without anything from elsewhere: what a person reads, and may print or send on. */
export function renderHtml(verdict: Verdict): string {
  const { refused, findings, waived, fixed, unjudged } = verdict;
  const groups = grouped(findings, ({ plan = "", address }) => `${plan}\0${address}`);
  const body = [
    `<h1 class="${refused ? "refused" : "clean"}">${refused ? "Refused" : "Passes"}</h1>`,
    `<p>${safe(headline(verdict))}</p>`,
    planeTable(findings),
    ...[...groups.values()].map(section),
    list(
      "Waived",
      waived.map(
        ({ finding, waiver }) =>
          `${finding.address}: ${finding.title}: ${waiver.reason} (${waiver.owner}, until ${waiver.expires})`,
      ),
    ),
    list(
      "In the baseline, and no longer found",
      fixed.map(({ rule, address, detail }) => `${address}: ${rule}: ${detail}`),
    ),
    list(
      "Not judged",
      unjudged.map(({ address, reason }) => `${address}: ${reason}`),
    ),
  ];
  const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>paved gate</title><style>${style}</style>`;
  return `<!doctype html>\n<html lang="en"><head>${head}</head>\n<body>\n${body.filter(Boolean).join("\n")}\n</body></html>\n`;
}

const style = `body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#1b1f24;background:#fff}
h1.refused{color:#b42318}h1.clean{color:#067647}h2{font:600 1rem ui-monospace,monospace;margin:2rem 0 .5rem;overflow-wrap:anywhere}
table{border-collapse:collapse}td,th{padding:.2rem 1rem .2rem 0;text-align:left}td{text-align:right}th{font-weight:400}
article{border-left:4px solid #98a2b3;padding:.2rem 0 .2rem 1rem;margin:.7rem 0}article p{margin:.2rem 0;overflow-wrap:anywhere}
.critical{border-color:#912018}.high{border-color:#d92d20}.medium{border-color:#dc6803}.low{border-color:#667085}
small{color:#475467}@media(prefers-color-scheme:dark){body{color:#e6e6e6;background:#15181c}small{color:#98a2b3}}`;

function planeTable(findings: readonly Finding[]): string {
  if (findings.length === 0) return "";
  const rows = [...grouped(findings, ({ plane }) => plane)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([plane, found]) => {
      const cells = severities.map(
        (severity) => `<td>${found.filter((finding) => finding.severity === severity).length || ""}</td>`,
      );
      return `<tr><th scope="row">${safe(plane)}</th>${cells.join("")}</tr>`;
    });
  const head = severities.map((severity) => `<th scope="col">${severity}</th>`).join("");
  return `<table><thead><tr><th scope="col">plane</th>${head}</tr></thead><tbody>${rows.join("")}</tbody></table>`;
}

function section(found: readonly Finding[]): string {
  const [first] = found;
  if (first === undefined) return "";
  const origin = [first.plan, first.place && placeText(first.place)]
    .filter((text) => text !== undefined)
    .map((text) => ` <small>${safe(text)}</small>`);
  return `<section><h2>${safe(first.address || "The plan")}${origin.join("")}</h2>\n${found.map(article).join("\n")}\n</section>`;
}

function article({ severity, kind, title, code, ruleId, detail, remediation }: Finding): string {
  const untold = kind === "unknown" ? " – the plan does not tell" : "";
  return `<article class="${severity}"><p><strong>${severity}</strong> ${safe(title)}${untold} <small>${safe(code)} ${safe(ruleId)}</small></p><p>${safe(detail)}</p><p><small>Fix:</small> ${safe(remediation)}</p></article>`;
}

function list(title: string, items: readonly string[]): string {
  if (items.length === 0) return "";
  return `<details><summary>${safe(title)}: ${counted(items.length, "entry").replace(/entrys$/, "entries")}</summary><ul>${items.map((text) => `<li>${safe(text)}</li>`).join("")}</ul></details>`;
}

function safe(text: string): string {
  return escapeMarkup(printable(text));
}
