import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { loadPolicy } from "@open-policy-agent/opa-wasm";
import { temporaryFolder } from "../../test/fixtures/folder";
import { evaluate } from "./bundle";

const bundle = join(__dirname, "policy.wasm");
const compiled = readFileSync(bundle);
const bytes = (value: unknown) => Buffer.from(JSON.stringify(value));
const nothing = { root_module: {} };
const plan = { format_version: "1.2", resource_changes: [], planned_values: nothing, configuration: nothing };

test("gives no findings for a plan of nothing", async () => {
  expect(await evaluate(bundle, bytes(plan))).toEqual({ findings: [], unjudged: [] });
});

// OPA has no findings for these; the bundle itself refuses them, so that stock `opa` and `conftest` do as well.
test.each([
  {},
  [],
  { ...plan, errored: true },
  { ...plan, format_version: "2.0" },
  { ...plan, resource_changes: {} },
  { ...plan, resource_changes: [1, null] },
  { ...plan, resource_changes: [{ address: "aws_x.y", mode: "managed", type: "aws_x" }] },
  { ...plan, planned_values: { root_module: { resources: [{}] } } },
])("refuses to judge %j", async (given) => {
  await expect(evaluate(bundle, bytes(given))).rejects.toMatchObject({ code: "plan-not-judged", exitCode: 2 });
});

test("judges a plan that HCP Terraform has put into an envelope", async () => {
  expect(await evaluate(bundle, bytes({ plan }))).toEqual({ findings: [], unjudged: [] });
});

test("says what to do where the compiled policies are missing", async () => {
  await expect(evaluate(`${bundle}.gone`, bytes(plan))).rejects.toMatchObject({ code: "policy-missing", exitCode: 1 });
});

test.each([
  ["empty", Buffer.alloc(0)],
  ["garbage", Buffer.from("version https://git-lfs.github.com/spec/v1")],
  ["cut off", compiled.subarray(0, compiled.length / 2)],
  ["cut off after the header, which is a module", compiled.subarray(0, 8)],
])("says what to do where the compiled policies are %s", async (_, content) => {
  const file = join(temporaryFolder(), "policy.wasm");
  writeFileSync(file, content);
  const error = { code: "policy-damaged", exitCode: 1, where: file, fix: expect.stringContaining("build:policy") };
  await expect(evaluate(file, bytes(plan))).rejects.toMatchObject(error);
});

describe("policies that were compiled without the rules", () => {
  const detail = "the bundle holds no rules";

  test("are no fault of the plan", async () => {
    const refusals = ["it has no configuration", detail].map((reason) => ({
      ruleId: "plan_not_judged",
      detail: reason,
    }));
    const answer = [{ result: { deny: refusals, warn: [] } }];
    const policy = { setData: () => {}, evaluate: () => answer } as unknown as Awaited<ReturnType<typeof loadPolicy>>;
    const opa = jest.requireActual<{ loadPolicy: typeof loadPolicy }>("@open-policy-agent/opa-wasm");
    const load = jest.spyOn(opa, "loadPolicy").mockResolvedValueOnce(policy);
    const error = { code: "policy-empty", exitCode: 1, where: bundle, fix: expect.stringContaining("build:policy") };
    await expect(evaluate(bundle, bytes(plan))).rejects.toMatchObject(error);
    load.mockRestore();
  });

  test("say so in the words that are looked for", () => {
    const source = join(__dirname, "../../policies/opa/main/main.rego");
    expect(readFileSync(source, "utf8")).toContain(`_not_judged("${detail}")`);
  });
});

test.each([
  ["half of a surrogate pair", String.raw`"\ud800"`],
  ["lists in lists without end", `${"[".repeat(20_000)}${"]".repeat(20_000)}`],
])("%s, which JavaScript reads and OPA does not, is the plan's fault", async (_, value) => {
  const text = JSON.stringify(plan).replace(/}$/, `,"more":${value}}`);
  const error = { code: "plan-not-json", exitCode: 2, where: "plan.json", fix: expect.stringContaining("show -json") };
  await expect(evaluate(bundle, Buffer.from(text), { where: "plan.json" })).rejects.toMatchObject(error);
});

test("sorts findings by address, rule and detail", async () => {
  const names = ["b", "a", "c", 'a["x"]'];
  const resource_changes = names.map((name) => ({
    address: `aws_lambda_function.${name}`,
    mode: "managed",
    type: "aws_lambda_function",
    name,
    change: { actions: ["create"], after: { function_name: name }, after_unknown: {} },
  }));
  const { findings } = await evaluate(bundle, bytes({ ...plan, resource_changes }));
  const keys = findings.map(({ address, ruleId, detail }) => [address, ruleId, detail].join("\0"));
  expect(keys).toEqual([...keys].sort());
  const untraced = findings.filter(({ ruleId }) => ruleId === "function_untraced");
  expect(untraced.map(({ address }) => address)).toEqual(names.map((name) => `aws_lambda_function.${name}`).sort());
});

test("asks the host for sprintf only: a builtin that is missing there throws at the first plan that reaches it", async () => {
  const { wasmInstance } = await loadPolicy(compiled, { initial: 256 });
  const { builtins, opa_json_dump, memory } = exportsOf(wasmInstance);
  const text = Buffer.from(memory.buffer).subarray(opa_json_dump(builtins()));
  expect(Object.keys(JSON.parse(text.subarray(0, text.indexOf(0)).toString()))).toEqual(["sprintf"]);
});

/** https://www.openpolicyagent.org/docs/wasm#exports */
function exportsOf(wasm: object) {
  const { exports } = "instance" in wasm ? (wasm.instance as { exports: unknown }) : (wasm as { exports: unknown });
  return exports as { builtins(): number; opa_json_dump(value: number): number; memory: { buffer: ArrayBuffer } };
}
