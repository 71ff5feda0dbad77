import { readFile } from "node:fs/promises";
import { loadPolicy } from "@open-policy-agent/opa-wasm";
import { ExternalError, type Finding, InputError } from "../core";

/**
 * Judges a plan by a policy bundle compiled to WebAssembly: the same Rego that `opa` and `conftest` run.
 * @param bundle path of `policy.wasm`. @param plan JSON of a plan, as UTF-8.
 * @returns findings sorted by address, then rule; the same plan gives the same list.
 * @throws ExternalError `policy-missing`; InputError `plan-not-judged` for what the bundle itself refuses to judge.
 */
export async function evaluate(bundle: string, plan: Uint8Array): Promise<Finding[]> {
  const policy = await loadPolicy(await readBundle(bundle), { initial: memoryPages(plan.byteLength) });
  // Bytes, not an object: opa-wasm would write it as JSON again.
  const [answer] = policy.evaluate(toArrayBuffer(plan)) as { result: Denial[] }[];
  if (answer === undefined) throw new Error("the policy bundle gave no answer");
  const findings = answer.result.map(({ msg: _, ...finding }) => finding).sort(byAddressAndRule);
  const [refusal] = findings.filter(({ ruleId }) => ruleId === "plan_not_judged");
  if (refusal) {
    throw new InputError("plan-not-judged", `the plan cannot be judged: ${refusal.detail}`, {
      fix: refusal.remediation,
    });
  }
  return findings;
}

/** `msg` says a finding in one string, for conftest. */
type Denial = Finding & { readonly msg: string };

async function readBundle(file: string): Promise<Buffer> {
  try {
    return await readFile(file);
  } catch (cause) {
    throw new ExternalError("policy-missing", "the compiled policies are missing from this installation of paved", {
      where: file,
      fix: "install paved again; in a clone run `npm run build:policy`",
      cause,
    });
  }
}

/**
 * Evaluation needs about ten times the plan. Memory that grows by small steps makes it several times slower, and pages that are
 * never touched cost nothing; 65,536 pages are all that WebAssembly can address.
 */
function memoryPages(planBytes: number): number {
  return Math.min(65_000, Math.ceil((planBytes * 14) / 65_536) + 256);
}

function toArrayBuffer(bytes: Uint8Array): ArrayBuffer {
  const copy = new ArrayBuffer(bytes.byteLength);
  new Uint8Array(copy).set(bytes);
  return copy;
}

/** By code unit, the same under any locale. Sets come out of WebAssembly in no order that lasts. */
function byAddressAndRule(a: Finding, b: Finding): number {
  const [left, right] = [sortKey(a), sortKey(b)];
  return left < right ? -1 : Number(left > right);
}

function sortKey({ address, ruleId, detail }: Finding): string {
  return [address, ruleId, detail].join("\0");
}
