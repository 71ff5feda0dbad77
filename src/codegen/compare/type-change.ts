import { type TerraformType, typeText } from "../../core";

/**
 * What becomes of the values that were right before. `same`: nothing. `widened`: all are still right. `risky`: all are still
 * accepted, and some arrive with less than was meant. `breaking`: some are refused.
 */
export type Verdict = "same" | "widened" | "risky" | "breaking";

/** One difference between two types. */
export interface TypeChange {
  readonly verdict: Exclude<Verdict, "same">;
  /** Stable name of the sort of change, e.g. `attribute-removed`. */
  readonly kind: string;
  /** The place: `inputs.rules[].action`. `[]` is every element of a list or value of a map, `[0]` one of a tuple. */
  readonly path: string;
  /** One sentence, without its full stop. */
  readonly why: string;
}

export type CollectionType = Extract<TerraformType, { element: TerraformType }>;
export type TupleType = Extract<TerraformType, { kind: "tuple" }>;
export type ObjectType = Extract<TerraformType, { kind: "object" }>;

const byWeight: readonly Verdict[] = ["same", "widened", "risky", "breaking"];

/** The gravest of all; `same` where there is none. */
export function verdictOf(changes: readonly TypeChange[]): Verdict {
  const weights = changes.map(({ verdict }) => byWeight.indexOf(verdict));
  return byWeight[Math.max(0, ...weights)] ?? "same";
}

/** One change as a list, as all functions of this kind return them. */
export function typeChange(verdict: TypeChange["verdict"], kind: string, path: string, why: string): TypeChange[] {
  return [{ verdict, kind, path, why }];
}

/** What cannot be read on one side alone is not known to be safe. @returns undefined where both are known, or neither is. */
export function unknownChange(before: TerraformType, after: TerraformType, path: string): TypeChange[] | undefined {
  if (before.kind !== "unknown" && after.kind !== "unknown") return undefined;
  if (before.kind === after.kind) return [];
  const [when, other] = before.kind === "unknown" ? ["before", after] : ["now", before];
  const why = `the type could not be read ${when}, so nothing shows that it is still ${shortText(other)}`;
  return typeChange("breaking", "type-unknown", path, why);
}

/** The type for a sentence: cut where it is long. */
export function shortText(type: TerraformType): string {
  const text = typeText(type);
  return text.length <= 60 ? text : `${text.slice(0, 59)}…`;
}

/** An attribute of its own, never one that every JavaScript object has. */
export function ownAttribute<T>(attributes: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(attributes, name) ? attributes[name] : undefined;
}
