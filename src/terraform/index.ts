export { type Diagnostic, TerraformError } from "./diagnostics";
export { findProviderMirror } from "./provider-mirror";
export { createTerraform, type Terraform } from "./terraform";
