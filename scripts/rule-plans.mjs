// Plans the fixtures of all rules (policies/opa/rules/*/*/{fail,pass,unknown}.tf) with real Terraform and writes each one's share
// of the plan to test/rule-plans/<rule>.<case>.json, or into the folder given. All are modules of one root, so the provider
// starts once; a share reads as if its fixture had been the root. A room's folder `modules` is copied beside each of its fixtures.
// `-- --only RULE…` plans those rules anew and leaves the others.
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import core from "../dist/src/core/index.js";
import { createTerraform } from "../dist/src/terraform/index.js";

const repository = fileURLToPath(new URL("..", import.meta.url));
const rules = join(repository, "policies/opa/rules");
const { values, positionals } = parseArgs({ allowPositionals: true, options: { only: { type: "boolean" } } });
const [folder] = values.only ? [] : positionals;
const target = folder ?? join(repository, "test/rule-plans");
const chosen = (rule) => !values.only || positionals.includes(rule);

const fixtures = readdirSync(rules, { recursive: true })
  .filter((file) => file.split(sep).length === 3 && file.endsWith(".tf") && chosen(basename(dirname(file))))
  .map((file) => ({ file, name: `${basename(dirname(file))}.${basename(file, ".tf")}` }))
  .sort((a, b) => (a.name < b.name ? -1 : 1));

const plan = await planAll();
if (!values.only) rmSync(target, { recursive: true, force: true });
mkdirSync(target, { recursive: true });
for (const { name } of fixtures)
  writeFileSync(join(target, `${name}.json`), `${JSON.stringify(share(name), null, 1)}\n`);
console.error(`${target}: ${fixtures.length} plans`);

async function planAll() {
  const folder = mkdtempSync(join(tmpdir(), "paved-rules-"));
  const terraform = await createTerraform({ env: process.env });
  try {
    writeFileSync(join(folder, "main.tf"), [settings(), ...fixtures.map(call)].join("\n"));
    for (const { file, name } of fixtures) copyFixture(join(rules, file), join(folder, name));
    const root = terraform.copy(folder);
    await terraform.init(root);
    await terraform.plan(root, { out: "plan" });
    return JSON.parse((await terraform.showJson(root, "plan")).toString());
  } finally {
    await terraform.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function copyFixture(file, folder) {
  cpSync(file, join(folder, "main.tf"), { recursive: true });
  const modules = join(dirname(file), "modules");
  if (existsSync(modules)) cpSync(modules, join(folder, "modules"), { recursive: true });
}

function settings() {
  const aws = `{ source = "hashicorp/aws", version = "${core.versions.testedAwsProvider}" }`;
  return `terraform {\n  required_providers {\n    aws = ${aws}\n  }\n}\n\nprovider "aws" {\n  region = "eu-west-1"\n}\n`;
}

/** A module's name takes no dots. */
function moduleName(name) {
  return name.replace(".", "-");
}

function call({ name }) {
  return `module "${moduleName(name)}" {\n  source = "./${name}"\n}\n`;
}

/** Only what rules read, so that shares stay small and tell nothing of the day and the machine they were made on. */
function share(name) {
  const address = `module.${moduleName(name)}`;
  const own = (resource) => resource.address.startsWith(`${address}.`);
  const state = plan.prior_state?.values?.root_module?.child_modules?.find((module) => module.address === address);
  const { module } = plan.configuration.root_module.module_calls[moduleName(name)];
  const whole = {
    format_version: plan.format_version,
    terraform_version: plan.terraform_version,
    resource_changes: plan.resource_changes.filter(own).map((change) => withoutModule(change, address)),
    prior_state: {
      values: { root_module: { resources: state?.resources ?? [], child_modules: state?.child_modules } },
    },
    configuration: { root_module: { resources: module.resources, module_calls: module.module_calls } },
    errored: plan.errored,
  };
  return JSON.parse(JSON.stringify(whole, (_, value) => strip(value, address)));
}

function withoutModule({ module_address: module, ...change }, address) {
  return module === address ? change : { ...change, module_address: module };
}

function strip(value, address) {
  return typeof value === "string" && value.startsWith(`${address}.`) ? value.slice(address.length + 1) : value;
}
