import type { Expression, ForExpression } from "../../hcl";

/** A place inside an input, as a {@link Constraint}'s path leads to it, and the loops whose variables it is reached by. */
export interface Place {
  readonly path: readonly string[];
  readonly loops: readonly ForExpression[];
  /** Set behind `coalesce`: what is tested is the place's value only where that is not `""`; `fallback` otherwise. */
  readonly fallback?: Expression;
  /** Where on the way null is let through. */
  readonly excuses?: readonly Excuse[];
  /** What is tested may be something else, and where null leads is not known: behind `try`. */
  readonly isGuess?: true;
}

/** Null after the first `steps` of a path is let through; `lazily`: not before Terraform 1.12. */
interface Excuse {
  readonly steps: number;
  readonly lazily: boolean;
}

/** What the words of a validation stand for. */
export interface Scope {
  readonly input: string;
  /** Variables of the loops around. */
  readonly variables: ReadonlyMap<string, Place>;
}

/** The place that an expression stands for; `undefined` where it is not one of the input. */
export function placeOf(expression: Expression, scope: Scope): Place | undefined {
  switch (expression.kind) {
    case "name":
      return scope.variables.get(expression.name);
    case "attribute": {
      if (isInput(expression, scope)) return { path: [], loops: [] };
      const of = placeOf(expression.of, scope);
      return of && below(of, expression.name);
    }
    case "call":
      return placeOfCall(expression, scope);
    default:
      return undefined;
  }
}

/** The places of a collection's elements; a part of them where not all are of the input. */
function elementPlaces(collection: Expression, scope: Scope): readonly Place[] {
  const place = placeOf(collection, scope);
  if (place !== undefined) return [below(place, "[]")];
  switch (collection.kind) {
    case "call":
      return elementPlacesOfCall(collection.name, collection.args, scope);
    case "list":
      return collection.items.flatMap((item) => placeOf(item, scope) ?? []);
    case "for":
      return loopScopes(collection, scope).flatMap((inside) => placeOf(collection.result, inside) ?? []);
    case "splat":
      return placeOf(collection.of, scope) === undefined ? [] : splatPlaces(collection, scope);
    default:
      return [];
  }
}

/** The scope inside a loop, for each place that its variable may stand for; none for a loop that leaves elements out. */
function loopScopes(loop: ForExpression, scope: Scope): readonly Scope[] {
  if (loop.condition !== undefined) return [];
  return scopesOfLoop(loop, scope);
}

/** As {@link loopScopes}, whatever the loop leaves out. In inner loops the first place is enough: they would multiply. */
export function scopesOfLoop(loop: ForExpression, scope: Scope): readonly Scope[] {
  const collection = placeOf(loop.collection, scope);
  const places = elementPlaces(loop.collection, scope).slice(0, scope.variables.size === 0 ? 100 : 1);
  return places.map((place) => {
    const variables = new Map(scope.variables);
    if (loop.keyName !== undefined) variables.delete(loop.keyName);
    if (loop.keyName !== undefined && collection !== undefined)
      variables.set(loop.keyName, inLoop(below(collection, "{}"), loop));
    variables.set(loop.valueName, inLoop(place, loop));
    return { ...scope, variables };
  });
}

/** Whether a collection has all elements of one place, and no others. */
export function isOnePlace(collection: Expression, scope: Scope): boolean {
  if (placeOf(collection, scope) !== undefined) return true;
  const [first] = collection.kind === "call" ? collection.args : [];
  if (collection.kind !== "call" || first === undefined) return false;
  if (collection.name === "keys" || collection.name === "values") return placeOf(first, scope) !== undefined;
  return keepsElements.has(collection.name) && isOnePlace(first, scope);
}

/** Whether `inner` is `outer` or a part of it, reached by the same turn of the same loops. */
export function isWithin(inner: Place, outer: Place): boolean {
  return startsWith(inner.path, outer.path) && startsWith(inner.loops, outer.loops);
}

export function isSamePlace(one: Place, other: Place): boolean {
  return isWithin(one, other) && isWithin(other, one);
}

function startsWith<T>(all: readonly T[], first: readonly T[]): boolean {
  return first.every((item, index) => all[index] === item);
}

function isInput({ of, name }: Expression & { readonly kind: "attribute" }, { input, variables }: Scope): boolean {
  return of.kind === "name" && of.name === "var" && name === input && !variables.has("var");
}

/** The place, let through where null stands there or on the way, after the first steps. */
export function nullTolerant(place: Place, from: number): Place {
  const steps = Array.from({ length: place.path.length + 1 - from }, (_, index) => from + index);
  return { ...place, excuses: [...(place.excuses ?? []), ...steps.map((steps) => ({ steps, lazily: false }))] };
}

function below({ fallback, ...place }: Place, step: string): Place {
  const inside = { ...place, path: [...place.path, step] };
  if (fallback === undefined) return inside;
  const isEmpty = (fallback.kind === "list" && fallback.items.length === 0) || isEmptyObject(fallback);
  if (!isEmpty || (step !== "[]" && step !== "{}")) return { ...inside, isGuess: true };
  return { ...inside, excuses: [...(place.excuses ?? []), { steps: place.path.length, lazily: false }] };
}

function isEmptyObject(expression: Expression): boolean {
  return expression.kind === "object" && expression.entries.length === 0;
}

function inLoop(place: Place, loop: ForExpression): Place {
  return { ...place, loops: [...place.loops, loop] };
}

function placeOfCall({ name, args }: Expression & { readonly kind: "call" }, scope: Scope): Place | undefined {
  const [first, second] = args;
  const place = first && placeOf(first, scope);
  if (name === "nonsensitive") return place;
  if (name === "try") return place && { ...place, isGuess: true };
  // https://developer.hashicorp.com/terraform/language/functions/coalesce: null and "" are passed over.
  return name === "coalesce" && place && second ? { ...place, fallback: second } : undefined;
}

/** Functions that leave the elements as they are, all of them. */
const keepsElements = new Set(["tolist", "toset", "distinct", "sort", "reverse", "nonsensitive"]);

function elementPlacesOfCall(name: string, args: readonly Expression[], scope: Scope): readonly Place[] {
  const [first] = args;
  if (first === undefined) return [];
  if (name === "concat") return args.flatMap((arg) => elementPlaces(arg, scope));
  if (keepsElements.has(name)) return elementPlaces(first, scope);
  if (name === "flatten") return flattenedPlaces(first, scope);
  const place = name === "keys" || name === "values" ? placeOf(first, scope) : undefined;
  return place === undefined ? [] : [below(place, name === "keys" ? "{}" : "[]")];
}

function flattenedPlaces(collection: Expression, scope: Scope): readonly Place[] {
  if (collection.kind === "list") return collection.items.flatMap((item) => elementPlaces(item, scope));
  if (collection.kind === "splat") return elementPlaces(collection, scope).map((place) => below(place, "[]"));
  if (collection.kind !== "for") return [];
  return loopScopes(collection, scope).flatMap((inside) => elementPlaces(collection.result, inside));
}

/** `collection[*].name`: the names from the innermost on. */
function splatPlaces({ of, each }: Expression & { readonly kind: "splat" }, scope: Scope): readonly Place[] {
  const names: string[] = [];
  let step = each;
  for (; step.kind === "attribute"; step = step.of) names.unshift(step.name);
  if (step.kind !== "item") return [];
  return elementPlaces(of, scope).map((place) => names.reduce(below, place));
}
