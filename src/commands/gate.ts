import { readFileSync, writeFileSync } from "node:fs";
import { dirname, relative, resolve } from "node:path";
import { didYouMean, exitCodes, InputError, type Severity, severities, UsageError, type Verdict } from "../core";
import { readBaseline, readWaivers, renderBaseline } from "../policy";
import { type Format, formats } from "../report";
import type { Call, Command, Io } from "./_command";
import { gate } from "./_gate";
import { packageVersion } from "./_package";
import { readPlans } from "./_plans";
import { findSettings } from "./_settings";

export const command: Command = {
  summary: "Judge plans by the rules: exit 0 clean, 3 findings, 2 not a plan",
  usage: `
    gate PLAN… [--format FORMAT[=FILE]]… [--source DIR] [--fail-on SEVERITY] [--strict] [--changed-only]
    gate PLAN… [--waivers FILE] [--baseline FILE | --write-baseline FILE] [--config paved.yaml]`,
  arguments: Number.POSITIVE_INFINITY,
  options: {
    format: { type: "string", multiple: true },
    "fail-on": { type: "string" },
    source: { type: "string" },
    strict: { type: "boolean" },
    "changed-only": { type: "boolean" },
    waivers: { type: "string" },
    baseline: { type: "string" },
    "write-baseline": { type: "string" },
    config: { type: "string" },
  },
  async run(call, io) {
    const { plans, source, outputs, newBaseline, ...options } = readCall(call, io);
    const verdict = await gate(await readPlans(plans, { source, io }), { ...options, relativeTo: io.cwd });
    if (newBaseline !== undefined) return writeBaseline(newBaseline, verdict, io);
    for (const output of outputs) write(output, render(verdict, output, { plans, io }), io);
    return verdict.refused ? exitCodes.findings : exitCodes.clean;
  },
};

interface Output {
  readonly format: Format;
  /** Absent: standard output. */
  readonly file?: string;
}

/** The command line, and what the settings say where it is silent. */
function readCall({ positionals: plans, values }: Call, io: Io) {
  if (plans.length === 0)
    throw new UsageError("gate-usage", "name a plan", {
      fix: "call it as `paved gate plan.json`; `-` reads standard input",
    });
  const flags = values as {
    readonly format?: readonly string[];
    readonly strict?: boolean;
    readonly "changed-only"?: boolean;
  } & Readonly<Record<"fail-on" | "source" | "waivers" | "baseline" | "write-baseline" | "config", string | undefined>>;
  const { settings, folder } = findSettings(flags.config, io);
  const waivers = flags.waivers ?? fromSettings(settings.waivers, folder, io);
  const baseline = flags.baseline ?? fromSettings(settings.baseline, folder, io);
  return {
    plans,
    source: flags.source,
    outputs: readOutputs(flags.format ?? ["text"]),
    newBaseline: flags["write-baseline"],
    settings,
    failOn: readSeverity(flags["fail-on"]) ?? settings.fail_on,
    strict: flags.strict ?? settings.strict,
    changedOnly: flags["changed-only"],
    waivers: waivers === undefined ? [] : readWaivers(readText(waivers, io), waivers),
    baseline:
      baseline === undefined || flags["write-baseline"] !== undefined
        ? []
        : readBaseline(readText(baseline, io), baseline),
  };
}

/** A path in the settings is relative to their file. */
function fromSettings(path: string | undefined, folder: string, { cwd }: Io): string | undefined {
  return path === undefined ? undefined : relative(cwd, resolve(folder, path));
}

function readSeverity(text: string | undefined): Severity | undefined {
  if (text === undefined || isSeverity(text)) return text;
  throw new UsageError("unknown-severity", `there is no severity "${text}"${didYouMean(text, severities)}`, {
    fix: `the severities are: ${severities.join(", ")}`,
  });
}

function isSeverity(text: string): text is Severity {
  return (severities as readonly string[]).includes(text);
}

function readOutputs(texts: readonly string[]): readonly Output[] {
  const outputs = texts.map((text) => {
    const [, format = "", file] = /^([^=]*)(?:=(.*))?$/s.exec(text) ?? [];
    if (!isFormat(format))
      throw new UsageError(
        "unknown-format",
        `there is no format "${format}"${didYouMean(format, Object.keys(formats))}`,
        {
          fix: `the formats are: ${Object.keys(formats).join(", ")}`,
        },
      );
    if (file === "")
      throw new UsageError("format-file", `--format ${format}= names no file`, {
        fix: `write --format ${format}=FILE`,
      });
    return { format, ...(file === undefined ? {} : { file }) };
  });
  if (outputs.filter(({ file }) => file === undefined).length > 1)
    throw new UsageError("format-twice", "two formats go to standard output", {
      fix: "give all but one a file: `--format sarif=out.sarif --format text`",
    });
  return outputs;
}

function isFormat(name: string): name is Format {
  return Object.hasOwn(formats, name);
}

function render(
  verdict: Verdict,
  { format, file }: Output,
  { plans, io }: { plans: readonly string[]; io: Io },
): string {
  const color = file === undefined && (io.stdout as Partial<NodeJS.WriteStream>).isTTY === true && !io.env.NO_COLOR;
  const [planFile = ""] = plans;
  return formats[format](verdict, { color, planFile, version: packageVersion });
}

function write({ file }: Output, text: string, { stdout, cwd }: Io): void {
  if (file === undefined) stdout.write(text);
  else writeText(file, text, cwd);
}

/** What a team starts from: everything that stands today is known, and only what is new fails. */
function writeBaseline(file: string, { findings }: Verdict, { stderr, cwd }: Io) {
  const kept = findings.filter(({ plane }) => plane !== "gate");
  writeText(file, renderBaseline(kept), cwd);
  stderr.write(`${file}: ${kept.length} findings; commit it, and name it as \`gate.baseline\` in paved.yaml\n`);
  return exitCodes.clean;
}

function writeText(file: string, text: string, cwd: string): void {
  try {
    writeFileSync(resolve(cwd, file), text);
  } catch (cause) {
    const fix = `see that ${dirname(file)} is there and may be written to`;
    throw new InputError("cannot-write", "the report cannot be written", { where: file, fix, cause });
  }
}

function readText(file: string, { cwd }: Io): string {
  try {
    return readFileSync(resolve(cwd, file), "utf8");
  } catch (cause) {
    throw new InputError("unreadable", "the file cannot be read", { where: file, fix: "see that it is there", cause });
  }
}
