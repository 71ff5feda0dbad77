import type { TypeChange } from "./type-change";

/** By the rules of https://semver.org, for whoever calls the module or has its resources in a state. Gravest first. */
export const changeLevels = ["major", "minor", "patch"] as const;
export type ChangeLevel = (typeof changeLevels)[number];

/** One difference between two contracts. */
export interface Change {
  readonly level: ChangeLevel;
  /** Stable name of the sort of change, e.g. `input-removed`. */
  readonly kind: string;
  /** `inputs.rules[].action`, `outputs.arn`, `providers.aws`, or the address of a resource or child module. */
  readonly path: string;
  /** One sentence, without its full stop. */
  readonly why: string;
}

/** One change as a list, as all functions of this kind return them. */
export function change(level: ChangeLevel, kind: string, path: string, why: string): Change[] {
  return [{ level, kind, path, why }];
}

/** What is accepted and loses its meaning is as grave as what is refused: nobody hears of it. */
export function fromTypeChange({ verdict, ...rest }: TypeChange): Change {
  return { level: verdict === "widened" ? "minor" : "major", ...rest };
}

interface Matched<T> {
  readonly removed: readonly T[];
  readonly added: readonly T[];
  readonly kept: readonly (readonly [before: T, after: T])[];
}

/** Pairs what is named alike. */
export function match<T>(before: readonly T[], after: readonly T[], nameOf: (item: T) => string): Matched<T> {
  const [old, now] = [before, after].map((items) => new Map(items.map((item) => [nameOf(item), item] as const)));
  const kept = before.flatMap((item) => {
    const other = now?.get(nameOf(item));
    return other === undefined ? [] : [[item, other] as const];
  });
  return {
    removed: before.filter((item) => !now?.has(nameOf(item))),
    added: after.filter((item) => !old?.has(nameOf(item))),
    kept,
  };
}
