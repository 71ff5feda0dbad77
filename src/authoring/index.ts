export { type DynamicBlock, dynamic, forEach, nested, onlyIf } from "./blocks";
export { HclExpression, type HclValue, hcl, reference } from "./hcl";
export { keysOf, pascalCase } from "./keys";
export {
  defineModule,
  type InputDeclaration,
  type ModuleDefinition,
  type ModuleStack,
  type Placement,
  type Validation,
} from "./module";
export { sharedInputs } from "./shared-inputs";
export { optional, required, t } from "./types";
