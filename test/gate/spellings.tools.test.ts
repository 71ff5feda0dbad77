import { type Finding, gate } from "../../src";
import { createTerraform } from "../../src/terraform";
import { temporaryFolder, writeFolder } from "../fixtures/folder";

/**
 * One flaw written eight ways is one finding: as an argument of the role, a resource of its own, `jsonencode`, a heredoc, a data
 * document, in a module that takes its actions, under `for_each`, and behind an ARN that the plan does not know.
 */
interface Flaw {
  readonly rule: string;
  readonly actions: readonly string[];
  readonly resources: readonly string[];
  /** Of the plan's role that the policy belongs to; default: Lambda's. */
  readonly principal?: string;
}

const everything = ["*"];
const flaws: readonly Flaw[] = [
  { rule: "wildcard_action", actions: ["dynamodb:*"], resources: ["arn:aws:dynamodb:eu-west-1:111122223333:table/t"] },
  { rule: "wildcard_resource", actions: ["dynamodb:PutItem"], resources: everything },
  { rule: "administrator_policy", actions: ["*"], resources: everything },
  { rule: "pass_any_role", actions: ["iam:PassRole"], resources: everything },
  { rule: "assume_any_role", actions: ["sts:AssumeRole"], resources: everything },
  { rule: "decrypt_with_any_key", actions: ["kms:Decrypt"], resources: everything },
  { rule: "read_any_secret", actions: ["secretsmanager:GetSecretValue"], resources: everything },
  { rule: "send_to_anything", actions: ["events:PutEvents"], resources: everything },
  { rule: "escalation_by_policy_change", actions: ["iam:PutRolePolicy"], resources: everything },
  { rule: "escalation_by_credentials", actions: ["iam:CreateAccessKey"], resources: everything },
  { rule: "escalation_by_changed_code", actions: ["lambda:UpdateFunctionCode"], resources: everything },
];

/** The same for what everyone may do with a resource: its own argument takes the place of the role's. */
interface Opening {
  readonly rule: string;
  readonly action: string;
  /** The resource's type and name, and the type whose one business is its policy. */
  readonly type: string;
  readonly separate: string;
  /** How that refers to the resource: argument and attribute. */
  readonly refers: readonly [argument: string, attribute: string];
}

const openings: readonly Opening[] = [
  {
    rule: "public_queue",
    action: "sqs:SendMessage",
    type: "aws_sqs_queue",
    separate: "aws_sqs_queue_policy",
    refers: ["queue_url", "id"],
  },
  {
    rule: "public_topic",
    action: "sns:Publish",
    type: "aws_sns_topic",
    separate: "aws_sns_topic_policy",
    refers: ["arn", "arn"],
  },
  {
    rule: "key_open_to_everyone",
    action: "kms:Decrypt",
    type: "aws_kms_key",
    separate: "aws_kms_key_policy",
    refers: ["key_id", "id"],
  },
  {
    rule: "secret_policy_open",
    action: "secretsmanager:GetSecretValue",
    type: "aws_secretsmanager_secret",
    separate: "aws_secretsmanager_secret_policy",
    refers: ["secret_arn", "arn"],
  },
  {
    rule: "public_bucket",
    action: "s3:GetObject",
    type: "aws_s3_bucket",
    separate: "aws_s3_bucket_policy",
    refers: ["bucket", "id"],
  },
];

let findings: readonly Finding[];

beforeAll(async () => {
  const terraform = await createTerraform({ env: process.env });
  try {
    const folders = Object.assign({}, ...flaws.map(spellings), ...openings.map(openSpellings));
    const calls = [...flaws, ...openings].map(({ rule }) => `module "${rule}" {\n  source = "./${rule}"\n}\n`);
    const root = terraform.copy(
      writeFolder(temporaryFolder(), { "main.tf": [settings, ...calls].join("\n"), ...folders }),
    );
    await terraform.init(root);
    await terraform.plan(root, { out: "plan.bin" });
    ({ findings } = await gate(await terraform.showJson(root, "plan.bin")));
  } finally {
    await terraform.close();
  }
});

const settings = `terraform {
  required_providers {
    aws = { source = "hashicorp/aws" }
  }
}

provider "aws" {
  region = "eu-west-1"
}
`;

const places = [
  "aws_iam_role.argument",
  "aws_iam_role_policy.encoded",
  "aws_iam_role_policy.heredoc",
  "aws_iam_policy.managed",
  "aws_iam_role_policy.document",
  "module.inner.aws_iam_role_policy.p",
  'aws_iam_role_policy.each["a.b]"]',
  "aws_iam_role_policy.unknown",
];

/** The module of one flaw, by file. */
function spellings({ rule, actions, resources, principal = "lambda.amazonaws.com" }: Flaw): Record<string, string> {
  const json = (value: unknown) => JSON.stringify(value);
  const statement = { Sid: "S", Effect: "Allow", Action: actions, Resource: resources };
  const policy = json({ Version: "2012-10-17", Statement: [statement] });
  const trust = json({ Statement: [{ Effect: "Allow", Principal: { Service: principal }, Action: "sts:AssumeRole" }] });
  const role = (name: string, more = "") =>
    `resource "aws_iam_role" "${name}" {\n  name = "${rule}-${name}"\n  assume_role_policy = jsonencode(${trust})\n${more}}\n`;
  const of = (name: string, text: string, more = "") =>
    `${role(name)}resource "aws_iam_role_policy" "${name}" {\n${more}  role = aws_iam_role.${name}.name\n  policy = ${text}\n}\n`;
  const document = (name: string, list: string) =>
    `data "aws_iam_policy_document" "${name}" {\n  statement {\n    sid = "S"\n    actions = ${json(actions)}\n    resources = ${list}\n  }\n}\n`;
  return {
    [`${rule}/main.tf`]: [
      role("argument", `  inline_policy {\n    name = "p"\n    policy = jsonencode(${policy})\n  }\n`),
      of("encoded", `jsonencode(${policy})`),
      of("heredoc", `<<EOF\n${policy}\nEOF`),
      `${role("managed")}resource "aws_iam_policy" "managed" {\n  policy = jsonencode(${policy})\n}\n`,
      `resource "aws_iam_role_policy_attachment" "managed" {\n  role = aws_iam_role.managed.name\n  policy_arn = aws_iam_policy.managed.arn\n}\n`,
      document("document", json(resources)),
      of("document", "data.aws_iam_policy_document.document.json"),
      `module "inner" {\n  source = "./inner"\n  name = "${rule}"\n  actions = ${json(actions)}\n}\n`,
      role("each"),
      `resource "aws_iam_role_policy" "each" {\n  for_each = { "a.b]" = ${json(resources)} }\n  role = aws_iam_role.each.name\n  policy = jsonencode({ Statement = [{ Sid = "S", Effect = "Allow", Action = ${json(actions)}, Resource = each.value }] })\n}\n`,
      `resource "aws_sqs_queue" "new" {\n  name = "${rule}"\n}\n`,
      document("unknown", `concat(${json(resources)}, [aws_sqs_queue.new.arn])`),
      of("unknown", "data.aws_iam_policy_document.unknown.json"),
    ].join("\n"),
    [`${rule}/inner/main.tf`]: [
      'variable "name" {}\nvariable "actions" {\n  type = list(string)\n}\n',
      `resource "aws_iam_role" "r" {\n  name = "\${var.name}-inner"\n  assume_role_policy = jsonencode(${trust})\n}\n`,
      `resource "aws_iam_role_policy" "p" {\n  role = aws_iam_role.r.name\n  policy = jsonencode({ Statement = [{ Sid = "S", Effect = "Allow", Action = var.actions, Resource = ${json(resources)} }] })\n}\n`,
    ].join("\n"),
  };
}

const openPlaces = ({ type, separate }: Opening) => [
  `${type}.argument`,
  `${separate}.encoded`,
  `${separate}.heredoc`,
  `${separate}.document`,
  `module.inner.${separate}.p`,
  `${separate}.each["a.b]"]`,
  `${separate}.unknown`,
];

function openSpellings({
  rule,
  action,
  type,
  separate,
  refers: [argument, attribute],
}: Opening): Record<string, string> {
  const statement = { Sid: "S", Effect: "Allow", Principal: "*", Action: action, Resource: "*" };
  const policy = JSON.stringify({ Version: "2012-10-17", Statement: [statement] });
  const resource = (name: string, more = "") => `resource "${type}" "${name}" {\n${more}}\n`;
  const of = (name: string, text: string) =>
    `${resource(name)}resource "${separate}" "${name}" {\n  ${argument} = ${type}.${name}.${attribute}\n  policy = ${text}\n}\n`;
  const document = (name: string, resources: string) =>
    `data "aws_iam_policy_document" "${name}" {\n  statement {\n    sid = "S"\n    actions = ["${action}"]\n    resources = ${resources}\n    principals {\n      type = "*"\n      identifiers = ["*"]\n    }\n  }\n}\n`;
  return {
    [`${rule}/main.tf`]: [
      resource("argument", `  policy = jsonencode(${policy})\n`),
      of("encoded", `jsonencode(${policy})`),
      of("heredoc", `<<EOF\n${policy}\nEOF`),
      document("document", '["*"]'),
      of("document", "data.aws_iam_policy_document.document.json"),
      `module "inner" {\n  source = "./inner"\n  action = "${action}"\n}\n`,
      resource("each"),
      `resource "${separate}" "each" {\n  for_each = { "a.b]" = "${action}" }\n  ${argument} = ${type}.each.${attribute}\n  policy = jsonencode({ Statement = [{ Sid = "S", Effect = "Allow", Principal = "*", Action = each.value, Resource = "*" }] })\n}\n`,
      document("unknown", `[${type}.unknown.arn]`),
      of("unknown", "data.aws_iam_policy_document.unknown.json"),
    ].join("\n"),
    [`${rule}/inner/main.tf`]: [
      'variable "action" {\n  type = string\n}\n',
      resource("p"),
      `resource "${separate}" "p" {\n  ${argument} = ${type}.p.${attribute}\n  policy = jsonencode({ Statement = [{ Sid = "S", Effect = "Allow", Principal = "*", Action = var.action, Resource = "*" }] })\n}\n`,
    ].join("\n"),
  };
}

test.each(openings)("$rule is found in each of seven spellings", (opening) => {
  const prefix = `module.${opening.rule}.`;
  const own = findings.filter((finding) => finding.ruleId === opening.rule && finding.address.startsWith(prefix));
  const found = own.filter(({ kind }) => kind === "violation").map(({ address }) => address.slice(prefix.length));
  expect([...new Set(found)].sort()).toEqual(openPlaces(opening).sort());
});

test.each(flaws)("$rule is found in each of eight spellings", ({ rule }) => {
  const own = findings.filter((finding) => finding.ruleId === rule && finding.address.startsWith(`module.${rule}.`));
  const found = own
    .filter(({ kind }) => kind === "violation")
    .map(({ address }) => address.slice(`module.${rule}.`.length));
  expect([...new Set(found)].sort()).toEqual([...places].sort());
  expect(new Set(own.map(({ detail }) => detail.replace(/`\w+`/, "`policy`"))).size).toBe(1);
});
