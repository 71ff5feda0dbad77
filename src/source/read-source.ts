import { existsSync, readFileSync } from "node:fs";
import { join, posix, relative } from "node:path";
import type { Place, Waiver } from "../core";
import { parseAddress } from "./address";
import { argumentText } from "./argument";
import { commentWaivers } from "./comment-waivers";
import { type ModuleSource, readModuleSource, type SourceBlock } from "./configuration";
import { policyStatements, type WrittenStatement } from "./policy-statements";

/** A stack's configuration on disk: where each resource of its plan stands, and what is said beside it. */
export interface Source {
  /** Where a resource stands; in a module, also the call in the root. @returns undefined where nothing tells. */
  placeOf(address: string): Place | undefined;
  /** The statements of a policy whose text the plan does not know, as the argument's expression writes them. */
  statementsOf(address: string, argument: string): readonly WrittenStatement[] | undefined;
  /**
   * The waivers that comments beside these resources hold, one for each resource; and those beside resources that are not
   * among them, which cover nothing.
   */
  waiversFor(addresses: readonly string[]): readonly Waiver[];
}

/**
 * Reads the configuration of a root module. Modules from elsewhere are read where `terraform init` has put them
 * (`.terraform/modules`); a module that is not there is shown by its call.
 * @param folder of the root module. @param relativeTo the folder that places are told relative to.
 */
export function readSource(folder: string, relativeTo: string): Source {
  const shown = relative(relativeTo, folder).replaceAll("\\", "/");
  const installed = readInstalled(folder);
  const sources = new Map<string, ModuleSource | undefined>();
  const moduleAt = (path: readonly string[]): ModuleSource | undefined => {
    const id = path.join(".");
    if (!sources.has(id)) {
      const at = folderOf(path);
      sources.set(id, at === undefined ? undefined : readModuleSource(folder, at, shown));
    }
    return sources.get(id);
  };
  const folderOf = (path: readonly string[]): string | undefined => {
    if (path.length === 0) return ".";
    const known = installed.get(path.join("."));
    if (known !== undefined) return known;
    const parent = folderOf(path.slice(0, -1));
    const source = sourceOf(moduleAt(path.slice(0, -1))?.get(`module.${path.at(-1)}`));
    return parent !== undefined && source?.startsWith(".") ? posix.join(parent, source) : undefined;
  };
  const blockOf = (address: string) => {
    const parts = parseAddress(address);
    return parts === undefined ? undefined : moduleAt(parts.modules)?.get(parts.block);
  };
  const placeOf = (address: string): Place | undefined => {
    const [first] = parseAddress(address)?.modules ?? [];
    const own = blockOf(address);
    const call = first === undefined ? undefined : moduleAt([])?.get(`module.${first}`);
    if (own === undefined) return call && { file: call.file, line: call.line };
    const place = { file: own.file, line: own.line };
    return call === undefined ? place : { ...place, call: { file: call.file, line: call.line } };
  };
  return {
    placeOf,
    statementsOf: (address, argument) => {
      const text = argumentText(blockOf(address)?.lines.join("\n") ?? "", argument);
      return text === undefined ? undefined : policyStatements(text);
    },
    waiversFor: (addresses) => commentWaivers(addresses, blockOf, [...(moduleAt([])?.values() ?? [])]),
  };
}

/** `source = "…"` of a call. */
function sourceOf(call: SourceBlock | undefined): string | undefined {
  return /^\s*source\s*=\s*"([^"]*)"/m.exec(call?.lines.join("\n") ?? "")?.[1];
}

/** Where Terraform has put each module, by its path of calls. */
function readInstalled(folder: string): ReadonlyMap<string, string> {
  const file = join(folder, ".terraform/modules/modules.json");
  if (!existsSync(file)) return new Map();
  try {
    const { Modules } = JSON.parse(readFileSync(file, "utf8")) as { Modules: readonly { Key: string; Dir: string }[] };
    return new Map(Modules.filter(({ Key }) => Key !== "").map(({ Key, Dir }) => [Key, Dir.replaceAll("\\", "/")]));
  } catch {
    // A half-written list is none: calls are shown instead.
    return new Map();
  }
}
