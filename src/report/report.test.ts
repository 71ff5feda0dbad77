import { readFileSync } from "node:fs";
import { join } from "node:path";
import Ajv from "ajv";
import type { Finding, Verdict, Waiver } from "../core";
import { type Format, formats } from "./index";
import schema from "./verdict.schema.json";

const finding: Finding = {
  ruleId: "wildcard_action",
  code: "ID-001",
  title: "A policy allows actions by wildcard",
  severity: "high",
  plane: "identity",
  kind: "violation",
  address: "aws_iam_role_policy.table",
  path: ["policy"],
  statement: true,
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
const other: Finding = {
  ...finding,
  address: 'module.zoo["a"].aws_iam_role_policy.zoo',
  severity: "critical",
  place: { file: "modules/zoo/main.tf", line: 7, call: { file: "main.tf", line: 3 } },
};
const waiver: Waiver = {
  rule: "wildcard_action",
  address: "*",
  reason: "until the spring",
  owner: "shop",
  expires: "2026-12-31",
  where: "waivers.yaml:2",
};
const clean: Verdict = {
  refused: false,
  findings: [],
  waived: [],
  known: 0,
  fixed: [],
  unjudged: [],
  resources: 1,
};
const refused: Verdict = { ...clean, refused: true, findings: [finding, opaque, other], resources: 7 };
const full: Verdict = {
  ...refused,
  waived: [{ finding: { ...finding, address: "aws_iam_policy.old" }, waiver }],
  known: 2,
  fixed: [
    {
      rule: "wildcard_action",
      address: "aws_iam_policy.gone",
      detail: "a statement of `policy` allows s3:*",
      count: 1,
    },
  ],
  unjudged: [{ address: "google_storage_bucket.b", path: [], reason: "no rule knows the provider" }],
};
const options = { color: false, planFile: "plan.json", version: "1.2.3" };
const render = (format: Format, verdict: Verdict) => formats[format](verdict, options);

describe.each(Object.keys(formats) as Format[])("%s", (format) => {
  test("reads as it was read by a person once", () => {
    expect(render(format, full)).toMatchSnapshot();
    expect(render(format, clean)).toMatchSnapshot();
  });

  test("is the same for the same verdict, and ends a line", () => {
    expect(render(format, full)).toBe(render(format, full));
    expect(render(format, full).endsWith("\n")).toBe(true);
  });

  test("lets nothing of what is anybody's text through as something of its own", () => {
    const bad = 'x["\u001b[2J\u202e\u2028</script><img src=x onerror=alert(1)>\n::error::y]]>"`|@octocat"]';
    const hostile: Finding = { ...finding, address: `aws_x.y${bad}`, detail: bad, remediation: bad };
    const text = render(format, {
      ...full,
      findings: [hostile],
      waived: [{ finding: hostile, waiver: { ...waiver, reason: bad, owner: bad } }],
      fixed: [{ rule: "wildcard_action", address: bad, detail: bad, count: 1 }],
      unjudged: [{ address: bad, path: [], reason: bad }],
    });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there.
    expect(text.replaceAll("\n", "")).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u2028\u202a-\u202e]/);
    expect(text).not.toMatch(/^::error::/m);
    if (["html", "junit", "markdown"].includes(format)) expect(text).not.toMatch(/<img|<\/script|]]>/);
    if (format === "markdown") expect(text).not.toMatch(/@octocat|`\|/);
  });
});

test("text colours only when asked to", () => {
  expect(formats.text(refused, { ...options, color: true })).toContain("\u001b[31m✗ high\u001b[0m");
  expect(formats.text(refused, options)).not.toContain("\u001b");
});

test("json is what its schema says", () => {
  const validate = new Ajv({ allowUnionTypes: true }).compile(schema);
  for (const verdict of [clean, refused, full]) {
    expect([validate(JSON.parse(render("json", verdict))), validate.errors]).toEqual([true, null]);
  }
});

test("sarif is what its own schema says", () => {
  const sarif = JSON.parse(readFileSync(join(__dirname, "../../test/fixtures/sarif-2.1.0.schema.json"), "utf8"));
  const validate = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(sarif);
  for (const verdict of [clean, refused, full]) {
    expect([validate(JSON.parse(render("sarif", verdict))), validate.errors]).toEqual([true, null]);
  }
});

test("fingerprints stay when lines move and statements come before, and tell equal findings apart", () => {
  const prints = (findings: Finding[]) =>
    JSON.parse(render("sarif", { ...refused, findings })).runs[0].results.map(
      (result: { partialFingerprints: object }) => Object.values(result.partialFingerprints)[0],
    );
  const moved: Finding = { ...finding, detail: finding.detail.replace("1", "2"), place: { file: "a.tf", line: 9 } };
  expect(prints([moved])).toEqual(prints([finding]));
  expect(new Set(prints([finding, finding])).size).toBe(2);
});

test("a comment for a pull request stays shorter than what GitHub takes", () => {
  const findings = Array.from({ length: 2000 }, (_, index) => ({
    ...finding,
    address: `aws_iam_role_policy.p${index}`,
  }));
  const text = render("markdown", { ...refused, findings });
  expect(text.length).toBeLessThan(65_536);
  expect(text).toMatch(/\d+ resources more: run the gate for the whole list\./);
});
