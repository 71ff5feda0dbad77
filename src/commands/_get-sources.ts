import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { ModuleReference } from "../codegen";
import { ExternalError, InputError, ToolError } from "../core";
import { getModules } from "../terraform";
import type { Io } from "./_command";

/** A module's root files, by name: what its contract is read from. */
export type ModuleFiles = ReadonlyMap<string, string>;

/** A module that was read, or why it was not. */
export type Arrival =
  | { readonly module: ModuleReference; readonly files: ModuleFiles; readonly resolved?: string | undefined }
  | { readonly module: ModuleReference; readonly error: ToolError };

export interface SourceOptions {
  readonly io: Io;
  readonly scratch: string;
  readonly signal: AbortSignal;
}

/** Reads paths at once, and fetches the rest by terraform. @returns each as it comes. */
export async function* readModules(
  modules: readonly ModuleReference[],
  { io, ...options }: SourceOptions,
): AsyncGenerator<Arrival> {
  for (const module of modules) if (module.isLocal) yield readArrival(module, join(io.cwd, module.source));
  const remote = modules.filter(({ isLocal }) => !isLocal);
  if (remote.length === 0) return;
  for await (const [module, fetched] of getModules(remote, { env: io.env, cwd: io.cwd, ...options }))
    yield fetched.kind === "failed"
      ? { module, error: notFetched(fetched.reason) }
      : readArrival(module, fetched.folder, fetched.version);
}

function readArrival(module: ModuleReference, folder: string, resolved?: string): Arrival {
  try {
    return { module, files: readModuleFiles(folder, module.source), resolved };
  } catch (error) {
    if (error instanceof ToolError) return { module, error };
    throw error;
  }
}

/**
 * @param where what errors call the folder.
 * @throws InputError `module-missing`, `module-empty`, `module-unreadable`.
 */
export function readModuleFiles(folder: string, where: string): ModuleFiles {
  const names = namesIn(folder, where)
    .filter((name) => /\.tf(?:\.json)?$/.test(name))
    .sort();
  if (names.length === 0) throw refuse("module-empty", "the folder has no .tf and no .tf.json file", where);
  try {
    return new Map(names.map((name) => [name, readFileSync(join(folder, name), "utf8")]));
  } catch (cause) {
    throw refuse("module-unreadable", `a file of the module cannot be read: ${(cause as Error).message}`, where, cause);
  }
}

function namesIn(folder: string, where: string): string[] {
  try {
    return readdirSync(folder);
  } catch (cause) {
    throw refuse("module-missing", "there is no such module folder", where, cause);
  }
}

function refuse(code: string, message: string, where: string, cause?: unknown): InputError {
  return new InputError(code, message, { where, fix: "name the folder that holds the module's .tf files", cause });
}

function notFetched(reason: string): ExternalError {
  return new ExternalError("module-not-fetched", reason, {
    fix: "see that `terraform init` can fetch it: the same address, with the same credentials",
  });
}
