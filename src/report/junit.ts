import type { Finding, Verdict } from "../core";
import { escapeMarkup } from "./_markup";
import { headline, placeText, printable } from "./_words";

/** JUnit's XML, one failed case a finding; where there is none, one case that passed. Waived findings are skipped cases. */
export function renderJunit(verdict: Verdict): string {
  const { findings, waived } = verdict;
  const cases = [
    ...findings.map((finding) => testCase(finding, failure(finding))),
    ...waived.map(({ finding, waiver }) => testCase(finding, `<skipped message="${attribute(waiver.reason)}"/>`)),
  ];
  if (cases.length === 0) cases.push(`<testcase classname="paved" name="${attribute(headline(verdict))}"/>`);
  const counts = `tests="${cases.length}" failures="${findings.length}" skipped="${waived.length}"`;
  const lines = cases.map((line) => `    ${line}\n`).join("");
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites ${counts}>\n  <testsuite name="paved gate" ${counts}>\n${lines}  </testsuite>\n</testsuites>\n`;
}

function testCase({ plane, ruleId, plan, address }: Finding, outcome: string): string {
  const name = plan === undefined ? address : `${plan}: ${address}`;
  return `<testcase classname="${attribute(`${plane}.${ruleId}`)}" name="${attribute(name)}">${outcome}</testcase>`;
}

function failure({ severity, title, detail, remediation, place }: Finding): string {
  const body = [detail, `fix: ${remediation}`, ...(place === undefined ? [] : [placeText(place)])].join("; ");
  return `<failure type="${severity}" message="${attribute(title)}">${escapeMarkup(printable(body))}</failure>`;
}

function attribute(text: string): string {
  return escapeMarkup(printable(text));
}
