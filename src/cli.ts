#!/usr/bin/env node
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { type ParseArgsConfig, parseArgs } from "node:util";
import type { Call, Command, Io } from "./commands/_command";
import { didYouMean, type ExitCode, exitCodes, renderError, ToolError, UsageError } from "./core";

const commandsFolder = join(__dirname, "commands");

/** Runs one command line: argv → verb → streams → exit code. Never throws, never exits the process. */
export async function main(argv: readonly string[], io: Io): Promise<ExitCode> {
  try {
    const [verb, ...rest] = argv;
    if (verb === undefined || verb === "help" || verb === "--help" || verb === "-h") return help(io);
    const command = loadCommand(verb);
    if (rest.includes("--help") || rest.includes("-h")) return usage(verb, command, io);
    return await command.run(parseCall(verb, command, rest), io);
  } catch (error) {
    return report(error, io);
  }
}

/** The verbs are the files of `commands/`: adding one edits no list. Files with `_` in front are shared by several. */
function verbs(): string[] {
  const names = readdirSync(commandsFolder).map((file) => /^([a-z][a-z-]*)\.(?:js|ts)$/.exec(file)?.[1]);
  return [...new Set(names.filter((name) => name !== undefined))].sort();
}

function loadCommand(verb: string): Command {
  const known = verbs();
  if (known.includes(verb)) return (require(join(commandsFolder, verb)) as { command: Command }).command;
  throw new UsageError("unknown-verb", `there is no verb "${verb}"${didYouMean(verb, known)}`, {
    fix: "run `paved help` for the list",
  });
}

function parseCall(verb: string, command: Command, args: readonly string[]): Call {
  const config = { args: [...args], options: command.options, allowPositionals: true } satisfies ParseArgsConfig;
  try {
    return refuseSurplus(verb, command, parseArgs(config) as Call);
  } catch (cause) {
    if (cause instanceof ToolError) throw cause;
    const flag = /'(--[^' ]+)/.exec((cause as Error).message)?.[1];
    const flags = Object.keys(command.options).map((name) => `--${name}`);
    const hint = flag === undefined ? "" : didYouMean(flag, flags);
    throw new UsageError("bad-flag", `${firstSentence((cause as Error).message)}${hint}`, {
      fix: `run \`paved ${verb} --help\` for its flags`,
      cause,
    });
  }
}

function refuseSurplus(verb: string, command: Command, call: Call): Call {
  const surplus = call.positionals[command.arguments];
  if (surplus === undefined) return call;
  throw new UsageError("surplus-argument", `"${surplus}" is one argument too many for \`paved ${verb}\``, {
    fix: `run \`paved ${verb} --help\` for how to call it`,
  });
}

function firstSentence(text: string): string {
  return text.split(/\.\s/)[0] ?? text;
}

function help(io: Io): ExitCode {
  const rows = verbs().map((verb) => `  ${verb.padEnd(10)} ${loadCommand(verb).summary}\n`);
  io.stdout.write(`paved: secure Terraform modules, their registry, and the gate for plans\n\n${rows.join("")}`);
  io.stdout.write("\nRun `paved VERB --help` for the usage of one.\n");
  return exitCodes.clean;
}

function usage(verb: string, command: Command, io: Io): ExitCode {
  const forms = command.usage.trim().split("\n");
  io.stdout.write(`${command.summary}\n\n${forms.map((form) => `  paved ${form.trim()}\n`).join("")}`);
  const flags = Object.keys(command.options);
  if (flags.length > 0)
    io.stdout.write(`\nFlags of \`paved ${verb}\`: ${flags.map((flag) => `--${flag}`).join(" ")}\n`);
  return exitCodes.clean;
}

function report(error: unknown, io: Io): ExitCode {
  if (error instanceof ToolError) {
    io.stderr.write(renderError(error));
    return error.exitCode;
  }
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  io.stderr.write(`error: this is a bug in paved, please report it with the lines below\n${stack}\n`);
  return exitCodes.failure;
}

if (require.main === module) {
  const { stdin, stdout, stderr, env } = process;
  // Whoever reads our output may have enough of it: `paved gate plan.json | head`.
  for (const stream of [stdout, stderr]) {
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code !== "EPIPE") throw error;
    });
  }
  // Node ends with 0 when nothing is left that could settle what we wait for. So it is when the parser of HCL dies.
  process.once("beforeExit", () => {
    stderr.write("error: paved could not finish: a part of it died, and what it said last stands above\n");
    process.exitCode = exitCodes.failure;
  });
  main(process.argv.slice(2), { stdin, stdout, stderr, env, cwd: process.cwd() }).then((code) => {
    // Not by itself: the parser of HCL, compiled Go, keeps node alive for seconds after its last call.
    stdout.write("", () => stderr.write("", () => process.exit(code)));
  });
}
