import { existsSync, readdirSync, statSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import {
  type ChangeLevel,
  changeLevels,
  compareContracts,
  comparisonFormats,
  parseContract,
  readModuleFolder,
  renderContract,
  toJsonSchema,
} from "../codegen";
import { didYouMean, type ExitCode, exitCodes, InputError, type ModuleContract, UsageError } from "../core";
import type { Call, Command, Io } from "./_command";

export const command: Command = {
  summary: "Print a module's contract, or what changed between two of them",
  usage: `contract MODULE_DIR [--format json|json-schema]
    contract diff OLD NEW [--format text|json|markdown] [--at-most patch|minor|major]`,
  arguments: 3,
  options: { format: { type: "string" }, "at-most": { type: "string" } },
  async run(call, io) {
    return call.positionals[0] === "diff" ? diff(call, io) : show(call, io);
  },
};

const contractFormats = {
  json: renderContract,
  "json-schema": (contract: ModuleContract) => `${JSON.stringify(toJsonSchema(contract), null, 2)}\n`,
};

async function show({ positionals, values }: Call, io: Io): Promise<ExitCode> {
  const [path, surplus] = positionals;
  if (path === undefined || surplus !== undefined) throw usage("name one module folder, or `diff` and two");
  if (values["at-most"] !== undefined) throw usage("--at-most is for `contract diff`");
  const render = choice("format", values.format ?? "json", contractFormats);
  io.stdout.write(render(await readSide(path, io)));
  return exitCodes.clean;
}

async function diff({ positionals, values }: Call, io: Io): Promise<ExitCode> {
  const [, before, after] = positionals;
  if (before === undefined || after === undefined)
    throw usage("name two modules or contract files: the old and the new");
  const render = choice("format", values.format ?? "text", comparisonFormats);
  const atMost = values["at-most"] === undefined ? undefined : choice("level", values["at-most"], levels);
  const comparison = compareContracts(await readSide(before, io), await readSide(after, io));
  io.stdout.write(render(comparison));
  if (atMost === undefined || comparison.level === "none") return exitCodes.clean;
  if (changeLevels.indexOf(comparison.level) >= changeLevels.indexOf(atMost)) return exitCodes.clean;
  io.stderr.write(`error: the change is ${comparison.level}, and --at-most allows ${atMost}\n`);
  return exitCodes.findings;
}

const levels = Object.fromEntries(changeLevels.map((level) => [level, level])) as Record<ChangeLevel, ChangeLevel>;

function choice<T>(what: string, name: unknown, choices: Readonly<Record<string, T>>): T {
  const found = typeof name === "string" && Object.hasOwn(choices, name) ? choices[name] : undefined;
  if (found !== undefined) return found;
  const names = Object.keys(choices);
  throw new UsageError(`unknown-${what}`, `there is no ${what} "${name}" here${didYouMean(String(name), names)}`, {
    fix: `the ${what}s are: ${names.join(", ")}`,
  });
}

function usage(demand: string): UsageError {
  return new UsageError("contract-usage", demand, { fix: "call it as `paved contract --help` shows" });
}

/** A module's folder, one of our rooms with its module in `terraform/`, or a file that this verb printed. */
async function readSide(path: string, { cwd }: Io): Promise<ModuleContract> {
  const place = resolve(cwd, path);
  const status = statSync(place, { throwIfNoEntry: false });
  if (status === undefined)
    throw new InputError("contract-missing", "there is no such module folder or contract file", {
      where: path,
      fix: "name a folder with .tf files, or a file that `paved contract MODULE_DIR` wrote",
    });
  if (status.isDirectory()) return readModuleFolder(moduleFolder(place));
  return parseContract(await readFile(place, "utf8"), path);
}

function moduleFolder(folder: string): string {
  const generated = join(folder, "terraform");
  const hasOwn = readdirSync(folder).some((name) => /[.]tf(?:[.]json)?$/.test(name));
  return !hasOwn && existsSync(generated) ? generated : folder;
}
