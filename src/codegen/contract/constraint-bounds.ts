import type { ConstraintRule } from "../../core";
import { type Expression, literalValue } from "../../hcl";

/** Something compared with a number, which stands on the right. */
export interface Comparison {
  readonly tested: Expression;
  readonly operator: string;
  readonly value: number;
}

type Bound = Extract<ConstraintRule, { readonly value: number }>;

const mirrored: Readonly<Record<string, string>> = { "<": ">", "<=": ">=", ">": "<", ">=": "<=" };
const negated: Readonly<Record<string, string>> = { "<": ">=", "<=": ">", ">": "<=", ">=": "<" };

/** A comparison of order, turned so that the number stands on the right; the opposite where it does not hold. */
export function comparisonOf(operation: Expression & { kind: "binary" }, holds: boolean): Comparison | undefined {
  const [left, right] = [literalValue(operation.left), literalValue(operation.right)];
  const turned =
    typeof right === "number"
      ? { tested: operation.left, operator: operation.operator, value: right }
      : { tested: operation.right, operator: mirrored[operation.operator] ?? "", value: left };
  const operator = holds ? turned.operator : (negated[turned.operator] ?? "");
  return typeof turned.value === "number" ? { tested: turned.tested, operator, value: turned.value } : undefined;
}

/** What a comparison bounds. Numbers may lie as near to an excluded bound as they will, and so it is the bound. */
export function boundsOf({ operator, value }: Comparison, isLength: boolean): readonly Bound[] {
  return isLength ? lengthBounds(operator, value) : numberBounds(operator, value);
}

function numberBounds(operator: string, value: number): readonly Bound[] {
  if (operator === ">" || operator === ">=") return [{ kind: "minimum", value }];
  return operator === "<" || operator === "<=" ? [{ kind: "maximum", value }] : [];
}

function lengthBounds(operator: string, value: number): readonly Bound[] {
  switch (operator) {
    case ">":
      return [{ kind: "minLength", value: Math.floor(value) + 1 }];
    case ">=":
      return [{ kind: "minLength", value: Math.ceil(value) }];
    case "<":
      return [{ kind: "maxLength", value: Math.ceil(value) - 1 }];
    case "<=":
      return [{ kind: "maxLength", value: Math.floor(value) }];
    case "==":
      return [
        { kind: "minLength", value },
        { kind: "maxLength", value },
      ];
    default:
      return operator === "!=" && value === 0 ? [{ kind: "minLength", value: 1 }] : [];
  }
}
