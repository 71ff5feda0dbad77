import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Files, renderReadme, synthesize } from "../synth";
import type { Room } from "./_rooms";

// Loads cdktf, a development dependency: import this file when a command runs, not when it is listed.

/** Everything in a room that is generated, by path inside the room: the files of `terraform/` and the README with its tables. */
export function generateFiles({ folder, definition }: Room): Files {
  const terraform = Object.entries(synthesize(definition)).map(([name, text]) => [`terraform/${name}`, text]);
  const readme = readText(join(folder, "README.md"));
  return { ...Object.fromEntries(terraform), "README.md": renderReadme(definition, readme) };
}

/** What is on disk in the same places, files that no longer belong there included. */
export function readGeneratedFiles({ folder }: Room): Files {
  const terraform = join(folder, "terraform");
  const names = existsSync(terraform)
    ? readdirSync(terraform)
        .filter((name) => name.endsWith(".tf"))
        .map((name) => `terraform/${name}`)
    : [];
  return Object.fromEntries([...names, "README.md"].map((name) => [name, readText(join(folder, name))]));
}

/** A missing file is an empty one: what is wrong with it is said where it is needed. */
function readText(path: string): string {
  return existsSync(path) ? readFileSync(path, "utf8") : "";
}
