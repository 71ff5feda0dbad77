import type { JsonValue, TerraformType } from "../../src/core";

/**
 * Modules of other people, as many and as mixed as a survey of 16 public AWS repositories found them (58 folders, 2,051
 * variables), written in every way that Terraform lets people write: comments and line breaks in types, heredocs, CRLF.
 */
export interface CorpusModule {
  /** Relative to the corpus, e.g. `repository-03/modules/part-1`. */
  readonly folder: string;
  /** Files by name. */
  readonly files: Readonly<Record<string, string>>;
  readonly variables: number;
}

const folders = 58;
const variables = 2051;

/** How often each kind of type occurs; of the rest, a seventh each. */
const kinds: readonly (readonly [weight: number, make: (random: Random, depth: number) => TerraformType])[] = [
  [760, () => ({ kind: "string" })],
  [597, () => ({ kind: "bool" })],
  [198, () => ({ kind: "list", element: { kind: "string" } })],
  [165, () => ({ kind: "map", element: { kind: "string" } })],
  [108, () => ({ kind: "number" })],
  [61, (random, depth) => makeObject(random, depth)],
  [61, () => ({ kind: "any" })],
  [36, (random, depth) => ({ kind: "map", element: makeObject(random, depth) })],
  [27, (random, depth) => ({ kind: "list", element: makeObject(random, depth) })],
  [20, () => ({ kind: "list", element: { kind: "map", element: { kind: "string" } } })],
  [11, () => ({ kind: "map", element: { kind: "any" } })],
  [4, () => ({ kind: "set", element: { kind: "number" } })],
  [3, (random, depth) => ({ kind: "tuple", elements: [{ kind: "string" }, makeObject(random, depth)] })],
];

/** The same modules at every call. */
export function corpus(): CorpusModule[] {
  const random = seeded(20261124);
  return Array.from({ length: folders }, (_, index) => {
    const count = Math.floor((variables * (index + 1)) / folders) - Math.floor((variables * index) / folders);
    const repository = `repository-${String(Math.floor((index * 16) / folders)).padStart(2, "0")}`;
    return { folder: `${repository}/modules/part-${index}`, variables: count, files: makeFiles(random, count) };
  });
}

type Random = (below: number) => number;

/** A small generator of our own, for the same numbers on every machine (mulberry32). */
function seeded(seed: number): Random {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

function makeFiles(random: Random, count: number): Record<string, string> {
  const names = Array.from(
    { length: count },
    (_, index) => `${words[random(words.length)]}_${words[random(words.length)]}_${index}`,
  );
  const newline = random(5) === 0 ? "\r\n" : "\n";
  const text = (blocks: readonly string[]) => `${blocks.join("\n\n")}\n`.replaceAll("\n", newline);
  return {
    "variables.tf": text(names.map((name) => variableBlock(name, random))),
    "outputs.tf": text(names.slice(0, 8).map((name, index) => outputBlock(name, index))),
    "main.tf": text([
      `resource "aws_sqs_queue" "this" {\n  count = var.${names[0]} == null ? 0 : 1\n\n  name_prefix = "a-"\n}`,
      'module "part" {\n  source   = "./part"\n  for_each = { a = 1 }\n}',
    ]),
    "part/main.tf": text(['output "id" {\n  value = path.module\n}']),
    "versions.tf": text([
      'terraform {\n  required_version = ">= 1.5.7"\n\n  required_providers {\n    aws = {\n      source  = "hashicorp/aws"\n      version = ">= 5.0"\n    }\n  }\n}',
    ]),
  };
}

function variableBlock(name: string, random: Random): string {
  const type = pick(random)(random, 0);
  const lines = [`  description = ${description(name, random)}`, `  type        = ${typeSource(type, random, "  ")}`];
  const fallback = random(100) >= 2 ? defaultOf(type, random) : undefined;
  if (fallback !== undefined) lines.push(`  default     = ${hcl(fallback)}`);
  if (random(20) === 0 && fallback !== null) lines.push("  nullable    = false");
  if (fallback === "eu-west-1" && random(25) === 0)
    lines.push(
      `  validation {\n    condition     = contains(["eu-west-1", "b"], var.${name})\n    error_message = "eu-west-1 or b"\n  }`,
    );
  return `variable "${name}" {\n${lines.join("\n")}\n}`;
}

function outputBlock(name: string, index: number): string {
  const value = [
    'try(aws_sqs_queue.this[0].arn, "")',
    "aws_sqs_queue.this[*].id",
    "{ for key, part in module.part : key => part.id }",
    "length(aws_sqs_queue.this) > 0",
    `var.${name}`,
    "module.part",
    '"${path.module}-x"',
    "{ a = 1, b = { c = [true] } }",
  ][index];
  return `output "${name}" {\n  description = "The ${name}"\n  value       = ${value}\n}`;
}

function pick(random: Random): (typeof kinds)[number][1] {
  let left = random(kinds.reduce((sum, [weight]) => sum + weight, 0));
  for (const [weight, make] of kinds) {
    if (left < weight) return make;
    left -= weight;
  }
  throw new Error("weights do not add up");
}

function makeObject(random: Random, depth: number): TerraformType {
  const count = 2 + random(6);
  const attributes = Array.from({ length: count }, (_, index) => {
    const type = depth < 8 && random(3) === 0 ? pick(random)(random, depth + 1) : ({ kind: "string" } as const);
    const optional =
      random(3) === 0 ? {} : { optional: { default: random(10) === 0 ? defaultOf(type, random) : null } };
    return [`${words[random(words.length)]}_${index}`, { type, ...optional }] as const;
  });
  return { kind: "object", attributes: Object.fromEntries(attributes) };
}

function defaultOf(type: TerraformType, random: Random): JsonValue {
  switch (type.kind) {
    case "string":
      return [null, "", 'a "quoted" ${x}', "eu-west-1"][random(4)] ?? null;
    case "number":
      return [null, 0, -1, 3600][random(4)] ?? null;
    case "bool":
      return random(2) === 0;
    case "list":
    case "set":
      return [];
    case "map":
      return {};
    default:
      return null;
  }
}

/** The type as somebody may have written it. */
function typeSource(type: TerraformType, random: Random, indent: string): string {
  const inner = `${indent}  `;
  switch (type.kind) {
    case "list":
    case "set":
    case "map":
      return `${type.kind}(${random(9) === 0 ? `\n${inner}` : ""}${typeSource(type.element, random, indent)}${random(9) === 0 ? " # why\n" : ""})`;
    case "tuple":
      return `tuple([${type.elements.map((element) => typeSource(element, random, inner)).join(", ")}])`;
    case "object": {
      const rows = Object.entries(type.attributes).map(([name, { type: attribute, optional }]) => {
        const source = typeSource(attribute, random, inner);
        const whole =
          optional === undefined
            ? source
            : `optional(${source}${optional.default === null ? "" : `, ${hcl(optional.default)}`})`;
        return `${inner}${name} = ${whole}${[",", "", " # one", " // two"][random(4)]}\n`;
      });
      return `object({\n${rows.join("")}${indent}})`;
    }
    default:
      return type.kind;
  }
}

function description(name: string, random: Random): string {
  return [
    `"The ${name}"`,
    `"Ends a comment */ and has \`ticks\`, \\"quotes\\" and $\${dollars}"`,
    `<<-EOT\n    Several lines\n    about ${name} \\d\n  EOT`,
    '""',
  ][random(4)] as string;
}

function hcl(value: JsonValue): string {
  return JSON.stringify(value).replaceAll("${", () => "$${");
}

const words = [
  "create",
  "name",
  "kms",
  "vpc",
  "ipv6",
  "s3",
  "policy",
  "log",
  "tags",
  "class",
  "default",
  "id",
  "port",
  "get",
  "lambda",
];
