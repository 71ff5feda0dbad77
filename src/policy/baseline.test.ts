import type { Finding } from "../core";
import { compareWithBaseline, readBaseline, renderBaseline } from "./baseline";

const finding: Finding = {
  ruleId: "wildcard_action",
  code: "ID-001",
  title: "A policy allows actions by wildcard",
  severity: "high",
  plane: "identity",
  kind: "violation",
  address: "aws_iam_role_policy.p",
  path: ["policy"],
  detail: "statement 1 of `policy` allows s3:*",
  remediation: "Name the actions.",
};
const moved = { ...finding, detail: "statement 2 of `policy` allows s3:*" };
const wider = { ...finding, detail: "statement 1 of `policy` allows s3:*, sqs:*" };
const baselineOf = (...findings: Finding[]) => readBaseline(renderBaseline(findings), "b.json");

test("what it holds is known, also where a statement has another place; what is new stands", () => {
  expect(compareWithBaseline([moved, wider], baselineOf(finding))).toEqual({ kept: [wider], known: 1, fixed: [] });
});

test("of equal findings it holds as many as there were, and tells what is gone", () => {
  expect(compareWithBaseline([finding, moved], baselineOf(finding)).kept).toEqual([moved]);
  const { kept, fixed } = compareWithBaseline([finding], baselineOf(finding, moved, wider));
  expect(kept).toEqual([]);
  expect(fixed.map(({ detail, count }) => [detail, count])).toEqual([
    ["a statement of `policy` allows s3:*", 1],
    ["a statement of `policy` allows s3:*, sqs:*", 1],
  ]);
});

test("is the same file for the same findings in any order", () => {
  expect(renderBaseline([wider, finding, moved])).toBe(renderBaseline([moved, wider, finding]));
  expect(renderBaseline([])).toBe('{\n  "version": 1,\n  "findings": []\n}\n');
});

test.each(["{", "[]", '{"version":2,"findings":[]}', '{"version":1,"findings":[{"rule":"x"}]}'])(
  "refuses %s",
  (text) => {
    expect(() => readBaseline(text, "b.json")).toThrow(
      expect.objectContaining({ code: "bad-baseline", where: "b.json" }),
    );
  },
);
