import { InputError } from "../core";
import { tokensOf } from "../hcl";
import type { SourceFile } from "./source-file";

/** Terraform's own, which is no system to publish for. */
const builtIn = "terraform.io/builtin/terraform";

/**
 * The providers that a module requires, as source addresses (`hashicorp/aws`), sorted and without repeats, from the
 * `required_providers` blocks of the `.tf` and `.tf.json` files at its root. It reads that block and no other: a provider
 * that a module uses without requiring it is not seen, and neither is anything in a file that Terraform itself cannot parse.
 * @throws InputError when a `.tf.json` file is not JSON.
 */
export function requiredProviders(files: readonly SourceFile[]): readonly string[] {
  const sources = files.filter(isRootConfiguration).flatMap((file) => {
    const entries = file.path.endsWith(".json") ? entriesOfJson(file) : entriesOfHcl(file);
    return entries.map(([local, source]) => sourceAddress(source ?? local));
  });
  return [...new Set(sources)].filter((source) => source !== builtIn).sort();
}

/** Whether Terraform reads this file as the module's configuration. */
export function isRootConfiguration({ path }: SourceFile): boolean {
  return /^[^/]+\.tf(?:\.json)?$/.test(path);
}

/** `source` is undefined where the entry has none. */
type Entry = [local: string, source: string | undefined];
type Tokens = readonly string[];

/** https://developer.hashicorp.com/terraform/language/providers/requirements#source-addresses: host and namespace have defaults. */
function sourceAddress(source: string): string {
  const address = source.toLowerCase().replace(/^registry\.terraform\.io\//, "");
  return address.includes("/") ? address : `hashicorp/${address}`;
}

function entriesOfHcl({ bytes }: SourceFile): Entry[] {
  const blocks = blocksNamed("required_providers", blocksNamed("terraform", [tokens(bytes)]));
  return blocks.flatMap(entriesOfBlock);
}

function tokens(bytes: Buffer): Tokens {
  return Array.from(tokensOf(bytes.toString("utf8")), ({ text }) => text);
}

/** The insides of every label-less block of that name that stands directly in one of the `bodies`. */
function blocksNamed(name: string, bodies: readonly Tokens[]): Tokens[] {
  return bodies.flatMap((tokens) => {
    const insides: Tokens[] = [];
    for (let at = 0; at < tokens.length; at++) {
      if (tokens[at] !== "{") continue;
      const end = closing(tokens, at);
      if (tokens[at - 1] === name) insides.push(tokens.slice(at + 1, end));
      at = end;
    }
    return insides;
  });
}

/** `name = { source = "…" }`, or `name = "version"` as Terraform 0.12 wrote it. */
function entriesOfBlock(tokens: Tokens): Entry[] {
  const entries: Entry[] = [];
  for (let at = 1; at < tokens.length; at++) {
    if (!isAssignment(tokens[at])) continue;
    const end = tokens[at + 1] === "{" ? closing(tokens, at + 1) : at + 1;
    entries.push([unquoted(tokens[at - 1]), attribute("source", tokens.slice(at + 2, end))]);
    at = end;
  }
  return entries;
}

function attribute(name: string, tokens: Tokens): string | undefined {
  const at = tokens.findIndex((token, index) => unquoted(token) === name && isAssignment(tokens[index + 1]));
  return at < 0 ? undefined : unquoted(tokens[at + 2]);
}

/** The index of the brace that closes the one at `open`; the end where none does. */
function closing(tokens: Tokens, open: number): number {
  let depth = 0;
  for (let at = open; at < tokens.length; at++) {
    if (tokens[at] === "{") depth++;
    if (tokens[at] === "}") depth--;
    if (depth === 0) return at;
  }
  return tokens.length;
}

function isAssignment(token: string | undefined): boolean {
  return token === "=" || token === ":";
}

function unquoted(token = ""): string {
  return token.replace(/^"|"$/g, "");
}

function entriesOfJson(file: SourceFile): Entry[] {
  const entries = list(parseJson(file))
    .flatMap((root) => list(root.terraform))
    .flatMap((terraform) => list(terraform.required_providers));
  return entries.flatMap(Object.entries).map(([local, entry]) => [local, sourceOf(entry)]);
}

type JsonObject = Record<string, unknown>;

/** Terraform's JSON syntax lets a block be an object or an array of them: https://developer.hashicorp.com/terraform/language/syntax/json#nested-block-mapping */
function list(value: unknown): JsonObject[] {
  const values: unknown[] = Array.isArray(value) ? value : [value];
  return values.filter((item): item is JsonObject => typeof item === "object" && item !== null);
}

function sourceOf(entry: unknown): string | undefined {
  const source = list(entry)[0]?.source;
  return typeof source === "string" ? source : undefined;
}

function parseJson({ path, bytes }: SourceFile): unknown {
  try {
    return JSON.parse(bytes.toString("utf8"));
  } catch (cause) {
    throw new InputError("module-not-json", `the file is not JSON: ${(cause as Error).message}`, {
      where: path,
      fix: `mend it until \`terraform validate\` passes`,
      cause,
    });
  }
}
