import type { ModuleInput } from "../../core";
import { readConstraints } from "../contract/constraints";
import { type Change, change, match } from "./contract-change";

type Validation = ModuleInput["validations"][number];

/**
 * Validations whose demands cannot be read, or not all of them: of a new one nobody can say what it refuses. The others are
 * constraints, which are compared as such.
 */
export function validationChanges(before: ModuleInput, after: ModuleInput): Change[] {
  const { removed, added, kept } = match(before.validations, after.validations, ({ condition }) => condition);
  const path = `inputs.${after.name}`;
  const unread = added.filter((validation) => !isRead(validation, after));
  const rewritten = new Set(unread.map(({ message }) => message));
  const gone = removed.filter((validation) => !isRead(validation, before) && !rewritten.has(validation.message));
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
  ];
}

/** Whether as many demands were read from the condition as it joins; what is read of a condition may be a part of it. */
function isRead({ condition, message }: Validation, { name }: ModuleInput): boolean {
  const code = condition.replace(/"(?:[^"\\]|\\.)*"/g, '""');
  // "None of these, nor of those" demands both.
  const joins = code.match(/anytrue/) ? /&&|[|]{2}/g : /&&/g;
  return readConstraints(name, condition, message).length > (code.match(joins) ?? []).length;
}
