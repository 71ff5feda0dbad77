import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createTerraform, type Diagnostic, TerraformError } from "../../src/terraform";

/** Arguments of a module call as HCL, by name; `undefined` leaves one out, to change a good call by spreading it. */
export type Call = Readonly<Record<string, string | undefined>>;
type Calls = Readonly<Record<string, Call>>;
type Messages = Map<string, string[]>;

/**
 * What real Terraform says to each of many calls of one module: one root with all of them. What refers to a resource of
 * `resources` is unknown there, as in the plan of a stack that was never applied. At a missing or foreign argument Terraform stops
 * before it looks at anything else: that call is taken out and the rest is validated again. What nothing is said to is
 * planned, since `validate` knows no input but the one whose rule it checks.
 * @returns the messages by call, each `summary: detail` in one line; a call that nothing is wrong with is absent.
 */
export async function diagnose(module: string, calls: Calls, resources = ""): Promise<Messages> {
  const terraform = await createTerraform({ env: process.env });
  const folder = mkdtempSync(join(tmpdir(), "paved-refusals-"));
  try {
    const source = join(terraform.copy(module), "terraform");
    const root = terraform.copy(folder);
    writeFileSync(join(root, "main.tf"), writeRoot(calls, source, resources));
    await terraform.init(root);
    const messages: Messages = new Map();
    const ask = async (diagnoseRoot: (root: string) => Promise<readonly Diagnostic[]>) => {
      writeFileSync(join(root, "main.tf"), writeRoot(without(calls, messages), source, resources));
      const found = byCall(await diagnoseRoot(root));
      for (const [call, said] of found) messages.set(call, said);
      return [...found.values()].flat();
    };
    while ((await ask(terraform.validate)).some((said) => /^(?:Missing required|Unsupported) argument/.test(said)));
    await ask((folder) => terraform.plan(folder).catch(diagnosticsOf));
    return messages;
  } finally {
    rmSync(folder, { recursive: true });
    await terraform.close();
  }
}

function diagnosticsOf(error: unknown): readonly Diagnostic[] {
  if (error instanceof TerraformError) return error.diagnostics;
  throw error;
}

function without(calls: Calls, found: Messages): Calls {
  return Object.fromEntries(Object.entries(calls).filter(([name]) => !found.has(name)));
}

function writeRoot(calls: Calls, source: string, resources: string): string {
  const provider = 'provider "aws" { region = "eu-west-1" }';
  return [provider, resources, ...Object.entries(calls).map((call) => writeCall(call, source))].join("\n");
}

function writeCall([name, call]: readonly [string, Call], source: string): string {
  const given = Object.entries(call).filter(([, value]) => value !== undefined);
  return [
    `module "${name}" {`,
    `  source = "${source}"`,
    ...given.map(([key, value]) => `  ${key} = ${value}`),
    "}",
  ].join("\n");
}

/** Every diagnostic belongs to a call, or the test's own root is wrong. */
function byCall(diagnostics: readonly Diagnostic[]): Messages {
  const messages: Messages = new Map();
  for (const diagnostic of diagnostics) {
    const said = `${diagnostic.summary}: ${diagnostic.detail}`.replace(/\s+/g, " ");
    const call = callOf(diagnostic);
    if (call === undefined) throw new Error(`a diagnostic of no call: ${said}`);
    messages.set(call, [...(messages.get(call) ?? []), said]);
  }
  return messages;
}

/** A refused value stands in the call's block, a refused default and a failed precondition in the module. */
function callOf({ context, detail, file }: Diagnostic): string | undefined {
  const call = /^module "([^"]+)"$/.exec(context ?? "") ?? /[.]terraform\/modules\/(\w+)\//.exec(`${file} ${detail}`);
  return call?.[1];
}
