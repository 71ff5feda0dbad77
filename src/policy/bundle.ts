import { readFile } from "node:fs/promises";
import { loadPolicy } from "@open-policy-agent/opa-wasm";
import { ExternalError, type Finding, InputError, type Unjudged } from "../core";

/** What the policies say of one plan. */
export interface Judgement {
  /** Sorted by address, then rule; the same plan gives the same list. */
  readonly findings: readonly Finding[];
  /** What no rule read, sorted by address. */
  readonly unjudged: readonly Unjudged[];
}

export interface EvaluateOptions {
  /** `gate` of paved.yaml, as it stands there. */
  readonly settings?: object | undefined;
  /** Statements of policies that the plan does not know, read elsewhere: by address, then argument. */
  readonly source?: object | undefined;
  /** What to call the plan in errors. */
  readonly where?: string | undefined;
}

/**
 * Judges a plan by a policy bundle compiled to WebAssembly: the same Rego that `opa` and `conftest` run.
 * @param bundle path of `policy.wasm`. @param plan JSON of a plan, as UTF-8.
 * @throws ExternalError `policy-missing`, `policy-damaged` or `policy-empty`; InputError `plan-not-judged` for what the bundle
 * itself refuses to judge.
 */
export async function evaluate(bundle: string, plan: Uint8Array, options: EvaluateOptions = {}): Promise<Judgement> {
  const { settings = {}, source = {}, where } = options;
  const policy = await loadPolicy(await compile(bundle), { initial: memoryPages(plan.byteLength) });
  policy.setData({ gate: settings, source });
  const [answer] = ask(policy, plan, where);
  if (answer === undefined) throw new Error("the policy bundle gave no answer");
  const { deny, warn } = answer.result;
  const findings = deny.map(({ msg: _, ...finding }) => finding).sort(byAddressAndRule);
  refuseUnjudged(findings, { bundle, where });
  return { findings, unjudged: warn.map(({ msg: _, ...entry }) => entry).sort(byAddressAndReason) };
}

/** OPA's parser refuses a few texts that JavaScript's takes: half of a surrogate pair, and what is nested very deep. */
function ask(policy: Awaited<ReturnType<typeof loadPolicy>>, plan: Uint8Array, where?: string): Answer[] {
  try {
    // Bytes, not an object: opa-wasm would write it as JSON again.
    return policy.evaluate(toArrayBuffer(plan)) as Answer[];
  } catch (cause) {
    const said = cause instanceof Error ? cause.message : String(cause);
    if (!/^(?:illegal|failed to parse|Maximum call stack)/.test(said)) throw cause;
    const fix = "let one `terraform show -json` write the file, and add nothing to it";
    throw new InputError("plan-not-json", `the policy engine cannot read the plan's JSON: ${said}`, {
      where,
      fix,
      cause,
    });
  }
}

interface Answer {
  readonly result: { readonly deny: readonly Said<Finding>[]; readonly warn: readonly Said<Unjudged>[] };
}

/** `msg` says it in one string, for conftest. */
type Said<T> = T & { readonly msg: string };

/** What `policies/opa/main` says of a bundle that was compiled without the rules. */
const withoutRules = "the bundle holds no rules";

function refuseUnjudged(findings: readonly Finding[], names: { bundle: string; where: string | undefined }): void {
  const refusals = findings.filter(({ ruleId }) => ruleId === "plan_not_judged");
  if (refusals.some(({ detail }) => detail === withoutRules)) {
    throw new ExternalError("policy-empty", "the compiled policies hold no rules", {
      where: names.bundle,
      fix: reinstall,
    });
  }
  for (const { detail, remediation: fix } of refusals) {
    throw new InputError("plan-not-judged", `the plan cannot be judged: ${detail}`, { where: names.where, fix });
  }
}

const reinstall = "install paved again; in a clone run `npm run build:policy`";

const compiled = new Map<string, Promise<WebAssembly.Module>>();

/** Compiles a bundle once in a process: it takes longer than judging a small plan. */
function compile(file: string): Promise<WebAssembly.Module> {
  const known = compiled.get(file) ?? compileAnew(file);
  compiled.set(file, known);
  known.catch(() => compiled.delete(file));
  return known;
}

async function compileAnew(file: string): Promise<WebAssembly.Module> {
  const bytes = await readBundle(file);
  try {
    const module = await WebAssembly.compile(bytes);
    // Half of a file can be a module: the header alone is one.
    const exported = new Set(WebAssembly.Module.exports(module).map(({ name }) => name));
    if (["opa_wasm_abi_version", "builtins", "opa_eval"].every((name) => exported.has(name))) return module;
  } catch (cause) {
    throw damaged(file, cause);
  }
  throw damaged(file);
}

function damaged(where: string, cause?: unknown): ExternalError {
  const message = "the compiled policies of this installation of paved are damaged";
  return new ExternalError("policy-damaged", message, { where, fix: reinstall, cause });
}

async function readBundle(file: string): Promise<Buffer<ArrayBuffer>> {
  try {
    return await readFile(file);
  } catch (cause) {
    throw new ExternalError("policy-missing", "the compiled policies are missing from this installation of paved", {
      where: file,
      fix: reinstall,
      cause,
    });
  }
}

/**
 * Evaluation needs some sixty times the plan. Memory that grows by small steps makes it three to five times slower, and pages that
 * are never touched cost nothing; 65,536 pages are all that WebAssembly can address.
 */
function memoryPages(planBytes: number): number {
  return Math.min(65_000, Math.ceil((planBytes * 100) / 65_536) + 256);
}

function toArrayBuffer(bytes: Uint8Array): ArrayBuffer {
  const copy = new ArrayBuffer(bytes.byteLength);
  new Uint8Array(copy).set(bytes);
  return copy;
}

/** Sets come out of WebAssembly in no order that lasts. */
function byAddressAndRule(a: Finding, b: Finding): number {
  return byText([a.address, a.ruleId, a.detail], [b.address, b.ruleId, b.detail]);
}

function byAddressAndReason(a: Unjudged, b: Unjudged): number {
  return byText([a.address, a.path, a.reason], [b.address, b.path, b.reason]);
}

/** By code unit, the same under any locale. */
function byText(a: readonly unknown[], b: readonly unknown[]): number {
  const [left, right] = [a.join("\0"), b.join("\0")];
  return left < right ? -1 : Number(left > right);
}
