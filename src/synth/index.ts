import type { ModuleDefinition } from "../authoring";
import { refuseWarts } from "./refuse";
import { type Files, renderModule } from "./render";
import { synthesizeModule } from "./synthesize";

export { renderReadme } from "./readme";
export type { Files } from "./render";
export { synthesizeModule } from "./synthesize";

/**
 * Module room → CDKTF JSON → plain Terraform.
 * @returns the text of every file of `terraform/`, by name.
 * @throws InputError where the module holds what Terraform would fail on later, with the address.
 */
export function synthesize(definition: ModuleDefinition): Files {
  const module = synthesizeModule(definition);
  refuseWarts(module, Object.keys(definition.outputs));
  return renderModule(module);
}
