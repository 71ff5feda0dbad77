import type { ModuleElement, ModuleInput, ModuleOutput } from "../../core";
import type { ModuleBlock } from "../../hcl";
import { type ModuleScope, outputTypes } from "./output-type";
import { readFlag, readText } from "./read-input";

/** What a module's outputs are read with: the inputs and resources that their expressions name. */
export interface ModuleParts {
  readonly inputs: readonly ModuleInput[];
  readonly resources: readonly ModuleElement[];
}

/** The outputs of a module, with the types that their expressions show. */
export function readOutputs(blocks: readonly ModuleBlock[], parts: ModuleParts): readonly ModuleOutput[] {
  const typeOf = outputTypes(scopeOf(blocks, parts));
  return blocks
    .filter(({ type }) => type === "output")
    .map(({ labels, body, isJson }) => ({
      name: labels[0] ?? "",
      description: readText(body.description, isJson),
      sensitive: readFlag(body.sensitive, false),
      ...(readFlag(body.ephemeral, false) ? { ephemeral: true } : {}),
      type: typeOf(body.value),
    }));
}

function scopeOf(blocks: readonly ModuleBlock[], { inputs, resources }: ModuleParts): ModuleScope {
  const locals = blocks.filter(({ type }) => type === "locals").flatMap(({ body }) => Object.entries(body));
  return {
    inputs: new Map(inputs.map(({ name, type }) => [name, type])),
    locals: new Map(locals),
    resources: new Map(resources.map((element) => [element.address, element])),
  };
}
