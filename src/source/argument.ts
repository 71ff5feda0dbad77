import { tokensOf } from "../hcl";

/** The text of an argument's expression directly in a block; undefined where the block does not set it, or sets it in a nested one. */
export function argumentText(block: string, name: string): string | undefined {
  let depth = 0;
  let from = -1;
  let end = 0;
  let previous = "";
  for (const { kind, text, at, startsLine } of tokensOf(block)) {
    const isSymbol = kind === "symbol";
    if (from >= 0 && depth === 1 && (startsLine || text === "}")) break;
    if (depth === 1 && isSymbol && text === "=" && previous === name) from = at + 1;
    else if (from >= 0) end = at + text.length;
    if (isSymbol && /^[([{]$/.test(text)) depth++;
    if (isSymbol && /^[)\]}]$/.test(text)) depth--;
    previous = text;
  }
  return from < 0 || end <= from ? undefined : block.slice(from, end).trim();
}
