import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { PassThrough } from "node:stream";
import { parse } from "yaml";
import { main } from "../../src/cli";
import { createTerraform, findTerraform, type Terraform } from "../../src/terraform";
import { temporaryFolder, writeFolder } from "../fixtures/folder";
import { toolPath } from "../setup/find-tool";
import { policies } from "./rules";

/** What examples/ci tells people to paste, tried on a real plan of a stack that needs no provider. */
const snippets = join(__dirname, "../../examples/ci");
const read = (file: string) => readFileSync(join(snippets, file), "utf8");
let terraform: Terraform;
let root: string;

beforeAll(async () => {
  terraform = await createTerraform({ env: process.env });
  const stack = { "main.tf": 'resource "terraform_data" "x" {}\n', "paved.yaml": "gate:\n  environment: prod\n" };
  root = terraform.copy(writeFolder(temporaryFolder(), stack));
  await terraform.init(root);
  await terraform.plan(root, { out: "plan.bin" });
});

afterAll(() => terraform?.close());

const yamls = ["github-actions.yml", "gitlab-ci.yml", "pre-commit-config.yaml", "atlantis.yaml"];

test.each(yamls)("%s: its call of the gate runs, and writes what the next steps take", async (file) => {
  const texts = textsIn(parse(read(file)));
  const [, call = ""] = /npx paved (gate [^'\n]*)/.exec(texts.join("\n")) ?? [];
  const argv = call.replace("$PLANFILE", join(root, "plan.bin")).split(" ");
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const { TF_CLI_CONFIG_FILE, ...env } = process.env;
  expect(await main(argv, { stdin: new PassThrough(), stdout, stderr, env, cwd: root })).toBe(0);
  expect([`${stdout.read() ?? ""}`, `${stderr.read() ?? ""}`]).toEqual([
    expect.stringContaining("1 resource judged"),
    "",
  ]);
  const written = argv.flatMap((argument) => /=(.+)/.exec(argument)?.[1] ?? []);
  for (const name of written)
    expect([name, existsSync(join(root, name)), read(file).split(name).length > 2]).toEqual([name, true, true]);
});

function textsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

test("conftest.sh runs where the policies and a paved.yaml are", async () => {
  const bin = [dirname(toolPath("opa")), dirname(toolPath("conftest")), dirname(await findTerraform(process.env))];
  if (!existsSync(join(root, "policies"))) symlinkSync(join(policies, ".."), join(root, "policies"));
  const env = { ...process.env, PATH: [...bin, process.env.PATH].join(delimiter), TF_CLI_CONFIG_FILE: "" };
  const said = execFileSync(join(snippets, "conftest.sh"), { cwd: root, env, encoding: "utf8" });
  expect(said).toContain("0 failures");
});

test("hcp-terraform/policies.hcl: its query gives a list, empty for a clean plan, from HCP Terraform's envelope", async () => {
  const [, query = ""] = /query\s*=\s*"(.*)"/.exec(read("hcp-terraform/policies.hcl")) ?? [];
  const file = join(temporaryFolder(), "input.json");
  const judge = (plan: unknown) => {
    writeFileSync(file, JSON.stringify({ plan, run: {} }));
    const said = execFileSync(toolPath("opa"), ["eval", "--data", policies, "--input", file, query], {
      encoding: "utf8",
    });
    return JSON.parse(said).result[0].expressions[0].value;
  };
  expect(judge(JSON.parse((await terraform.showJson(root, "plan.bin")).toString()))).toEqual([]);
  expect(judge({ errored: true }).length).toBeGreaterThan(0);
});
