import { rmSync } from "node:fs";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { temporaryFolder, writeFolder } from "../../test/fixtures/folder";
import { main } from "../cli";

const requiresAws = 'terraform {\n  required_providers {\n    aws = { source = "hashicorp/aws" }\n  }\n}\n';

function repository(): string {
  return writeFolder(temporaryFolder(), {
    "paved.yaml": "namespace: acme\n",
    LICENSE: "Apache",
    "modules/secure_bucket/terraform/versions.tf": requiresAws,
    "modules/secure_bucket/README.md": "# secure_bucket\n",
  });
}

async function paved(cwd: string, ...argv: string[]) {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const code = await main(argv, { stdin: new PassThrough(), stdout, stderr, env: {}, cwd });
  return { code, out: `${stdout.read() ?? ""}`, err: `${stderr.read() ?? ""}` };
}

const line = ["publish", "modules/secure_bucket", "--registry", "registry", "--version"];

test("says what was published, and says so when it was before", async () => {
  const cwd = repository();
  const first = await paved(cwd, ...line, "1.2.0");
  expect(first).toEqual({
    code: 0,
    err: "",
    out: expect.stringMatching(/^published acme\/secure_bucket\/aws 1\.2\.0\n/),
  });
  expect(first.out).toMatch(
    / {2}sha256 {2}[0-9a-f]{64}\n {2}h1 {6}h1:\S{44}\n {2}size {4}\d+ bytes\n {2}files {3}LICENSE README\.md versions\.tf\n$/,
  );
  const again = await paved(cwd, ...line, "1.2.0");
  expect(again.code).toBe(0);
  expect(again.out).toBe(
    first.out.replace(
      "published acme/secure_bucket/aws 1.2.0",
      "unchanged acme/secure_bucket/aws 1.2.0: the registry already has exactly these files",
    ),
  );
});

test("refuses other files under the same version, on stderr, with exit code 2", async () => {
  const cwd = repository();
  await paved(cwd, ...line, "1.2.0");
  writeFolder(cwd, { "modules/secure_bucket/README.md": "# changed\n" });
  expect(await paved(cwd, ...line, "1.2.0")).toEqual({
    code: 2,
    out: "",
    err: "error: acme/secure_bucket/aws 1.2.0 is already published with other files\n  fix: publish under a new version: a published one never changes\n",
  });
});

test("--namespace wins over paved.yaml; the folder's name is the module's, however it is named", async () => {
  const cwd = join(repository(), "modules/secure_bucket");
  const { code, out } = await paved(
    cwd,
    "publish",
    ".",
    "--registry",
    "../../r",
    "--version",
    "1.0.0",
    "--namespace",
    "team",
  );
  expect([code, out.split("\n")[0]]).toEqual([0, "published team/secure_bucket/aws 1.0.0"]);
});

test("says where there is no licence to pack", async () => {
  const cwd = repository();
  rmSync(join(cwd, "LICENSE"));
  expect((await paved(cwd, ...line, "1.0.0")).err).toMatch(/^note: no LICENSE in the module or above it/);
});

test.each([
  [["publish"], "name one module folder"],
  [["publish", "a", "b", "--version", "1.0.0", "--registry", "r"], '"b" is one argument too many'],
  [
    ["publish", "modules/secure_bucket", "--version", "1.0.0", "--registry", "modules/secure_bucket/r"],
    "outside the module's folder",
  ],
  [["publish", "modules/secure_bucket", "--version", "1.0.0", "--registry", ""], "with --registry"],
  [["publish", "modules/secure_bucket", "--registry", "r"], "with --version"],
  [["publish", "modules/secure_bucket", "--version", "1.0.0"], "with --registry"],
  [["publish", "modules/secure_bucket", "--version", "1.0.0", "--registry", "https://r.test"], "is a URL"],
  [[...line, "v1"], '"v1" is not a version'],
  [["publish", "modules/nothing", "--version", "1.0.0", "--registry", "r"], "there is no such module folder"],
  [["publish", "/nothing", "--version", "1.0.0", "--registry", "r"], "there is no such module folder"],
])("exit code 2 and one sentence for %j", async (argv, message) => {
  const { code, out, err } = await paved(repository(), ...argv);
  expect({ code, out }).toEqual({ code: 2, out: "" });
  expect(err).toMatch(/^error: .+\n(?: {2}at: {2}.+\n)? {2}fix: .+\n$/);
  expect(err).toContain(message);
});
