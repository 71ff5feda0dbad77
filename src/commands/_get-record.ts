import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Library } from "../codegen";
import { packageRoot } from "./_package";

/** What `paved get` has written into a folder, and from what: what is recorded and unchanged is not done again. */
export interface GetRecord {
  /** By file name without `.ts`. */
  readonly modules: Readonly<Record<string, RecordedModule>>;
}

export interface RecordedModule {
  readonly source: string;
  /** The constraint. */
  readonly version?: string;
  /** What a registry's constraint came to. */
  readonly resolved?: string;
  /** Hash of the module's root files. */
  readonly content: string;
  /** {@link generatorHash} of what wrote it. */
  readonly generator: string;
  /** Hash of the file that was written. */
  readonly written: string;
}

/** Beside what it is about: committed with it, or ignored with it. */
export const recordFile = ".paved.json";

/** @returns the record in a folder; an empty one where there is none, or none that can be read: then all is done again. */
export function readRecord(folder: string): GetRecord {
  try {
    const record: unknown = JSON.parse(readFileSync(join(folder, recordFile), "utf8"));
    return isRecord(record) ? record : empty;
  } catch {
    return empty;
  }
}

const empty: GetRecord = { modules: {} };

function isRecord(value: unknown): value is GetRecord {
  const { modules } = (value ?? {}) as Partial<GetRecord>;
  return typeof modules === "object" && modules !== null && Object.values(modules).every(isModule);
}

function isModule(value: unknown): boolean {
  return typeof (value as RecordedModule | null)?.written === "string";
}

/** The record's text: the same for the same record, whatever order its modules came in. */
export function recordText({ modules }: GetRecord): string {
  const sorted = Object.entries(modules).sort(([a], [b]) => (a < b ? -1 : 1));
  const entries = sorted.map(([name, { source, version, resolved, content, generator, written }]) => [
    name,
    { source, version, resolved, content, generator, written },
  ]);
  return `${JSON.stringify({ modules: Object.fromEntries(entries) }, null, 2)}\n`;
}

/** A hash of texts by name, in hexadecimal: other names, other texts or other borders between them give another one. */
export function hashOf(files: ReadonlyMap<string, string>): string {
  const hash = createHash("sha256");
  for (const [name, text] of [...files].sort(([a], [b]) => (a < b ? -1 : 1)))
    hash.update(`${name}\0${Buffer.byteLength(text)}\0`).update(text);
  return hash.digest("hex");
}

/** Of the code that reads contracts and renders bindings, and of the library they are for: a change there does every module anew. */
export function generatorHash(library: Library): string {
  const names = ["codegen", "hcl"].flatMap((room) => {
    const files = readdirSync(join(__dirname, "..", room), { recursive: true, encoding: "utf8" }).sort();
    return files
      .filter((name) => /\.[jt]s$/.test(name) && !/\.(?:test|fixture|d)\.ts$/.test(name))
      .map((name) => join(room, name));
  });
  const manifest = ["package.json", readFileSync(join(packageRoot, "package.json"), "utf8")] as const;
  const code = names.map((name) => [name, readFileSync(join(__dirname, "..", name), "utf8")] as const);
  return hashOf(new Map([manifest, ...code, ["library", library] as const]));
}
