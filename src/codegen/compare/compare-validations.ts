import { isDeepStrictEqual } from "node:util";
import type { ModuleInput, TerraformType } from "../../core";
import { readCondition } from "../contract/constraints";
import { reaches } from "./compare-constraints";
import { type Change, change, match } from "./contract-change";
import { inputTypeChanges } from "./subtype";
import { ownAttribute, verdictOf } from "./type-change";

type Validation = ModuleInput["validations"][number];

/**
 * Validations that constraints do not say all of: of a new one nobody can tell what it refuses. The others are compared as
 * constraints.
 */
export function validationChanges(before: ModuleInput, after: ModuleInput): Change[] {
  const { removed, added, kept } = match(before.validations, after.validations, ({ condition }) => condition);
  const path = `inputs.${after.name}`;
  const unread = added.filter((validation) => !isCompared(validation, after));
  const rewritten = new Set(unread.map(({ message }) => message));
  const gone = removed.filter((validation) => !isCompared(validation, before) && !rewritten.has(validation.message));
  return [
    ...unread.flatMap((validation) => {
      const was = removed.some(({ message }) => message === validation.message);
      const [kind, how] = was ? ["validation-changed", "was rewritten"] : ["validation-added", "was added"];
      const why = `a validation of input "${after.name}" ${how} and may refuse what was accepted: ${validation.message}`;
      return change("major", kind, path, why);
    }),
    ...gone.flatMap(({ message }) => {
      return change(
        "minor",
        "validation-removed",
        path,
        `a validation of input "${after.name}" was removed: ${message}`,
      );
    }),
    ...kept
      .filter(([was, is]) => was.message !== is.message)
      .flatMap(([, { message }]) => {
        const why = `a validation of input "${after.name}" says something else: ${message}`;
        return change("patch", "validation-message-changed", path, why);
      }),
    ...metByAnotherType(
      before,
      after,
      kept.map(([, is]) => is),
    ),
  ];
}

/**
 * A condition compares without converting, and takes attributes that maps need not have: with another type it may refuse what it
 * accepted. Where the type itself refuses old values, that is said already.
 */
function metByAnotherType(before: ModuleInput, after: ModuleInput, validations: readonly Validation[]): Change[] {
  if (verdictOf(inputTypeChanges(before.type, after.type, "")) === "breaking") return [];
  return validations
    .filter(({ condition }) => !readsAlike(condition, before, after))
    .flatMap(({ message }) => {
      const why = `a validation of input "${after.name}" meets another type now and may refuse what was accepted: ${message}`;
      return change("major", "validation-meets-other-type", `inputs.${after.name}`, why);
    });
}

/** Whether the condition reads the same in both types; of simple values {@link constraintChanges} knows which still meet it. */
function readsAlike(condition: string, before: ModuleInput, after: ModuleInput): boolean {
  const { constraints, isWhole } = readCondition(after.name, condition);
  if (!isWhole) return keepsShape(before.type, after.type);
  return constraints.every(({ path }) => leadsAlike(before.type, after.type, path));
}

function leadsAlike(before: TerraformType, after: TerraformType, [step, ...rest]: readonly string[]): boolean {
  if (step === undefined) return before.kind === after.kind || [before, after].every(isSimple);
  if (before.kind === "object" && after.kind === "object") {
    const [was, is] = [before, after].map(({ attributes }) => ownAttribute(attributes, step)?.type);
    return was !== undefined && is !== undefined && leadsAlike(was, is, rest);
  }
  if (!("element" in before && "element" in after)) return before.kind === after.kind;
  return before.kind === after.kind && (step === "{}" || leadsAlike(before.element, after.element, rest));
}

/** Whether all that was there is there, of the same type; an object may have more. */
function keepsShape(before: TerraformType, after: TerraformType): boolean {
  if (before.kind === "object" && after.kind === "object")
    return Object.entries(before.attributes).every(([name, { type }]) => {
      const now = ownAttribute(after.attributes, name);
      return now !== undefined && keepsShape(type, now.type);
    });
  if ("element" in before && "element" in after)
    return before.kind === after.kind && keepsShape(before.element, after.element);
  return isDeepStrictEqual(before, after);
}

function isSimple({ kind }: TerraformType): boolean {
  return kind === "string" || kind === "number" || kind === "bool";
}

/** Whether a validation refuses nothing but what its constraints do, and null. */
function isCompared({ condition }: Validation, { name, type }: ModuleInput): boolean {
  const { constraints, isWhole } = readCondition(name, condition);
  return isWhole && constraints.every(({ path }) => reaches(type, path));
}
