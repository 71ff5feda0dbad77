import type { Waiver } from "../core";
import type { SourceBlock } from "./configuration";

/** `# paved:waive wildcard_action owner="shop" expires=2026-12-31 reason="…"`; a `#` or `//` comment of its own or behind code. */
const comment = /(?:#|\/\/)\s*paved:waive\s+(\S+)(.*)$/;
const field = /(\w+)=(?:"([^"]*)"|'([^']*)'|(\S+))/g;

/**
 * The waivers in comments beside the blocks of these resources, each for one resource.
 * @param blocks of the root: a comment there that no resource of the list has is a waiver of nothing.
 */
export function commentWaivers(
  addresses: readonly string[],
  blockOf: (address: string) => SourceBlock | undefined,
  blocks: readonly SourceBlock[],
): readonly Waiver[] {
  const used = new Set<SourceBlock>();
  const found = [...new Set(addresses)].flatMap((address) => {
    const block = blockOf(address);
    if (block === undefined) return [];
    used.add(block);
    return waiversIn(block, address);
  });
  const idle = blocks.filter((block) => !used.has(block)).flatMap((block) => waiversIn(block, block.labels.join(".")));
  return [...found, ...idle];
}

function isThere(text: string | undefined): text is string {
  return text !== undefined;
}

function waiversIn({ lines, firstLine, file }: SourceBlock, address: string): Waiver[] {
  return lines.flatMap((line, index) => {
    const [, rule, rest = ""] = comment.exec(line) ?? [];
    if (rule === undefined) return [];
    const fields = Object.fromEntries(
      [...rest.matchAll(field)].map(([, name, ...value]) => [name, value.find(isThere)]),
    );
    const { reason = "", owner = "", expires = "", detail } = fields as Partial<Record<string, string>>;
    return [{ rule, address, detail, reason, owner, expires, where: `${file}:${firstLine + index}` }];
  });
}
