import type { ModuleOutput } from "../../core";
import { type Change, change, fromTypeChange, match } from "./contract-change";
import { outputTypeChanges } from "./subtype-outputs";

/** What those meet who use the module's outputs. */
export function outputChanges(before: readonly ModuleOutput[], after: readonly ModuleOutput[]): Change[] {
  const { removed, added, kept } = match(before, after, ({ name }) => name);
  return [
    ...removed.flatMap(({ name }) => change("major", "output-removed", place(name), `output "${name}" was removed`)),
    ...added.flatMap(({ name }) => change("minor", "output-added", place(name), `output "${name}" was added`)),
    ...kept.flatMap(([was, is]) => [
      ...outputTypeChanges(was.type, is.type, place(is.name)).map(fromTypeChange),
      ...sensitiveChanges(was, is),
      ...ephemeralChanges(was, is),
      ...descriptionChanges(was, is),
    ]),
  ];
}

function place(name: string): string {
  return `outputs.${name}`;
}

/** A root's output refuses a sensitive value, `for_each` too: https://developer.hashicorp.com/terraform/language/values/outputs#sensitive */
function sensitiveChanges(before: ModuleOutput, { name, sensitive }: ModuleOutput): Change[] {
  if (before.sensitive === sensitive) return [];
  if (!sensitive)
    return change("minor", "output-shown", place(name), `output "${name}" was sensitive and is shown in plans now`);
  const why = `output "${name}" is sensitive now: outputs that pass it on, and for_each, refuse it`;
  return change("major", "output-sensitive", place(name), why);
}

/** https://developer.hashicorp.com/terraform/language/values/outputs#ephemeral */
function ephemeralChanges(before: ModuleOutput, { name, ephemeral }: ModuleOutput): Change[] {
  if (before.ephemeral === ephemeral) return [];
  if (!ephemeral)
    return change("minor", "output-kept", place(name), `output "${name}" was ephemeral and is kept in states now`);
  const why = `output "${name}" is ephemeral now: resources, and outputs of a root, refuse it`;
  return change("major", "output-ephemeral", place(name), why);
}

function descriptionChanges(before: ModuleOutput, after: ModuleOutput): Change[] {
  if (before.description === after.description) return [];
  return change("patch", "description-changed", place(after.name), `the description of output "${after.name}" changed`);
}
