import { execFileSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { delimiter, join } from "node:path";
import { temporaryFolder, writeFolder } from "../../test/fixtures/folder";
import { type FetchedModule, getModules, type RemoteModule } from "./get-modules";

const { TF_CLI_CONFIG_FILE: _, ...env } = process.env;
const home = temporaryFolder();
const repository = join(home, "repository");

beforeAll(() => {
  mkdirSync(repository);
  commit({ "main.tf": 'variable "first" {}\n', "sub/main.tf": 'variable "inner" {}\n' }, "v1");
  commit({ "main.tf": 'variable "second" {}\n' }, "v2");
  const nested =
    'module "child" {\n  source = "git::file:///not/there"\n}\nterraform {\n  required_version = ">= 99"\n}\n';
  commit({ "nested/main.tf": nested, "broken/main.tf": 'variable "x" {\n' }, "v3");
});

function commit(files: Record<string, string>, tag: string): void {
  writeFolder(repository, files);
  const git = (...args: string[]) =>
    execFileSync("git", ["-c", "user.name=t", "-c", "user.email=t@t.test", ...args], {
      cwd: repository,
      stdio: "pipe",
    });
  git("init", "-q");
  git("add", "-A");
  git("commit", "-qm", tag);
  git("tag", tag);
}

const git = (rest: string) => ({ source: `git::file://${repository}${rest}` });

async function get(modules: readonly RemoteModule[], settings: NodeJS.ProcessEnv = {}, timeoutMs?: number) {
  const scratch = temporaryFolder();
  const results = new Map<RemoteModule, FetchedModule>();
  const options = { env: { ...env, ...settings }, cwd: home, scratch, timeoutMs };
  for await (const [module, result] of getModules(modules, options)) results.set(module, result);
  return modules.map((module) => results.get(module));
}

const filesOf = (result: FetchedModule | undefined) =>
  result?.kind === "fetched" ? readdirSync(result.folder) : result;

test("a git reference, and a folder inside of one", async () => {
  const [first, second, sub] = await get([git("?ref=v1"), git("?ref=v2"), git("//sub?ref=v1")]);
  expect([filesOf(first), filesOf(second), filesOf(sub)]).toEqual([
    [".git", "main.tf", "sub"],
    [".git", "main.tf", "sub"],
    ["main.tf"],
  ]);
});

test("each failure has terraform's own reason, on one line, and the others still come", async () => {
  const results = await get([
    git("?ref=v1"),
    git("?ref=v9"),
    git("//nowhere?ref=v1"),
    git("//nowhere-else?ref=v1"),
    { source: "git::file:///not/there" },
    { source: "queue" },
    { source: "127.0.0.1:1/acme/queue/aws", version: "~> 1.0" },
    { source: "acme/queue/aws", version: "about 1" },
    { ...git("?ref=v1"), version: "1.0.0" },
    git("?ref=v2"),
  ]);
  expect(results.map((result) => (result?.kind === "failed" ? result.reason : result?.kind))).toEqual([
    "fetched",
    expect.stringMatching(
      /^Failed to download module: Could not download module source code from .* pathspec 'v9' did not match/,
    ),
    'Failed to expand subdir globs: subdir "nowhere" not found',
    'Failed to expand subdir globs: subdir "nowhere-else" not found',
    expect.stringContaining("'/not/there' does not appear to be a git repository"),
    expect.stringMatching(/^Invalid module source address: .* remote module package "queue"\.$/),
    expect.stringMatching(/^Error accessing remote module registry: .*connection refused\.$/),
    "Invalid version constraint: This string does not use correct version constraint syntax.",
    expect.stringMatching(/^Invalid registry module source address: /),
    "fetched",
  ]);
});

test("what a module itself calls, or which terraform it wants, does not matter", async () => {
  const [nested, broken] = await get([git("//nested?ref=v3"), git("//broken?ref=v3")]);
  expect([filesOf(nested), filesOf(broken)]).toEqual([["main.tf"], ["main.tf"]]);
});

test("no provider is looked for beyond the scratch folder", async () => {
  const aws = writeFolder(join(home, "aws"), {
    "main.tf": 'terraform {\n  required_providers {\n    aws = { source = "hashicorp/aws" }\n  }\n}\n',
  });
  const [fetched] = await get([{ source: aws }], { HTTPS_PROXY: "http://127.0.0.1:1" });
  expect(filesOf(fetched)).toEqual(["main.tf"]);
});

test("a host that does not answer costs no other module", async () => {
  const silent = createServer(() => {});
  await new Promise<void>((resolve) => silent.listen(0, "127.0.0.1", resolve));
  const { port } = silent.address() as AddressInfo;
  const modules = [{ source: `http://127.0.0.1:${port}/queue.zip` }, git("?ref=v1"), git("?ref=v2")];
  // Eight in four batches: another one shares its batch with the silent one.
  const results = await get(
    [...modules, ...Array.from({ length: 5 }, (_, at) => git(`?ref=v1&depth=${at + 1}`))],
    {},
    3_000,
  );
  silent.close();
  expect(results.map((result) => (result?.kind === "failed" ? result.reason : result?.kind))).toEqual([
    "terraform init did not end within 3 s",
    ...Array.from({ length: 7 }, () => "fetched"),
  ]);
});

test("many modules come in several runs", async () => {
  const modules = Array.from({ length: 21 }, (_, index) => git(`//sub?ref=v1&depth=${index + 1}`));
  expect((await get(modules)).map((result) => result?.kind)).toEqual(modules.map(() => "fetched"));
});

test("a terraform that does not begin ends it all, with its own words", async () => {
  const fake = join(writeFolder(home, { "bin/terraform": "" }), "bin");
  const script =
    '#!/bin/sh\n[ "$1" = version ] && echo \'{"terraform_version":"1.11.4"}\' || { echo out of luck >&2; exit 1; }\n';
  writeFileSync(join(fake, "terraform"), script);
  chmodSync(join(fake, "terraform"), 0o755);
  await expect(get([git("?ref=v1")], { PATH: fake + delimiter + env.PATH })).rejects.toMatchObject({
    code: "terraform-failed",
    message: "terraform get failed: out of luck",
  });
});

test("without terraform nothing is fetched", async () => {
  const path = (env.PATH ?? "").split(delimiter).filter((folder) => !existsSync(join(folder, "terraform")));
  await expect(get([git("")], { PATH: path.join(delimiter) })).rejects.toMatchObject({ code: "terraform-missing" });
});
