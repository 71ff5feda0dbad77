/** The process's exit codes; the README's table lists the same four. Decided once, in `cli.ts`, from a command's result. */
export const exitCodes = {
  /** Nothing to report. */
  clean: 0,
  /** A bug of ours, or something outside failed: terraform, the network, the disk. */
  failure: 1,
  /** The command line or a file given to it is wrong. */
  input: 2,
  /** Findings at or above the threshold, or generated files are stale. */
  findings: 3,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

export interface ErrorDetails {
  /** Where it is: `file:line`, a resource address, or a JSON pointer. */
  readonly where?: string | undefined;
  /** What mends it: an imperative sentence or a command. */
  readonly fix?: string | undefined;
  readonly cause?: unknown;
}

/** An error meant for the person at the terminal: what happened, where, and how to mend it. Anything else thrown is a bug. */
export abstract class ToolError extends Error {
  readonly where: string | undefined;
  readonly fix: string | undefined;

  constructor(
    /** Stable name for scripts and tests, e.g. `plan-truncated`. */
    readonly code: string,
    message: string,
    details: ErrorDetails = {},
  ) {
    super(message, { cause: details.cause });
    this.name = new.target.name;
    this.where = details.where;
    this.fix = details.fix;
  }

  abstract readonly exitCode: ExitCode;
}

/** The command line is wrong: an unknown verb, flag or name. */
export class UsageError extends ToolError {
  readonly exitCode = exitCodes.input;
}

/** A file given to us is wrong: a plan, a module, a policy, a setting. */
export class InputError extends ToolError {
  readonly exitCode = exitCodes.input;
}

/** Something outside failed: terraform, the network, the disk, a port in use. */
export class ExternalError extends ToolError {
  readonly exitCode = exitCodes.failure;
}

/** Renders a {@link ToolError} for a terminal: the sentence first, then where it is and how to mend it. */
export function renderError(error: ToolError): string {
  const lines = [`error: ${error.message}`];
  if (error.where !== undefined) lines.push(`  at:  ${error.where}`);
  if (error.fix !== undefined) lines.push(`  fix: ${error.fix}`);
  return `${lines.join("\n")}\n`;
}
