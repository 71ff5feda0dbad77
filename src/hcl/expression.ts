import type { JsonValue } from "../core";

/** An HCL expression as a tree, as far as contracts need it. `opaque` is what could not be read, or is nested too deep. */
export type Expression =
  | { readonly kind: "literal"; readonly value: null | boolean | number | string }
  /** A text with something in it. */
  | { readonly kind: "template" }
  /** The first word of a reference: `var`, `local`, `aws_sqs_queue`, or a loop's own. */
  | { readonly kind: "name"; readonly name: string }
  | { readonly kind: "attribute"; readonly of: Expression; readonly name: string }
  | { readonly kind: "index"; readonly of: Expression; readonly key: Expression }
  /** `of[*]…`: `each` is said of one element, which is there as `item`. */
  | { readonly kind: "splat"; readonly of: Expression; readonly each: Expression }
  | { readonly kind: "item" }
  | { readonly kind: "call"; readonly name: string; readonly args: readonly Expression[] }
  /** `merge(maps...)`: the last argument stands for any number of its elements. */
  | { readonly kind: "spreadCall"; readonly name: string; readonly args: readonly Expression[] }
  | { readonly kind: "unary"; readonly operator: string; readonly of: Expression }
  | { readonly kind: "binary"; readonly operator: string; readonly left: Expression; readonly right: Expression }
  | { readonly kind: "conditional"; readonly when: Expression; readonly yes: Expression; readonly no: Expression }
  | { readonly kind: "list"; readonly items: readonly Expression[] }
  | { readonly kind: "object"; readonly entries: readonly ObjectEntry[] }
  | ForExpression
  | { readonly kind: "opaque" };

export interface ObjectEntry {
  readonly key: Expression;
  readonly value: Expression;
}

/** `[for key, value in collection : result if condition]`, or with `resultKey =>` in braces. */
export interface ForExpression {
  readonly kind: "for";
  /** Absent where the loop names one thing only. */
  readonly keyName?: string;
  readonly valueName: string;
  readonly collection: Expression;
  readonly resultKey?: Expression;
  readonly result: Expression;
  readonly condition?: Expression;
  /** `...` after the result: the results of one key as a list. */
  readonly grouped: boolean;
}

export const opaque: Expression = { kind: "opaque" };

/** No tree is higher, so that whoever walks one by recursion never overflows. 200 nested `optional(object({…}))` fit. */
export const maxHeight = 650;

const heights = new WeakMap<Expression, number>();

/** The expression itself, or `opaque` where it would be higher than {@link maxHeight}. @param parts its own parts. */
export function bounded(expression: Expression, parts: readonly Expression[]): Expression {
  let height = 1;
  for (const part of parts) height = Math.max(height, 1 + (heights.get(part) ?? 1));
  if (height > maxHeight) return opaque;
  heights.set(expression, height);
  return expression;
}

/** The value of an expression that is written out; `undefined` where anything is to be computed. */
export function literalValue(expression: Expression): JsonValue | undefined {
  if (expression.kind === "literal") return expression.value;
  if (expression.kind === "list") {
    const values = expression.items.map(literalValue);
    return values.every((value) => value !== undefined) ? values : undefined;
  }
  if (expression.kind !== "object") return undefined;
  const entries = expression.entries.map(({ key, value }) => [literalKey(key), literalValue(value)] as const);
  if (!entries.every((entry): entry is readonly [string, JsonValue] => !entry.includes(undefined))) return undefined;
  return Object.fromEntries(entries);
}

/** The key of an object as Terraform has it, always a text; `undefined` where it is to be computed. */
export function literalKey(key: Expression): string | undefined {
  return key.kind === "literal" && key.value !== null ? String(key.value) : undefined;
}
