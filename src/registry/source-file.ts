import type { Stats } from "node:fs";
import { lstat, readFile } from "node:fs/promises";
import { InputError } from "../core";
import { secretIn } from "./secrets";

/** One file of a module, as it will stand in the archive. */
export interface SourceFile {
  /** Relative to the module's root, with `/`, printable ASCII. */
  readonly path: string;
  readonly bytes: Buffer;
}

/** A registry module is text of some kilobytes; far above that, the wrong folder was named. */
export const maxModuleBytes = 32 * 1024 * 1024;

/** Orders by code unit, so that the same files come in the same order under any locale. */
export function byPath(a: SourceFile, b: SourceFile): number {
  return a.path < b.path ? -1 : Number(a.path > b.path);
}

/**
 * Reads a file that is to be published as `path`.
 * @throws InputError for a link, a name that some systems cannot unpack, a file too large, a secret, one that may not be read.
 */
export async function readSource(file: string, path: string): Promise<SourceFile> {
  const status = await lstat(file);
  if (!status.isFile())
    throw new InputError("module-not-a-file", `a module holds plain files only, and this is ${kindOf(status)}`, {
      where: file,
      fix: "put the file itself there, or move it out of the module (a LICENSE above the module is found by itself)",
    });
  if (!/^[ -~]+$/.test(path) || path.includes("\\"))
    throw new InputError("module-bad-path", "the file's name is not portable", {
      where: file,
      fix: "rename it to printable ASCII without a backslash",
    });
  if (status.size > maxModuleBytes) throw tooLarge(file);
  return withoutSecret(file, { path, bytes: await readFile(file).catch((cause) => refuseUnreadable(file, cause)) });
}

/** @returns the error for a file, or for all of a module's together, above {@link maxModuleBytes}. */
export function tooLarge(where: string): InputError {
  return new InputError("module-too-large", `a module may hold ${maxModuleBytes / 1024 / 1024} MiB, and this is more`, {
    where,
    fix: "name the module's own folder, and keep built artefacts out of it",
  });
}

/** @throws InputError always. */
export function refuseUnreadable(where: string, cause: Error): never {
  throw new InputError("module-unreadable", `a part of the module cannot be read: ${cause.message}`, {
    where,
    fix: "let this user read it",
    cause,
  });
}

function withoutSecret(where: string, file: SourceFile): SourceFile {
  const secret = secretIn(file.path, file.bytes);
  if (secret === undefined) return file;
  throw new InputError("module-secret", `the file looks like ${secret}; what is published stays published`, {
    where,
    fix: "move it out of the module folder",
  });
}

function kindOf(status: Stats): string {
  if (status.isSymbolicLink()) return "a symbolic link";
  return status.isDirectory() ? "a folder" : "a device, pipe or socket";
}
