import { join } from "node:path";
import type { Finding } from "../core";
import { readPlan } from "../plan";
import { evaluate } from "../policy";
import type { Verdict } from "../report";
import { packageRoot } from "./_package";

/**
 * Judges one plan by the rules in `policies/opa`.
 * @param plan the output of `terraform show -json`. @param where what to call it in errors.
 * @returns findings sorted by address, then rule; none: the plan is clean.
 * @throws InputError for anything that is not a whole plan; ExternalError where this installation is broken.
 * @example
 * const { findings } = await gate(await readFile("plan.json"));
 * if (findings.length > 0) console.error(findings.map(({ address, detail }) => `${address}: ${detail}`));
 */
export async function gate(plan: Uint8Array, where?: string): Promise<Verdict> {
  const { json, resources } = readPlan(plan, where);
  const findings: readonly Finding[] = await evaluate(join(packageRoot, "src/policy/policy.wasm"), json, where);
  return { findings, resources };
}
