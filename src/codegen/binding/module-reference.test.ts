import { readModuleReferences } from "./module-reference";

/** What cdktf-cli 0.21 makes of each item (`TerraformModuleConstraint`, run on this table): source, version, file, class. */
const asCdktf: readonly (readonly [unknown, string, string | undefined, string, string])[] = [
  ["terraform-aws-modules/vpc/aws", "terraform-aws-modules/vpc/aws", undefined, "terraform-aws-modules/aws/vpc", "Vpc"],
  [
    "terraform-aws-modules/eks/aws@~> 21.19",
    "terraform-aws-modules/eks/aws",
    "~> 21.19",
    "terraform-aws-modules/aws/eks",
    "Eks",
  ],
  [
    "hashicorp/consul/aws//modules/consul-cluster@0.11.0",
    "hashicorp/consul/aws//modules/consul-cluster",
    "0.11.0",
    "hashicorp/aws/consul/modules/consul-cluster",
    "ConsulCluster",
  ],
  [
    "hashicorp/consul/aws//consul-cluster",
    "hashicorp/consul/aws//consul-cluster",
    undefined,
    "hashicorp/aws/consul/consul-cluster",
    "ConsulCluster",
  ],
  [
    "terraform-aws-modules/iam/aws//modules/iam-role/deep",
    "terraform-aws-modules/iam/aws//modules/iam-role/deep",
    undefined,
    "terraform-aws-modules/aws/iam/modules/iam-role/deep",
    "Deep",
  ],
  [
    "app.terraform.io/example-corp/k8s-cluster/azurerm",
    "app.terraform.io/example-corp/k8s-cluster/azurerm",
    undefined,
    "example-corp/azurerm/k8s-cluster",
    "K8SCluster",
  ],
  [
    "app.terraform.io/example-corp/k8s-cluster/azurerm//modules/node@>= 1.0, < 2.0",
    "app.terraform.io/example-corp/k8s-cluster/azurerm//modules/node",
    ">= 1.0, < 2.0",
    "example-corp/azurerm/k8s-cluster/modules/node",
    "Node",
  ],
  [
    "modules.paved.test/acme/secure_lambda/aws@1.2.0",
    "modules.paved.test/acme/secure_lambda/aws",
    "1.2.0",
    "acme/aws/secure_lambda",
    "SecureLambda",
  ],
  ["gitlab.com/acme/infra/queue", "gitlab.com/acme/infra/queue", undefined, "acme/queue/infra", "Infra"],
  ["./foo", "./foo", undefined, "foo", "Foo"],
  ["./modules/queue", "./modules/queue", undefined, "modules/queue", "Queue"],
  ["../queue", "../queue", undefined, "queue", "Queue"],
  ["../shared/queue", "../shared/queue", undefined, "shared/queue", "Queue"],
  ["../../shared/queue", "../../shared/queue", undefined, "shared/queue", "Queue"],
  ["../../queue", "../../queue", undefined, "../queue", "Queue"],
  [
    "./modules/deep/terraform/queue.v2",
    "./modules/deep/terraform/queue.v2",
    undefined,
    "terraform/queue.v2",
    "QueueV2",
  ],
  ["github.com/hashicorp/example", "github.com/hashicorp/example", undefined, "hashicorp/example", "Example"],
  [
    "github.com/hashicorp/example//modules/vpc?ref=v1.2.0",
    "github.com/hashicorp/example//modules/vpc?ref=v1.2.0",
    undefined,
    "hashicorp/example/modules/vpc",
    "Vpc",
  ],
  [
    "git@github.com:hashicorp/example.git",
    "git@github.com:hashicorp/example.git",
    undefined,
    "hashicorp/example",
    "Example",
  ],
  [
    "git@github.com:hashicorp/example.git//modules/vpc?ref=v1.2.0",
    "git@github.com:hashicorp/example.git//modules/vpc?ref=v1.2.0",
    undefined,
    "modules/vpc",
    "Vpc",
  ],
  [
    "bitbucket.org/hashicorp/terraform-consul-aws",
    "bitbucket.org/hashicorp/terraform-consul-aws",
    undefined,
    "hashicorp/terraform-consul-aws",
    "TerraformConsulAws",
  ],
  ["git::https://example.com/vpc.git", "git::https://example.com/vpc.git", undefined, "vpc", "Vpc"],
  [
    "git::https://example.com/acme/vpc.git?ref=v1.2.0",
    "git::https://example.com/acme/vpc.git?ref=v1.2.0",
    undefined,
    "acme/vpc",
    "Vpc",
  ],
  [
    "git::https://example.com/network.git//modules/vpc",
    "git::https://example.com/network.git//modules/vpc",
    undefined,
    "network/modules/vpc",
    "Vpc",
  ],
  [
    "git::https://example.com/network.git//modules/vpc?depth=1&ref=v1.2.0",
    "git::https://example.com/network.git//modules/vpc?depth=1&ref=v1.2.0",
    undefined,
    "network/modules/vpc",
    "Vpc",
  ],
  [
    "git::https://example.com/network.git//vpc",
    "git::https://example.com/network.git//vpc",
    undefined,
    "network/vpc",
    "Vpc",
  ],
  [
    "git::ssh://username@example.com/storage.git",
    "git::ssh://username@example.com/storage.git",
    undefined,
    "storage",
    "Storage",
  ],
  [
    "git::ssh://git@github.com/acme/storage.git?ref=v1",
    "git::ssh://git@github.com/acme/storage.git?ref=v1",
    undefined,
    "acme/storage",
    "Storage",
  ],
  [
    "git::ssh://git@example.com:2222/acme/storage.git?ref=v1",
    "git::ssh://git@example.com:2222/acme/storage.git?ref=v1",
    undefined,
    "acme/storage",
    "Storage",
  ],
  ["git::username@example.com:storage.git", "git::username@example.com:storage.git", undefined, "storage", "Storage"],
  [
    "git::username@example.com:acme/storage.git//modules/x",
    "git::username@example.com:acme/storage.git//modules/x",
    undefined,
    "modules/x",
    "X",
  ],
  ["git::file:///srv/git/storage?ref=v1", "git::file:///srv/git/storage?ref=v1", undefined, "git/storage", "Storage"],
  ["hg::http://example.com/vpc.hg", "hg::http://example.com/vpc.hg", undefined, "vpc", "Vpc"],
  ["https://example.com/vpc-module.zip", "https://example.com/vpc-module.zip", undefined, "vpc-module", "VpcModule"],
  [
    "https://example.com/vpc-module?archive=zip",
    "https://example.com/vpc-module?archive=zip",
    undefined,
    "vpc-module",
    "VpcModule",
  ],
  [
    "https://example.com/acme/network-module.zip//modules/vpc",
    "https://example.com/acme/network-module.zip//modules/vpc",
    undefined,
    "acme/network-module/modules/vpc",
    "Vpc",
  ],
  [
    "https://example.com/acme/network-module.tar.gz",
    "https://example.com/acme/network-module.tar.gz",
    undefined,
    "acme/network-module.tar.gz",
    "NetworkModuleTarGz",
  ],
  [
    "http://127.0.0.1:8080/acme/network.zip",
    "http://127.0.0.1:8080/acme/network.zip",
    undefined,
    "acme/network",
    "Network",
  ],
  [
    "https://example.com:8443/acme/network.zip?checksum=sha256:00ff",
    "https://example.com:8443/acme/network.zip?checksum=sha256:00ff",
    undefined,
    "ff",
    "Ff",
  ],
  [
    "s3::https://s3-eu-west-1.amazonaws.com/examplecorp-terraform-modules/vpc.zip",
    "s3::https://s3-eu-west-1.amazonaws.com/examplecorp-terraform-modules/vpc.zip",
    undefined,
    "examplecorp-terraform-modules/vpc",
    "Vpc",
  ],
  [
    "s3::https://s3-eu-west-1.amazonaws.com/examplecorp-terraform-modules/network.zip//modules/vpc",
    "s3::https://s3-eu-west-1.amazonaws.com/examplecorp-terraform-modules/network.zip//modules/vpc",
    undefined,
    "examplecorp-terraform-modules/network/modules/vpc",
    "Vpc",
  ],
  [
    "gcs::https://www.googleapis.com/storage/v1/modules/foomodule.zip",
    "gcs::https://www.googleapis.com/storage/v1/modules/foomodule.zip",
    undefined,
    "modules/foomodule",
    "Foomodule",
  ],
  [
    { name: "my-vpc", source: "terraform-aws-modules/vpc/aws", version: "~> 5.0" },
    "terraform-aws-modules/vpc/aws",
    "~> 5.0",
    "my-vpc",
    "MyVpc",
  ],
  [{ name: "queue", source: "./modules/queue" }, "./modules/queue", undefined, "queue", "Queue"],
  [
    { name: "queue", source: "git@github.com:acme/queue.git?ref=v1", namespace: "acme/team" },
    "git@github.com:acme/queue.git?ref=v1",
    undefined,
    "acme/team/queue",
    "Queue",
  ],
  [{ name: "a/b.c", source: "./x" }, "./x", undefined, "a/b.c", "ABC"],
];

test.each(asCdktf)("names %j as cdktf get does", (item, source, version, fileName, className) => {
  const [reference] = readModuleReferences([item], "cdktf.json");
  expect(reference).toMatchObject({ source, fileName, className });
  expect(reference?.version).toBe(version);
});

test.each([
  ["127.0.0.1:4711/acme/queue/aws@~> 1.0", "127.0.0.1:4711/acme/queue/aws", "~> 1.0", "acme/aws/queue"],
  [
    "tfr.acme.dev:8443/acme/queue/aws//modules/dead@1.0.0",
    "tfr.acme.dev:8443/acme/queue/aws//modules/dead",
    "1.0.0",
    "acme/aws/queue/modules/dead",
  ],
])("takes %s for a registry, which cdktf does not", (item, source, version, fileName) => {
  expect(readModuleReferences([item], "cdktf.json")).toMatchObject([{ source, version, fileName }]);
});

test.each([
  ["./modules/queue", true],
  ["../queue/", true],
  [".gen/queue/aws", false],
  ["/srv/modules/queue", false],
  ["acme/queue/aws", false],
])("%s is a path in the project: %s", (source, isLocal) => {
  expect(readModuleReferences([{ name: "queue", source }], "cdktf.json")).toMatchObject([{ isLocal }]);
});

test("a slash at the end of a path changes nothing", () => {
  expect(readModuleReferences(["./modules/queue/"], "cdktf.json")).toMatchObject([{ fileName: "modules/queue" }]);
});

test.each([
  [7],
  [null],
  [{ source: "./queue" }],
  [{ name: "queue" }],
  [{ name: "queue", source: "./queue", version: 1 }],
  [{ name: "---", source: "./queue" }],
  [{ name: "/etc/queue", source: "./queue" }],
  [{ name: "../../queue", source: "./queue" }],
  [{ name: "queue", source: "./queue", namespace: "../../.." }],
  [""],
  ["https://example.com/"],
])("refuses %j, and says where it stands", (item) => {
  expect(() => readModuleReferences(["./fine", item], "cdktf.json")).toThrow(
    expect.objectContaining({ code: "bad-module", exitCode: 2, where: "cdktf.json (module 2)" }),
  );
});

test("two modules with one file are refused, with both their names", () => {
  expect(() =>
    readModuleReferences(["acme/queue/aws@1.0.0", "other.example/acme/Queue/aws@2.0.0"], "cdktf.json"),
  ).toThrow(
    expect.objectContaining({
      code: "module-name-taken",
      message: `two modules would be written to acme/aws/Queue.ts: "acme/queue/aws@1.0.0" and "other.example/acme/Queue/aws@2.0.0"`,
    }),
  );
});
