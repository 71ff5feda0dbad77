import { readFileSync } from "node:fs";
import { join } from "node:path";
import { loadPolicy } from "@open-policy-agent/opa-wasm";
import { evaluate } from "./bundle";

const bundle = join(__dirname, "policy.wasm");
const bytes = (value: unknown) => Buffer.from(JSON.stringify(value));
const nothing = { root_module: {} };
const plan = { format_version: "1.2", resource_changes: [], planned_values: nothing, configuration: nothing };

test("gives no findings for a plan of nothing", async () => {
  expect(await evaluate(bundle, bytes(plan))).toEqual([]);
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
  expect(await evaluate(bundle, bytes({ plan }))).toEqual([]);
});

test("says what to do where the compiled policies are missing", async () => {
  await expect(evaluate(`${bundle}.gone`, bytes(plan))).rejects.toMatchObject({ code: "policy-missing", exitCode: 1 });
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
  const findings = await evaluate(bundle, bytes({ ...plan, resource_changes }));
  expect(findings.map(({ address }) => address)).toEqual(names.map((name) => `aws_lambda_function.${name}`).sort());
});

test("asks the host for sprintf only: a builtin that is missing there throws at the first plan that reaches it", async () => {
  const { wasmInstance } = await loadPolicy(readFileSync(bundle));
  const { builtins, opa_json_dump, memory } = exportsOf(wasmInstance);
  const text = Buffer.from(memory.buffer).subarray(opa_json_dump(builtins()));
  expect(Object.keys(JSON.parse(text.subarray(0, text.indexOf(0)).toString()))).toEqual(["sprintf"]);
});

/** https://www.openpolicyagent.org/docs/wasm#exports */
function exportsOf(wasm: object) {
  const { exports } = "instance" in wasm ? (wasm.instance as { exports: unknown }) : (wasm as { exports: unknown });
  return exports as { builtins(): number; opa_json_dump(value: number): number; memory: { buffer: ArrayBuffer } };
}
