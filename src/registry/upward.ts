import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

/** The folder and those above it, nearest first, through the repository's own (the one that holds `.git`) or the disk's root. */
export function* foldersUpward(start: string): Generator<string> {
  for (let folder = start; ; folder = dirname(folder)) {
    yield folder;
    if (existsSync(join(folder, ".git")) || dirname(folder) === folder) return;
  }
}
