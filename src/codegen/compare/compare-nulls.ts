import type { ModuleInput, TerraformType } from "../../core";
import type { NullRefusal } from "../contract/constraint-reading";
import { readCondition } from "../contract/constraints";
import { placeText } from "./compare-constraints";
import { type Change, change } from "./contract-change";
import { ownAttribute } from "./type-change";

/** Where validations refuse null that let it through: `x == null ? true : f(x)` became `f(x)`. Constraints do not say. */
export function refusedNullChanges(before: ModuleInput, after: ModuleInput): Change[] {
  const was = before.validations
    .flatMap(({ condition }) => readCondition(before.name, condition).nulls)
    .filter(({ path }) => (path.length === 0 ? !defaultBecameNull(before, after) : mayBeNull(before.type, path)));
  const is = after.validations
    .map(({ condition }) => readCondition(after.name, condition))
    .flatMap(({ isWhole, nulls }) => (isWhole ? nulls : []))
    .filter(({ path }) => (path.length === 0 ? meetsNull(before, after) : mayBeNull(after.type, path)))
    .filter((refusal) => !was.some((other) => covers(other, refusal)));
  const byPlace = new Map(is.map((refusal) => [placeText(after.name, refusal.path), refusal]));
  return [...byPlace].flatMap(([path, { eagerly }]) => {
    const who = eagerly
      ? "a validation, in a Terraform that evaluates both sides of || (before 1.12),"
      : "a validation";
    return change("major", "null-refused", path, `${who} refuses null here, and nothing shows that it did before`);
  });
}

/** Whether null can come to the input itself: from a caller who gave it before, or from one who gave nothing. */
function meetsNull(before: ModuleInput, after: ModuleInput): boolean {
  return after.nullable && (before.nullable || defaultBecameNull(before, after));
}

function defaultBecameNull(before: ModuleInput, after: ModuleInput): boolean {
  return before.default !== undefined && before.default !== null && after.default === null;
}

function covers(was: NullRefusal, is: NullRefusal): boolean {
  return was.path.join("\0") === is.path.join("\0") && (is.eagerly || !was.eagerly);
}

/** Whether null can stand at a place below the input itself: never for a key, nor where it stands for a default. */
function mayBeNull(type: TerraformType, [step = "", ...rest]: readonly string[]): boolean {
  if (step === "{}") return false;
  if (type.kind !== "object") return "element" in type ? rest.length === 0 || mayBeNull(type.element, rest) : true;
  const attribute = ownAttribute(type.attributes, step);
  if (attribute === undefined) return true;
  return rest.length === 0 ? (attribute.optional?.default ?? null) === null : mayBeNull(attribute.type, rest);
}
