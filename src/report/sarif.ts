import type { Finding, Severity, Verdict } from "../core";
import { fingerprints, printable, printableJson, shownAt } from "./_words";
import type { RenderOptions } from "./options";

/**
 * SARIF 2.1.0 as GitHub's code scanning takes it. Waived findings are there as suppressed ones.
 * https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html,
 * https://docs.github.com/en/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning
 */
export function renderSarif({ findings, waived, unjudged }: Verdict, { planFile, version }: RenderOptions): string {
  const waivers = new Map(waived.map(({ finding, waiver }) => [finding, waiver]));
  const all = [...findings, ...waivers.keys()];
  const prints = fingerprints(all);
  const rules = [...new Map(all.map((finding) => [finding.ruleId, finding])).values()].sort((a, b) =>
    a.ruleId < b.ruleId ? -1 : 1,
  );
  const ruleIndex = new Map(rules.map(({ ruleId }, index) => [ruleId, index]));
  const results = all.map((finding, index) => {
    const reason = waivers.get(finding)?.reason;
    return {
      ruleId: finding.ruleId,
      ruleIndex: ruleIndex.get(finding.ruleId),
      level: levels[finding.severity],
      kind: "fail",
      message: { text: printable(`${finding.address}: ${finding.title}: ${finding.detail}. ${finding.remediation}`) },
      locations: [locationOf(finding, planFile)],
      partialFingerprints: { "paved/v1": prints[index] },
      properties: { unknownAtPlan: finding.kind === "unknown" },
      ...(reason === undefined ? {} : { suppressions: [{ kind: "external", justification: printable(reason) }] }),
    };
  });
  const notifications = unjudged.map(({ address, reason }) => ({
    level: "note",
    message: { text: printable(`not judged: ${address}: ${reason}`) },
  }));
  const run = {
    tool: { driver: { name: "paved", version, rules: rules.map(ruleOf) } },
    invocations: [{ executionSuccessful: true, toolExecutionNotifications: notifications }],
    columnKind: "utf16CodeUnits",
    results,
  };
  const $schema = "https://json.schemastore.org/sarif-2.1.0.json";
  return printableJson({ $schema, version: "2.1.0", runs: [run] });
}

const levels: Readonly<Record<Severity, string>> = { critical: "error", high: "error", medium: "warning", low: "note" };
/** What GitHub orders by: above 9.0 critical, 7.0 high, 4.0 medium. */
const scores: Readonly<Record<Severity, string>> = { critical: "9.5", high: "8.0", medium: "5.0", low: "2.0" };

function ruleOf({ ruleId, code, title, severity, plane, remediation }: Finding) {
  return {
    id: ruleId,
    name: code,
    shortDescription: { text: title },
    fullDescription: { text: title },
    help: { text: `${printable(remediation)} More: \`paved explain ${ruleId}\`` },
    defaultConfiguration: { level: levels[severity] },
    properties: { tags: ["security", plane], "security-severity": scores[severity] },
  };
}

function locationOf({ address, place, plan }: Finding, planFile: string) {
  const { file, line } = place === undefined ? { file: plan ?? planFile, line: 1 } : shownAt(place);
  return {
    physicalLocation: { artifactLocation: { uri: encodeURI(file) }, region: { startLine: line } },
    logicalLocations: [{ fullyQualifiedName: printable(address), kind: "resource" }],
  };
}
