import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createTerraform } from "../../src/terraform";

/** Values of a planned resource or data source as Terraform names them; what is known after apply only is absent. */
type Values = Readonly<Record<string, unknown>>;

/** What a plan says, by address (`module.bus.aws_sqs_queue.this["a"]`), and of the root's outputs, by name. */
export interface Planned {
  readonly resources: ReadonlyMap<string, Values>;
  readonly outputs: Values;
}

/**
 * Plans calls of a module, on a state in which nothing was ever applied, in the account 123456789012.
 * @param module folder of the room; `SOURCE` in the calls stands for its `terraform/`.
 */
export async function planCalls(module: string, calls: string): Promise<Planned> {
  const written = mkdtempSync(join(tmpdir(), "paved-calls-"));
  const terraform = await createTerraform({ env: process.env });
  try {
    const source = join(terraform.copy(module), "terraform");
    writeFileSync(join(written, "main.tf"), calls.replaceAll("SOURCE", source));
    const root = terraform.copy(written);
    await terraform.init(root);
    await terraform.plan(root, { out: "plan" });
    return readPlan(JSON.parse((await terraform.showJson(root, "plan")).toString()));
  } finally {
    rmSync(written, { recursive: true });
    await terraform.close();
  }
}

interface PlanJson {
  readonly resource_changes: readonly { readonly address: string; readonly change: { readonly after: Values } }[];
  readonly output_changes?: Readonly<Record<string, { readonly after?: unknown }>>;
}

function readPlan({ resource_changes, output_changes = {} }: PlanJson): Planned {
  return {
    resources: new Map(resource_changes.map(({ address, change }) => [address, change.after])),
    outputs: Object.fromEntries(Object.entries(output_changes).map(([name, { after }]) => [name, after])),
  };
}
