import type { ModuleInput } from "../../core";
import { readCondition } from "../contract/constraints";
import { reaches } from "./compare-constraints";
import { type Change, change, match } from "./contract-change";

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
  ];
}

/** Whether a validation refuses nothing but what its constraints do, and null. */
function isCompared({ condition }: Validation, { name, type }: ModuleInput): boolean {
  const { constraints, isWhole } = readCondition(name, condition);
  return isWhole && constraints.every(({ path }) => reaches(type, path));
}
