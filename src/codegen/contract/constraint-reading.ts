import type { ConstraintRule, JsonValue } from "../../core";
import { literalValue } from "../../hcl";
import { isSamePlace, isWithin, type Place } from "./constraint-places";

/** A rule at a place, before it is a constraint. */
export interface Demand {
  readonly place: Place;
  readonly rule: ConstraintRule;
}

/** What is known of the input where a claim is true. */
export interface Reading {
  readonly demands: readonly Demand[];
  /** Whether that is all: whatever meets the demands meets the claim, but for the nulls of {@link refusedNulls}. */
  readonly isWhole: boolean;
  /** Set where the claim is that this place is null. */
  readonly absent?: Place;
}

export const nothingKnown: Reading = { demands: [], isWhole: false };

/** Demands that say what the claim does, where their places are what is tested. */
export function readingOf(demands: readonly Demand[]): Reading {
  return { demands, isWhole: demands.length > 0 && demands.every(isExact) };
}

/** All of several claims are true. */
export function every(readings: readonly Reading[]): Reading {
  return { demands: readings.flatMap(({ demands }) => demands), isWhole: readings.every(({ isWhole }) => isWhole) };
}

/**
 * At least one of two claims is true: what the other says of a place that the first says is null or empty there, or the
 * values that either allows.
 * @param lazily whether it is `||` or `&&`, which evaluate what null fails in before Terraform 1.12.
 */
export function either(one: Reading, other: Reading, lazily: boolean): Reading {
  const [ofOther, ofOne] = [excused(other, one, lazily), excused(one, other, lazily)];
  const demands = [...ofOther.demands, ...ofOne.demands];
  return demands.length > 0 ? { demands, isWhole: ofOther.isWhole } : joined(one, other);
}

/** The demands that are void where the guard is true. */
function excused({ demands, isWhole }: Reading, guard: Reading, lazily: boolean): Reading {
  const { absent } = guard;
  const places = absent === undefined ? emptied(guard) : [absent];
  const kept = demands.filter(({ place }) => places.some((place_) => isWithin(place, place_)));
  const isAll = isWhole && kept.length === demands.length;
  if (absent === undefined) return { demands: kept, isWhole: isAll };
  return {
    demands: kept.map(({ place, rule }) => ({ place: excuse(place, absent, lazily), rule })),
    isWhole: isAll && !absent.isGuess,
  };
}

function excuse(place: Place, absent: Place, lazily: boolean): Place {
  if (absent.isGuess) return { ...place, isGuess: true };
  return { ...place, excuses: [...(place.excuses ?? []), { steps: absent.path.length, lazily }] };
}

/** The elements and keys of the place that is empty. */
function emptied({ demands }: Reading): readonly Place[] {
  const empty = demands.find(({ rule }) => rule.kind === "maxLength" && rule.value === 0)?.place;
  if (empty === undefined || empty.fallback !== undefined) return [];
  return ["[]", "{}"].map((step) => ({ ...empty, path: [...empty.path, step] }));
}

/** Values allowed by either of two enums of one place. */
function joined(one: Reading, other: Reading): Reading {
  const demands = one.demands.flatMap(({ place, rule }) =>
    other.demands.flatMap((candidate) => {
      if (rule.kind !== "enum" || candidate.rule.kind !== "enum" || !isSamePlace(place, candidate.place)) return [];
      const values = [...new Set([...rule.values, ...candidate.rule.values])];
      const excuses = [...(place.excuses ?? []), ...(candidate.place.excuses ?? [])];
      return [{ place: { ...place, excuses }, rule: { kind: "enum", values } as const }];
    }),
  );
  const [first] = demands;
  const isOneEach = one.demands.length === 1 && other.demands.length === 1;
  return { demands, isWhole: one.isWhole && other.isWhole && isOneEach && first?.place.excuses.length === 0 };
}

/** Whether the tested value is that of the place, or one that meets the rule as null does. */
function isExact({ place, rule }: Demand): boolean {
  if (place.isGuess) return false;
  return place.fallback === undefined || meets(literalValue(place.fallback), rule);
}

function meets(value: JsonValue | undefined, rule: ConstraintRule): boolean {
  switch (rule.kind) {
    case "enum":
      return rule.values.some((allowed) => allowed === value);
    case "pattern":
    case "notPattern":
      return typeof value === "string" && new RegExp(rule.pattern, "u").test(value) === (rule.kind === "pattern");
    case "minimum":
      return typeof value === "number" && value >= rule.value;
    case "maximum":
      return typeof value === "number" && value <= rule.value;
    case "minLength":
      return Array.isArray(value) && value.length >= rule.value;
    case "maxLength":
      return Array.isArray(value) && value.length <= rule.value;
  }
}

/** A place where null is refused, since nothing can be tested there. */
export interface NullRefusal {
  readonly path: readonly string[];
  /** Only by a Terraform before 1.12, which evaluates both sides of `||`. */
  readonly eagerly: boolean;
}

/** Where null is refused, on the way to a demand's place or there. */
export function refusedNulls({ place }: Demand): readonly NullRefusal[] {
  if (place.isGuess) return [];
  const { path, excuses = [], fallback } = place;
  return Array.from({ length: path.length + (fallback === undefined ? 1 : 0) }, (_, steps) => steps).flatMap(
    (steps) => {
      const here = excuses.filter((excuse) => excuse.steps === steps);
      if (here.some(({ lazily }) => !lazily)) return [];
      return [{ path: path.slice(0, steps), eagerly: here.length > 0 }];
    },
  );
}
