import { argumentText } from "./argument";
import { policyStatements } from "./policy-statements";

const nothing = {
  not_actions: [],
  not_resources: [],
  principals: [],
  not_principals: [],
  condition: [],
};

test("reads the statements of jsonencode, and marks what is not written out", () => {
  const text = `jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Sid       = "S"
      Effect    = "Allow"
      Action    = ["dynamodb:*", var.action]
      Resource  = [aws_dynamodb_table.t.arn, "\${aws_dynamodb_table.t.arn}/index/*", "*"]
      Principal = { AWS = aws_iam_role.r.arn, Service = ["sns.amazonaws.com"] }
      Condition = { StringEquals = { "aws:PrincipalOrgID" = var.org } }
    }, { Effect = "Deny", NotAction = local.actions, Resource = "*", Principal = "*" }]
  })`;
  expect(policyStatements(text)).toEqual([
    {
      block: {
        ...nothing,
        sid: "S",
        effect: "Allow",
        actions: ["dynamodb:*", null],
        resources: [null, null, "*"],
        principals: [
          { type: "AWS", identifiers: [null] },
          { type: "Service", identifiers: ["sns.amazonaws.com"] },
        ],
        condition: [{ test: "StringEquals", variable: "aws:PrincipalOrgID", values: null }],
      },
      unknown: {
        actions: [false, true],
        not_actions: [],
        resources: [true, true, false],
        not_resources: [],
        principals: [{ identifiers: [true] }, { identifiers: [false] }],
        not_principals: [],
        condition: [{ values: true }],
      },
    },
    {
      block: {
        ...nothing,
        sid: null,
        effect: "Deny",
        actions: [],
        not_actions: null,
        resources: ["*"],
        principals: [{ type: "*", identifiers: ["*"] }],
      },
      unknown: {
        actions: [],
        not_actions: true,
        resources: [false],
        not_resources: [],
        principals: [{ identifiers: [false] }],
        not_principals: [],
        condition: [],
      },
    },
  ]);
});

test("reads a heredoc and a text with references in them", () => {
  const json = '{"Statement": {"Effect": "Allow", "Action": "s3:*", "Resource": "${aws_s3_bucket.b.arn}/*"}}';
  const [heredoc] = policyStatements(`<<-EOF\n  ${json}\n  EOF`) ?? [];
  expect(heredoc?.block).toMatchObject({ actions: ["s3:*"], resources: [null] });
  expect(policyStatements(JSON.stringify(json))).toEqual([heredoc]);
});

test.each([
  "data.aws_iam_policy_document.d.json",
  "jsonencode(local.policy)",
  "jsonencode({ Statement = local.statements })",
  "jsonencode({ Statement = [for s in var.s : s] })",
  'jsonencode({ Statement = [{ Effect = var.effect, Action = "*" }] })',
  'jsonencode({ Statement = [{ Effect = "Allow", Condition = local.c }] })',
  'jsonencode({ Statement = [{ Effect = "Allow", Principal = local.p }] })',
  "jsonencode(merge({ Statement = [] }, local.more))",
  '<<EOF\n{%{ if var.x }"Statement": []%{ endif }}\nEOF',
  "<<EOF\nnot json\nEOF",
  "",
])("concludes nothing from %j", (text) => {
  expect(policyStatements(text)).toBeUndefined();
});

test("finds an argument's expression directly in its block", () => {
  const block = `resource "aws_iam_role_policy" "p" {
  name = "p" # policy = 1
  nested {
    policy = "inner"
  }
  policy = jsonencode({
    policy = 1 }
  )
  role = "r"
}`;
  expect(argumentText(block, "policy")).toBe("jsonencode({\n    policy = 1 }\n  )");
  expect(argumentText(block, "role")).toBe('"r"');
  expect(argumentText(block, "other")).toBeUndefined();
  expect(argumentText('resource "a" "b" { policy = "x" }', "policy")).toBe('"x"');
});
