import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { type Library, type ModuleReference, readModuleReferences } from "../codegen";
import { InputError, UsageError } from "../core";
import { jsonErrorLine } from "../hcl";

/** What somebody's project declares about its modules. */
export interface Project {
  readonly folder: string;
  /** The file that declares them: `cdktf.json`, else `paved.yaml`. */
  readonly file: string;
  readonly modules: readonly ModuleReference[];
  /** The folder for generated code, relative to the project's: `.gen` where it does not say. */
  readonly output: string;
}

/**
 * Reads the project in a folder: `terraformModules` of its `cdktf.json`; where there is no such file, `modules` of its `paved.yaml`.
 * @throws UsageError `no-modules`, `not-typescript`, and those of `readModuleReferences`. InputError `bad-project` for a broken file.
 */
export function readProject(folder: string): Project {
  return existsSync(join(folder, "cdktf.json")) ? readCdktfProject(folder) : readPavedProject(folder);
}

function readCdktfProject(folder: string): Project {
  const file = "cdktf.json";
  const { terraformModules = [], codeMakerOutput = ".gen", language } = readJson(join(folder, file));
  if (language !== undefined && language !== "typescript")
    throw new UsageError("not-typescript", `bindings are written in TypeScript, and the project is in ${language}`, {
      where: file,
      fix: 'set "language": "typescript", or stay with `cdktf get`',
    });
  if (typeof codeMakerOutput !== "string") throw bad(file, "`codeMakerOutput` must be a text");
  if (!Array.isArray(terraformModules)) throw bad(file, "`terraformModules` must be a list");
  if (terraformModules.length === 0) throw noModules(file, '"terraformModules": ["acme/queue/aws@~> 1.0"]');
  return { folder, file, modules: readModuleReferences(terraformModules, file), output: codeMakerOutput };
}

function readPavedProject(folder: string): Project {
  const file = "paved.yaml";
  const { modules = [] } = existsSync(join(folder, file)) ? readYaml(folder, file) : {};
  if (!Array.isArray(modules)) throw bad(file, "`modules` must be a list");
  if (modules.length === 0)
    throw noModules(
      `${folder}`,
      'modules: ["acme/queue/aws@~> 1.0"]` in paved.yaml, or `"terraformModules": ["acme/queue/aws@~> 1.0"]` in `cdktf.json',
    );
  return { folder, file, modules: readModuleReferences(modules, file), output: ".gen" };
}

function noModules(where: string, example: string): UsageError {
  return new UsageError("no-modules", "the project declares no modules", { where, fix: `write \`${example}\`` });
}

/** @throws InputError `bad-project`, with the line. */
function readJson(file: string): Readonly<Record<string, unknown>> {
  const text = readFileSync(file, "utf8");
  try {
    return asObject(JSON.parse(text), file);
  } catch (cause) {
    if (cause instanceof InputError) throw cause;
    throw bad(`${file}:${jsonErrorLine(text)}`, "this is not JSON", cause);
  }
}

function readYaml(folder: string, file: string): Readonly<Record<string, unknown>> {
  // Loaded here: most projects have a cdktf.json, and a run with nothing to do should take no time.
  const { parse } = require("yaml") as typeof import("yaml");
  try {
    return asObject(parse(readFileSync(join(folder, file), "utf8")) ?? {}, file);
  } catch (cause) {
    if (cause instanceof InputError) throw cause;
    const [first] = (cause as Error).message.split("\n");
    throw bad(file, `this is not YAML: ${first}`, cause);
  }
}

function asObject(value: unknown, where: string): Readonly<Record<string, unknown>> {
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  throw bad(where, "the file holds no object");
}

function bad(where: string, message: string, cause?: unknown): InputError {
  return new InputError("bad-project", message, { where, fix: "mend the file, then run it again", cause });
}

/**
 * The construct library of a project: the fork where it depends on it, or has it installed and not the original.
 * @throws InputError `bad-project` for a package.json that is not JSON.
 */
export function libraryOf(folder: string): Library {
  const manifest = foldersAbove(folder)
    .map((above) => join(above, "package.json"))
    .find((path) => existsSync(path));
  const named = manifest === undefined ? new Set<string>() : dependenciesOf(readJson(manifest));
  if (named.has("cdktn")) return "cdktn";
  return !named.has("cdktf") && isInstalled("cdktn", folder) && !isInstalled("cdktf", folder) ? "cdktn" : "cdktf";
}

function dependenciesOf(manifest: Readonly<Record<string, unknown>>): ReadonlySet<string> {
  const kinds = ["dependencies", "devDependencies", "peerDependencies"].map((kind) => manifest[kind] ?? {});
  return new Set(kinds.flatMap((dependencies) => Object.keys(dependencies)));
}

function isInstalled(name: string, folder: string): boolean {
  return foldersAbove(folder).some((above) => existsSync(join(above, "node_modules", name)));
}

function foldersAbove(folder: string): string[] {
  const parent = dirname(folder);
  return parent === folder ? [folder] : [folder, ...foldersAbove(parent)];
}
