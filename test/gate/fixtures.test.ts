import { readFileSync } from "node:fs";
import { type Finding, gate, type Verdict } from "../../src";
import { type Fixture, fixtures } from "./fixtures";
import { rules } from "./rules";

const judged = new Map<string, Promise<Verdict>>();

/** What a fixture's own rule finds in it. */
async function findingsOf({ rule, file }: Fixture): Promise<Finding[]> {
  const verdict = judged.get(file) ?? gate(readFileSync(file));
  judged.set(file, verdict);
  return (await verdict).findings.filter(({ ruleId }) => ruleId === rule);
}

describe.each(fixtures)("$rule, $case.tf", (fixture) => {
  const { rule, case: kind } = fixture;

  test("gives the findings that were read by a person once", async () => {
    expect(
      (await findingsOf(fixture)).map(({ kind, address, path, detail }) => ({ kind, address, path, detail })),
    ).toMatchSnapshot();
  });

  const expected = { fail: ["violation"], pass: [], unknown: ["unknown"] }[kind];
  // A text that is no policy cannot be read: for this rule, failing is not knowing.
  const kinds = rule === "opaque_policy" && kind === "fail" ? ["unknown"] : expected;
  test(`is ${kinds[0] ?? "clean"}`, async () => {
    expect([...new Set((await findingsOf(fixture)).map((finding) => finding.kind))]).toEqual(kinds);
  });
});

test("every rule has a failing and a passing fixture", () => {
  const planned = fixtures.map((fixture) => `${fixture.rule}.${fixture.case}`);
  expect(planned).toEqual(expect.arrayContaining(rules.flatMap(({ name }) => [`${name}.fail`, `${name}.pass`])));
});

test.each(fixtures.filter((candidate) => candidate.case === "fail"))(
  "a finding of $rule carries what its METADATA says",
  async (fixture) => {
    const { title, custom } = rules.find(({ name }) => name === fixture.rule)!.metadata;
    const [finding] = await findingsOf(fixture);
    const { code, severity, plane, remediation, remediation_unknown: otherwise = remediation } = custom;
    const said = String(finding?.kind === "unknown" ? otherwise : remediation).trim();
    expect(finding).toMatchObject({ title, code, severity, plane, remediation: said });
  },
);
