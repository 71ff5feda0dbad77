import { InputError } from "../core";
import type { BlockHeader } from "./block-headers";
import { type Body, type ConfigurationFile, isBody, parseConfiguration } from "./configuration-file";

/** A block at the top of a module's files. */
export interface ModuleBlock {
  readonly type: string;
  readonly labels: readonly string[];
  readonly body: Body;
  /** JSON's texts are taken literally where Terraform wants no expression: in descriptions and defaults. */
  readonly isJson: boolean;
}

/** The blocks that contracts are read from, with the number of their labels. */
const labelCounts: Readonly<Record<string, number>> = {
  variable: 1,
  output: 1,
  module: 1,
  provider: 1,
  resource: 2,
  data: 2,
  locals: 0,
  moved: 0,
  removed: 0,
  terraform: 0,
};

/**
 * The blocks of a module, overrides merged in, in the order of file names and of their places in each file.
 * @param files of the module's root, by name; what Terraform does not read as configuration is left out.
 * @throws InputError `contract-not-hcl`, `contract-duplicate`.
 */
export async function readBlocks(files: ReadonlyMap<string, string>, folder: string): Promise<readonly ModuleBlock[]> {
  const names = [...files.keys()].filter(isConfiguration).sort();
  const parsed: ConfigurationFile[] = [];
  // One after another: hcl2json has one thread.
  for (const name of names) parsed.push(await parseConfiguration(name, files.get(name) ?? "", `${folder}${name}`));
  const primary = distinct(parsed.filter(({ name }) => !isOverride(name)));
  return parsed.filter(({ name }) => isOverride(name)).reduce(override, primary);
}

/** Whether Terraform reads a file of that name: https://developer.hashicorp.com/terraform/language/files */
export function isConfiguration(name: string): boolean {
  return /^[^./\\][^/\\]*\.tf(?:\.json)?$/.test(name);
}

/** https://developer.hashicorp.com/terraform/language/files/override */
function isOverride(name: string): boolean {
  return /(?:^|_)override\.tf(?:\.json)?$/.test(name);
}

function address({ type, labels }: { readonly type: string; readonly labels: readonly string[] }): string {
  return [type, ...labels].join(".");
}

function distinct(files: readonly ConfigurationFile[]): ModuleBlock[] {
  const seen = new Map<string, ConfigurationFile>();
  return files.flatMap((file) => {
    const blocks = blocksOf(file);
    for (const block of blocks.filter(isNamed)) {
      const first = seen.get(address(block));
      if (first !== undefined) throw duplicate(block, placeIn(file, block, "findLast"), placeIn(first, block, "find"));
      seen.set(address(block), file);
    }
    return blocks;
  });
}

/** Of one provider there may be several blocks, each with its `alias`. */
function isNamed({ type, labels }: ModuleBlock): boolean {
  return labels.length > 0 && type !== "provider";
}

function duplicate({ type, labels }: ModuleBlock, where: string, first: string): InputError {
  return new InputError("contract-duplicate", `${type} "${labels.join('" "')}" is declared twice, first at ${first}`, {
    where,
    fix: "remove or rename one of the two",
  });
}

/** The first or the last block of that address in the file. */
function placeIn({ where, headers }: ConfigurationFile, block: ModuleBlock, which: "find" | "findLast"): string {
  const header = headers?.[which]((candidate) => address(candidate) === address(block));
  return header === undefined ? where : `${where}:${header.line}`;
}

function blocksOf({ root, headers }: ConfigurationFile): ModuleBlock[] {
  const isJson = headers === undefined;
  const blocks = Object.entries(root).flatMap(([type, value]) => {
    const labelCount = labelCounts[type];
    if (labelCount === undefined) return [];
    return bodiesOf(value, labelCount).map(({ labels, body }) => ({ type, labels, body, isJson }));
  });
  return headers === undefined ? blocks : inOrder(blocks, headers);
}

/** Every level may be an object or an array of them: https://developer.hashicorp.com/terraform/language/syntax/json#nested-block-mapping */
function bodiesOf(value: unknown, labelCount: number): { readonly labels: readonly string[]; readonly body: Body }[] {
  const bodies = [value].flat().filter(isBody);
  if (labelCount === 0) return bodies.map((body) => ({ labels: [], body }));
  return bodies.flatMap((body) =>
    Object.entries(body)
      .filter(([label]) => label !== "//")
      .flatMap(([label, inner]) =>
        bodiesOf(inner, labelCount - 1).map(({ labels, body }) => ({ labels: [label, ...labels], body })),
      ),
  );
}

/** hcl2json sorts by name; a block whose header is not found stays behind the others. */
function inOrder(blocks: readonly ModuleBlock[], headers: readonly BlockHeader[]): ModuleBlock[] {
  const places = new Map<string, number>();
  headers.forEach((header, index) => {
    if (!places.has(address(header))) places.set(address(header), index);
  });
  const placeOf = (block: ModuleBlock) => places.get(address(block)) ?? headers.length;
  return [...blocks].sort((a, b) => placeOf(a) - placeOf(b));
}

/** Arguments of an override replace those of the block; its validations do not count, and new blocks are for Terraform to refuse. */
function override(blocks: readonly ModuleBlock[], file: ConfigurationFile): ModuleBlock[] {
  const overrides = blocksOf(file);
  const byAddress = new Map(overrides.filter(isNamed).map((block) => [address(block), block]));
  const merged = blocks.map((block) => {
    const { validation: _, ...body } = byAddress.get(address(block))?.body ?? {};
    return { ...block, body: { ...block.body, ...body } };
  });
  return [...merged, ...overrides.filter(({ labels }) => labels.length === 0)];
}
