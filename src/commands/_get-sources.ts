import { join } from "node:path";
import { type ModuleFiles, type ModuleReference, readModuleFiles } from "../codegen";
import { ExternalError, ToolError } from "../core";
import { getModules } from "../terraform";
import type { Io } from "./_command";

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

function notFetched(reason: string): ExternalError {
  return new ExternalError("module-not-fetched", reason, {
    fix: "see that `terraform init` can fetch it: the same address, with the same credentials",
  });
}
