import type { ModuleDefinition } from "../authoring";
import { refuseWarts } from "./refuse";
import { type Files, renderModule } from "./render";
import { synthesizeModule, type TerraformJson } from "./synthesize";

export type { Files } from "./render";
export { synthesizeModule } from "./synthesize";

/** A module as CDKTF has it, and as plain Terraform. */
export interface Synthesized {
  /** Valid as `main.tf.json`. */
  readonly json: TerraformJson;
  /** The text of every file of `terraform/`, by name. */
  readonly files: Files;
}

/**
 * Module room → CDKTF JSON → plain Terraform.
 * @throws InputError where the module holds what Terraform would fail on later, with the address.
 */
export function synthesize(definition: ModuleDefinition): Synthesized {
  const module = synthesizeModule(definition);
  refuseWarts(module, Object.keys(definition.outputs));
  return { json: module.json, files: renderModule(module) };
}
