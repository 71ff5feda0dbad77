import type { Constraint } from "../../core";

/** The constraints on the place itself. */
export function constraintsAt(constraints: readonly Constraint[]): readonly Constraint[] {
  return constraints.filter(({ path }) => path.length === 0);
}

/** Those below one step (`[]`, `{}` or an attribute's name), seen from there. */
export function constraintsBelow(constraints: readonly Constraint[], step: string): readonly Constraint[] {
  return constraints
    .filter(({ path }) => path[0] === step)
    .map((constraint) => ({ ...constraint, path: constraint.path.slice(1) }));
}
