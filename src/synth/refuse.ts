import { InputError, type JsonValue } from "../core";
import type { JsonBody } from "./blocks";
import type { SynthesizedModule, TerraformJson } from "./synthesize";

/** A block of the module with its address, e.g. `aws_sqs_queue.this`, `var.name`, `output.arn`. */
interface Block {
  readonly address: string;
  readonly body: JsonValue;
}

/**
 * Refuses what CDKTF lets through and Terraform fails on late, or never: the warts of docs/traps.md (CDKTF), each with
 * the address it is at.
 * @throws InputError
 */
export function refuseWarts(module: SynthesizedModule, outputs: readonly string[]): void {
  const blocks = listBlocks(module.json);
  refuseDuplicates(module);
  refuseForeignSections(module.json);
  refuseForeignOutputs(module.json, outputs);
  for (const { address, body } of blocks) {
    for (const text of strings(body)) refuseText(address, text);
    refuseMachinery(address, body);
  }
  refuseBareRepeated(blocks);
  refuseDangling(blocks);
}

function refuse(address: string, what: string, fix: string): never {
  throw new InputError("module-refused", what, { where: address, fix });
}

/** Two elements of one address would be merged into one without a word. */
function refuseDuplicates({ elements }: SynthesizedModule): void {
  const seen = new Set<string>();
  for (const { address } of elements) {
    if (!/^(?:[a-z]\w*\.)+[a-z][a-z0-9_]*$/.test(address)) {
      refuse(
        address,
        `"${address}" is not snake_case`,
        "put the element directly on the module, with an id of lower-case words and underscores",
      );
    }
    if (seen.has(address)) refuse(address, `two elements have the address ${address}`, "give one of them another name");
    seen.add(address);
  }
}

/** What the writer writes; anything else would be dropped. */
const writtenSections = ["terraform", "variable", "locals", "output", "check", "resource", "data"];

function refuseForeignSections(json: TerraformJson): void {
  const foreign = Object.keys(json).find((section) => !writtenSections.includes(section));
  if (foreign !== undefined) {
    const fix = "leave providers to the caller; teach src/synth to write what else is missing";
    refuse(foreign, `a "${foreign}" block has no place in a module here`, fix);
  }
  if ("backend" in (json.terraform ?? {})) refuse("terraform", "a module has a backend", "leave it to the root");
}

/** An output made by hand could carry a precondition, which CDKTF drops. */
function refuseForeignOutputs({ output = {} }: TerraformJson, declared: readonly string[]): void {
  const foreign = Object.keys(output).find((name) => !declared.includes(name));
  if (foreign !== undefined) {
    refuse(
      `output.${foreign}`,
      `output.${foreign} is not in the table of outputs`,
      "declare it there and return its value from the body",
    );
  }
}

function refuseText(address: string, text: string): void {
  if (/\$\{[^}]*\bundefined\b|(?:^|[^\w ])undefined(?:$|[^\w ])/.test(text)) {
    refuse(address, `an operand became "undefined": ${text}`, "write the comparison with hcl`…`, not with Op");
  }
  if (/\$\$\{(?:var|local|data|aws_\w+)\./.test(text)) {
    refuse(address, `a reference was escaped: ${text}`, "put the reference in by hcl`…`");
  }
  if (/\bTfToken\[|\[object Object\]/.test(text))
    refuse(address, `a token was not resolved: ${text}`, "put it in by hcl`…`");
}

/** Provisioners run on the machine that applies, which a module knows nothing of. */
function refuseMachinery(address: string, body: JsonValue): void {
  const found = isBody(body) ? ["provisioner", "connection"].find((key) => key in body) : undefined;
  if (found !== undefined)
    refuse(address, `a ${found} runs on whatever machine applies`, "do it in a function or in CI");
}

/** `aws_x.y.arn` on a resource with `count` or `for_each`: passes validate for some, fails at plan for all. */
function refuseBareRepeated(blocks: readonly Block[]): void {
  const repeated = blocks
    .filter(({ body }) => isBody(body) && ("count" in body || "for_each" in body))
    .map(({ address }) => address);
  for (const { address, body } of blocks) {
    for (const text of strings(body).filter(interpolates)) {
      const culprit = repeated.find((target) => new RegExp(`(?<![\\w.])${target.replace(/\./g, "\\.")}\\.`).test(text));
      if (culprit !== undefined) {
        refuse(
          address,
          `${culprit} is repeated, and is referred to without an index: ${text}`,
          `write ${culprit}[0] or ${culprit}[each.key]`,
        );
      }
    }
  }
}

/** A reference to a variable or local that is not there, and one that is there for nothing. */
function refuseDangling(blocks: readonly Block[]): void {
  const declared = new Set(blocks.map(({ address }) => address).filter((address) => /^(?:var|local)\./.test(address)));
  const used = new Set<string>();
  for (const { address, body } of blocks) {
    for (const name of strings(body)
      .filter(interpolates)
      .flatMap((text) => text.match(/(?<![\w.])(?:var|local)\.\w+/g) ?? [])) {
      if (!declared.has(name))
        refuse(address, `${name} is referred to, but not declared`, "declare it in the table at the top of main.ts");
      if (name !== address) used.add(name);
    }
  }
  const idle = [...declared].find((name) => !used.has(name));
  if (idle !== undefined) refuse(idle, `${idle} is declared, but nothing uses it`, "use it or remove it");
}

function listBlocks(json: TerraformJson): Block[] {
  const named = (prefix: string, section: JsonBody = {}) =>
    Object.entries(section).map(([name, body]) => ({ address: `${prefix}${name}`, body }));
  const typed = (prefix: string, section: JsonBody = {}) =>
    Object.entries(section).flatMap(([type, bodies]) => named(`${prefix}${type}.`, bodies as JsonBody));
  return [
    ...named("var.", json.variable),
    ...named("local.", json.locals),
    ...named("output.", json.output),
    ...named("check.", json.check),
    ...typed("", json.resource),
    ...typed("data.", json.data),
  ];
}

function isBody(value: JsonValue): value is JsonBody {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function interpolates(text: string): boolean {
  return text.includes("${");
}

/** Every string in a body, keys of maps included: they are templates too. */
function strings(value: JsonValue): string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  if (Array.isArray(value)) return value.flatMap(strings);
  return Object.entries(value).flatMap(([key, item]) => [...strings(key), ...strings(item)]);
}
