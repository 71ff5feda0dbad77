import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { exitCodes } from "../core";
import type { Files } from "../synth";
import type { Command } from "./_command";
import { loadRooms, type Room } from "./_rooms";

export const command: Command = {
  summary: "Write a module's Terraform, contract and README tables from its main.ts",
  usage: "synth [NAME…]",
  arguments: Number.POSITIVE_INFINITY,
  options: {},
  async run({ positionals }, io) {
    const rooms = loadRooms(positionals);
    const { generateFiles, readGeneratedFiles } = require("./_generated") as typeof import("./_generated");
    for (const room of rooms) {
      const changed = writeFiles(room, { before: readGeneratedFiles(room), after: await generateFiles(room) });
      io.stderr.write(`modules/${room.name}: ${changed.length === 0 ? "nothing changed" : changed.join(" ")}\n`);
    }
    return exitCodes.clean;
  },
};

/** Makes the generated part of the room hold these files and no other. @returns the paths that changed. */
function writeFiles(room: Room, { before, after }: { readonly before: Files; readonly after: Files }): string[] {
  const changed = Object.keys({ ...before, ...after }).filter((name) => before[name] !== after[name]);
  for (const name of changed) {
    const text = after[name];
    mkdirSync(dirname(join(room.folder, name)), { recursive: true });
    if (text === undefined) rmSync(join(room.folder, name));
    else writeFileSync(join(room.folder, name), text);
  }
  return changed.sort();
}
