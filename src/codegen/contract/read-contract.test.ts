import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { temporaryFolder, writeFolder } from "../../../test/fixtures/folder";
import { typeText } from "../../core";
import { readModuleFolder } from "./module-folder";
import { readContract } from "./read-contract";

const read = (files: Readonly<Record<string, string>>) => readContract("m", new Map(Object.entries(files)));

test("inputs: in the order of files and declarations, with types, defaults and flags", async () => {
  const { inputs } = await read({
    "b.tf": 'variable "last" {}\n',
    "a.tf": `
# variable "comment" {}
variable "z" {
  type        = object({ a = optional(string, "x") }) # why
  description = <<-EOT
    Say "$\${z}".
    variable "heredoc" {
  EOT
  default     = { a = "$\${b} %%{c} \\"d\\" é", "k:1" = [1, -2.5, null, true], h = <<-E
    one
      two $\${x}
  E
  }
  nullable    = false
  sensitive   = true
}
variable "legacy" { type = "list" }
variable a {
  type = bool
  default = null
  validation {
    condition     = can("\${"variable \\"in a text\\" {"}")
    error_message = "Say \\"a\\" $\${b}."
  }
}
variable "computed" { default = 1 + 1 }
variable "token" {
  ephemeral = true
}
`,
  });
  const plain = { description: "", nullable: true, sensitive: false, constraints: [], validations: [] };
  expect(inputs).toEqual([
    {
      ...plain,
      name: "z",
      type: { kind: "object", attributes: { a: { type: { kind: "string" }, optional: { default: "x" } } } },
      description: 'Say "${z}".\nvariable "heredoc" {\n',
      default: { a: '${b} %{c} "d" é', "k:1": [1, -2.5, null, true], h: "one\n  two ${x}\n" },
      nullable: false,
      sensitive: true,
    },
    { ...plain, name: "legacy", type: { kind: "list", element: { kind: "any" } } },
    {
      ...plain,
      name: "a",
      type: { kind: "bool" },
      default: null,
      validations: [{ condition: 'can("${"variable \\"in a text\\" {"}")', message: 'Say "a" ${b}.' }],
    },
    { ...plain, name: "computed", type: { kind: "any" }, default: null },
    { ...plain, name: "token", type: { kind: "any" }, ephemeral: true },
    { ...plain, name: "last", type: { kind: "any" } },
  ]);
});

test("everything else that a module asks and gives", async () => {
  const contract = await read({
    "main.tf": `
terraform {
  required_version = ">= 1.5"
  required_providers {
    aws = {
      source                = "hashicorp/aws"
      version               = ">= 5.0"
      configuration_aliases = [aws.us, aws.eu]
    }
    old = "~> 2.0"
    bare = {}
  }
}
terraform {
  required_version = "< 2.0"
}
output "b" {
  value     = aws_sqs_queue.b.arn
  sensitive = true
  ephemeral = true
}
output "a" {
  description = "A."
  value       = [for q in aws_sqs_queue.many : q.url]
}
provider "aws" {
  region = "eu-west-1"
}
provider "aws" {
  alias = "announced"
}
provider "aws" {
  alias = "far"
  default_tags {
    tags = {}
  }
}
provider "null" {}
resource "aws_sqs_queue" "many" { count = 2 }
resource "aws_sqs_queue" "b" {}
data "aws_region" "current" {}
data "aws_subnet" "each" {
  for_each = toset(["a"])
}
module "roles" {
  source   = "acme/roles/aws"
  version  = "1.2.0"
  for_each = {}
}
module "local" { source = "./local" }
moved {
  from = aws_sqs_queue.a
  to   = aws_sqs_queue.many[0]
}
removed {
  from = aws_sqs_queue.kept
  lifecycle {
    destroy = false
  }
}
removed {
  from = aws_sqs_queue.destroyed
  lifecycle {
    destroy = true
  }
}
removed {
  from = module.destroyed
}
`,
  });
  expect(contract).toEqual({
    name: "m",
    inputs: [],
    outputs: [
      { name: "b", description: "", sensitive: true, ephemeral: true, type: { kind: "string" } },
      { name: "a", description: "A.", sensitive: false, type: { kind: "list", element: { kind: "string" } } },
    ],
    requiredVersion: ">= 1.5, < 2.0",
    requiredProviders: {
      aws: { source: "hashicorp/aws", version: ">= 5.0", configurationAliases: ["aws.us", "aws.eu"] },
      old: { version: "~> 2.0" },
      bare: {},
    },
    configuredProviders: ["aws", "aws.far"],
    resources: [
      { address: "aws_sqs_queue.many", repetition: "count" },
      { address: "aws_sqs_queue.b" },
      { address: "data.aws_region.current" },
      { address: "data.aws_subnet.each", repetition: "for_each" },
    ],
    modules: [
      { address: "module.roles", repetition: "for_each", source: "acme/roles/aws", version: "1.2.0" },
      { address: "module.local", source: "./local" },
    ],
    moved: [{ from: "aws_sqs_queue.a", to: "aws_sqs_queue.many[0]" }],
    forgotten: ["aws_sqs_queue.kept"],
  });
});

test("JSON says the same as HCL; its texts are literal where Terraform evaluates none", async () => {
  const json = {
    "//": "a comment",
    terraform: { required_version: ">= 1.9", required_providers: { aws: { source: "hashicorp/aws" } } },
    variable: {
      z: { "//": "c", type: "list(string)", default: ["$${a}"], description: "$${b}" },
      a: [
        {
          type: "object({ a = optional(number, 1) })",
          nullable: false,
          validation: { condition: "${length(var.a) > 0}", error_message: "m" },
        },
      ],
    },
    output: [{ o: { value: "${aws_sqs_queue.this[*].arn}" } }, { p: { value: "x" } }],
    resource: [{ aws_sqs_queue: { this: [{ count: "${length(var.z)}" }] } }],
    moved: [{ from: "aws_sqs_queue.a", to: "aws_sqs_queue.this" }],
  };
  const contract = await read({ "main.tf.json": JSON.stringify(json) });
  expect(contract.inputs.map(({ name, type }) => [name, typeText(type)])).toEqual([
    ["z", "list(string)"],
    ["a", "object({ a = optional(number, 1) })"],
  ]);
  expect(contract.inputs[0]).toMatchObject({ default: ["$${a}"], description: "$${b}", nullable: true });
  expect(contract.inputs[1]).toMatchObject({
    nullable: false,
    validations: [{ condition: "length(var.a) > 0", message: "m" }],
    constraints: [{ path: [], rule: { kind: "minLength", value: 1 }, message: "m" }],
  });
  expect(contract.outputs.map(({ name, type }) => [name, typeText(type)])).toEqual([
    ["o", "list(string)"],
    ["p", "string"],
  ]);
  expect([contract.resources, contract.moved, contract.requiredProviders, contract.requiredVersion]).toEqual([
    [{ address: "aws_sqs_queue.this", repetition: "count" }],
    [{ from: "aws_sqs_queue.a", to: "aws_sqs_queue.this" }],
    { aws: { source: "hashicorp/aws" } },
    ">= 1.9",
  ]);
});

test("overrides replace arguments, and files that Terraform does not read count for nothing", async () => {
  const { inputs, outputs } = await read({
    "a_override.tf":
      'variable "x" {\n type = number\n validation {\n condition = false\n error_message = "no"\n }\n}\n',
    "main.tf": 'variable "x" {\n type = string\n description = "X."\n}\noutput "o" { value = "a" }\n',
    "override.tf.json": '{"output":{"o":{"value":1}},"variable":{"x":{"default":5}}}',
    ".hidden.tf": "not HCL {",
    "sub/other.tf": "not HCL {",
    "main.tf~": "not HCL {",
    "main.tofu": "not HCL {",
    "terraform.tfvars": "not HCL {",
  });
  expect(inputs).toEqual([
    expect.objectContaining({ name: "x", type: { kind: "number" }, description: "X.", default: 5, validations: [] }),
  ]);
  expect(outputs[0]?.type).toEqual({ kind: "number" });
});

test.each([
  [
    "variables.tf",
    'variable "a" {\n  type = \n}\n',
    "variables.tf:2",
    "Invalid expression. Expected the start of an expression",
  ],
  ["main.tf", 'variable "a" {', "main.tf:1", "Unclosed configuration block"],
  ["main.tf", "<html>\n<body>", "main.tf:1", "Terraform cannot read this file"],
  ["main.tf", "\u0000\u0001", "main.tf:1", "Invalid character"],
  ["main.tf", `\nvariable "a" {\n  default = ${"[".repeat(50_000)}\n}`, "main.tf:3", "nested too deep"],
  ["main.tf", `x = ${"!".repeat(50_000)}true`, "main.tf:1", "nested too deep"],
  ["main.tf", `x = ${'"${'.repeat(50_000)}`, "main.tf:1", "nested too deep"],
  ["main.tf", `x = <<E\n$\{${"(".repeat(50_000)}`, "main.tf:1", "nested too deep"],
  ["main.tf", `x = ${"true ? 1 : ".repeat(50_000)}2`, "main.tf:1", "nested too deep"],
  ["main.tf.json", '{\n  "variable": {\n    "a": {},\n  }\n}', "main.tf.json:4", "JSON"],
  ["main.tf.json", '{"a": 1}\n}', "main.tf.json:2", "JSON"],
  ["main.tf.json", '{"a": "x\ny"}', "main.tf.json:1", "JSON"],
  ["main.tf.json", '{\n"a": @}', "main.tf.json:2", "JSON"],
  ["main.tf.json", "", "main.tf.json:1", "JSON"],
  ["main.tf.json", "[1]", "main.tf.json:1", "JSON configuration is one object"],
])("%s that is none says where (%#)", async (name, text, where, message) => {
  await expect(read({ [name]: text })).rejects.toMatchObject({
    code: "contract-not-hcl",
    exitCode: 2,
    where,
    message: expect.stringContaining(message),
    fix: expect.stringContaining("terraform validate"),
  });
});

test.each([
  ["a long one", `"${"x".repeat(1_100_000)}"`],
  ["one of many escapes", `"${"$${".repeat(11_000)}"`],
  ["one of many lines", `<<E\n${"x\n".repeat(11_000)}E`],
  ["a heredoc of several MB", `<<E\n${`${"x".repeat(120)}\n`.repeat(40_000)}E`],
])("a text that the parser would not survive is refused: %s", async (_, text) => {
  await expect(read({ "main.tf": `\nvariable "a" {\n  description = ${text}\n}\n` })).rejects.toMatchObject({
    code: "contract-text-too-large",
    exitCode: 2,
    where: "main.tf:3",
  });
});

test.each([
  [
    { "a.tf": 'variable "x" {}\n', "b.tf": '\nvariable "x" {}\n' },
    "b.tf:2",
    'variable "x" is declared twice, first at a.tf:1',
  ],
  [{ "a.tf": 'variable "x" {}\n\nvariable "x" {}\n' }, "a.tf:3", 'variable "x" is declared twice, first at a.tf:1'],
  [
    { "a.tf": 'output "x" {\n value = 1\n}\n', "b.tf.json": '{"output":{"x":{"value":1}}}' },
    "b.tf.json",
    'output "x" is declared twice, first at a.tf:1',
  ],
  [
    { "a.tf": 'resource "t" "x" {}\n', "b.tf": 'resource "t" "x" {}\n' },
    "b.tf:1",
    'resource "t" "x" is declared twice, first at a.tf:1',
  ],
])("a name declared twice is refused: %j", async (files, where, message) => {
  await expect(read(files as Record<string, string>)).rejects.toMatchObject({
    code: "contract-duplicate",
    where,
    message,
  });
});

test("names that JavaScript's objects have", async () => {
  const { inputs, requiredProviders } = await read({
    "a.tf":
      'variable "constructor" {\n default = { __proto__ = 1 }\n}\nvariable "__proto__" {}\nvariable "toString" {}\nterraform {\n required_providers {\n __proto__ = "1.0"\n }\n}\n',
  });
  expect(inputs.map(({ name }) => name)).toEqual(["constructor", "__proto__", "toString"]);
  expect(JSON.stringify([inputs[0]?.default, requiredProviders])).toBe(
    '[{"__proto__":1},{"__proto__":{"version":"1.0"}}]',
  );
});

test("a number beyond JSON's is the last before it, and not null", async () => {
  const { inputs } = await read({
    "a.tf": 'variable "x" {\n default = [1e400, { a = -1e400 }]\n}',
    "b.tf.json": '{"variable":{"y":{"default":{"a":1e400}}}}',
  });
  const most = Number.MAX_VALUE;
  expect(inputs.map((input) => input.default)).toEqual([[most, { a: -most }], { a: most }]);
});

test("a file of 5 MB", async () => {
  const variable = (index: number) =>
    `variable "v${index}" {\n  type = object({ a = string, b = optional(list(string), ["x"]) })\n  description = "${"x".repeat(900)}"\n}\n`;
  const text = Array.from({ length: 5000 }, (_, index) => variable(4999 - index)).join("\n");
  expect(text.length).toBeGreaterThan(5e6);
  const { inputs } = await read({ "variables.tf": text });
  expect([inputs.length, inputs[0]?.name, inputs[4999]?.name]).toEqual([5000, "v4999", "v0"]);
  expect(typeText(inputs[17]?.type ?? { kind: "unknown" })).toBe(
    'object({ a = string, b = optional(list(string), ["x"]) })',
  );
}, 60_000);

describe("readModuleFolder", () => {
  test("names the module after its folder, or after the room that it stands in", async () => {
    const root = writeFolder(temporaryFolder(), { "queue/main.tf": "", "bucket/terraform/main.tf": 'variable "x" {}' });
    mkdirSync(join(root, "queue", "not-a-file.tf"));
    expect((await readModuleFolder(join(root, "queue"))).name).toBe("queue");
    expect(await readModuleFolder(`${join(root, "bucket/terraform")}/`)).toMatchObject({
      name: "bucket",
      inputs: [{ name: "x" }],
    });
  });

  test("refuses what is not UTF-8, as Terraform does", async () => {
    const root = writeFolder(temporaryFolder(), { "main.tf": "\ufeff", "other.tf": "" });
    writeFileSync(join(root, "other.tf"), Buffer.from('variable "x" { description = "\xe9" }', "latin1"));
    await expect(readModuleFolder(root)).rejects.toMatchObject({
      code: "contract-not-utf8",
      where: join(root, "other.tf"),
      exitCode: 2,
    });
  });

  test("says what is missing, and names files by their paths", async () => {
    const root = writeFolder(temporaryFolder(), { "empty/readme.md": "", "broken/main.tf": "\nx = [" });
    for (const folder of [join(root, "absent"), join(root, "empty"), join(root, "empty/readme.md")])
      await expect(readModuleFolder(folder)).rejects.toMatchObject({
        code: "contract-no-module",
        where: folder,
        exitCode: 2,
      });
    await expect(readModuleFolder(join(root, "broken"))).rejects.toMatchObject({
      where: `${join(root, "broken/main.tf")}:2`,
    });
  });
});
