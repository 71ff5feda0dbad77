import { asIntended, type Judgement, parsePlanted, renderVerdicts } from "./_tour-verdicts";

const table = { ruleId: "wildcard_action", address: "aws_iam_role_policy.table" };
const bucket = { ruleId: "public_bucket", address: "aws_s3_bucket.receipts" };
const good: Judgement = { stack: "examples/good", resources: 61, findings: [], planted: [] };
const bad: Judgement = { stack: "examples/bad", resources: 17, findings: [table, bucket], planted: [table] };

test("planted flaws are read a line each, people's lines passed over", () => {
  expect(parsePlanted("# why\n\nwildcard_action  aws_iam_role_policy.table\n")).toEqual([table]);
});

test("both verdicts stand side by side", () => {
  expect(renderVerdicts([good, bad])).toBe(`
  examples/good              examples/bad
  ────────────────────────   ──────────────────────────
  PASSES                     REFUSED
  61 resources, 0 findings   17 resources, 2 findings
                             1 of 1 planted flaws named

  ✓ wildcard_action  aws_iam_role_policy.table

  Both as they should be.
`);
});

test("a finding in the careful stack is not as it should be, and is shown", () => {
  const judgement = { ...good, findings: [bucket] };
  expect(asIntended(judgement)).toBe(false);
  expect(renderVerdicts([judgement, bad])).toContain("✗ public_bucket  aws_s3_bucket.receipts");
});

test("a planted flaw that no finding names by rule and address is not as it should be, however many others there are", () => {
  const elsewhere = { ...table, address: "aws_iam_role_policy.other" };
  const judgement = { ...bad, findings: [bucket, elsewhere] };
  expect(asIntended(judgement)).toBe(false);
  expect(renderVerdicts([good, judgement])).toContain("✗ wildcard_action  aws_iam_role_policy.table");
  expect(renderVerdicts([good, judgement])).toContain("Not as it should be");
});
