import { type Expression, ecmaPattern, escapePattern, literalValue } from "../../hcl";
import { nullTolerant, type Place, placeOf, type Scope } from "./constraint-places";
import type { Demand } from "./constraint-reading";

/** What a call says of a text: `contains(list, x)`, `can(regex(p, x))`, `startswith(x, p)`, `endswith(x, s)`. */
export function demandsOnText(
  { name, args }: Expression & { kind: "call" },
  holds: boolean,
  scope: Scope,
): readonly Demand[] {
  const [first, second] = args;
  if (first === undefined) return [];
  if (name === "can") return first.kind === "call" && first.name === "regex" ? demandsOnTry(first, holds, scope) : [];
  if (second === undefined) return [];
  switch (name) {
    case "contains":
      return membership(first, placeOf(second, scope), holds);
    case "regex":
      return patternOf(placeOf(second, scope), ecma(first), holds);
    case "startswith":
      return patternOf(
        placeOf(first, scope),
        affix(second, (text) => `^${text}`),
        holds,
      );
    case "endswith":
      return patternOf(
        placeOf(first, scope),
        affix(second, (text) => `${text}$`),
        holds,
      );
    default:
      return [];
  }
}

/** Where null makes the match fail, `can` is false; where it ends a loop around, it is not asked. */
function demandsOnTry(match: Expression & { kind: "call" }, holds: boolean, scope: Scope): readonly Demand[] {
  const demands = demandsOnText(match, holds, scope);
  return holds ? demands : demands.map(({ place, rule }) => ({ place: nullTolerant(place, turnOf(place)), rule }));
}

/** How many steps lead to what the innermost loop has in its turn. */
function turnOf({ path }: Place): number {
  return Math.max(path.lastIndexOf("[]"), path.lastIndexOf("{}")) + 1;
}

/** That a place has one of the values, or none of them. Behind `coalesce` the empty text passes as well. */
export function enumOf(place: Place, values: readonly (string | number)[], holds: boolean): readonly Demand[] {
  if (values.length === 0) return [];
  if (!holds) {
    if (!values.every((value) => typeof value === "string")) return [];
    const texts = values.map(escapePattern);
    const alternatives = texts.length === 1 ? texts[0] : `(?:${texts.join("|")})`;
    return patternOf(place, `^${alternatives}$`, false);
  }
  const mayBeEmpty = place.fallback !== undefined && values.some((value) => typeof value === "string");
  return [{ place, rule: { kind: "enum", values: mayBeEmpty ? [...new Set([...values, ""])] : values } }];
}

function membership(list: Expression, place: Place | undefined, holds: boolean): readonly Demand[] {
  const isWrapped = list.kind === "call" && (list.name === "toset" || list.name === "tolist");
  const values = literalValue(isWrapped ? (list.args[0] ?? list) : list);
  if (place === undefined || !Array.isArray(values)) return [];
  const given = values.filter((value) => value !== null);
  return given.every((value) => typeof value === "string" || typeof value === "number")
    ? enumOf(place, given, holds)
    : [];
}

function ecma(pattern: Expression): string | undefined {
  const text = literalValue(pattern);
  return typeof text === "string" ? ecmaPattern(text) : undefined;
}

function affix(literal: Expression, anchored: (text: string) => string): string | undefined {
  const text = literalValue(literal);
  return typeof text === "string" ? anchored(escapePattern(text)) : undefined;
}

/** Behind `coalesce` the empty text passes, or is not known to be refused. */
function patternOf(place: Place | undefined, pattern: string | undefined, holds: boolean): readonly Demand[] {
  if (place === undefined || pattern === undefined) return [];
  const isEmptyRefused = new RegExp(pattern, "u").test("") !== holds;
  if (place.fallback === undefined || !isEmptyRefused)
    return [{ place, rule: { kind: holds ? "pattern" : "notPattern", pattern } }];
  return holds ? [{ place, rule: { kind: "pattern", pattern: `^$|(?:${pattern})` } }] : [];
}
