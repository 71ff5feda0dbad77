import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { exitCodes } from "../core";
import type { Files } from "../synth";
import type { Command } from "./_command";
import { generateFiles, readGeneratedFiles } from "./_generated";
import { loadRooms, type Room } from "./_rooms";

export const command: Command = {
  summary: "Write modules/<name>/terraform, and the README's tables, from modules/<name>/main.ts",
  usage: "synth [NAME…]",
  options: {},
  async run({ positionals }, io) {
    for (const room of loadRooms(positionals)) {
      const files = generateFiles(room);
      const changed = writeFiles(room, files);
      io.stderr.write(`modules/${room.name}: ${changed.length === 0 ? "nothing changed" : changed.join(" ")}\n`);
    }
    return exitCodes.clean;
  },
};

/** Makes the generated part of the room hold these files and no other. @returns the paths that changed. */
function writeFiles(room: Room, files: Files): string[] {
  const before = readGeneratedFiles(room);
  const changed = Object.keys({ ...before, ...files }).filter((name) => before[name] !== files[name]);
  mkdirSync(join(room.folder, "terraform"), { recursive: true });
  for (const name of changed) {
    const text = files[name];
    if (text === undefined) rmSync(join(room.folder, name));
    else writeFileSync(join(room.folder, name), text);
  }
  return changed.sort();
}
