import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Finding, gate } from "../../src";
import { createTerraform } from "../../src/terraform";
import { temporaryFolder, writeFolder } from "../fixtures/folder";
import { toolPath } from "../setup/find-tool";
import { fixtures } from "./fixtures";
import { policies } from "./rules";

const repository = join(__dirname, "../..");
const byText = (a: string, b: string) => (a < b ? -1 : Number(a > b));
const lines = (findings: readonly Finding[]) =>
  findings.map((finding) => JSON.stringify(sortKeys(finding))).sort(byText);

function sortKeys(finding: Finding): object {
  return Object.fromEntries(Object.entries(finding).sort(([a], [b]) => byText(a, b)));
}

type Judged = ReadonlyMap<string, readonly Finding[]>;

/** One process for all files: a bundle takes longer to compile than a plan to judge. */
function opaExec(files: readonly string[]): Judged {
  const args = ["exec", "--decision", "main/deny", "--bundle", policies, ...files];
  const { result } = JSON.parse(execFileSync(toolPath("opa"), args, { encoding: "utf8", maxBuffer: 1e9 }));
  const decisions = result as { path: string; result: (Finding & { msg: string })[] }[];
  return new Map(
    decisions.map(({ path, result: denied }) => [
      path.replace(/^\/*/, "/"),
      denied.map(({ msg: _, ...finding }) => finding),
    ]),
  );
}

function conftest(files: readonly string[]): Judged {
  const args = ["test", "--policy", policies, "--output", "json", "--no-fail", ...files];
  const reports: { filename: string; failures?: { metadata: Finding & { query: string } }[] }[] = JSON.parse(
    execFileSync(toolPath("conftest"), args, { encoding: "utf8", maxBuffer: 1e9 }),
  );
  return new Map(
    reports.map(({ filename, failures = [] }) => [
      filename,
      failures.map(({ metadata: { query: _, ...finding } }) => finding),
    ]),
  );
}

async function expectParity(file: string, [opa, conf]: readonly [Judged, Judged]): Promise<void> {
  const ours = lines((await gate(readFileSync(file))).findings);
  expect(lines(opa.get(file) ?? [])).toEqual(ours);
  expect(lines(conf.get(file) ?? [])).toEqual(ours);
}

describe("paved gate, opa and conftest agree", () => {
  const files = fixtures.map(({ file }) => file);
  let both: readonly [Judged, Judged];

  beforeAll(() => {
    both = [opaExec(files), conftest(files)];
    expect(both.map((judged) => [...judged.keys()].sort())).toEqual([[...files].sort(), [...files].sort()]);
  });

  test.each(fixtures)("on $rule, $case.tf", async ({ file }) => expectParity(file, both));
});

test("they agree on the careless shop, and each flaw planted in it is found", async () => {
  const file = await planOf("examples/shop-careless");
  await expectParity(file, [opaExec([file]), conftest([file])]);
  const found = (await gate(readFileSync(file))).findings.map(({ ruleId, address }) => `${ruleId} ${address}`);
  expect(found).toEqual(expect.arrayContaining(plantedFlaws()));
});

/** The careful shop takes its modules from a registry; `tour.tools.test.ts` has it judged. */
async function planOf(folder: string): Promise<string> {
  const terraform = await createTerraform({ env: process.env });
  try {
    const root = terraform.copy(join(repository, folder));
    await terraform.init(root);
    await terraform.plan(root, { out: "plan" });
    const json = (await terraform.showJson(root, "plan")).toString();
    return join(writeFolder(temporaryFolder(), { "plan.json": json }), "plan.json");
  } finally {
    await terraform.close();
  }
}

function plantedFlaws(): string[] {
  const text = readFileSync(join(repository, "examples/shop-careless/expected-findings.txt"), "utf8");
  const planted = text.split("\n").filter((line) => line.trim() !== "" && !line.startsWith("#"));
  return planted.map((line) => line.trim().split(/\s+/).join(" "));
}

test("stock opa refuses what it cannot judge, where it would find nothing by itself", () => {
  const whole = fixtures.find(({ case: name }) => name === "pass");
  const part = { ...JSON.parse(readFileSync(whole?.file ?? "", "utf8")), complete: false };
  const folder = writeFolder(temporaryFolder(), {
    "object.json": "{}",
    "list.json": "[]",
    "part.json": JSON.stringify(part),
  });
  for (const name of ["object.json", "list.json", "part.json"]) {
    const file = join(folder, name);
    expect((opaExec([file]).get(file) ?? []).map(({ ruleId }) => ruleId)).toContain("plan_not_judged");
  }
});
