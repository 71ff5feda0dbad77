import { execFileSync, spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { temporaryFolder } from "../fixtures/folder";
import { toolPath } from "../setup/find-tool";
import { policies } from "./rules";

const repository = join(__dirname, "../..");

const planSchema = join(repository, "test/fixtures/plan.schema.json");

test.each([
  ["is formatted", ["fmt", "--list", "--fail", "."]],
  ["passes the strict check, with a plan's own fields", ["check", "--strict", "--schema", planSchema, "."]],
  ["passes its own tests", ["test", ".", "--timeout", "120s"]],
])("the Rego %s", (_, args) => {
  const { status, stdout, stderr } = spawnSync(toolPath("opa"), args, { cwd: policies, encoding: "utf8" });
  expect({ status, said: status === 0 ? "" : stdout + stderr }).toEqual({ status: 0, said: "" });
});

test("at least 95 % of the lines of rules are run by their tests", () => {
  const args = ["test", ".", "--timeout", "120s", "--coverage", "--format", "json"];
  const said = execFileSync(toolPath("opa"), args, { cwd: policies, encoding: "utf8", maxBuffer: 1e9 });
  const files: [
    string,
    { covered_lines?: number; not_covered_lines?: number; not_covered?: { start: { row: number } }[] },
  ][] = Object.entries(JSON.parse(said).files);
  const rules = files.filter(([file]) => file.startsWith("rules/") && !file.endsWith("_test.rego"));
  const sum = (key: "covered_lines" | "not_covered_lines") =>
    rules.reduce((total, [, file]) => total + (file[key] ?? 0), 0);
  const [covered, not] = [sum("covered_lines"), sum("not_covered_lines")];
  const gaps = rules.flatMap(([file, { not_covered: lines = [] }]) => lines.map(({ start }) => `${file}:${start.row}`));
  expect({ floor: covered / (covered + not) >= 0.95 || gaps }).toEqual({ floor: true });
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
