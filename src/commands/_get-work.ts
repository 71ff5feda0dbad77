import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type ModuleFiles, type ModuleReference, readModuleFiles } from "../codegen";
import { type GetRecord, hashOf, type RecordedModule } from "./_get-record";

export interface WorkOptions {
  /** The project's folder, which paths are relative to. */
  readonly folder: string;
  /** Where bindings are written. */
  readonly output: string;
  /** Whether remote modules are fetched again in any case. */
  readonly upgrade: boolean;
  /** What is recorded there. */
  readonly record: GetRecord;
  /** Of the code that would do it now. */
  readonly generator: string;
}

/**
 * The modules whose bindings are to be made: those that are not recorded as they are declared, whose file is missing or was
 * edited, and paths whose files have changed.
 */
export function modulesToDo(modules: readonly ModuleReference[], options: WorkOptions): readonly ModuleReference[] {
  return modules.filter((module) => !isUpToDate(module, options));
}

function isUpToDate(module: ModuleReference, { folder, output, upgrade, ...now }: WorkOptions): boolean {
  const recorded = now.record.modules[module.fileName];
  if (recorded === undefined || recorded.generator !== now.generator) return false;
  if (recorded.source !== module.source || recorded.version !== module.version) return false;
  if (!isAsWritten(join(output, `${module.fileName}.ts`), recorded)) return false;
  if (!module.isLocal) return !upgrade;
  const files = tryRead(join(folder, module.source), module.source);
  return files !== undefined && hashOf(files) === recorded.content;
}

/** Whether a file is what we wrote, byte for byte. */
export function isAsWritten(file: string, { written }: RecordedModule): boolean {
  try {
    return hashOf(new Map([["", readFileSync(file, "utf8")]])) === written;
  } catch {
    return false; // It is gone, or something else is in its place.
  }
}

/** A folder that cannot be read is not up to date; making its binding says why. */
function tryRead(folder: string, where: string): ModuleFiles | undefined {
  try {
    return readModuleFiles(folder, where);
  } catch {
    return undefined;
  }
}
