import { join, resolve } from "node:path";
import { folderStorage, publish, type Served, serve } from "../src/registry";
import { createTerraform, type Terraform } from "../src/terraform";
import { temporaryFolder } from "./fixtures/folder";
import { type PlanJson, readStatements } from "./modules/statements";

/** The shop of the README: modules from a served registry, by `source` and `version`, planned by real Terraform. */
const repository = resolve(__dirname, "..");
const modules = ["event_bus", "secure_bucket", "secure_lambda"];

let served: Served;
let terraform: Terraform;
let plan: PlanJson;

beforeAll(async () => {
  const storage = await folderStorage(temporaryFolder());
  for (const name of modules) {
    await publish(join(repository, "modules", name), { storage, namespace: "acme", version: "1.0.0" });
  }
  served = await serve(storage, { port: 0 });
  const registry = { host: "modules.paved.test", modulesUrl: served.modulesUrl };
  terraform = await createTerraform({ env: process.env, registry });
  const root = terraform.copy(join(repository, "examples/shop"));
  await terraform.init(root);
  await terraform.plan(root, { out: "plan" });
  plan = JSON.parse((await terraform.showJson(root, "plan")).toString());
});

afterAll(async () => {
  await terraform.close();
  await served.close();
});

test("every statement of every policy of the modules is readable: 100 %", () => {
  const { statements, unreadable } = readStatements(plan);
  const readable = statements.filter(({ address }) => !unreadable.includes(address));
  expect(unreadable).toEqual([]);
  expect(readable.length / statements.length).toBe(1);
  const documents = new Set(statements.map(({ address }) => address));
  for (const call of ["checkout", "orders", "events", "receipts"]) {
    expect([...documents].filter((address) => address.startsWith(`module.${call}.`))).not.toEqual([]);
  }
});

test("only what the stack itself passes as unknown is unknown: ARNs made in the same plan", () => {
  const { statements } = readStatements(plan);
  const unknown = statements.flatMap(({ unknown: paths }) => paths);
  expect(unknown.length).toBeGreaterThan(0);
  for (const path of unknown) expect(path).toMatch(/^(?:not_)?resources(?:\.\d+)?$|^condition\.\d+\.values/);
});

test("the public function may put OrderPlaced on the bus, and nothing else of the stack's", () => {
  const { statements } = readStatements(plan);
  const allowed = statements.filter(
    ({ address, statement }) => address.startsWith("module.checkout.") && /^Allowed/.test(String(statement.sid)),
  );
  expect(allowed.map(({ statement }) => statement.actions)).toEqual([["events:PutEvents"]]);
});
