import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { exitCodes } from "../core";
import { type Files, synthesize } from "../synth";
import type { Command } from "./_command";
import { loadRooms } from "./_rooms";

export const command: Command = {
  summary: "Write modules/<name>/terraform from modules/<name>/main.ts",
  usage: "synth [NAME…]",
  options: {},
  async run({ positionals }, io) {
    for (const room of loadRooms(positionals)) {
      const files = synthesize(room.definition);
      writeFiles(join(room.folder, "terraform"), files);
      io.stderr.write(`modules/${room.name}/terraform: ${Object.keys(files).join(" ")}\n`);
    }
    return exitCodes.clean;
  },
};

/** Makes the folder hold these files and no other. */
function writeFiles(folder: string, files: Files): void {
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder)) if (!(name in files)) rmSync(join(folder, name), { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
}
