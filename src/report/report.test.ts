import type { Finding } from "../core";
import { renderJson } from "./json";
import { renderText } from "./text";

const finding: Finding = {
  ruleId: "wildcard_action",
  code: "ID-001",
  title: "A policy allows actions by wildcard",
  severity: "high",
  plane: "identity",
  kind: "violation",
  address: "aws_iam_role_policy.table",
  path: ["policy"],
  detail: "statement 1 of `policy` allows dynamodb:*",
  remediation: "Name the actions that the code calls, one by one.",
};
const opaque: Finding = {
  ...finding,
  ruleId: "opaque_policy",
  code: "ID-003",
  kind: "unknown",
  detail: "it is not told",
};
const other: Finding = { ...finding, address: "aws_iam_role_policy.zoo", severity: "critical" };
const plain = { color: false };

test("groups findings by resource, and tells what is wrong, how to mend it, and how much there is", () => {
  expect(renderText({ findings: [finding, opaque, other], resources: 7 }, plain)).toMatchInlineSnapshot(`
"aws_iam_role_policy.table
  ✗ high  A policy allows actions by wildcard  ID-001 wildcard_action
      statement 1 of \`policy\` allows dynamodb:*
      fix: Name the actions that the code calls, one by one.
  ? high  A policy allows actions by wildcard  ID-003 opaque_policy
      it is not told
      fix: Name the actions that the code calls, one by one.

aws_iam_role_policy.zoo
  ✗ critical  A policy allows actions by wildcard  ID-001 wildcard_action
      statement 1 of \`policy\` allows dynamodb:*
      fix: Name the actions that the code calls, one by one.

7 resources judged, 3 findings: 1 critical, 2 high; 1 marked ? because the plan does not tell
"
`);
});

test("says that a plan is clean, and how much was judged", () => {
  expect(renderText({ findings: [], resources: 1 }, plain)).toBe("1 resource judged, no findings\n");
});

test("lets no resource's name write to the terminal", () => {
  const hostile = { ...finding, address: 'aws_x.y["\u001b[2J\u202e"]', detail: "\u009b31m" };
  const text = renderText({ findings: [hostile], resources: 1 }, plain);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there.
  expect(text.replaceAll("\n", "")).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e]/);
  expect(text).toContain('aws_x.y["\\u001b[2J\\u202e"]');
});

test("colours only when asked to", () => {
  const verdict = { findings: [finding], resources: 1 };
  expect(renderText(verdict, { color: true })).toContain("\u001b[31m✗ high\u001b[0m");
  expect(renderText(verdict, plain)).not.toContain("\u001b");
});

test("writes JSON with a version, a verdict and the findings as they are", () => {
  expect(JSON.parse(renderJson({ findings: [finding], resources: 7 }))).toEqual({
    version: 1,
    verdict: "refused",
    resources: 7,
    findings: [finding],
  });
  expect(JSON.parse(renderJson({ findings: [], resources: 7 })).verdict).toBe("clean");
});
