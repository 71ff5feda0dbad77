import type { ModuleInput, ModuleOutput } from "../core";
import type { ModuleBlock } from "./module-blocks";
import { readFlag, readText } from "./read-input";

/** The outputs of a module, with the types that their expressions show. */
export function readOutputs(blocks: readonly ModuleBlock[], _inputs: readonly ModuleInput[]): readonly ModuleOutput[] {
  return blocks
    .filter(({ type }) => type === "output")
    .map(({ labels, body, isJson }) => ({
      name: labels[0] ?? "",
      description: readText(body.description, isJson),
      sensitive: readFlag(body.sensitive, false),
      type: { kind: "unknown" },
    }));
}
