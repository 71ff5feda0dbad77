import { readFileSync } from "node:fs";
import { gate } from "../../src";
import { fixtures } from "./fixtures";
import { rules } from "./rules";

describe.each(fixtures)("$rule, $case.tf", ({ rule, case: kind, file }) => {
  const findings = async () => (await gate(readFileSync(file))).findings.filter(({ ruleId }) => ruleId === rule);

  test("gives the findings that were read by a person once", async () => {
    expect(
      (await findings()).map(({ kind, address, path, detail }) => ({ kind, address, path, detail })),
    ).toMatchSnapshot();
  });

  const expected = { fail: ["violation"], pass: [], unknown: ["unknown"] }[kind];
  // A text that is no policy cannot be read: for this rule, failing is not knowing.
  const kinds = rule === "opaque_policy" && kind === "fail" ? ["unknown"] : expected;
  test(`is ${kinds[0] ?? "clean"}`, async () => {
    expect([...new Set((await findings()).map((finding) => finding.kind))]).toEqual(kinds);
  });
});

test("every rule has a failing and a passing fixture", () => {
  const planned = fixtures.map((fixture) => `${fixture.rule}.${fixture.case}`);
  expect(planned).toEqual(expect.arrayContaining(rules.flatMap(({ name }) => [`${name}.fail`, `${name}.pass`])));
});

test("a finding carries what its rule's METADATA says", async () => {
  for (const fixture of fixtures.filter((candidate) => candidate.case === "fail")) {
    const { title, custom } = rules.find(({ name }) => name === fixture.rule)!.metadata;
    const [finding] = (await gate(readFileSync(fixture.file))).findings.filter(({ ruleId }) => ruleId === fixture.rule);
    const { code, severity, plane, remediation } = custom;
    expect(finding).toMatchObject({ title, code, severity, plane, remediation: String(remediation).trim() });
  }
});
