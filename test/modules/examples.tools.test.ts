import { existsSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gate } from "../../src";
import type { ModuleDefinition } from "../../src/authoring";
import { synthesizeModule } from "../../src/synth";
import { createTerraform, type Terraform } from "../../src/terraform";
import { type PlanJson, readStatements } from "./statements";

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

describe.each(examples)("%s", (example) => {
  let bytes: Buffer;
  let plan: Plan;

  beforeAll(async () => {
    bytes = await makePlan(join(fromHcl, example));
    plan = JSON.parse(bytes.toString());
  });

  test("plans the same from HCL and from CDKTF's JSON", async () => {
    expect(plan.resource_changes.length).toBeGreaterThan(0);
    const fromCdktf = await makePlan(join(fromJson, example));
    expect(comparable(plan)).toEqual(comparable(JSON.parse(fromCdktf.toString())));
  });

  test("shows every statement of every policy before anything was applied", () => {
    const { statements, unreadable } = readStatements(plan);
    expect(statements.length).toBeGreaterThan(0);
    expect(unreadable).toEqual([]);
  });

  test("passes the gate", async () => {
    const { resources, findings } = await gate(bytes);
    expect(resources).toBeGreaterThan(0);
    expect(findings).toEqual([]);
  });

  test("needs nothing of AWS but who is calling", () => {
    expect(new Set(terraform.awsRequests.map(({ operation }) => operation))).toEqual(new Set(["GetCallerIdentity"]));
  });
});

test("the generated HCL and the examples are written as terraform fmt writes", async () => {
  await expect(terraform.run(["fmt", "-check", "-recursive"], fromHcl)).resolves.toMatchObject({ exitCode: 0 });
});

/** The HCL that we publish must mean what the CDKTF JSON it was written from means, to Terraform itself. */
function replaceByJson(room: string): void {
  const folder = join(fromJson, room, "terraform");
  for (const file of readdirSync(folder)) rmSync(join(folder, file));
  const { default: definition } = require(join(modules, room, "main.ts")) as { default: ModuleDefinition };
  writeFileSync(join(folder, "main.tf.json"), JSON.stringify(synthesizeModule(definition).json));
}

type Plan = PlanJson & Readonly<Record<"output_changes" | "planned_values" | "checks", unknown>>;

/** Everything of a plan but the time it was made, and the configuration, whose spelling differs between the two syntaxes. */
function comparable({ resource_changes, output_changes, planned_values, prior_state, checks }: Plan): unknown {
  return { resource_changes, output_changes, planned_values, prior_state, checks };
}

/** The bytes of `terraform show -json`. */
async function makePlan(root: string): Promise<Buffer> {
  await terraform.init(root);
  await terraform.plan(root, { out: "plan" });
  return terraform.showJson(root, "plan");
}
