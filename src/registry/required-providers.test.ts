import { requiredProviders } from "./required-providers";

function providersIn(files: Record<string, string>): readonly string[] {
  return requiredProviders(Object.entries(files).map(([path, text]) => ({ path, bytes: Buffer.from(text) })));
}

const requires = (entries: string) => `terraform {\n  required_providers {\n${entries}\n  }\n}\n`;

test.each([
  ["as people write it", requires('aws = {\n source = "hashicorp/aws"\n version = ">= 5.0"\n}'), ["hashicorp/aws"]],
  [
    "on one line",
    'terraform { required_providers { aws = { version = ">= 5", source = "hashicorp/aws" } } }',
    ["hashicorp/aws"],
  ],
  [
    "with the default host written out",
    requires('aws = { source = "registry.terraform.io/hashicorp/aws" }'),
    ["hashicorp/aws"],
  ],
  ["another host and namespace", requires('x = { source = "tf.acme.io/acme/cloud" }'), ["tf.acme.io/acme/cloud"]],
  ["without a source", requires('aws = { version = ">= 5" }'), ["hashicorp/aws"]],
  ["as Terraform 0.12 wrote it", requires('aws = "~> 2.0"'), ["hashicorp/aws"]],
  ["with quoted keys and colons", requires('"aws": { "source": "hashicorp/aws" }'), ["hashicorp/aws"]],
  [
    "under an alias of the local name",
    requires('main = { source = "hashicorp/aws", configuration_aliases = [main.source] }'),
    ["hashicorp/aws"],
  ],
  [
    "among other settings",
    `terraform {\n  required_version = ">= 1.9"\n  backend "s3" {}\n  ${requires('aws = { source = "hashicorp/aws" }').slice(12)}`,
    ["hashicorp/aws"],
  ],
  ["Terraform's own", requires('terraform = { source = "terraform.io/builtin/terraform" }'), []],
  [
    "commented out",
    `# ${requires("").replaceAll("\n", "\n# ")}\n/* terraform { required_providers { a = "1" } } */\n// terraform {}`,
    [],
  ],
  ["in a heredoc", `locals {\n  text = <<-EOT\n    ${requires('aws = "1"')}\n  EOT\n}`, []],
  [
    "in a string, behind templates with quotes and braces",
    'locals { a = "${"}"}${b["terraform { required_providers { c = "]}$${" }',
    [],
  ],
  [
    "elsewhere than at the top",
    `locals {\n  terraform = { required_providers = { aws = "1" } }\n}\nmodule "terraform" {\n required_providers { aws = "1" }\n}`,
    [],
  ],
  ["cut off", 'terraform {\n required_providers {\n aws = { source = "hashicorp/aws', ["hashicorp/aws"]],
])("reads required_providers %s", (_, text, expected) => {
  expect(providersIn({ "versions.tf": text })).toEqual(expected);
});

test("still finds the block after strings, templates, heredocs and comments", () => {
  const before =
    'locals {\n  a = "\\"{ ${lookup(x, "}")} %{ if y }{%{ endif }"\n  b = <<EOT\n"unbalanced {\nEOT\n  c = 1 # { "\n}\n';
  expect(providersIn({ "main.tf": before + requires('aws = { source = "hashicorp/aws" }') })).toEqual([
    "hashicorp/aws",
  ]);
});

test("gathers the files at the root, without repeats, sorted", () => {
  const files = {
    "a.tf": requires('random = { source = "hashicorp/random" }'),
    "b.tf": requires('aws = { source = "HashiCorp/AWS" }'),
    "c.tf.json": JSON.stringify({
      terraform: [{ required_providers: [{ aws: { source: "hashicorp/aws" }, tls: "4.0" }] }],
    }),
    "modules/inner/main.tf": requires('null = { source = "hashicorp/null" }'),
    "notes.md": requires('local = { source = "hashicorp/local" }'),
  };
  expect(providersIn(files)).toEqual(["hashicorp/aws", "hashicorp/random", "hashicorp/tls"]);
});

test("names the .tf.json file that is not JSON", () => {
  expect(() => providersIn({ "main.tf.json": "{" })).toThrow(
    expect.objectContaining({ code: "module-not-json", where: "main.tf.json", exitCode: 2 }),
  );
});
