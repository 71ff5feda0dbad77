import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createTwoFilesPatch } from "diff";
import { exitCodes } from "../core";
import { type Files, synthesize } from "../synth";
import type { Command } from "./_command";
import { loadRooms, type Room } from "./_rooms";

export const command: Command = {
  summary: "Tell whether the generated files are what their sources give",
  usage: "check [NAME…]",
  options: {},
  async run({ positionals }, io) {
    const rooms = loadRooms(positionals);
    const patches = rooms.flatMap((room) => comparePatches(room, synthesize(room.definition)));
    if (patches.length === 0) {
      io.stderr.write(`${rooms.map(({ name }) => name).join(", ")}: generated files are current\n`);
      return exitCodes.clean;
    }
    io.stdout.write(patches.join("\n"));
    io.stderr.write("error: generated files are stale\n  fix: run `paved synth` and commit what it writes\n");
    return exitCodes.findings;
  },
};

/** A unified diff, committed → generated, for every file that differs, is missing, or is there for nothing. */
function comparePatches(room: Room, generated: Files): string[] {
  const committed = readFiles(join(room.folder, "terraform"));
  const names = [...new Set([...Object.keys(committed), ...Object.keys(generated)])].sort();
  const differing = names.filter((name) => committed[name] !== generated[name]);
  return differing.map((name) => {
    const path = `modules/${room.name}/terraform/${name}`;
    return createTwoFilesPatch(path, path, committed[name] ?? "", generated[name] ?? "", "committed", "generated");
  });
}

function readFiles(folder: string): Files {
  const names = existsSync(folder) ? readdirSync(folder) : [];
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name), "utf8")]));
}
