import { readdirSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { isConfiguration, outlineOf } from "../hcl";

/** A block at the top of a module's file, with its text and the comments right above it. */
export interface SourceBlock {
  readonly type: string;
  readonly labels: readonly string[];
  /** As places are told, with `/`. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** From the comments above the header to the line before the next block's. */
  readonly lines: readonly string[];
  /** The line that `lines` begins with. */
  readonly firstLine: number;
}

/** A module's blocks by their address in it: `aws_sqs_queue.q`, `module.m`. */
export type ModuleSource = ReadonlyMap<string, SourceBlock>;

/**
 * Reads the blocks of a module's `.tf` files: resources, data sources and calls. Total: what is not HCL has no blocks, and a file
 * that cannot be read is none.
 * @param root the root module's folder. @param folder the module's, relative to it. @param shown what places call the root module's folder.
 */
export function readModuleSource(root: string, folder: string, shown: string): ModuleSource {
  const blocks = new Map<string, SourceBlock>();
  for (const name of list(join(root, folder)).filter((file) => isConfiguration(file) && file.endsWith(".tf"))) {
    for (const block of blocksOf(posix.join(shown, folder, name), read(join(root, folder, name)))) {
      const address = addressOf(block);
      if (address !== undefined && !blocks.has(address)) blocks.set(address, block);
    }
  }
  return blocks;
}

function blocksOf(file: string, text: string): SourceBlock[] {
  const lines = text.split("\n");
  const { headers } = outlineOf(text);
  const starts = headers.map(({ line }) => startWithComments(lines, line));
  return headers.map(({ type, labels, line }, index) => {
    const firstLine = starts[index] ?? line;
    const end = (starts[index + 1] ?? lines.length + 1) - 1;
    return { type, labels, file, line, firstLine, lines: lines.slice(firstLine - 1, end) };
  });
}

/** Comments right above a block belong to it. */
function startWithComments(lines: readonly string[], header: number): number {
  let first = header;
  while (first > 1 && /^\s*(?:#|\/\/)/.test(lines[first - 2] ?? "")) first--;
  return first;
}

function addressOf({ type, labels }: SourceBlock): string | undefined {
  if (type === "resource" && labels.length === 2) return labels.join(".");
  if (type === "data" && labels.length === 2) return `data.${labels.join(".")}`;
  return type === "module" && labels.length === 1 ? `module.${labels[0]}` : undefined;
}

function list(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}

function read(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
