import { existsSync, readdirSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { setFlagsFromString } from "node:v8";
import type { ModuleDefinition } from "../authoring";
import { didYouMean, ExternalError, UsageError } from "../core";
import { packageRoot } from "./_package";

/** A folder under `modules/`. */
export interface Room {
  readonly name: string;
  /** Absolute path of the folder. */
  readonly folder: string;
  readonly definition: ModuleDefinition;
}

/**
 * Loads the named module rooms of this repository, or all of them.
 * @throws UsageError for a name that is no room, and outside the repository (authoring needs cdktf, a development dependency).
 */
export function loadRooms(names: readonly string[]): Room[] {
  const modules = join(packageRoot, "modules");
  const known = existsSync(modules)
    ? readdirSync(modules)
        .filter((name) => existsSync(join(modules, name, "main.ts")))
        .sort()
    : [];
  if (known.length === 0 || !existsSync(join(packageRoot, "node_modules", "cdktf"))) {
    throw new UsageError(
      "not-the-repository",
      "modules are synthesized in paved's own repository only; here their sources and cdktf are missing",
      {
        fix: "clone the repository and run `npm ci` there; to use a module, take it from a registry by its `source`",
      },
    );
  }
  // The process ends before optimised code pays: without the optimiser a synth takes a third less CPU (`npm run bench`).
  setFlagsFromString("--no-opt");
  for (const name of names) if (!known.includes(name)) throw unknownRoom(name, known);
  return (names.length === 0 ? known : names).map((name) => loadRoom(name, join(modules, name)));
}

function unknownRoom(name: string, known: readonly string[]): UsageError {
  return new UsageError("unknown-module", `there is no module "${name}"${didYouMean(name, known)}`, {
    fix: `the modules are: ${known.join(", ")}`,
  });
}

function loadRoom(name: string, folder: string): Room {
  for (const source of [folder, ...authoringFolders]) refuseStale(source);
  const built = join(packageRoot, "dist", "modules", name, "main.js");
  const { default: definition } = require(built) as { default: ModuleDefinition };
  return { name, folder, definition };
}

/** What decides, besides a room's own files, what is generated for it. */
const authoringFolders = ["authoring", "core", "synth"].map((room) => join(packageRoot, "src", room));

/** `dist` holds what the last build saw: synthesizing an older module than the one on disk would pass silently. */
function refuseStale(folder: string): void {
  const stamp = join(packageRoot, "dist", ".built");
  const built = existsSync(stamp) ? statSync(stamp).mtimeMs : 0;
  const sources = existsSync(folder)
    ? readdirSync(folder).filter((file) => /^(?!.*[.]test[.]).*[.](?:ts|json)$/.test(file))
    : [];
  const newer = sources.find((file) => statSync(join(folder, file)).mtimeMs > built);
  if (newer === undefined) return;
  throw new ExternalError(
    "stale-build",
    `${relative(packageRoot, join(folder, newer))} is newer than its build in dist`,
    {
      fix: "run `npm run build`",
    },
  );
}
