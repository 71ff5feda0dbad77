/** The only place where versions of foreign tools are written; synth, examples, README and CI read it, a parity test greps for strays. */
export const versions = {
  /** What our modules accept. `configuration_aliases`-free, cross-variable validation needs Terraform 1.9. */
  terraformRange: ">= 1.9",
  awsProviderRange: ">= 5.100, < 7.0",
  /** The pair that every test here runs on. */
  testedTerraform: "1.11.4",
  testedAwsProvider: "5.100.0",
  opa: "1.22.2",
  conftest: "0.71.1",
  /** What generated TypeScript compiles with: the ends of the range, and our own compiler between them. */
  oldestTypescript: "5.4.5",
  typescript: "5.9.3",
  newestTypescript: "7.0.2",
} as const;
