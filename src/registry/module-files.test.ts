import { symlinkSync, truncateSync } from "node:fs";
import { join } from "node:path";
import { temporaryFolder, writeFolder } from "../../test/fixtures/folder";
import { readModule } from "./module-files";

const paths = async (moduleDir: string) => (await readModule(moduleDir)).map(({ path }) => path);

test("packs terraform/ at the root, with the module's README and the repository's LICENSE", async () => {
  const repository = writeFolder(temporaryFolder(), {
    ".git/HEAD": "",
    LICENSE: "Apache",
    "README.md": "the repository's",
    "modules/bucket/README.md": "the module's",
    "modules/bucket/main.ts": "",
    "modules/bucket/main.test.ts": "",
    "modules/bucket/contract/schema.json": "{}",
    "modules/bucket/examples/minimal/main.tf": "",
    "modules/bucket/terraform/main.tf": "",
    "modules/bucket/terraform/functions/index.py": "",
  });
  const files = await readModule(join(repository, "modules/bucket"));
  expect(files.map(({ path, bytes }) => [path, bytes.toString()])).toEqual([
    ["LICENSE", "Apache"],
    ["README.md", "the module's"],
    ["functions/index.py", ""],
    ["main.tf", ""],
  ]);
});

test("without terraform/ it packs the folder itself, and leaves out what only authors need", async () => {
  const folder = writeFolder(temporaryFolder(), {
    "main.tf": "",
    "override.tf.json": "{}",
    "policies/deny.json": "{}",
    "modules/inner/main.tf": "",
    "modules/inner/examples/x/main.tf": "",
    "main.tftest.hcl": "",
    "main.test.ts": "",
    "tests/unit.tftest.hcl": "",
    "test/x.go": "",
    "examples/minimal/main.tf": "",
    "node_modules/x/index.js": "",
    ".terraform/terraform.tfstate": "{}",
    ".terraform.lock.hcl": "",
    ".env": "AWS_SECRET_ACCESS_KEY=x",
    "LICENSE.md": "MIT",
  });
  expect(await paths(folder)).toEqual([
    "LICENSE.md",
    "main.tf",
    "modules/inner/main.tf",
    "override.tf.json",
    "policies/deny.json",
  ]);
});

test("a module's own LICENSE wins, and one above the repository is not looked at", async () => {
  const outer = writeFolder(temporaryFolder(), {
    LICENSE: "somebody else's",
    "repo/.git/HEAD": "",
    "repo/none/main.tf": "",
    "repo/own/LICENSE": "own",
    "repo/own/terraform/main.tf": "",
  });
  expect(await paths(join(outer, "repo/none"))).toEqual(["main.tf"]);
  expect((await readModule(join(outer, "repo/own")))[0]?.bytes.toString()).toBe("own");
});

test.each([
  ["terraform.tfstate", "{}", "Terraform state"],
  ["terraform.tfstate.backup", "{}", "Terraform state"],
  ["errored.tfstate", "{}", "Terraform state"],
  ["prod.auto.tfvars", "", "one stack's input values"],
  ["terraform.tfvars.json", "{}", "one stack's input values"],
  ["out.tfplan", "", "a saved plan"],
  ["crash.log", "", "a crash log"],
  ["certs/server.PEM", "", "a key"],
  ["id_ed25519", "", "a key"],
  ["credentials", "", "credentials"],
  ["secrets.yaml", "", "credentials"],
  ["main.tf", "k = <<EOT\n-----BEGIN RSA PRIVATE KEY-----\nEOT\n", "a private key"],
  ["notes.md", "key: AKIAJ7QV3N5M2K4L6P8R", "an AWS access key id"],
])("refuses %s by its name or content", async (name, text, what) => {
  const folder = writeFolder(temporaryFolder(), { "a.tf": "", [name]: text });
  await expect(readModule(folder)).rejects.toMatchObject({
    code: "module-secret",
    exitCode: 2,
    message: expect.stringContaining(what),
    where: join(folder, name),
  });
});

test("AWS's own documentation key and ordinary names that merely resemble secrets pass", async () => {
  const folder = writeFolder(temporaryFolder(), {
    "README.md": "as in AKIAIOSFODNN7EXAMPLE",
    "secrets.tf": "",
    "key.tf": "",
    "variables.tf": "",
  });
  expect(await paths(folder)).toHaveLength(4);
});

test.each(["README.md", "terraform", "shared"])("refuses a symbolic link called %s", async (name) => {
  const folder = writeFolder(temporaryFolder(), { "main.tf": "", "elsewhere/main.tf": "" });
  symlinkSync(join(folder, "elsewhere"), join(folder, name));
  await expect(readModule(folder)).rejects.toMatchObject({ code: "module-not-a-file", where: join(folder, name) });
});

test("refuses names that some systems cannot unpack", async () => {
  const folder = writeFolder(temporaryFolder(), { "main.tf": "", "größe.tf": "" });
  await expect(readModule(folder)).rejects.toMatchObject({ code: "module-bad-path", where: join(folder, "größe.tf") });
});

test("refuses sheer size, in one file without reading it and in all together", async () => {
  const one = writeFolder(temporaryFolder(), { "main.tf": "", "layer.zip": "" });
  truncateSync(join(one, "layer.zip"), 33 * 1024 * 1024);
  await expect(readModule(one)).rejects.toMatchObject({ code: "module-too-large", where: join(one, "layer.zip") });
  const all = writeFolder(temporaryFolder(), { "main.tf": "", "a.zip": "", "b.zip": "" });
  for (const name of ["a.zip", "b.zip"]) truncateSync(join(all, name), 17 * 1024 * 1024);
  await expect(readModule(all)).rejects.toMatchObject({ code: "module-too-large", where: all });
});

test.each(["missing", "file"])("says so when the module folder is not one: %s", async (name) => {
  const folder = writeFolder(temporaryFolder(), { file: "" });
  await expect(readModule(join(folder, name))).rejects.toMatchObject({ code: "module-missing", exitCode: 2 });
});
