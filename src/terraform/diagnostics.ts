import { isAbsolute, join } from "node:path";
import { ExternalError } from "../core";
import type { ProcessResult } from "./process";

/** An error or a warning of terraform's, from its `-json` output. */
export interface Diagnostic {
  readonly severity: "error" | "warning";
  readonly summary: string;
  readonly detail: string;
  /** The resource or check it concerns, e.g. `module.api.aws_iam_role.this`. */
  readonly address?: string | undefined;
  /** Relative to the root module. For a refused input: the file of the module call. */
  readonly file?: string | undefined;
  readonly line?: number | undefined;
  /** The block around it, e.g. `module "wildcard_action"`. */
  readonly context?: string | undefined;
}

/** A terraform command that failed; the message quotes terraform's first error. */
export class TerraformError extends ExternalError {
  constructor(
    command: string,
    folder: string,
    /** All that terraform reported, warnings too; empty where it failed without saying so in JSON. */
    readonly diagnostics: readonly Diagnostic[],
    output: string,
  ) {
    const first = diagnostics.find(({ severity }) => severity === "error");
    const said = first ? sentence(first) : output.trim() || "it did not say why";
    super("terraform-failed", `terraform ${command} failed: ${said}`, {
      where: place(folder, first),
      fix: command === "init" ? howToInit : undefined,
    });
  }
}

const howToInit =
  "see that the registries in its message can be reached; without a network, name a provider mirror in PAVED_PROVIDER_MIRROR";

/** Further paragraphs of a detail are advice for terraform's own command line. */
function sentence({ summary, detail }: Diagnostic): string {
  return [summary, detail.split("\n\n", 1)[0]].filter(Boolean).join(": ");
}

function place(folder: string, { file, line }: Partial<Diagnostic> = {}): string {
  if (file === undefined) return folder;
  return `${isAbsolute(file) ? file : join(folder, file)}:${line}`;
}

/** The diagnostics in a stream of JSON lines, as `init`, `plan` and `apply` print with `-json`; other lines are passed over. */
export function streamedDiagnostics(stdout: Buffer): Diagnostic[] {
  const events = stdout.toString("utf8").split("\n").map(parseObject);
  return events.filter((event) => event.type === "diagnostic").map((event) => diagnostic(event.diagnostic));
}

/**
 * The diagnostics of `validate -json`: one object.
 * @throws TerraformError where terraform printed something else.
 */
export function validateDiagnostics({ stdout, stderr }: ProcessResult, folder: string): Diagnostic[] {
  const { diagnostics } = parseObject(stdout.toString("utf8"));
  if (!Array.isArray(diagnostics)) throw new TerraformError("validate", folder, [], `${stdout}${stderr}`);
  return diagnostics.map(diagnostic);
}

function diagnostic(raw: unknown): Diagnostic {
  const { severity, summary, detail, address, range, snippet } = asObject(raw);
  const { filename, start } = asObject(range);
  return {
    severity: severity === "warning" ? "warning" : "error",
    summary: asText(summary) ?? "",
    detail: asText(detail) ?? "",
    address: asText(address),
    file: asText(filename),
    line: asNumber(asObject(start).line),
    context: asText(asObject(snippet).context),
  };
}

type JsonObject = Readonly<Record<string, unknown>>;

function parseObject(text: string): JsonObject {
  try {
    return asObject(JSON.parse(text));
  } catch {
    return {};
  }
}

function asObject(value: unknown): JsonObject {
  return typeof value === "object" && value !== null ? (value as JsonObject) : {};
}

function asText(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}

function asNumber(value: unknown): number | undefined {
  return typeof value === "number" ? value : undefined;
}
