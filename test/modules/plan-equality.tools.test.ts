import { existsSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { ModuleDefinition } from "../../src/authoring";
import { synthesizeModule } from "../../src/synth";
import { createTerraform, type Terraform } from "../../src/terraform";

/** The HCL that we publish must mean what the CDKTF JSON it was written from means, to Terraform itself. */
const modules = join(__dirname, "../../modules");
const rooms = readdirSync(modules).filter((room) => existsSync(join(modules, room, "main.ts")));
const examples = rooms.flatMap((room) =>
  readdirSync(join(modules, room, "examples")).map((example) => join(room, "examples", example)),
);

let terraform: Terraform;
let fromHcl: string;
let fromJson: string;

beforeAll(async () => {
  terraform = await createTerraform({ env: process.env });
  fromHcl = terraform.copy(modules);
  fromJson = terraform.copy(modules);
  for (const room of rooms) replaceByJson(room);
});

afterAll(() => terraform.close());

test.each(examples)("%s plans the same from HCL and from CDKTF's JSON", async (example) => {
  const [hcl, json] = [await plan(join(fromHcl, example)), await plan(join(fromJson, example))];
  expect(hcl.resource_changes.length).toBeGreaterThan(0);
  expect(hcl).toEqual(json);
});

function replaceByJson(room: string): void {
  const folder = join(fromJson, room, "terraform");
  for (const file of readdirSync(folder)) rmSync(join(folder, file));
  const { default: definition } = require(join(modules, room, "main.ts")) as { default: ModuleDefinition };
  writeFileSync(join(folder, "main.tf.json"), JSON.stringify(synthesizeModule(definition).json));
}

interface ComparedPlan {
  readonly resource_changes: readonly unknown[];
  readonly output_changes: unknown;
  readonly planned_values: unknown;
  readonly prior_state: unknown;
  readonly checks: unknown;
}

/** Everything of a plan but the time it was made, and the configuration, whose spelling differs between the two syntaxes. */
async function plan(root: string): Promise<ComparedPlan> {
  await terraform.init(root);
  await terraform.plan(root, { out: "plan" });
  const { resource_changes, output_changes, planned_values, prior_state, checks } = JSON.parse(
    (await terraform.showJson(root, "plan")).toString(),
  );
  return { resource_changes, output_changes, planned_values, prior_state, checks };
}
