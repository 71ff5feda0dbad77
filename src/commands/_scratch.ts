import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ExternalError, UsageError } from "../core";

export interface Scratch {
  readonly folder: string;
  /** Removes the folder, unless it was asked for by name. */
  close(): void;
}

/**
 * A folder for what a command makes on its way: a new one below the system's temporary one, or the one that `--keep` names.
 * @throws UsageError where that one has something in it.
 */
export function openScratch(keep: string | undefined): Scratch {
  if (keep === undefined) {
    const folder = makeTemporary();
    return { folder, close: () => rmSync(folder, { recursive: true, force: true }) };
  }
  if (existsSync(keep) && !(statSync(keep).isDirectory() && readdirSync(keep).length === 0)) {
    throw new UsageError("scratch-not-empty", "what --keep names is no empty folder", {
      where: keep,
      fix: "name one that is empty or not there yet",
    });
  }
  mkdirSync(keep, { recursive: true });
  return { folder: keep, close: () => {} };
}

/** Gives work a scratch folder, and a signal that Ctrl-C or a request to terminate sets off; both end with the work. */
export async function inScratch<T>(
  keep: string | undefined,
  work: (folder: string, signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const scratch = openScratch(keep);
  const interrupt = new AbortController();
  const stop = () => interrupt.abort();
  process.on("SIGINT", stop).on("SIGTERM", stop);
  try {
    return await work(scratch.folder, interrupt.signal);
  } finally {
    process.off("SIGINT", stop).off("SIGTERM", stop);
    scratch.close();
  }
}

function makeTemporary(): string {
  try {
    return mkdtempSync(join(tmpdir(), "paved-"));
  } catch (cause) {
    throw new ExternalError("no-temporary-folder", "the system's temporary folder cannot be written to", {
      where: tmpdir(),
      fix: "let TMPDIR name a folder that can",
      cause,
    });
  }
}
