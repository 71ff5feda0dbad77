export { hostBlock } from "./cli-config";
export { type Diagnostic, TerraformError } from "./diagnostics";
export { findTerraform } from "./find-terraform";
export { getModules } from "./get-modules";
export { findProviderMirror } from "./provider-mirror";
export { showPlan } from "./show-plan";
export { createTerraform, type Terraform, type TerraformOptions } from "./terraform";
