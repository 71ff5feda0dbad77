import { join } from "node:path";
import {
  type BaselineEntry,
  type Finding,
  type Place,
  type Severity,
  severities,
  type Unjudged,
  type Verdict,
  type Waiver,
} from "../core";
import { readPlan } from "../plan";
import { applyWaivers, compareWithBaseline, evaluate } from "../policy";
import { readSource, type Source } from "../source";
import { packageRoot } from "./_package";

/** A plan to judge. */
export interface PlanInput {
  /** What reports and errors call it. */
  readonly name: string;
  /** The output of `terraform show -json`. */
  readonly json: Uint8Array;
  /** The folder of its root module: findings then tell file and line, and policies that the plan does not know are read there. */
  readonly source?: string | undefined;
}

export interface GateOptions {
  /** `gate` of paved.yaml: what the rules should know of your organisation. */
  readonly settings?: object | undefined;
  readonly waivers?: readonly Waiver[] | undefined;
  readonly baseline?: readonly BaselineEntry[] | undefined;
  /** The day that waivers are held against, as `2026-12-31`; default: the clock's, in UTC. */
  readonly today?: string | undefined;
  /** Leaves out findings at resources that the plan does not touch. */
  readonly changedOnly?: boolean | undefined;
  /** The least severity that refuses; default `low`, so that every finding does. */
  readonly failOn?: Severity | undefined;
  /** The folder that places in the configuration are told relative to; default: the process's own. */
  readonly relativeTo?: string | undefined;
  /** Whether what no rule judged refuses too. */
  readonly strict?: boolean | undefined;
}

/**
 * Judges plans by the rules in `policies/opa`: evaluate, then what a team has waived, then what it knew before.
 * @param plans one plan's JSON, or several by name.
 * @throws InputError for anything that is not a whole plan; ExternalError where this installation is broken.
 * @example
 * const { refused, findings } = await gate(await readFile("plan.json"));
 * if (refused) console.error(findings.map(({ address, detail }) => `${address}: ${detail}`));
 */
export async function gate(plans: Uint8Array | readonly PlanInput[], options: GateOptions = {}): Promise<Verdict> {
  const { today = new Date().toISOString().slice(0, 10), waivers = [], baseline = [], failOn = "low" } = options;
  const judged = await judge(plans, options);
  const { kept: standing, waived, faults } = applyWaivers(judged.findings, [...waivers, ...judged.waivers], today);
  const { kept: unknown, known, fixed } = compareWithBaseline(standing, baseline);
  const concerns = (said: Finding | Unjudged) => options.changedOnly !== true || !judged.untouched.has(said);
  const findings = [...unknown.filter(concerns), ...faults];
  const unjudged = judged.unjudged.filter(concerns);
  const isGrave = ({ severity }: Finding) => severities.indexOf(severity) <= severities.indexOf(failOn);
  const refused = findings.some(isGrave) || (options.strict === true && unjudged.length > 0);
  return { refused, findings, waived, known, fixed, unjudged, resources: judged.resources };
}

interface Judged extends Pick<Verdict, "findings" | "unjudged" | "resources"> {
  /** What is said of resources that the plan does not change. */
  readonly untouched: ReadonlySet<Finding | Unjudged>;
  /** From comments beside resources. */
  readonly waivers: readonly Waiver[];
}

async function judge(plans: Uint8Array | readonly PlanInput[], options: GateOptions): Promise<Judged> {
  if (plans instanceof Uint8Array) return judgeOne({ json: plans }, options);
  const isOne = plans.length === 1;
  const parts: Judged[] = [];
  // One after another: each takes a hundred times its plan in memory.
  for (const plan of plans) parts.push(await judgeOne(plan, isOne ? options : { ...options, plan: plan.name }));
  return {
    findings: parts.flatMap(({ findings }) => findings),
    unjudged: parts.flatMap(({ unjudged }) => unjudged),
    resources: parts.reduce((sum, { resources }) => sum + resources, 0),
    untouched: new Set(parts.flatMap(({ untouched }) => [...untouched])),
    waivers: parts.flatMap(({ waivers }) => waivers),
  };
}

interface JudgeOptions extends Pick<GateOptions, "settings" | "relativeTo"> {
  /** What findings call the plan. */
  readonly plan?: string;
}

async function judgeOne(input: Partial<PlanInput> & Pick<PlanInput, "json">, options: JudgeOptions): Promise<Judged> {
  const { json, name: where, source: folder } = input;
  const checked = readPlan(json, where);
  const source = folder === undefined ? undefined : readSource(folder, options.relativeTo ?? process.cwd());
  const written = source && writtenPolicies(source, checked.pending);
  const bundle = join(packageRoot, "src/policy/policy.wasm");
  const judgement = await evaluate(bundle, checked.json, { settings: options.settings, source: written, where });
  const told = <T extends Finding | Unjudged>(said: T): T => ({
    ...(options.plan === undefined ? {} : { plan: options.plan }),
    ...said,
    ...placed(source, said.address),
  });
  const [findings, unjudged] = [judgement.findings.map(told), judgement.unjudged.map(told)];
  const untouched = [...findings, ...unjudged].filter(({ address }) => !checked.changed.has(address));
  const waivers = source?.waiversFor(findings.map(({ address }) => address)) ?? [];
  return { findings, unjudged, resources: checked.resources, untouched: new Set(untouched), waivers };
}

function placed(source: Source | undefined, address: string): { readonly place?: Place } {
  const place = source?.placeOf(address);
  return place === undefined ? {} : { place };
}

/** As `policies/opa/lib/policy_text.rego` takes them: by address, then argument. */
function writtenPolicies(source: Source, pending: ReadonlyMap<string, readonly string[]>): object {
  const policies = [...pending].map(([address, names]) => {
    const texts = names.map((name) => [name, source.statementsOf(address, name)] as const);
    return [address, Object.fromEntries(texts.filter(([, statements]) => statements !== undefined))] as const;
  });
  return Object.fromEntries(policies);
}
