import { randomUUID } from "node:crypto";
import { link, mkdir, open, readdir, readFile, rm } from "node:fs/promises";
import { dirname, join, relative, sep } from "node:path";
import { ExternalError } from "../core";

/**
 * Where a registry lives: a flat store of objects that are created once and never changed. Keys are paths with `/`, made by
 * `layout.ts` from checked parts only. Small on purpose: an object store offers the same three calls.
 */
export interface Storage {
  /** For messages: the folder, or the bucket's URL. */
  readonly location: string;
  /** @returns the object's bytes; `undefined` when there is none. */
  read(key: string): Promise<Buffer | undefined>;
  /**
   * Creates an object, whole and durable, unless the key is taken (S3: `If-None-Match: *`).
   * @returns whether this very call created it; of many at once, exactly one does.
   */
  create(key: string, bytes: Buffer): Promise<boolean>;
  /** @returns every key that begins with `prefix` (which ends with `/`), sorted. */
  list(prefix: string): Promise<readonly string[]>;
}

/** Where unfinished writes stand: on the same disk, under no key that is ever read. May be emptied at any time. */
const incoming = ".incoming";

/** A registry in a folder, which is made on the first `create`. @throws ExternalError when the disk refuses. */
export function folderStorage(root: string): Storage {
  const pathOf = (key: string) => join(root, ...key.split("/"));
  return {
    location: root,
    read: (key) => ifThere(readFile(pathOf(key))),
    create: (key, bytes) => createFile(root, pathOf(key), bytes),
    async list(prefix) {
      const entries = await ifThere(readdir(pathOf(prefix), { recursive: true, withFileTypes: true }));
      const files = (entries ?? []).filter((entry) => entry.isFile());
      return files.map((file) => relative(root, join(file.parentPath, file.name)).split(sep).join("/")).sort();
    },
  };
}

async function ifThere<T>(result: Promise<T>): Promise<T | undefined> {
  return result.catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === "ENOENT" || cause.code === "ENOTDIR") return undefined;
    throw diskError("read", cause);
  });
}

/** Writes aside, then links: the name appears with all its bytes behind it, or not at all, and `link` never replaces. */
async function createFile(root: string, path: string, bytes: Buffer): Promise<boolean> {
  try {
    await mkdir(dirname(path), { recursive: true });
    const aside = await writeAside(join(root, incoming), bytes);
    return await link(aside, path)
      .then(() => true, isTaken)
      .finally(() => rm(aside));
  } catch (cause) {
    throw diskError("write", cause as NodeJS.ErrnoException);
  }
}

async function writeAside(folder: string, bytes: Buffer): Promise<string> {
  await mkdir(folder, { recursive: true });
  const path = join(folder, randomUUID());
  const file = await open(path, "wx", 0o644);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
  return path;
}

function isTaken(cause: NodeJS.ErrnoException): false {
  if (cause.code === "EEXIST") return false;
  throw cause;
}

function diskError(verb: "read" | "write", cause: NodeJS.ErrnoException): ExternalError {
  return new ExternalError("registry-disk", `the disk refused to ${verb} the registry: ${cause.message}`, {
    where: cause.path,
    fix: "make the folder readable and writable for this user, on a disk with room and hard links",
    cause,
  });
}
