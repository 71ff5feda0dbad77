import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { stubAccountId } from "./aws-stub";
import { createTerraform, type Terraform } from "./terraform";

/** What a developer's shell may hold; each of these has broken terraform or its provider. HOME is not there at all. */
const dirty: NodeJS.ProcessEnv = {
  PATH: process.env.PATH,
  PAVED_PROVIDER_MIRROR: process.env.PAVED_PROVIDER_MIRROR,
  TF_PLUGIN_CACHE_DIR: process.env.TF_PLUGIN_CACHE_DIR,
  TF_CLI_CONFIG_FILE: "/not/there.tfrc",
  TF_CLI_ARGS: "-no-such-flag",
  TF_VAR_note: "from-the-shell",
  AWS_CA_BUNDLE: "/not/there.pem",
  AWS_PROFILE: "not-there",
  HTTP_PROXY: "http://127.0.0.1:1",
  HTTPS_PROXY: "http://127.0.0.1:1",
};

const queue = `
terraform {
  required_providers {
    aws = { source = "hashicorp/aws" }
  }
}
variable "note" {
  type = string
  validation {
    condition     = var.note != "bad"
    error_message = "Choose another note."
  }
}
variable "count_of_queues" {
  type    = number
  default = 1
}
data "aws_caller_identity" "current" {}
resource "aws_sqs_queue" "this" {
  count = var.count_of_queues
  name  = data.aws_caller_identity.current.account_id
  tags  = { note = var.note }
}
`;

let folder: string;
let terraform: Terraform;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "paved-test-"));
  terraform = await createTerraform({ env: dirty });
});
afterAll(async () => {
  await terraform.close();
  rmSync(folder, { recursive: true });
});

function write(name: string, text: string): string {
  mkdirSync(join(folder, name), { recursive: true });
  writeFileSync(join(folder, name, "main.tf"), text);
  return join(folder, name);
}

describe("one root, in an unclean environment", () => {
  let root: string;
  beforeAll(async () => {
    root = terraform.copy(write("queue", queue));
    await terraform.init(root);
  });

  test("is valid", async () => {
    expect(await terraform.validate(root)).toEqual([]);
  });

  test("is planned from the inputs of the call, with the account of the stub", async () => {
    await terraform.plan(root, { out: "plan", variables: { note: "${literal}", count_of_queues: 2 } });
    const plan = JSON.parse((await terraform.showJson(root, "plan")).toString()) as PlanJson;
    const queue = { name: stubAccountId, tags: { note: "${literal}" } };
    expect(plan.resource_changes.map(({ change }) => change.after)).toMatchObject([queue, queue]);
    expect(new Set(terraform.awsRequests.map(({ operation }) => operation))).toEqual(new Set(["GetCallerIdentity"]));
  });

  test("a refused input is an error that carries terraform's diagnostics", async () => {
    await expect(terraform.plan(root, { variables: { note: "bad" } })).rejects.toMatchObject({
      code: "terraform-failed",
      message: expect.stringContaining("Choose another note."),
      diagnostics: [expect.objectContaining({ severity: "error", summary: "Invalid value for variable" })],
    });
  });

  test("nothing was written where the copy came from", () => {
    expect(readdirSync(join(folder, "queue"))).toEqual(["main.tf"]);
  });

  test("the lock file of the copy keeps the version and no hashes", () => {
    const lock = readFileSync(join(root, ".terraform.lock.hcl"), "utf8");
    expect(lock).toMatch(/version\s+=/);
    expect(lock).not.toContain("h1:");
  });
});

interface PlanJson {
  readonly resource_changes: readonly { readonly change: { readonly after: unknown } }[];
}

test("a request beyond the caller's identity fails at once and says which", async () => {
  const root = terraform.copy(write("lookup", 'data "aws_sqs_queue" "other" {\n  name = "other"\n}\n'));
  await terraform.init(root);
  await expect(terraform.plan(root)).rejects.toThrow("paved's AWS stub answers GetCallerIdentity only");
});

test("a module call that lacks an input is named by validate", async () => {
  write("caller/child", 'variable "needed" {\n  type = string\n}\n');
  const root = terraform.copy(write("caller", 'module "child" {\n  source = "./child"\n}\n'));
  await terraform.init(root);
  expect(await terraform.validate(root)).toEqual([
    expect.objectContaining({
      summary: "Missing required argument",
      file: "main.tf",
      line: 1,
      context: 'module "child"',
    }),
  ]);
});

test("a broken init says why, in terraform's words", async () => {
  const root = terraform.copy(write("broken", 'module "child" {\n  source = "./not-there"\n}\n'));
  await expect(terraform.init(root)).rejects.toMatchObject({ message: expect.stringContaining("Unreadable module") });
});

test("close removes the scratch folder", async () => {
  const other = await createTerraform({ env: dirty });
  const copy = other.copy(write("empty", ""));
  expect(existsSync(copy)).toBe(true);
  await other.close();
  expect(existsSync(copy)).toBe(false);
});

test("no terraform on PATH, or one that is too old, is one clear sentence", async () => {
  await expect(createTerraform({ env: { PATH: folder } })).rejects.toMatchObject({ code: "terraform-missing" });
  const old = join(folder, "terraform");
  writeFileSync(old, '#!/bin/sh\necho \'{"terraform_version":"1.8.5"}\'\n', { mode: 0o755 });
  await expect(createTerraform({ env: { PATH: folder } })).rejects.toMatchObject({
    code: "terraform-too-old",
    message: "terraform 1.8.5 is outside >= 1.9",
  });
});
