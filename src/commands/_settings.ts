import { existsSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { InputError } from "../core";
import { type GateSettings, readGateSettings } from "../settings";
import type { Io } from "./_command";

/** What a paved.yaml says to the gate, and the folder that its paths are relative to. */
export interface Found {
  readonly settings: GateSettings;
  readonly folder: string;
}

/**
 * Reads the settings of the file given, or of the nearest paved.yaml at or above the working directory, up to the repository's
 * root; none where there is none.
 * @throws InputError `settings-unreadable`, and those of `readGateSettings`.
 */
export function findSettings(file: string | undefined, { cwd }: Io): Found {
  const path = file === undefined ? nearest(cwd) : resolve(cwd, file);
  if (path === undefined) return { settings: {}, folder: cwd };
  return { settings: readGateSettings(read(path), relative(cwd, path)), folder: dirname(path) };
}

function read(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (cause) {
    const fix = "see that it is there, or leave --config out";
    throw new InputError("settings-unreadable", "the settings cannot be read", { where: path, fix, cause });
  }
}

function nearest(folder: string): string | undefined {
  const path = join(folder, "paved.yaml");
  if (existsSync(path)) return path;
  const parent = dirname(folder);
  return parent === folder || existsSync(join(folder, ".git")) ? undefined : nearest(parent);
}
