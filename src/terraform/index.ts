export { type AwsRequest, type AwsStub, startAwsStub, stubAccountId } from "./aws-stub";
export type { RegistryHost } from "./cli-config";
export { type Diagnostic, TerraformError } from "./diagnostics";
export type { ProcessResult } from "./process";
export { findProviderMirror } from "./provider-mirror";
export { createTerraform, type PlanOptions, type Terraform, type TerraformOptions } from "./terraform";
