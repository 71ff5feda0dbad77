import { isObject, type Json } from "./_json";
import { Refusal } from "./_refusal";

export interface Remaining {
  /** How many resources are there after the apply. */
  readonly resources: number;
  /** The addresses of what the apply creates, changes or takes away. */
  readonly changed: ReadonlySet<string>;
  /** The arguments that are policies by their name, and that the plan does not know, by the resource's address. */
  readonly pending: ReadonlyMap<string, readonly string[]>;
}

/**
 * Reads what the apply changes and leaves. An entry that lacks what rules read would be judged by none of them.
 * @param changes `resource_changes` of a plan.
 */
export function readRemaining(changes: readonly unknown[]): Remaining {
  const entries = changes.map(readEntry);
  refuseDoubles(entries);
  return {
    resources: entries.filter(({ mode, after }) => mode === "managed" && after !== null).length,
    changed: new Set(entries.filter(changesSomething).map(({ address }) => address)),
    pending: new Map(
      entries.map((entry) => [entry.address, pendingPolicies(entry)] as const).filter(([, names]) => names.length > 0),
    ),
  };
}

function changesSomething({ mode, actions }: Entry): boolean {
  return mode === "managed" && actions.some((action) => action !== "no-op");
}

function pendingPolicies({ mode, unknown }: Entry): string[] {
  const pending = Object.keys(unknown).filter((name) => unknown[name] === true && /polic(?:y|ies)/.test(name));
  return mode === "managed" ? pending : [];
}

interface Entry {
  readonly address: string;
  readonly mode: "managed" | "data";
  readonly actions: readonly string[];
  /** `null` where the resource is gone after the apply. */
  readonly after: Json | null;
  /** `after_unknown`. */
  readonly unknown: Json;
  /** Names an object that is only still there to be destroyed. */
  readonly deposed: unknown;
}

function readEntry(entry: unknown, index: number): Entry {
  const broken = isObject(entry) ? brokenPart(entry) : "";
  if (broken === undefined) {
    const { address, mode, deposed, change } = entry as Json & Pick<Entry, "address" | "mode">;
    const {
      actions,
      after,
      after_unknown: unknown,
    } = change as Pick<Entry, "after" | "actions"> & { after_unknown: Json };
    return { address, mode, deposed, actions, after, unknown };
  }
  const path = `resource_changes[${index}]${broken && `.${broken}`}`;
  throw new Refusal("not-a-plan", `the JSON is not a plan: ${path} is missing or not what Terraform writes`);
}

/** @returns the path of the first part that is not whole; undefined: all are. */
function brokenPart({ address, type, name, mode, change }: Json): string | undefined {
  const texts = Object.entries({ address, type, name });
  const [broken] = texts.filter(([, text]) => typeof text !== "string").map(([key]) => key);
  if (broken !== undefined) return broken;
  if (mode !== "managed" && mode !== "data") return "mode";
  if (!isObject(change)) return "change";
  const { actions, after, after_unknown: unknown } = change;
  if (!isListOfTexts(actions)) return "change.actions";
  if (!isObject(after) && (after !== null || actions.some(leavesSomething))) return "change.after";
  return isObject(unknown) ? undefined : "change.after_unknown";
}

function isListOfTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.length > 0 && value.every((text) => typeof text === "string");
}

function leavesSomething(action: string): boolean {
  return ["create", "update", "read"].includes(action);
}

/** One address is one resource: rules would know one of two only. Deposed objects share the address of what replaces them. */
function refuseDoubles(entries: readonly Entry[]): void {
  const seen = new Set<string>();
  for (const { address, after, deposed } of entries) {
    const key = JSON.stringify([address, after === null ? deposed : undefined]);
    if (seen.has(key)) {
      throw new Refusal("not-a-plan", `the JSON is not a plan: it has ${address} twice in resource_changes`);
    }
    seen.add(key);
  }
}
