import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { parse } from "yaml";

interface RuleMetadata {
  readonly title: string;
  readonly description: string;
  readonly scope: string;
  readonly related_resources?: readonly { readonly ref: string }[];
  readonly custom: Readonly<Record<string, unknown>>;
}

export interface Rule {
  readonly plane: string;
  readonly name: string;
  readonly folder: string;
  readonly source: string;
  readonly metadata: RuleMetadata;
}

export const policies = join(__dirname, "../../policies/opa");

/** Every rule of `policies/opa`, as its folder and the METADATA of its package tell. */
export const rules: readonly Rule[] = readdirSync(join(policies, "rules")).flatMap((plane) =>
  readdirSync(join(policies, "rules", plane)).map((name) => readRule(plane, name)),
);

function readRule(plane: string, name: string): Rule {
  const folder = join(policies, "rules", plane, name);
  const source = readFileSync(join(folder, `${name}.rego`), "utf8");
  return { plane, name, folder, source, metadata: parseMetadata(source) };
}

function parseMetadata(source: string): RuleMetadata {
  const [, block = ""] = /^# METADATA\n((?:#.*\n)+)/.exec(source) ?? [];
  return parse(block.replace(/^# ?/gm, "")) as RuleMetadata;
}

/** Every Rego file, relative to `policies/opa`. */
export function regoFiles(): string[] {
  const files = readdirSync(policies, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".rego"));
  return files.map((file) => relative(policies, join(policies, file))).sort();
}

export function hasFile(rule: Rule, file: string): boolean {
  return existsSync(join(rule.folder, file));
}
