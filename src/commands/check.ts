import { createTwoFilesPatch } from "diff";
import { exitCodes } from "../core";
import type { Files } from "../synth";
import type { Command } from "./_command";
import { loadRooms } from "./_rooms";

export const command: Command = {
  summary: "Tell whether the generated files are what their sources give",
  usage: "check [NAME…]",
  arguments: Number.POSITIVE_INFINITY,
  options: {},
  async run({ positionals }, io) {
    const rooms = loadRooms(positionals);
    const { generateFiles, readGeneratedFiles } = require("./_generated") as typeof import("./_generated");
    const patches: string[] = [];
    for (const room of rooms)
      patches.push(...diff(`modules/${room.name}`, readGeneratedFiles(room), await generateFiles(room)));
    if (patches.length === 0) {
      io.stderr.write(`${rooms.map(({ name }) => name).join(", ")}: generated files are current\n`);
      return exitCodes.clean;
    }
    io.stdout.write(patches.join("\n"));
    io.stderr.write("error: generated files are stale\n  fix: run `npx paved synth` and commit what it writes\n");
    return exitCodes.findings;
  },
};

/** A unified diff for every file that differs, is missing, or is there for nothing. */
function diff(folder: string, committed: Files, generated: Files): string[] {
  const names = Object.keys({ ...committed, ...generated }).sort();
  const differing = names.filter((name) => committed[name] !== generated[name]);
  return differing.map((name) => {
    const path = `${folder}/${name}`;
    return createTwoFilesPatch(path, path, committed[name] ?? "", generated[name] ?? "", "committed", "generated");
  });
}
