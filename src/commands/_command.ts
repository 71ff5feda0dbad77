import type { ParseArgsConfig } from "node:util";
import type { ExitCode } from "../core";

/** What a command may touch of the process; `cli.ts` passes the real ones, tests pass their own. */
export interface Io {
  readonly stdin: NodeJS.ReadableStream;
  /** The report and nothing else. */
  readonly stdout: NodeJS.WritableStream;
  /** Progress and errors. */
  readonly stderr: NodeJS.WritableStream;
  readonly env: NodeJS.ProcessEnv;
  /** The directory that relative paths on the command line are relative to. */
  readonly cwd: string;
}

/** A parsed command line: `values` holds the flags that {@link Command.options} declares. */
export interface Call {
  readonly positionals: readonly string[];
  readonly values: Readonly<Record<string, string | boolean | readonly (string | boolean)[] | undefined>>;
}

/** A verb of the CLI. One file per verb in this folder exports it as `command`; the file's name is the verb. */
export interface Command {
  /** One line for `paved help`. */
  readonly summary: string;
  /** How to call it, one form per line, without `paved`. */
  readonly usage: string;
  /** How many arguments it takes at the most, flags aside. */
  readonly arguments: number;
  readonly options: NonNullable<ParseArgsConfig["options"]>;
  /** Runs the verb. @returns the exit code. @throws ToolError for anything the caller can mend. */
  run(call: Call, io: Io): Promise<ExitCode>;
}
