import type { ModuleContract } from "../../core";
import { type ModuleBlock, readBlocks } from "../../hcl";
import {
  configuredProviders,
  readElement,
  readForgotten,
  readMove,
  readProviders,
  requiredVersion,
} from "./module-elements";
import { readInput } from "./read-input";
import { readOutputs } from "./read-output";

/**
 * Reads a module's contract from the files of its root, by name; those that Terraform does not read are left out.
 * @param folder what errors put before the files' names, with its slash.
 * @throws InputError `contract-not-hcl` (file and line), `contract-duplicate` (both places).
 */
export async function readContract(
  name: string,
  files: ReadonlyMap<string, string>,
  folder = "",
): Promise<ModuleContract> {
  const blocks = await readBlocks(files, folder);
  const ofType = (type: string) => blocks.filter((block) => block.type === type);
  const version = requiredVersion(ofType("terraform"));
  const configured = configuredProviders(ofType("provider"));
  const forgotten = readForgotten(ofType("removed"));
  const inputs = ofType("variable").map(readInput);
  const resources = [...ofType("resource"), ...ofType("data")].map(readElement);
  return {
    name,
    inputs,
    outputs: readOutputs(blocks, { inputs, resources }),
    ...(version === undefined ? {} : { requiredVersion: version }),
    requiredProviders: readProviders(ofType("terraform")),
    ...(configured.length === 0 ? {} : { configuredProviders: configured }),
    resources,
    modules: ofType("module").map(readModule),
    moved: ofType("moved").map(readMove),
    ...(forgotten.length === 0 ? {} : { forgotten }),
  };
}

function readModule(block: ModuleBlock): ModuleContract["modules"][number] {
  const { source, version } = block.body;
  return {
    ...readElement(block),
    source: String(source ?? ""),
    ...(typeof version === "string" ? { version } : {}),
  };
}
