import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { didYouMean, exitCodes, InputError, UsageError } from "../core";
import { type Format, formats } from "../report";
import type { Call, Command, Io } from "./_command";
import { gate } from "./_gate";

export const command: Command = {
  summary: "Judge a plan by the rules: exit 0 clean, 3 findings, 2 not a plan",
  usage: "gate PLAN.json [--format text|json]",
  arguments: 1,
  options: { format: { type: "string" } },
  async run(call, io) {
    const { file, format } = parse(call);
    const verdict = await gate(await readPlanFile(file, io), file);
    io.stdout.write(formats[format](verdict, { color: wantsColor(io) }));
    return verdict.findings.length === 0 ? exitCodes.clean : exitCodes.findings;
  },
};

function parse({ positionals, values }: Call): { file: string; format: Format } {
  const [file] = positionals;
  const { format = "text" } = values as Record<string, string | undefined>;
  if (file === undefined) {
    throw new UsageError("gate-usage", "name one plan", { fix: `call it as \`paved ${command.usage}\`` });
  }
  if (isFormat(format)) return { file, format };
  throw new UsageError("unknown-format", `there is no format "${format}"${didYouMean(format, Object.keys(formats))}`, {
    fix: `the formats are: ${Object.keys(formats).join(", ")}`,
  });
}

function isFormat(name: string): name is Format {
  return Object.hasOwn(formats, name);
}

async function readPlanFile(file: string, { cwd }: Io): Promise<Buffer> {
  try {
    return await readFile(resolve(cwd, file));
  } catch (cause) {
    const make = "`terraform plan -out=plan.bin && terraform show -json plan.bin > plan.json`";
    const isDirectory = (cause as NodeJS.ErrnoException).code === "EISDIR";
    const [message, fix] = isDirectory
      ? ["the plan is a directory", `name the JSON of a plan; in the directory, make it with ${make}`]
      : ["the plan cannot be read", `make it with ${make}`];
    throw new InputError("plan-unreadable", message, { where: file, fix, cause });
  }
}

function wantsColor({ stdout, env }: Io): boolean {
  return (stdout as Partial<NodeJS.WriteStream>).isTTY === true && !env.NO_COLOR;
}
