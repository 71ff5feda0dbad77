import type { ModuleContract, ModuleElement } from "../../core";
import { type Change, change, match } from "./contract-change";
import { destination, keepsType, movesInstances, withoutKeys } from "./moves";

/** What Terraform makes of the resources that callers have in their states: those it does not find again, it destroys. */
export function stateChanges(before: ModuleContract, after: ModuleContract): Change[] {
  return [
    ...elementChanges(managed(before), managed(after), { what: "resource", after }),
    ...elementChanges(before.modules, after.modules, { what: "module", after }),
    ...dataChanges(before.resources.filter(isData), after.resources.filter(isData)),
    ...sourceChanges(before.modules, after.modules),
    ...moveChanges(before, after),
    ...forgottenChanges(before, after),
  ];
}

function managed({ resources }: ModuleContract): ModuleElement[] {
  return resources.filter((resource) => !isData(resource));
}

function isData({ address }: ModuleElement): boolean {
  return address.startsWith("data.");
}

interface Context {
  readonly what: "resource" | "module";
  readonly after: ModuleContract;
}

function elementChanges(before: readonly ModuleElement[], after: readonly ModuleElement[], context: Context): Change[] {
  const { removed, added, kept } = match(before, after, ({ address }) => address);
  const targets = new Set(removed.map(({ address }) => destination(address, context.after.moved)));
  const fresh = added.filter(({ address }) => !targets.has(address));
  return [
    ...removed.flatMap((element) => elementGone(element, context)),
    ...fresh.flatMap(({ address }) => {
      return change("minor", `${context.what}-added`, address, `${context.what} ${address} was added`);
    }),
    ...kept.flatMap(([was, is]) => repetitionChange(was, is, context)),
  ];
}

function elementGone(element: ModuleElement, context: Context): Change[] {
  const { what, after } = context;
  const { address } = element;
  const target = destination(address, after.moved);
  if (isForgotten(target, after)) {
    const why = `${what} ${address} was removed: Terraform forgets it, and what it made stays, managed by nobody`;
    return change("minor", `${what}-forgotten`, address, why);
  }
  if (target === address) {
    const why = `${what} ${address} was removed: Terraform destroys it; where it was renamed, a moved block keeps it`;
    return change("major", `${what}-removed`, address, why);
  }
  if (!isThere(target, after)) {
    const why = `${what} ${address} was moved to ${target}, which is not there: Terraform destroys it`;
    return change("major", "moved-to-nowhere", address, why);
  }
  if (!keepsType(address, target)) {
    const why = `${what} ${address} was moved to ${target}, another type: where its provider does not take the state over, Terraform refuses`;
    return change("major", "moved-to-other-type", address, why);
  }
  const there = [...after.resources, ...after.modules].find((other) => other.address === target);
  return [
    ...change("minor", `${what}-moved`, address, `${what} ${address} was moved to ${target}`),
    ...(there === undefined ? [] : repetitionChange(element, there, context)),
  ];
}

function isForgotten(address: string, { forgotten = [] }: ModuleContract): boolean {
  return forgotten.some((from) => address === from || address.startsWith(`${from}.`));
}

/** What is inside a child module is not told: there it may be. */
function isThere(address: string, { resources, modules }: ModuleContract): boolean {
  if (resources.some((resource) => resource.address === address)) return true;
  return modules.some((module) => address === module.address || address.startsWith(`${module.address}.`));
}

/** Between one and `count` Terraform moves by itself, the one becoming `[0]`: https://developer.hashicorp.com/terraform/language/modules/develop/refactoring#enabling-count-or-for_each-for-a-resource */
function repetitionChange(before: ModuleElement, after: ModuleElement, { what, after: contract }: Context): Change[] {
  if (before.repetition === after.repetition) return [];
  const { address } = before;
  const how = `was repeated by ${before.repetition ?? "nothing"} and is by ${after.repetition ?? "nothing"}`;
  if (before.repetition === undefined && after.repetition === "count")
    return change(
      "minor",
      "count-added",
      address,
      `${what} ${address} ${how}; Terraform moves it to ${after.address}[0]`,
    );
  if (movesInstances(address, contract.moved))
    return change(
      "minor",
      "repetition-moved",
      address,
      `${what} ${address} ${how}, and moved blocks say what becomes what`,
    );
  const why = `${what} ${address} ${how}: Terraform destroys instances and makes others, unless moved blocks say what becomes what`;
  return change("major", "repetition-changed", address, why);
}

/** Reading leaves nothing in a state that could be lost. */
function dataChanges(before: readonly ModuleElement[], after: readonly ModuleElement[]): Change[] {
  const { removed, added } = match(before, after, ({ address }) => address);
  return [
    ...removed.flatMap(({ address }) => change("patch", "data-removed", address, `${address} is no longer read`)),
    ...added.flatMap(({ address }) => change("patch", "data-added", address, `${address} is read now, too`)),
  ];
}

function sourceChanges(before: ModuleContract["modules"], after: ModuleContract["modules"]): Change[] {
  return match(before, after, ({ address }) => address).kept.flatMap(([was, is]) => {
    const [old, now] = [was, is].map(({ source, version }) => [source, version].filter(Boolean).join(" "));
    if (old === now) return [];
    const why = `${is.address} comes from elsewhere: ${old} → ${now}; what is inside it is not compared`;
    return change("minor", "module-source-changed", is.address, why);
  });
}

function moveChanges(before: ModuleContract, after: ModuleContract): Change[] {
  const { removed, added } = match(before.moved, after.moved, ({ from, to }) => `${from} → ${to}`);
  const known = new Set([...before.resources, ...before.modules].map(({ address }) => address));
  return [
    ...removed
      .filter(({ from, to }) => !stillLeads(from, to, after))
      .flatMap(({ from, to }) => {
        const why = `the move of ${from} to ${to} was removed: who skips the versions that had it loses what is at ${from}`;
        return change("major", "moved-removed", from, why);
      }),
    ...added
      .filter(({ from }) => !known.has(withoutKeys(from)))
      .flatMap(({ from, to }) => {
        return change("patch", "moved-added", from, `what older versions had at ${from} moves to ${to}`);
      }),
  ];
}

/** As of moves: who skips the versions between still has what these have taken out. */
function forgottenChanges(before: ModuleContract, after: ModuleContract): Change[] {
  const { removed, added } = match(before.forgotten ?? [], after.forgotten ?? [], (from) => from);
  const known = [...before.resources, ...before.modules].map(({ address }) => address);
  return [
    ...removed
      .filter((from) => !isForgotten(from, after) && !isThere(from, after))
      .flatMap((from) => {
        const why = `the removed block of ${from} is gone: who skips the versions that had it has what is at ${from} destroyed`;
        return change("major", "forgotten-removed", from, why);
      }),
    ...added
      .filter((from) => !known.some((address) => address === from || from.startsWith(`${address}.`)))
      .flatMap((from) => change("patch", "forgotten-added", from, `what older versions had at ${from} is forgotten`)),
  ];
}

/** Whether other moves take the address to something that is there. */
function stillLeads(from: string, to: string, after: ModuleContract): boolean {
  const start = withoutKeys(from);
  if (start === withoutKeys(to)) return false;
  const end = destination(start, after.moved);
  return end !== start && isThere(end, after);
}
