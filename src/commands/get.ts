import { resolve } from "node:path";
import type { Library } from "../codegen";
import { didYouMean, type ExitCode, exitCodes, UsageError } from "../core";
import type { Call, Command } from "./_command";
import { type MakeOptions, makeBindings } from "./_get-make";
import { type GetRecord, generatorHash, type RecordedModule, readRecord } from "./_get-record";
import { reportOf } from "./_get-report";
import { modulesToDo } from "./_get-work";
import { removeUndeclared, writeRecord } from "./_get-write";
import { libraryOf, type Project, readProject } from "./_project";
import { inScratch } from "./_scratch";

export const command: Command = {
  summary: "Write a typed binding for each module that cdktf.json or paved.yaml declares",
  usage: "get [--library cdktf|cdktn] [--upgrade] [--output DIR]",
  arguments: 0,
  options: { library: { type: "string" }, upgrade: { type: "boolean" }, output: { type: "string" } },
  async run(call, io) {
    const options = parse(call);
    const project = readProject(io.cwd);
    const library = options.library ?? libraryOf(io.cwd);
    const output = resolve(io.cwd, options.output ?? project.output, "modules");
    const common = { io, output, library, generator: generatorHash(library), record: readRecord(output) };
    return inScratch(undefined, (scratch, signal) =>
      get(project, { ...common, scratch, signal, upgrade: options.upgrade }),
    );
  },
};

async function get(project: Project, options: MakeOptions & { readonly upgrade: boolean }): Promise<ExitCode> {
  const { io, output, record } = options;
  const toDo = modulesToDo(project.modules, { ...options, folder: io.cwd });
  const report = reportOf({ io, output, declared: project.modules.length, toDo: toDo.length });
  const modules = recordedOf(project, record);
  try {
    for await (const outcome of makeBindings(toDo, options)) {
      report.tell(outcome);
      if ("recorded" in outcome) modules[outcome.module.fileName] = outcome.recorded;
    }
  } catch (error) {
    report.abandon();
    throw error;
  } finally {
    writeRecord(output, { modules: { ...record.modules, ...modules } });
  }
  const removed = removeUndeclared(output, record, project.modules);
  writeRecord(output, { modules });
  return report.close(removed) ? exitCodes.input : exitCodes.clean;
}

/** A module that fails keeps what was recorded of it: its file is still ours. */
function recordedOf({ modules }: Project, record: GetRecord): Record<string, RecordedModule> {
  const declared = new Set(modules.map(({ fileName }) => fileName));
  return Object.fromEntries(Object.entries(record.modules).filter(([name]) => declared.has(name)));
}

function parse({ values }: Call): { library: Library | undefined; upgrade: boolean; output: string | undefined } {
  const { library, output } = values as Record<string, string | undefined>;
  if (library !== undefined && !isLibrary(library))
    throw new UsageError("unknown-library", `there is no library "${library}"${didYouMean(library, libraries)}`, {
      fix: `the libraries are: ${libraries.join(", ")}`,
    });
  return { library, upgrade: values.upgrade === true, output };
}

const libraries: readonly Library[] = ["cdktf", "cdktn"];

function isLibrary(name: string): name is Library {
  return (libraries as readonly string[]).includes(name);
}
