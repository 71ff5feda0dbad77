import { execFileSync, spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { temporaryFolder } from "../fixtures/folder";
import { toolPath } from "../setup/find-tool";
import { policies } from "./rules";

const repository = join(__dirname, "../..");

test.each([
  ["is formatted", ["fmt", "--list", "--fail", "."]],
  ["passes the strict check", ["check", "--strict", "."]],
  ["passes its own tests", ["test", "."]],
])("the Rego %s", (_, args) => {
  const { status, stdout, stderr } = spawnSync(toolPath("opa"), args, { cwd: policies, encoding: "utf8" });
  expect({ status, said: status === 0 ? "" : stdout + stderr }).toEqual({ status: 0, said: "" });
});

test.each([
  ["src/policy", "scripts/policy.mjs", "npm run build:policy"],
  ["test/rule-plans", "scripts/rule-plans.mjs", "node scripts/rule-plans.mjs"],
])("%s is what its sources give: after a change run its script (%s)", (committed, script) => {
  const target = temporaryFolder();
  execFileSync(process.execPath, [join(repository, script), target], { cwd: repository, stdio: "pipe" });
  for (const file of readdirSync(target)) {
    const [made, kept] = [join(target, file), join(repository, committed, file)].map((path) => readFileSync(path));
    expect({ file, current: made?.equals(kept as Buffer) }).toEqual({ file, current: true });
  }
});

test("lib/action_table.rego is what the installed iam-data gives: run scripts/policy-action-table.mjs", () => {
  const target = join(temporaryFolder(), "action_table.rego");
  execFileSync(process.execPath, [join(repository, "scripts/policy-action-table.mjs"), target]);
  expect(readFileSync(target, "utf8")).toBe(readFileSync(join(policies, "lib/action_table.rego"), "utf8"));
});
