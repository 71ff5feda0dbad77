import { type BaselineEntry, type Finding, InputError, withoutPlaces } from "../core";

/** Findings that the baseline does not hold, how many it holds, and its entries that are (partly) gone. */
export interface Compared {
  readonly kept: readonly Finding[];
  readonly known: number;
  readonly fixed: readonly BaselineEntry[];
}

/** Takes out what the baseline holds. Of equal findings, as many as it counts. */
export function compareWithBaseline(findings: readonly Finding[], baseline: readonly BaselineEntry[]): Compared {
  const left = new Map(baseline.map((entry) => [keyOf(entry), entry.count]));
  const kept = findings.filter((finding) => {
    const key = keyOf(entryOf(finding));
    const count = left.get(key) ?? 0;
    left.set(key, count - 1);
    return count <= 0;
  });
  const gone = (entry: BaselineEntry) => Math.max(0, left.get(keyOf(entry)) ?? 0);
  const fixed = baseline.filter((entry) => gone(entry) > 0).map((entry) => ({ ...entry, count: gone(entry) }));
  return { kept, known: findings.length - kept.length, fixed };
}

/** The baseline of these findings as a file: sorted, so that a change of it reads as one. */
export function renderBaseline(findings: readonly Finding[]): string {
  const entries = new Map<string, BaselineEntry>();
  for (const entry of findings.map(entryOf)) {
    const key = keyOf(entry);
    entries.set(key, { ...entry, count: (entries.get(key)?.count ?? 0) + 1 });
  }
  const sorted = [...entries].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, entry]) => entry);
  return `${JSON.stringify({ version: 1, findings: sorted }, null, 2)}\n`;
}

/** @throws InputError `bad-baseline`. */
export function readBaseline(text: string, where: string): readonly BaselineEntry[] {
  const fix = "write it anew with `paved gate PLAN --write-baseline FILE`";
  const refuse = (message: string, cause?: unknown) => new InputError("bad-baseline", message, { where, fix, cause });
  try {
    const { version, findings } = JSON.parse(text) as { version?: unknown; findings?: unknown };
    if (version === 1 && Array.isArray(findings) && findings.every(isEntry)) return findings;
  } catch (cause) {
    throw refuse("the baseline is not JSON", cause);
  }
  throw refuse("this is not a baseline");
}

function isEntry(value: unknown): value is BaselineEntry {
  const { rule, address, detail, count } = (value ?? {}) as Record<string, unknown>;
  return [rule, address, detail].every((text) => typeof text === "string") && typeof count === "number" && count > 0;
}

function entryOf({ ruleId, address, detail }: Finding): BaselineEntry {
  return { rule: ruleId, address, detail: withoutPlaces(detail), count: 1 };
}

function keyOf({ rule, address, detail }: BaselineEntry): string {
  return [rule, address, detail].join("\0");
}
