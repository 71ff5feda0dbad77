import { readdirSync } from "node:fs";
import { join } from "node:path";

/** `fail`: the rule fires; `pass`: it does not; `unknown`: it says that the plan does not tell. */
type Case = "fail" | "pass" | "unknown";

export interface Fixture {
  readonly rule: string;
  readonly case: Case;
  /** The share of a real plan that `scripts/rule-plans.mjs` wrote. */
  readonly file: string;
}

const folder = join(__dirname, "../rule-plans");

/** Every fixture of every rule, as Terraform planned it. */
export const fixtures: readonly Fixture[] = readdirSync(folder).map((name) => {
  const [rule = "", kind] = name.split(".");
  return { rule, case: kind as Case, file: join(folder, name) };
});
