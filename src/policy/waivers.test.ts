import type { Finding, Waiver } from "../core";
import { readWaivers } from "./read-waivers";
import { applyWaivers } from "./waivers";

const open: Finding = {
  ruleId: "open_function_url",
  code: "EV-007",
  title: "A function's URL is open to everyone",
  severity: "high",
  plane: "event",
  kind: "violation",
  address: 'module.shop["a.b"].aws_lambda_function_url.u[0]',
  path: ["authorization_type"],
  detail: '`authorization_type` is "NONE"',
  remediation: "Set it to AWS_IAM.",
};
const wide: Finding = {
  ...open,
  ruleId: "wildcard_action",
  code: "ID-001",
  address: "aws_iam_role_policy.p",
  statement: true,
  detail: "statement 1 of `policy` allows s3:*",
};
const waiver = (more: Partial<Waiver>): Waiver => ({
  rule: "open_function_url",
  address: open.address,
  reason: "the partner cannot sign yet",
  owner: "shop",
  expires: "2026-12-31",
  where: "waivers.yaml:2",
  ...more,
});
const apply = (waivers: readonly Waiver[], today = "2026-12-31", findings: readonly Finding[] = [open, wide]) => {
  const { kept, faults } = applyWaivers(findings, waivers, today);
  return { kept: kept.map(({ ruleId }) => ruleId), faults: faults.map(({ ruleId, detail }) => `${ruleId}: ${detail}`) };
};

test.each([
  ["by its id and address", waiver({})],
  ["by its code", waiver({ rule: "EV-007" })],
  ["by an address with wildcards", waiver({ address: "module.shop[*].aws_lambda_function_url.*" })],
  ["with the finding's own sentence", waiver({ detail: ` ${open.detail}\n` })],
])("hides a finding %s, on its last day too", (_, given) => {
  expect(apply([given])).toEqual({ kept: ["wildcard_action"], faults: [] });
});

test.each([
  [
    waiver({ expires: "2026-12-30" }),
    "waiver_expired: the waiver of open_function_url (waivers.yaml:2): its last day was 2026-12-30",
  ],
  [waiver({ owner: " " }), "waiver_incomplete: the waiver of open_function_url (waivers.yaml:2): it has no `owner`"],
  [
    waiver({ reason: "", expires: "" }),
    "waiver_incomplete: the waiver of open_function_url (waivers.yaml:2): it has no `reason` and no `expires`",
  ],
  [
    waiver({ address: "*.*" }),
    "waiver_too_broad: the waiver of open_function_url (waivers.yaml:2): its address is `*.*`",
  ],
  [
    waiver({ address: "module.shop.*" }),
    "waiver_unused: the waiver of open_function_url (waivers.yaml:2): no finding is of this rule and address",
  ],
  [
    waiver({ rule: "open_url" }),
    "waiver_unused: the waiver of open_url (waivers.yaml:2): no finding is of this rule and address",
  ],
  [
    waiver({ detail: "`authorization_type` is not set" }),
    `waiver_unused: the waiver of open_function_url (waivers.yaml:2): the finding at ${open.address} says something else: ${open.detail}`,
  ],
])("hides nothing, and is a finding itself: %j", (given, fault) => {
  expect(apply([given])).toEqual({ kept: ["open_function_url", "wildcard_action"], faults: [fault] });
});

test("a waiver hides no statement but the one that it names", () => {
  const given = waiver({ rule: "wildcard_action", address: wide.address });
  expect(apply([given]).kept).toContain("wildcard_action");
  expect(apply([given]).faults).toEqual([
    "waiver_too_broad: the waiver of wildcard_action (waivers.yaml:2): the finding at aws_iam_role_policy.p is about a statement, and another one would be hidden too",
  ]);
  const another = { ...wide, detail: "statement 2 of `policy` allows sqs:*" };
  const named = waiver({ ...given, detail: wide.detail });
  expect(applyWaivers([wide, another], [named], "2026-12-31").kept).toEqual([another]);
});

describe("the file", () => {
  test("is a list of texts, each with its line; a day needs no quotes", () => {
    const text =
      "waivers:\n  - rule: ID-001\n    address: aws_iam_role_policy.p\n    detail: 'statement 1 of `policy` allows s3:*'\n    reason: r\n    owner: o\n    expires: 2026-12-31\n  - { rule: x, address: y }\n";
    expect(readWaivers(text, "w.yaml")).toEqual([
      {
        rule: "ID-001",
        address: "aws_iam_role_policy.p",
        detail: wide.detail,
        reason: "r",
        owner: "o",
        expires: "2026-12-31",
        where: "w.yaml:2",
      },
      { rule: "x", address: "y", detail: undefined, reason: "", owner: "", expires: "", where: "w.yaml:8" },
    ]);
  });

  test.each([
    ["waivers: [", "w.yaml:1", "this is not YAML"],
    ["rules: []", "w.yaml", "the file has no list `waivers`"],
    ["", "w.yaml", "the file has no list `waivers`"],
    ["waivers:\n- text", "w.yaml:2", "waiver 1 is no object"],
    ["waivers:\n- { rule: x, adress: y }", "w.yaml:2", 'a waiver has no `adress`; did you mean "address"?'],
    ["waivers:\n- { rule: x, address: [y] }", "w.yaml:2", "`address` of a waiver is a text"],
    ["waivers:\n- { rule: x }", "w.yaml:2", "a waiver names a `rule` and an `address`"],
    ["waivers:\n- { rule: x, address: y, expires: 31.12.2026 }", "w.yaml:2", "`expires` is a day as 2026-12-31"],
    ["waivers:\n- { rule: x, address: y, expires: 2026-02-30 }", "w.yaml:2", "`expires` is a day as 2026-12-31"],
  ])("refuses %j", (text, where, message) => {
    expect(() => readWaivers(text, "w.yaml")).toThrow(
      expect.objectContaining({ code: "bad-waivers", where, message: expect.stringContaining(message) }),
    );
  });
});
