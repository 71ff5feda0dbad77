import type { ConstraintRule, ModuleInput, TerraformType } from "../../core";
import { type Change, change } from "./contract-change";
import { ownAttribute } from "./type-change";

/** What the readable demands on an input, or on places inside it, refuse that they accepted, and accept that they refused. */
export function constraintChanges(before: ModuleInput, after: ModuleInput): Change[] {
  const paths = new Map([...before.constraints, ...after.constraints].map(({ path }) => [JSON.stringify(path), path]));
  return [...paths.values()]
    .filter((path) => [before, after].every(({ type }) => reaches(type, path)))
    .flatMap((path) => {
      const [was, is] = [demandsAt(before, path), demandsAt(after, path)];
      return demandChanges(was, is, placeText(after.name, path));
    });
}

/** Whether a path leads to something: a demand on an attribute that is new, or gone, refuses nothing that was accepted. */
export function reaches(type: TerraformType, [step, ...rest]: readonly string[]): boolean {
  if (step === undefined || type.kind === "any" || type.kind === "unknown") return true;
  if (type.kind === "object") {
    const attribute = ownAttribute(type.attributes, step);
    return attribute !== undefined && reaches(attribute.type, rest);
  }
  if (!("element" in type)) return false;
  return step === "{}" ? type.kind === "map" : step === "[]" && reaches(type.element, rest);
}

/** What stands at a place; undefined where nothing does, or nothing tells. */
function typeAt(type: TerraformType, [step, ...rest]: readonly string[]): TerraformType | undefined {
  if (step === undefined) return type;
  const inner =
    type.kind === "object" ? ownAttribute(type.attributes, step)?.type : "element" in type ? type.element : undefined;
  return step === "{}" || inner === undefined ? undefined : typeAt(inner, rest);
}

/** How a change calls a place inside an input: `inputs.rules[].action`. */
export function placeText(input: string, path: readonly string[]): string {
  return `inputs.${input}${path.map((step) => (step === "[]" || step === "{}" ? step : `.${step}`)).join("")}`;
}

/** All that is asked of one place, together: of several bounds the narrower, of several lists of values what is in each. */
interface Demands {
  readonly values?: readonly (string | number)[];
  readonly bounds: ReadonlyMap<BoundKind, number>;
  /** `must match …`, `must not match …`, with the rule. */
  readonly patterns: ReadonlyMap<string, PatternRule>;
}

type BoundKind = "minimum" | "maximum" | "minLength" | "maxLength";
type PatternRule = Extract<ConstraintRule, { pattern: string }>;

function demandsAt({ constraints, type }: ModuleInput, path: readonly string[]): Demands {
  const kind = typeAt(type, path)?.kind;
  let values: readonly (string | number)[] | undefined;
  const bounds = new Map<BoundKind, number>();
  const patterns = new Map<string, PatternRule>();
  for (const { rule } of constraints.filter((constraint) => constraint.path.join("\0") === path.join("\0"))) {
    if (rule.kind === "enum") {
      const met = rule.values.filter((value) => canMeet(value, kind));
      values = values === undefined ? met : without(values, without(values, met));
    } else if ("pattern" in rule)
      patterns.set(`${rule.kind === "pattern" ? "match" : "not match"} ${rule.pattern}`, rule);
    else bounds.set(rule.kind, narrower(rule.kind, [bounds.get(rule.kind), rule.value]));
  }
  return { ...(values === undefined ? {} : { values }), bounds, patterns };
}

/** `contains([1], "1")` and `1 == "1"` are false: https://developer.hashicorp.com/terraform/language/expressions/operators#equality-operators */
function canMeet(value: string | number, kind: TerraformType["kind"] | undefined): boolean {
  return (kind !== "string" && kind !== "number") || typeof value === kind;
}

function isLower(kind: BoundKind): boolean {
  return kind === "minimum" || kind === "minLength";
}

function narrower(kind: BoundKind, bounds: readonly (number | undefined)[]): number {
  const given = bounds.filter((bound) => bound !== undefined);
  return isLower(kind) ? Math.max(...given) : Math.min(...given);
}

function demandChanges(before: Demands, after: Demands, path: string): Change[] {
  return [
    ...valueChanges(before, after, path),
    ...boundChanges(before, after, path),
    ...patternChanges(before, after, path),
  ];
}

function valueChanges({ values: before }: Demands, { values: after }: Demands, path: string): Change[] {
  if (before === undefined && after === undefined) return [];
  if (before === undefined)
    return change("major", "enum-added", path, `only these are accepted now: ${listed(after ?? [])}`);
  if (after === undefined)
    return change("minor", "enum-removed", path, `not only these are accepted now: ${listed(before)}`);
  const [dropped, added] = [without(before, after), without(after, before)];
  return [
    ...(dropped.length === 0
      ? []
      : change("major", "enum-value-dropped", path, `no longer accepted: ${listed(dropped)}`)),
    ...(added.length === 0 ? [] : change("minor", "enum-value-added", path, `accepted now, too: ${listed(added)}`)),
  ];
}

/** A value that an input's new type converts is the same one for its callers: `1` and `"1"`. */
function without(values: readonly (string | number)[], others: readonly (string | number)[]): (string | number)[] {
  const texts = new Set(others.map(String));
  return values.filter((value) => !texts.has(String(value)));
}

function listed(values: readonly (string | number)[]): string {
  return values.map((value) => JSON.stringify(value)).join(", ");
}

const boundNames: Readonly<Record<BoundKind, string>> = {
  minimum: "least value",
  maximum: "greatest value",
  minLength: "least length",
  maxLength: "greatest length",
};

function boundChanges(before: Demands, after: Demands, path: string): Change[] {
  return (Object.keys(boundNames) as BoundKind[]).flatMap((kind) => {
    const [was, is] = [before.bounds.get(kind), after.bounds.get(kind)];
    if (was === is) return [];
    const why = `the ${boundNames[kind]} changed: ${was ?? "none"} → ${is ?? "none"}`;
    const isLoosened = is === undefined || (was !== undefined && narrower(kind, [was, is]) === was);
    if (isLoosened) return change("minor", "constraint-loosened", path, why);
    return acceptsAll(before, (value) => isWithin(value, kind, is))
      ? []
      : change("major", "constraint-tightened", path, why);
  });
}

function isWithin(value: string | number, kind: BoundKind, bound: number): boolean {
  const measured = kind === "minimum" || kind === "maximum" ? Number(value) : [...String(value)].length;
  return isLower(kind) ? measured >= bound : measured <= bound;
}

function patternChanges(before: Demands, after: Demands, path: string): Change[] {
  const removed = [...before.patterns.keys()].filter((text) => !after.patterns.has(text));
  const added = [...after.patterns].filter(([, rule]) => !acceptsAll(before, (value) => matches(value, rule)));
  const tightened = added.map(([text]) => text).filter((text) => !before.patterns.has(text));
  if (tightened.length === 0 && removed.length === 0) return [];
  if (tightened.length === 0)
    return change("minor", "pattern-removed", path, `a text need no longer ${removed.join(", nor ")}`);
  if (removed.length === 0) return change("major", "pattern-added", path, `a text must ${tightened.join(" and ")} now`);
  const why = `a text had to ${removed.join(" and ")} and must ${tightened.join(" and ")} now, which may refuse more`;
  return change("major", "pattern-changed", path, why);
}

/** Whether a new demand is met by all that was accepted, where that is a list of values. */
function acceptsAll({ values }: Demands, isAccepted: (value: string | number) => boolean): boolean {
  return values?.every(isAccepted) ?? false;
}

function matches(value: string | number, { kind, pattern }: PatternRule): boolean {
  try {
    return new RegExp(pattern, "u").test(String(value)) === (kind === "pattern");
  } catch {
    return false; // A contract file may hold anything for a pattern: it is not known to accept the value.
  }
}
