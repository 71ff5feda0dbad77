import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { didYouMean, type Severity, UsageError } from "../core";
import { packageRoot } from "./_package";

/** What the METADATA of a rule's package says: https://www.openpolicyagent.org/docs/policy-language#annotations */
export interface RuleMetadata {
  readonly title: string;
  readonly description: string;
  readonly related_resources?: readonly { readonly ref: string }[];
  readonly custom: {
    readonly id: string;
    readonly code: string;
    readonly severity: Severity;
    readonly plane: string;
    readonly remediation: string;
    readonly remediation_unknown?: string;
    readonly frameworks?: readonly string[];
    readonly aliases?: readonly string[];
  };
}

/** A rule's room: the folder with the rule and its examples. */
export interface RuleRoom {
  readonly name: string;
  readonly folder: string;
  readonly metadata: RuleMetadata;
}

export const planes: readonly string[] = ["identity", "data", "event", "observability"];

const rulesFolder = join(packageRoot, "policies/opa/rules");

/** Every rule, by name. */
export function ruleRooms(): readonly RuleRoom[] {
  const rooms = planes.flatMap((plane) => readdirSync(join(rulesFolder, plane)).map((name) => readRoom(plane, name)));
  return rooms.sort((a, b) => (a.name < b.name ? -1 : 1));
}

function readRoom(plane: string, name: string): RuleRoom {
  const { parse } = require("yaml") as typeof import("yaml");
  const folder = join(rulesFolder, plane, name);
  const source = readFileSync(join(folder, `${name}.rego`), "utf8");
  const [, block = ""] = /^# METADATA\n((?:#.*\n)+)package /m.exec(source) ?? [];
  return { name, folder, metadata: parse(block.replace(/^# ?/gm, "")) as RuleMetadata };
}

/** The rule that an id, a code or an old id means. @throws UsageError `unknown-rule` with the nearest. */
export function findRule(name: string): RuleRoom {
  const rooms = ruleRooms();
  const found = rooms.find(({ metadata: { custom } }) =>
    [custom.id, custom.code, ...(custom.aliases ?? [])].some((known) => known.toLowerCase() === name.toLowerCase()),
  );
  if (found !== undefined) return found;
  const names = rooms.map((room) => room.name);
  throw new UsageError("unknown-rule", `there is no rule "${name}"${didYouMean(name, names)}`, {
    fix: "the README lists the rules; a finding names its own",
  });
}

/** One of the rule's examples as Terraform; undefined where it has none. */
export function readExample({ folder }: RuleRoom, kind: "fail" | "pass" | "unknown"): string | undefined {
  const file = join(folder, `${kind}.tf`);
  return existsSync(file) ? readFileSync(file, "utf8") : undefined;
}
