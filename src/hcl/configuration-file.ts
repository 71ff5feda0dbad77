import { InputError } from "../core";
import { type BlockHeader, outlineOf } from "./block-headers";
import { jsonErrorLine } from "./json-error-line";

/** A block's or a file's contents as hcl2json and Terraform's JSON syntax have them. */
export type Body = Readonly<Record<string, unknown>>;

/** A file of a module's root, parsed. */
export interface ConfigurationFile {
  readonly name: string;
  /** How errors call it. */
  readonly where: string;
  readonly root: Body;
  /** Absent for JSON, which keeps its order itself. */
  readonly headers?: readonly BlockHeader[];
}

/** Parses `name.tf` or `name.tf.json`. @param where how errors call the file. @throws InputError `contract-not-hcl` and `contract-text-too-large` with file and line. */
export async function parseConfiguration(name: string, text: string, where: string): Promise<ConfigurationFile> {
  const source = text.replace(/^\u{feff}/u, "");
  if (name.endsWith(".json")) return { name, where, root: parseJson(source, where) };
  const { headers, tooDeepAt, tooLargeAt } = outlineOf(source);
  if (tooDeepAt !== undefined) throw notHcl("it is nested too deep to be read", `${where}:${tooDeepAt}`);
  if (tooLargeAt !== undefined) throw tooLarge(`${where}:${tooLargeAt}`);
  return { name, where, root: await parseHcl(source, where), headers };
}

/** Whether a value is a block's body or an object. */
export function isBody(value: unknown): value is Body {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

async function parseHcl(source: string, where: string): Promise<Body> {
  // Loaded where it is used: the parser is compiled Go, and takes half a second to start.
  const { parse } = require("@cdktf/hcl2json") as typeof import("@cdktf/hcl2json");
  try {
    return (await parse("source.tf", source)) as Body;
  } catch (cause) {
    const { line, summary } = diagnostic(cause);
    throw notHcl(summary, line === undefined ? where : `${where}:${line}`, cause);
  }
}

/** hcl2json says `parse config: [source.tf:2,9-3,1: Summary; Detail. source.tf:…]`. */
function diagnostic(cause: unknown): { readonly line?: string; readonly summary: string } {
  const text = String((cause as { message?: unknown } | null)?.message ?? cause);
  const match = /source\.tf:(\d+),[\d,-]+: ([^;]*); (.*?)(?= source\.tf:\d|\]$|$)/s.exec(text);
  if (match === null) return { summary: text };
  const [, line = "1", summary = "", detail = ""] = match;
  return { line, summary: `${summary}. ${detail.replace(/\.$/, "")}` };
}

function parseJson(source: string, where: string): Body {
  try {
    const root: unknown = JSON.parse(source);
    if (isBody(root)) return root;
  } catch (cause) {
    throw notHcl((cause as Error).message, `${where}:${jsonErrorLine(source)}`, cause);
  }
  throw notHcl("JSON configuration is one object", `${where}:1`);
}

function tooLarge(where: string): InputError {
  return new InputError("contract-text-too-large", "a text in this file is too large to be read", {
    where,
    fix: "keep it in a file of its own, and read that by `file`",
  });
}

function notHcl(reason: string, where: string, cause?: unknown): InputError {
  return new InputError("contract-not-hcl", `Terraform cannot read this file: ${reason}`, {
    where,
    fix: "mend it until `terraform validate` passes",
    cause,
  });
}
