import { InputError } from "../core";
import { readPlan } from "./read-plan";

const created = { actions: ["create"], after: {}, after_unknown: {} };
const deleted = { actions: ["delete"], after: null, after_unknown: {} };
const queue = { address: "aws_sqs_queue.q", mode: "managed", type: "aws_sqs_queue", name: "q", change: created };
const gone = { ...queue, address: "aws_sqs_queue.gone", name: "gone", change: deleted };
const data = { ...queue, address: "data.aws_sqs_queue.q", mode: "data", change: { ...created, actions: ["read"] } };
const plan = {
  format_version: "1.2",
  resource_changes: [queue, gone, data],
  configuration: { root_module: {} },
};
const bytes = (value: unknown) => Buffer.from(typeof value === "string" ? value : JSON.stringify(value));
const utf16 = Buffer.from(`\ufeff${JSON.stringify(plan)}`, "utf16le");

test("counts the resources that are there after the apply, and tells which it changes", () => {
  const kept = { ...queue, address: "aws_sqs_queue.kept", change: { ...created, actions: ["no-op"] } };
  const changes = [...plan.resource_changes, kept];
  const { resources, changed } = readPlan(bytes({ ...plan, resource_changes: changes }));
  expect([resources, [...changed]]).toEqual([2, ["aws_sqs_queue.q", "aws_sqs_queue.gone"]]);
});

test("takes a plan without resources, whose list Terraform leaves out", () => {
  const { resource_changes: _, ...empty } = plan;
  expect(readPlan(bytes({ ...empty, planned_values: { root_module: {} } })).resources).toBe(0);
});

test.each([
  ["UTF-16, as PowerShell writes it", utf16],
  ["UTF-16 with the high byte first", Buffer.from(utf16).swap16()],
  ["UTF-8 with a byte order mark", Buffer.from(`\ufeff${JSON.stringify(plan)}`)],
])("reads %s", (_, marked) => {
  expect(readPlan(marked).json).toEqual(bytes(plan));
});

test("takes a plan that says that it is whole", () => {
  expect(readPlan(bytes({ ...plan, errored: false, complete: true, deferred_changes: [] })).resources).toBe(1);
});

test.each([
  ["plan-empty", " \n"],
  ["plan-binary", "PK\u0003\u0004rest of the archive"],
  ["plan-truncated", JSON.stringify(plan).slice(0, -9)],
  ["plan-truncated", JSON.stringify({ ...plan, resource_drift: [{ a: {} }] }).slice(0, -2)],
  ["plan-truncated", JSON.stringify({ ...plan, terraform_version: 'a "}]' }).slice(0, -4)],
  ["plan-not-json", `${JSON.stringify(plan)}\n${JSON.stringify(plan)}`],
  ["plan-not-json", `${JSON.stringify(plan)}\nWarning: deprecated`],
  ["plan-not-json", `\u00a0${JSON.stringify(plan)}`],
  ["plan-not-json", `\n╷\n│ Warning: Unable to open CLI configuration file\n${JSON.stringify(plan)}`],
  ["plan-not-a-plan", {}],
  ["plan-not-a-plan", []],
  ["plan-not-a-plan", "null"],
  ["plan-not-a-plan", { ...plan, resource_changes: {} }],
  ["plan-not-a-plan", { ...plan, resource_changes: [1, null] }],
  ["plan-not-a-plan", { ...plan, configuration: {} }],
  ["plan-not-a-plan", { plan }],
  ["plan-not-a-plan", { ...plan, plan: { ...plan, resource_changes: [] } }],
  ["plan-not-a-plan", { ...plan, resource_changes: [], planned_values: { root_module: { resources: [{}] } } }],
  ["plan-not-a-plan", { ...plan, configuration: undefined }],
  ["plan-not-a-plan", { format_version: "1.0", values: { root_module: {} }, configuration: {} }],
  ["plan-not-a-plan", { ...plan, resource_changes: undefined, planned_values: { root_module: { resources: [{}] } } }],
  ["plan-format-unknown", { ...plan, format_version: "2.0" }],
  ["plan-errored", { ...plan, errored: true }],
  ["plan-errored", { ...plan, errored: "true" }],
  ["plan-errored", { ...plan, errored: true, complete: false }],
  ["plan-incomplete", { ...plan, complete: false }],
  ["plan-incomplete", { ...plan, deferred_changes: [{ reason: "provider_config_unknown" }] }],
])("refuses with %s: %j", (code, given) => {
  const refusal = catchError(() => readPlan(bytes(given), "plan.json"));
  expect(refusal).toBeInstanceOf(InputError);
  expect(refusal).toMatchObject({ code, where: "plan.json", fix: expect.any(String) });
});

test.each([
  ["the root", (resources: unknown[]) => ({ resources })],
  ["a module", (resources: unknown[]) => ({ child_modules: [{ address: "module.m", resources }] })],
])("refuses a plan that only refreshes what %s has, and takes one of a state that has data only", (_, inModule) => {
  const { resource_changes: _changes, ...rest } = plan;
  const refresh = (mode: string) => {
    const values = { root_module: inModule([{ address: "aws_sqs_queue.q", mode }]) };
    return bytes({ ...rest, planned_values: { root_module: {} }, prior_state: { values } });
  };
  expect(catchError(() => readPlan(refresh("managed")))).toMatchObject({ code: "plan-incomplete" });
  expect(readPlan(refresh("data")).resources).toBe(0);
});

test.each([
  [1, "resource_changes[0]"],
  [{ ...queue, address: undefined }, "resource_changes[0].address"],
  [{ ...queue, type: ["aws_sqs_queue"] }, "resource_changes[0].type"],
  [{ ...queue, name: undefined }, "resource_changes[0].name"],
  [{ ...queue, mode: "Managed" }, "resource_changes[0].mode"],
  [{ ...queue, change: undefined }, "resource_changes[0].change"],
  [{ ...queue, change: { ...created, actions: undefined } }, "resource_changes[0].change.actions"],
  [{ ...queue, change: { ...created, actions: [] } }, "resource_changes[0].change.actions"],
  [{ ...queue, change: { ...created, after: undefined } }, "resource_changes[0].change.after"],
  [{ ...queue, change: { ...created, after: "x" } }, "resource_changes[0].change.after"],
  [{ ...queue, change: { ...created, after: null } }, "resource_changes[0].change.after"],
  [{ ...queue, change: { ...created, after_unknown: undefined } }, "resource_changes[0].change.after_unknown"],
])("refuses an entry that is not whole, and says where: %j", (entry, path) => {
  const refusal = catchError(() => readPlan(bytes({ ...plan, resource_changes: [entry] }), "plan.json"));
  expect(refusal).toBeInstanceOf(InputError);
  const message = `the JSON is not a plan: ${path} is missing or not what Terraform writes`;
  expect(refusal).toMatchObject({ code: "plan-not-a-plan", message, where: "plan.json", fix: expect.any(String) });
});

test.each([
  ["to stay", [queue, queue]],
  ["to stay, one as deposed", [queue, { ...queue, deposed: "11112222" }]],
  ["to be deleted", [gone, gone]],
  ["of data", [data, data]],
])("refuses an address that is there twice, %s", (_, resource_changes) => {
  const refusal = catchError(() => readPlan(bytes({ ...plan, resource_changes })));
  expect(refusal).toBeInstanceOf(InputError);
  expect(refusal).toMatchObject({ code: "plan-not-a-plan", message: expect.stringContaining("twice") });
});

test("takes deposed objects, which share the address of what replaces them", () => {
  const deposed = ["11112222", "33334444"].map((key) => ({ ...queue, deposed: key, change: deleted }));
  expect(readPlan(bytes({ ...plan, resource_changes: [queue, ...deposed] })).resources).toBe(1);
});

test.each([
  ["Latin-1", Buffer.from(JSON.stringify({ ...plan, name: "é" }), "latin1")],
  ["UTF-16 without its mark", utf16.subarray(2)],
  ["UTF-16 that ends in the middle of a character", utf16.subarray(0, -1)],
  ["UTF-16 with half a character", Buffer.concat([utf16, Buffer.from([0x00, 0xd8])])],
  ["zeros", Buffer.alloc(100)],
])("refuses %s: it would be read as something else than it says", (_, given) => {
  const refusal = catchError(() => readPlan(given, "plan.json"));
  expect(refusal).toBeInstanceOf(InputError);
  expect(refusal).toMatchObject({ code: "plan-not-text", where: "plan.json", fix: expect.any(String) });
});

function catchError(action: () => unknown): unknown {
  try {
    action();
  } catch (error) {
    return error;
  }
  throw new Error("nothing was refused");
}
