import type { Severity, Verdict } from "../core";
import { fingerprints, printable, printableJson, shownAt } from "./_words";
import type { RenderOptions } from "./options";

/** GitLab's code quality report: https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format */
export function renderGitlab({ findings }: Verdict, { planFile }: RenderOptions): string {
  const prints = fingerprints(findings);
  const issues = findings.map(({ ruleId, severity, title, address, detail, place, plan }, index) => {
    const { file, line } = place === undefined ? { file: plan ?? planFile, line: 1 } : shownAt(place);
    return {
      description: printable(`${address}: ${title}: ${detail}`),
      check_name: ruleId,
      fingerprint: prints[index],
      severity: severities[severity],
      location: { path: file, lines: { begin: line } },
    };
  });
  return printableJson(issues);
}

const severities: Readonly<Record<Severity, string>> = {
  critical: "blocker",
  high: "critical",
  medium: "major",
  low: "minor",
};
