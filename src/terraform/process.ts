import { type ChildProcess, spawn } from "node:child_process";
import { constants } from "node:os";
import { ExternalError } from "../core";

export interface ProcessOptions {
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  /** Milliseconds after which the process and its children are ended. */
  readonly timeoutMs: number;
  /** Ends the process and its children early. */
  readonly signal?: AbortSignal | undefined;
}

export interface ProcessResult {
  /** The exit code; 128 + the signal's number, as a shell reports it, where a signal ended the process. */
  readonly exitCode: number;
  readonly stdout: Buffer;
  readonly stderr: Buffer;
}

/** Time after the interrupt for terraform to stop its providers, which leave sockets behind otherwise; then the group is killed. */
const graceMs = 5_000;

/**
 * Runs a program in a process group of its own, so that a timeout or an abort ends its children (providers) too.
 * @throws ExternalError `terraform-not-started`, `terraform-timeout` or `terraform-aborted`; a failing program does not throw.
 */
export async function runProcess(
  file: string,
  args: readonly string[],
  options: ProcessOptions,
): Promise<ProcessResult> {
  const timeout = AbortSignal.timeout(options.timeoutMs);
  const stop = AbortSignal.any(options.signal ? [options.signal, timeout] : [timeout]);
  if (stop.aborted) throw stopped(args, timeout, options);
  const { cwd, env } = options;
  const child = spawn(file, args, { cwd, env, detached: true, stdio: ["ignore", "pipe", "pipe"] });
  const killNow = () => endGroup(child, "SIGKILL");
  let grace: NodeJS.Timeout | undefined;
  const end = () => {
    endGroup(child, "SIGINT");
    grace = setTimeout(killNow, graceMs);
  };
  stop.addEventListener("abort", end, { once: true });
  process.once("exit", killNow);
  try {
    const result = await collect(child, cwd);
    if (stop.aborted) throw stopped(args, timeout, options);
    return result;
  } finally {
    clearTimeout(grace);
    stop.removeEventListener("abort", end);
    process.removeListener("exit", killNow);
  }
}

function collect(child: ChildProcess, cwd: string): Promise<ProcessResult> {
  const stdout: Buffer[] = [];
  const stderr: Buffer[] = [];
  child.stdout?.on("data", (chunk: Buffer) => stdout.push(chunk));
  child.stderr?.on("data", (chunk: Buffer) => stderr.push(chunk));
  return new Promise((resolve, reject) => {
    child.once("error", (cause) => reject(notStarted(child.spawnfile, cwd, cause)));
    child.once("close", (code, signal) => {
      const exitCode = code ?? 128 + (signal ? constants.signals[signal] : 0);
      resolve({ exitCode, stdout: Buffer.concat(stdout), stderr: Buffer.concat(stderr) });
    });
  });
}

function endGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, signal);
  } catch {
    // The group has ended by itself meanwhile.
  }
}

function notStarted(file: string, cwd: string, cause: Error): ExternalError {
  return new ExternalError("terraform-not-started", `cannot start ${file}: ${cause.message}`, {
    where: cwd,
    fix: "see that the folder is there, and that the program runs there by itself",
    cause,
  });
}

function stopped(args: readonly string[], timeout: AbortSignal, { cwd, timeoutMs }: ProcessOptions): ExternalError {
  const command = `terraform ${args[0] ?? ""}`.trim();
  return timeout.aborted
    ? new ExternalError("terraform-timeout", `${command} did not end within ${timeoutMs / 1000} s`, {
        where: cwd,
        fix: "see whether the network or the provider download hangs, then run it again",
      })
    : new ExternalError("terraform-aborted", `${command} was stopped before it ended`, { where: cwd });
}
