import { relative, sep } from "node:path";
import { InputError, renderError, ToolError } from "../core";
import type { Io } from "./_command";
import { type Outcome, titleOf } from "./_get-make";

/** What `paved get` tells while it works and when it is done. */
export interface GetReport {
  /** One line on stderr, and one on stdout where a file was written. */
  tell(outcome: Outcome): void;
  /** The errors so far, where the work ends early. @throws the first bug met. */
  abandon(): void;
  /** What is left to say: files removed, the errors, the sum. @returns whether a module failed. @throws the first bug met. */
  close(removed: readonly string[]): boolean;
}

export interface ReportOptions {
  readonly io: Io;
  readonly output: string;
  /** How many modules are declared, and how many of them are to be done. */
  readonly declared: number;
  readonly toDo: number;
}

/** @param now milliseconds on a clock that only goes forward. */
export function reportOf(
  { io, output, declared, toDo }: ReportOptions,
  now: () => number = performance.now.bind(performance),
): GetReport {
  const started = now();
  const failures: (Outcome & { readonly error: unknown })[] = [];
  const counts = { told: 0, written: 0 };
  const pathOf = (file: string) => relative(io.cwd, file);
  const abandon = () => {
    for (const failure of failures) io.stderr.write(renderError(errorOf(failure, io.cwd)));
  };
  return {
    abandon,
    tell(outcome) {
      counts.told += 1;
      io.stderr.write(`  [${counts.told}/${toDo}] ${titleOf(outcome).padEnd(titleWidth)}  ${resultOf(outcome)}\n`);
      if ("error" in outcome) failures.push(outcome);
      else if (outcome.isNew) {
        counts.written += 1;
        io.stdout.write(`wrote ${pathOf(outcome.file)}\n`);
      }
    },
    close(removed) {
      for (const file of removed) io.stdout.write(`removed ${pathOf(file)}\n`);
      abandon();
      const sums = [
        [counts.written, "written"],
        [declared - counts.written - failures.length, "up to date"],
        [removed.length, "removed"],
        [failures.length, "failed"],
      ] as const;
      const told = sums.filter(([count]) => count > 0).map(([count, what]) => `${count} ${what}`);
      const seconds = ((now() - started) / 1000).toFixed(1);
      io.stderr.write(`${pathOf(output)}: ${told.join(", ")} (${seconds} s)\n`);
      return failures.length > 0;
    },
  };
}

/** Longer titles push their results to the right. */
const titleWidth = 48;

function resultOf(outcome: Outcome): string {
  if ("error" in outcome) return "failed";
  const { inputs, outputs } = outcome.contract;
  return `${counted(inputs.length, "input")}, ${counted(outputs.length, "output")}`;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

/** Names the module, and the place as seen from the working directory. @throws what is no error of the user's. */
function errorOf(failure: Outcome & { readonly error: unknown }, cwd: string): ToolError {
  const { error } = failure;
  if (!(error instanceof ToolError)) throw error;
  const { code, message, where, fix } = error;
  const seen = where?.startsWith(`${cwd}${sep}`) ? where.slice(cwd.length + 1) : where;
  return new InputError(code, `${titleOf(failure)}: ${message}`, { where: seen, fix, cause: error });
}
