import { appendFileSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { folderStorage, publish, type Served, serve } from "../src/registry";
import { createTerraform, type Terraform } from "../src/terraform";
import { temporaryFolder, writeFolder } from "./fixtures/folder";

/** Needs no provider, so that terraform downloads nothing but the module. */
function greeting(version: string) {
  return {
    "main.tf": `output "version" {\n  value = "${version}"\n}\n\nmodule "inner" {\n  source = "./modules/inner"\n}\n`,
    "modules/inner/main.tf": 'output "file" {\n  value = file("${path.module}/hello.txt")\n}\n',
    "modules/inner/hello.txt": "hello\n",
    "examples/minimal/main.tf": "",
  };
}

const root = temporaryFolder();
const requested: string[] = [];
let served: Served;
let terraform: Terraform;

beforeAll(async () => {
  const storage = folderStorage(root);
  for (const version of ["1.2.0", "1.9.0", "1.10.0", "2.0.0-rc.1"]) {
    const module = writeFolder(join(temporaryFolder(), "greeting"), greeting(version));
    await publish(module, { storage, namespace: "acme", version, system: "aws" });
  }
  served = await serve(storage, { port: 0, log: (line) => requested.push(line) });
  const registry = { host: "modules.paved.test", modulesUrl: served.modulesUrl };
  terraform = await createTerraform({ env: process.env, registry });
});

afterAll(async () => {
  await terraform?.close();
  await served?.close();
});

function stack(version: string | undefined, source = "acme/greeting/aws"): string {
  const constraint = version === undefined ? "" : `  version = "${version}"\n`;
  const call = `module "it" {\n  source  = "modules.paved.test/${source}"\n${constraint}}\n`;
  return writeFolder(temporaryFolder(), { "main.tf": `${call}output "all" {\n  value = module.it\n}\n` });
}

const init = (folder: string) => terraform.run(["init", "-no-color"], folder);

function installedVersion(folder: string): string | undefined {
  const { Modules } = JSON.parse(readFileSync(join(folder, ".terraform/modules/modules.json"), "utf8"));
  return Modules.find(({ Key }: { Key: string }) => Key === "it")?.Version;
}

test.each([
  ["~> 1.2", "1.10.0"],
  ["~> 1.2.0", "1.2.0"],
  [">= 1.2, < 1.10", "1.9.0"],
  ["1.9.0", "1.9.0"],
  ["2.0.0-rc.1", "2.0.0-rc.1"],
  [undefined, "1.10.0"],
])("terraform init resolves version = %j to %s", async (constraint, version) => {
  const folder = stack(constraint);
  await init(folder);
  expect(installedVersion(folder)).toBe(version);
});

test("what is installed is the module, whole: terraform evaluates it", async () => {
  const folder = stack("1.10.0");
  await init(folder);
  await terraform.run(["apply", "-auto-approve", "-no-color"], folder);
  const { stdout } = await terraform.run(["output", "-json", "all"], folder);
  expect(JSON.parse(`${stdout}`)).toEqual({ version: "1.10.0" });
  const hello = join(folder, ".terraform/modules/it/modules/inner/hello.txt");
  expect(readFileSync(hello, "utf8")).toBe("hello\n");
});

test("four requests per module, all answered at once", async () => {
  requested.length = 0;
  await init(stack("1.2.0"));
  expect(requested.map((line) => line.replace(/[0-9a-f]{64}/, "SHA256"))).toEqual([
    "GET /v1/modules/acme/greeting/aws/versions 200",
    "GET /v1/modules/acme/greeting/aws/1.2.0/download 200",
    "HEAD /v1/modules/acme/greeting/aws/1.2.0/SHA256.tar.gz 200",
    "GET /v1/modules/acme/greeting/aws/1.2.0/SHA256.tar.gz 200",
  ]);
});

test("a folder of the module can be called", async () => {
  const folder = stack("1.2.0", "acme/greeting/aws//modules/inner");
  await init(folder);
  expect(installedVersion(folder)).toBe("1.2.0");
});

test.each([
  [
    "an unknown module",
    stack("1.2.0", "acme/greting/aws"),
    /cannot be found in the module registry at\s+modules\.paved\.test/,
  ],
  [
    "a version that is not there",
    stack("~> 3.0"),
    /no available version[\s\S]*The newest available version is 1\.10\.0/,
  ],
])("terraform explains %s", async (_, folder, message) => {
  await expect(init(folder)).rejects.toThrow(message);
});

test("an archive that was changed on the disk is refused by terraform itself", async () => {
  const keys = await folderStorage(root).list("v1/modules/acme/greeting/aws/1.9.0/");
  const archive = keys.find((key) => key.endsWith(".tar.gz"));
  appendFileSync(join(root, archive ?? ""), "\0");
  await expect(init(stack("1.9.0"))).rejects.toThrow(/Checksums did not match/);
});
