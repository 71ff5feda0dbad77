import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import type { Finding } from "../../src";
import { main } from "../../src/cli";
import { createTerraform, type Terraform } from "../../src/terraform";
import { temporaryFolder, writeFolder } from "../fixtures/folder";

/** Policies that the plan does not know, since each holds the ARN of something new; a call with a key that is full of dots. */
const stack = {
  "main.tf": `terraform {
  required_providers {
    aws = { source = "hashicorp/aws" }
  }
}

provider "aws" {
  region = "eu-west-1"
}

module "shop" {
  source   = "./modules/shop"
  for_each = toset(["a.b]"])
}

resource "aws_sns_topic" "t" {
  name = "t"
}

resource "aws_iam_role_policy" "wide" {
  role   = "r"
  policy = jsonencode({ Statement = [{ Effect = "Allow", Action = "sns:*", Resource = aws_sns_topic.t.arn }] })
}

resource "aws_iam_role_policy" "built" {
  role   = "r"
  policy = replace(jsonencode({ Statement = [{ Effect = "Allow", Action = "sns:*", Resource = aws_sns_topic.t.arn }] }), "x", "x")
}
`,
  "modules/shop/main.tf": `resource "aws_sqs_queue" "q" {
  name = "q"
}

resource "aws_iam_policy" "p" {
  policy = <<EOF
{"Statement": {"Effect": "Allow", "Action": ["sqs:*"], "Resource": "\${aws_sqs_queue.q.arn}"}}
EOF
}
`,
};
let terraform: Terraform;
let root: string;

beforeAll(async () => {
  terraform = await createTerraform({ env: process.env });
  root = terraform.copy(writeFolder(temporaryFolder(), stack));
  await terraform.init(root);
  await terraform.plan(root, { out: "plan.bin" });
});

afterAll(() => terraform?.close());

async function gate(...argv: string[]): Promise<{ readonly findings: readonly Finding[]; readonly err: string }> {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const { TF_CLI_CONFIG_FILE, ...env } = process.env;
  const stdin = new PassThrough().end(await terraform.showJson(root, "plan.bin"));
  await main(["gate", ...argv, "--format", "json"], { stdin, stdout, stderr, env, cwd: root });
  const err = `${stderr.read() ?? ""}`;
  return { findings: err === "" ? JSON.parse(`${stdout.read()}`).findings : [], err };
}

const essence = (findings: readonly Finding[]) =>
  findings
    .filter(({ ruleId }) => ["opaque_policy", "wildcard_action"].includes(ruleId))
    .map(({ ruleId, address, place }) => [ruleId, address, place]);

const call = { file: "main.tf", line: 11 };
const seen = [
  ["opaque_policy", "aws_iam_role_policy.built", { file: "main.tf", line: 25 }],
  ["wildcard_action", "aws_iam_role_policy.wide", { file: "main.tf", line: 20 }],
  ["wildcard_action", 'module.shop["a.b]"].aws_iam_policy.p', { file: "modules/shop/main.tf", line: 5, call }],
];

test("policies that the plan does not know are read where they are written, and findings tell file and line", async () => {
  expect(essence((await gate("-", "--source", ".")).findings)).toEqual(seen);
});

test("without the configuration they are opaque, and nothing has a place", async () => {
  const found = essence((await gate("-")).findings).map(([ruleId, , place]) => [ruleId, place]);
  expect(found).toEqual(Array(3).fill(["opaque_policy", undefined]));
});

test("a plan in Terraform's own format is shown by terraform, and its folder is its configuration", async () => {
  expect(essence((await gate("plan.bin")).findings)).toEqual(seen);
});

test("a comment beside the resource waives, and a folder without a configuration is refused", async () => {
  const waiver =
    "# paved:waive ID-001 owner=shop expires=2999-12-31 reason=r detail='statement 1 of `policy` allows sqs:*'\n";
  const folder = writeFolder(temporaryFolder(), stack);
  const inner = stack["modules/shop/main.tf"].replace('resource "aws_iam', `${waiver}resource "aws_iam`);
  writeFileSync(join(folder, "modules/shop/main.tf"), inner);
  const { findings } = await gate("-", "--source", folder);
  expect(essence(findings).map(([, address]) => address)).toEqual([
    "aws_iam_role_policy.built",
    "aws_iam_role_policy.wide",
  ]);
  const { err } = await gate("-", "--source", "modules");
  expect(err).toContain("error: there is no configuration of Terraform's in this folder");
});

test("a binary plan that terraform cannot show is refused with terraform's reason", async () => {
  const file = join(temporaryFolder(), "bad.bin");
  writeFileSync(file, Buffer.from("504b030400", "hex"));
  expect((await gate(file)).err).toMatch(/^error: terraform cannot show this plan: \S/);
});
