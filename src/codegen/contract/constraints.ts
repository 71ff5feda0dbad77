import type { Constraint, ConstraintRule } from "../../core";
import { type Expression, type ForExpression, literalValue } from "../hcl/expression";
import { parseExpression } from "../hcl/expression-parser";
import { boundsOf, comparisonOf } from "./constraint-bounds";
import { isSamePlace, isWithin, loopScopes, type Place, placeOf, type Scope, scopesOfLoop } from "./constraint-places";
import { type Demand, demandsOnText, enumOf } from "./constraint-texts";

/**
 * What a `validation` demands of single places of its input, as far as that follows from the condition for certain: a
 * demand that Terraform does not make is worse than one that is missing. Total.
 * @param condition without `${…}` around it. @param message the validation's `error_message`.
 */
export function readConstraints(input: string, condition: string, message: string): readonly Constraint[] {
  const expression = parseExpression(condition);
  if (expression === undefined) return [];
  const demands = demandsOf({ expression, holds: true }, { input, variables: new Map() });
  const constraints = demands.map(({ place, rule }) => ({ path: place.path, rule, message }));
  const texts = constraints.map((constraint) => JSON.stringify(constraint));
  return constraints.filter((_, index) => texts.indexOf(texts[index] ?? "") === index);
}

/** That an expression is true, or that it is false. */
interface Claim {
  readonly expression: Expression;
  readonly holds: boolean;
}

/** What follows from a claim. */
function demandsOf({ expression, holds }: Claim, scope: Scope): readonly Demand[] {
  switch (expression.kind) {
    case "unary":
      return expression.operator === "!" ? demandsOf({ expression: expression.of, holds: !holds }, scope) : [];
    case "binary":
      return demandsOfOperation(expression, holds, scope);
    case "conditional":
      return demandsOfConditional(expression, holds, scope);
    case "call":
      return demandsOfCall(expression, holds, scope);
    default:
      return [];
  }
}

function demandsOfOperation(
  operation: Expression & { kind: "binary" },
  holds: boolean,
  scope: Scope,
): readonly Demand[] {
  const { operator, left, right } = operation;
  if (operator === "&&" || operator === "||") {
    const claims = [left, right].map((expression) => ({ expression, holds }));
    // That not both hold is that either does not.
    return (operator === "&&") === holds ? claims.flatMap((claim) => demandsOf(claim, scope)) : either(claims, scope);
  }
  if (operator === "==" || operator === "!=")
    return demandsOfEquality(left, right, (operator === "==") === holds, scope);
  const comparison = comparisonOf(operation, holds);
  return comparison === undefined ? [] : demandsOfComparison(comparison, scope);
}

/** @param areEqual whether the claim is that they are, or that they are not. */
function demandsOfEquality(left: Expression, right: Expression, areEqual: boolean, scope: Scope): readonly Demand[] {
  const [tested, literal] = literalValue(right) === undefined ? [right, left] : [left, right];
  const value = literalValue(literal);
  if (typeof value === "boolean") return demandsOf({ expression: tested, holds: value === areEqual }, scope);
  if (typeof value === "number" && tested.kind === "call")
    return demandsOfComparison({ tested, operator: areEqual ? "==" : "!=", value }, scope);
  const place = placeOf(tested, scope);
  if (place === undefined || (typeof value !== "string" && typeof value !== "number")) return [];
  return enumOf(place, [value], areEqual);
}

function demandsOfComparison(
  comparison: NonNullable<ReturnType<typeof comparisonOf>>,
  scope: Scope,
): readonly Demand[] {
  const { tested } = comparison;
  const [first, second] = tested.kind === "call" ? tested.args : [];
  const isLength = tested.kind === "call" && tested.name === "length" && first !== undefined;
  const bounds = boundsOf(comparison, isLength);
  if (!isLength) return onPlace(placeOf(tested, scope), bounds);
  const isEmpty = bounds.some(({ kind, value }) => kind === "maxLength" && value === 0);
  const isFilled = bounds.some(({ kind, value }) => kind === "minLength" && value >= 1);
  if (first.kind === "call" && first.name === "regexall" && (isEmpty || isFilled))
    return demandsOnText({ ...first, name: "regex" }, isFilled, scope);
  if (first.kind === "for" && first.condition !== undefined && isEmpty && second === undefined)
    return demandsOfTurns(first, { expression: first.condition, holds: false }, scopesOfLoop(first, scope));
  return onPlace(placeOf(first, scope), bounds, true);
}

/** Behind `coalesce` a text may be empty instead, so that only numbers and lists can be bounded from below. */
function onPlace(place: Place | undefined, bounds: readonly ConstraintRule[], isLength = false): readonly Demand[] {
  if (place === undefined) return [];
  const isText = isLength && place.fallback !== undefined && place.fallback.kind !== "list";
  return bounds.filter(({ kind }) => !isText || kind === "maxLength").map((rule) => ({ place, rule }));
}

function demandsOfConditional(
  { when, yes, no }: Expression & { kind: "conditional" },
  holds: boolean,
  scope: Scope,
): readonly Demand[] {
  const [whenYes, whenNo] = [literalValue(yes), literalValue(no)];
  const [claimYes, claimNo] = [
    { expression: yes, holds },
    { expression: no, holds },
  ];
  if (whenYes === holds) return either([{ expression: when, holds: true }, claimNo], scope);
  if (whenNo === holds) return either([{ expression: when, holds: false }, claimYes], scope);
  if (whenYes === !holds)
    return [...demandsOf({ expression: when, holds: false }, scope), ...demandsOf(claimNo, scope)];
  if (whenNo === !holds) return [...demandsOf({ expression: when, holds: true }, scope), ...demandsOf(claimYes, scope)];
  return [];
}

function demandsOfCall(call: Expression & { kind: "call" }, holds: boolean, scope: Scope): readonly Demand[] {
  const [first] = call.args;
  if (call.name === "alltrue" || call.name === "anytrue")
    return first !== undefined && (call.name === "alltrue") === holds ? demandsOfEach(first, holds, scope) : [];
  return demandsOnText(call, holds, scope);
}

/** Every element of a list is claimed to hold, or not to. */
function demandsOfEach(list: Expression, holds: boolean, scope: Scope): readonly Demand[] {
  if (list.kind === "list") return list.items.flatMap((expression) => demandsOf({ expression, holds }, scope));
  if (list.kind === "call" && list.name === "flatten" && list.args[0] !== undefined)
    return demandsOfNested(list.args[0], holds, scope);
  return list.kind === "for" ? demandsOfLoop(list, holds, scope) : [];
}

function demandsOfNested(list: Expression, holds: boolean, scope: Scope): readonly Demand[] {
  if (list.kind !== "for")
    return list.kind === "list" ? list.items.flatMap((item) => demandsOfEach(item, holds, scope)) : [];
  return loopScopes(list, scope).flatMap((inside) =>
    demandsOfEach(list.result, holds, inside).filter(({ place }) => place.loops.includes(list)),
  );
}

function demandsOfLoop(loop: ForExpression, holds: boolean, scope: Scope): readonly Demand[] {
  const claim = { expression: loop.result, holds };
  if (loop.condition === undefined) return demandsOfTurns(loop, claim, loopScopes(loop, scope));
  const scopes = scopesOfLoop(loop, scope);
  const claims = [{ expression: loop.condition, holds: false }, claim];
  return scopes.flatMap((inside) => either(claims, inside).filter(({ place }) => place.loops.includes(loop)));
}

/** What is said of anything but the loop's own elements does not follow: there may be none of them. */
function demandsOfTurns(loop: ForExpression, claim: Claim, scopes: readonly Scope[]): readonly Demand[] {
  return scopes.flatMap((inside) => demandsOf(claim, inside).filter(({ place }) => place.loops.includes(loop)));
}

/**
 * What follows when one of two claims is known to be true: what the other says of a place that the first says is null or
 * empty there, or the values that either allows.
 */
function either(claims: readonly Claim[], scope: Scope): readonly Demand[] {
  const [one, other] = claims;
  if (one === undefined || other === undefined) return [];
  const [ofOne, ofOther] = [demandsOf(one, scope), demandsOf(other, scope)];
  const guarded = [...excused(ofOther, one, scope), ...excused(ofOne, other, scope)];
  return guarded.length > 0 ? guarded : joined(ofOne, ofOther);
}

/** The demands that are void where the claim is true. */
function excused(demands: readonly Demand[], claim: Claim, scope: Scope): readonly Demand[] {
  const absent = nullPlace(claim, scope);
  if (absent !== undefined) return demands.filter(({ place }) => isWithin(place, absent));
  const places = emptyPlaces(claim, scope);
  return demands.filter(({ place }) => places.some((empty) => isWithin(place, empty)));
}

/** The place that the claim says is null. */
function nullPlace({ expression, holds }: Claim, scope: Scope): Place | undefined {
  if (expression.kind === "unary" && expression.operator === "!")
    return nullPlace({ expression: expression.of, holds: !holds }, scope);
  if (expression.kind !== "binary" || expression.operator !== (holds ? "==" : "!=")) return undefined;
  const { left, right } = expression;
  const place = placeOf(literalValue(right) === null ? left : literalValue(left) === null ? right : expression, scope);
  return place?.fallback === undefined ? place : undefined;
}

/** The elements and keys of the place that the claim says is empty. */
function emptyPlaces(claim: Claim, scope: Scope): readonly Place[] {
  const empty = demandsOf(claim, scope).find(({ rule }) => rule.kind === "maxLength" && rule.value === 0)?.place;
  if (empty === undefined || empty.fallback !== undefined) return [];
  return ["[]", "{}"].map((step) => ({ ...empty, path: [...empty.path, step] }));
}

/** Values allowed by either of two enums of one place. */
function joined(one: readonly Demand[], other: readonly Demand[]): readonly Demand[] {
  return one.flatMap(({ place, rule }) =>
    other.flatMap((candidate) => {
      if (rule.kind !== "enum" || candidate.rule.kind !== "enum" || !isSamePlace(place, candidate.place)) return [];
      const values = [...new Set([...rule.values, ...candidate.rule.values])];
      return [{ place, rule: { kind: "enum", values } as const }];
    }),
  );
}
