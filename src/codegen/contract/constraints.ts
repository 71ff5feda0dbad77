import type { Constraint } from "../../core";
import { type Expression, type ForExpression, literalValue, parseExpression } from "../../hcl";
import { boundsOf, type Comparison, comparisonOf } from "./constraint-bounds";
import { isOnePlace, nullTolerant, type Place, placeOf, type Scope, scopesOfLoop } from "./constraint-places";
import {
  either,
  every,
  type NullRefusal,
  nothingKnown,
  type Reading,
  readingOf,
  refusedNulls,
} from "./constraint-reading";
import { demandsOnText, enumOf } from "./constraint-texts";

/**
 * What a `validation` demands of single places of its input, as far as that follows from the condition for certain: a
 * demand that Terraform does not make is worse than one that is missing. Total.
 * @param condition without `${…}` around it. @param message the validation's `error_message`.
 */
export function readConstraints(input: string, condition: string, message: string): readonly Constraint[] {
  return readCondition(input, condition).constraints.map(({ path, rule }) => ({ path, rule, message }));
}

/** What {@link readCondition} tells of a condition. */
export interface ConditionReading {
  readonly constraints: readonly Pick<Constraint, "path" | "rule">[];
  /** Whether the constraints say all that the condition does, but for null. */
  readonly isWhole: boolean;
  /** Where null is refused, which meets every constraint. */
  readonly nulls: readonly NullRefusal[];
}

/** Reads a condition as {@link readConstraints} does, and tells whether anything of it is left. Total. */
export function readCondition(input: string, condition: string): ConditionReading {
  const expression = parseExpression(condition);
  if (expression === undefined) return { constraints: [], isWhole: false, nulls: [] };
  const { demands, isWhole } = readClaim({ expression, holds: true }, { input, variables: new Map() });
  const constraints = distinct(demands.map(({ place, rule }) => ({ path: place.path, rule })));
  return { constraints, isWhole, nulls: distinct(demands.flatMap(refusedNulls)) };
}

function distinct<T>(items: readonly T[]): readonly T[] {
  return [...new Map(items.map((item) => [JSON.stringify(item), item])).values()];
}

/** That an expression is true, or that it is false. */
interface Claim {
  readonly expression: Expression;
  readonly holds: boolean;
}

/** What follows from a claim. */
function readClaim({ expression, holds }: Claim, scope: Scope): Reading {
  switch (expression.kind) {
    case "unary":
      return expression.operator === "!"
        ? readClaim({ expression: expression.of, holds: !holds }, scope)
        : nothingKnown;
    case "binary":
      return readOperation(expression, holds, scope);
    case "conditional":
      return readConditional(expression, holds, scope);
    case "call":
      return readCall(expression, holds, scope);
    default:
      return nothingKnown;
  }
}

function readOperation(operation: Expression & { kind: "binary" }, holds: boolean, scope: Scope): Reading {
  const { operator, left, right } = operation;
  if (operator === "&&" || operator === "||") {
    const one = readClaim({ expression: left, holds }, scope);
    const other = readClaim({ expression: right, holds }, scope);
    // That not both hold is that either does not.
    return (operator === "&&") === holds ? every([one, other]) : either(one, other, true);
  }
  if (operator === "==" || operator === "!=") return readEquality(left, right, (operator === "==") === holds, scope);
  const comparison = comparisonOf(operation, holds);
  return comparison === undefined ? nothingKnown : readComparison(comparison, scope);
}

/** @param areEqual whether the claim is that they are, or that they are not. */
function readEquality(left: Expression, right: Expression, areEqual: boolean, scope: Scope): Reading {
  const [tested, literal] = literalValue(right) === undefined ? [right, left] : [left, right];
  const value = literalValue(literal);
  if (typeof value === "boolean") return readClaim({ expression: tested, holds: value === areEqual }, scope);
  if (typeof value === "number" && tested.kind === "call")
    return readComparison({ tested, operator: areEqual ? "==" : "!=", value }, scope);
  const place = placeOf(tested, scope);
  if (place === undefined) return nothingKnown;
  if (value === null)
    return areEqual && place.fallback === undefined ? { ...nothingKnown, absent: place } : nothingKnown;
  if (typeof value !== "string" && typeof value !== "number") return nothingKnown;
  // Null equals no text.
  return readingOf(enumOf(areEqual ? place : nullTolerant(place, place.path.length), [value], areEqual));
}

function readComparison(comparison: Comparison, scope: Scope): Reading {
  const { tested } = comparison;
  const [first, second] = tested.kind === "call" ? tested.args : [];
  if (tested.kind !== "call" || tested.name !== "length" || first === undefined)
    return readBounds(placeOf(tested, scope), comparison, false);
  const bounds = boundsOf(comparison, true);
  const isEmpty = bounds.some(({ kind, value }) => kind === "maxLength" && value === 0);
  const isFilled = bounds.some(({ kind, value }) => kind === "minLength" && value >= 1);
  if (first.kind === "call" && first.name === "regexall" && (isEmpty || isFilled)) {
    const reading = readingOf(demandsOnText({ ...first, name: "regex" }, isFilled, scope));
    const isAny = isEmpty || (bounds.length === 1 && bounds[0]?.value === 1);
    return { ...reading, isWhole: reading.isWhole && isAny };
  }
  const condition = first.kind === "for" ? first.condition : undefined;
  if (first.kind === "for" && condition !== undefined && isEmpty && second === undefined)
    return readTurns(first, scope, (inside) => readClaim({ expression: condition, holds: false }, inside));
  return readBounds(placeOf(first, scope), comparison, true);
}

/** Behind `coalesce` a text may be empty instead, so that only numbers and lists can be bounded from below. */
function readBounds(place: Place | undefined, comparison: Comparison, isLength: boolean): Reading {
  if (place === undefined) return nothingKnown;
  const bounds = boundsOf(comparison, isLength);
  const isText = isLength && place.fallback !== undefined && place.fallback.kind !== "list";
  const kept = bounds.filter(({ kind }) => !isText || kind === "maxLength");
  const reading = readingOf(kept.map((rule) => ({ place, rule })));
  const isExact = kept.length === bounds.length && (isLength || comparison.operator.endsWith("="));
  return { ...reading, isWhole: reading.isWhole && isExact };
}

function readConditional(
  { when, yes, no }: Expression & { kind: "conditional" },
  holds: boolean,
  scope: Scope,
): Reading {
  const [whenYes, whenNo] = [literalValue(yes), literalValue(no)];
  const read = (expression: Expression, isTrue: boolean) => readClaim({ expression, holds: isTrue }, scope);
  if (whenYes === holds) return either(read(when, true), read(no, holds), false);
  if (whenNo === holds) return either(read(when, false), read(yes, holds), false);
  if (whenYes === !holds) return every([read(when, false), read(no, holds)]);
  return whenNo === !holds ? every([read(when, true), read(yes, holds)]) : nothingKnown;
}

function readCall(call: Expression & { kind: "call" }, holds: boolean, scope: Scope): Reading {
  const [first] = call.args;
  if (call.name === "alltrue" || call.name === "anytrue")
    return first !== undefined && (call.name === "alltrue") === holds ? readEach(first, holds, scope) : nothingKnown;
  return readingOf(demandsOnText(call, holds, scope));
}

/** Every element of a list is claimed to hold, or not to. */
function readEach(list: Expression, holds: boolean, scope: Scope): Reading {
  if (list.kind === "list") return every(list.items.map((expression) => readClaim({ expression, holds }, scope)));
  if (list.kind === "call" && list.name === "flatten" && list.args[0] !== undefined)
    return readNested(list.args[0], holds, scope);
  if (list.kind !== "for") return nothingKnown;
  const { condition, result } = list;
  return readTurns(list, scope, (inside) => {
    const turn = readClaim({ expression: result, holds }, inside);
    return condition === undefined
      ? turn
      : either(readClaim({ expression: condition, holds: false }, inside), turn, false);
  });
}

function readNested(list: Expression, holds: boolean, scope: Scope): Reading {
  if (list.kind === "list") return every(list.items.map((item) => readEach(item, holds, scope)));
  if (list.kind !== "for" || list.condition !== undefined) return nothingKnown;
  return readTurns(list, scope, (inside) => readEach(list.result, holds, inside));
}

/** What is said of anything but the loop's own elements does not follow: there may be none of them. */
function readTurns(loop: ForExpression, scope: Scope, read: (inside: Scope) => Reading): Reading {
  const { demands, isWhole } = every(scopesOfLoop(loop, scope).map(read));
  const own = demands.filter(({ place }) => place.loops.includes(loop));
  return { demands: own, isWhole: isWhole && own.length === demands.length && isOnePlace(loop.collection, scope) };
}
