import type { ModuleContract } from "../../core";
import { inputChanges } from "./compare-inputs";
import { outputChanges } from "./compare-outputs";
import { requirementChanges } from "./compare-requirements";
import { stateChanges } from "./compare-state";
import { type Change, type ChangeLevel, changeLevels } from "./contract-change";

export interface Comparison {
  /** That of the gravest change; `none` where the contracts are equal. */
  readonly level: ChangeLevel | "none";
  /** Gravest first, then by path. */
  readonly changes: readonly Change[];
}

/**
 * What the step from one version of a module to another asks of its callers, of those who use its outputs, and of the
 * states that hold its resources.
 * @example
 * const { level, changes } = compareContracts(await readModuleFolder("old"), await readModuleFolder("new"));
 * if (level === "major") console.error(changes.map(({ path, why }) => `${path}: ${why}`));
 */
export function compareContracts(before: ModuleContract, after: ModuleContract): Comparison {
  const changes = [
    ...inputChanges(before.inputs, after.inputs),
    ...outputChanges(before.outputs, after.outputs),
    ...requirementChanges(before, after),
    ...stateChanges(before, after),
  ].sort(byLevelAndPlace);
  return { level: changes[0]?.level ?? "none", changes };
}

function byLevelAndPlace(a: Change, b: Change): number {
  const byLevel = changeLevels.indexOf(a.level) - changeLevels.indexOf(b.level);
  return byLevel || byCodeUnit(a.path, b.path) || byCodeUnit(a.kind, b.kind) || byCodeUnit(a.why, b.why);
}

function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
