import { readdir, readFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { InputError, type ModuleContract } from "../core";
import { isConfiguration } from "./module-blocks";
import { readContract } from "./read-contract";

/**
 * Reads the contract of the Terraform module in a folder.
 * @throws InputError `contract-no-module` where there is none, and what {@link readContract} throws, files called by their paths.
 */
export async function readModuleFolder(folder: string): Promise<ModuleContract> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((cause: Error) => refuse(folder, cause));
  const names = entries.filter((entry) => !entry.isDirectory() && isConfiguration(entry.name)).map(({ name }) => name);
  if (names.length === 0) refuse(folder);
  const texts = names.sort().map(async (name) => [name, await readText(join(folder, name))] as const);
  return readContract(moduleName(folder), new Map(await Promise.all(texts)), join(folder, "/"));
}

function readText(file: string): Promise<string> {
  return readFile(file, "utf8").catch((cause: Error) => {
    throw new InputError("contract-unreadable", `a file of the module cannot be read: ${cause.message}`, {
      where: file,
      fix: "let this user read it",
      cause,
    });
  });
}

/** The folder's name; in one of our rooms the module stands in `terraform/`, and the room has the name. */
function moduleName(folder: string): string {
  const path = resolve(folder);
  return basename(path) === "terraform" ? basename(dirname(path)) : basename(path);
}

function refuse(where: string, cause?: Error): never {
  const why =
    cause === undefined ? "the folder has no .tf and no .tf.json file" : `no folder can be read here: ${cause.message}`;
  throw new InputError("contract-no-module", why, {
    where,
    fix: "name the folder that holds the module's .tf files",
    cause,
  });
}
