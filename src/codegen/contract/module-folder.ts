import { readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { InputError, type ModuleContract } from "../../core";
import { isConfiguration } from "../../hcl";
import { readContract } from "./read-contract";

/** A module's root files, by name, sorted: what its contract is read from. */
export type ModuleFiles = ReadonlyMap<string, string>;

/** Reads the contract of the Terraform module in a folder. @throws InputError those of {@link readModuleFiles} and {@link readContract}. */
export async function readModuleFolder(folder: string): Promise<ModuleContract> {
  return readContract(moduleName(folder), readModuleFiles(folder), join(folder, "/"));
}

/**
 * @param where what errors call the folder.
 * @throws InputError `contract-no-module` where there is none, `contract-unreadable`, `contract-not-utf8`.
 */
export function readModuleFiles(folder: string, where = folder): ModuleFiles {
  const names = configurationIn(folder, where);
  if (names.length === 0) throw refuse("no-module", "the folder has no .tf and no .tf.json file", where);
  return new Map(names.map((name) => [name, textOf(bytesOf(join(folder, name), where), join(where, name))]));
}

function bytesOf(file: string, where: string): Buffer {
  try {
    return readFileSync(file);
  } catch (cause) {
    throw refuse("unreadable", `a file of the module cannot be read: ${(cause as Error).message}`, where, cause);
  }
}

/** As Terraform reads it: https://developer.hashicorp.com/terraform/language/syntax/configuration#character-encoding */
function textOf(bytes: Buffer, where: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (cause) {
    const fix = "save it in that encoding";
    throw new InputError("contract-not-utf8", "Terraform cannot read this file: it is not UTF-8", {
      where,
      fix,
      cause,
    });
  }
}

function configurationIn(folder: string, where: string): string[] {
  try {
    const entries = readdirSync(folder, { withFileTypes: true });
    const files = entries.filter((entry) => !entry.isDirectory() && isConfiguration(entry.name));
    return files.map(({ name }) => name).sort();
  } catch (cause) {
    throw refuse("no-module", "there is no such module folder", where, cause);
  }
}

function refuse(code: string, message: string, where: string, cause?: unknown): InputError {
  const fix = "name the folder that holds the module's .tf files";
  return new InputError(`contract-${code}`, message, { where, fix, cause });
}

/** The folder's name; in one of our rooms the module stands in `terraform/`, and the room has the name. */
function moduleName(folder: string): string {
  const path = resolve(folder);
  return basename(path) === "terraform" ? basename(dirname(path)) : basename(path);
}
