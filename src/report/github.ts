import type { Finding, Severity, Verdict } from "../core";
import { headline, printable, shownAt } from "./_words";
import type { RenderOptions } from "./options";

/**
 * Annotations of a GitHub Actions job: one line a finding.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#setting-an-error-message
 */
export function renderGithub(verdict: Verdict, { planFile }: RenderOptions): string {
  const lines = verdict.findings.map((finding) => annotation(finding, planFile));
  const untold = verdict.unjudged.map(
    ({ address, reason }) => `::notice title=not judged::${data(`${address}: ${reason}`)}`,
  );
  return [...lines, ...untold, `paved: ${headline(verdict)}`, ""].join("\n");
}

const commands: Readonly<Record<Severity, string>> = {
  critical: "error",
  high: "error",
  medium: "warning",
  low: "notice",
};

function annotation(
  { severity, title, code, address, detail, remediation, place, plan }: Finding,
  planFile: string,
): string {
  const { file, line } = place === undefined ? { file: plan ?? planFile, line: 1 } : shownAt(place);
  const properties = { file, line: String(line), title: `${code} ${title}` };
  const list = Object.entries(properties).map(([name, value]) => `${name}=${property(value)}`);
  return `::${commands[severity]} ${list.join(",")}::${data(`${address}: ${detail}. ${remediation}`)}`;
}

/** What the runner itself would take apart: a line's end begins another command. */
function data(text: string): string {
  return printable(text).replaceAll("%", "%25");
}

function property(text: string): string {
  return data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
