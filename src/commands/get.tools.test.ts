import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { delimiter, join } from "node:path";
import { PassThrough } from "node:stream";
import { temporaryFolder, writeFolder } from "../../test/fixtures/folder";
import { main } from "../cli";
import { folderStorage, publish, type Served, serve } from "../registry";
import { hostBlock } from "../terraform";

const host = "modules.paved.test";
const root = temporaryFolder();
const registryFolder = join(root, "registry");
const storage = folderStorage(registryFolder);
const requested: string[] = [];
let served: Served;
let files: Server;

beforeAll(async () => {
  for (const version of ["1.0.0", "1.1.0", "2.0.0"]) await publishQueue("queue", version);
  await publishQueue("tampered", "1.0.0");
  tamper("tampered");
  served = await serve(storage, { port: 0, log: (line) => requested.push(line) });
  writeFileSync(join(root, "cli.tfrc"), hostBlock({ host, modulesUrl: served.modulesUrl }));
  makeRepository();
  files = await serveFiles();
});

afterAll(async () => {
  await served?.close();
  files?.close();
});

/** The version is in the name of an input, so that a binding shows what it was made from. */
const variable = (name: string) => `variable "${name}" {\n  type = string\n}\n`;

async function publishQueue(name: string, version: string): Promise<void> {
  const input = `of_${version.replaceAll(".", "_")}`;
  const inner = { "modules/dead/main.tf": variable("dead_letters") };
  const folder = writeFolder(join(root, version, name), { "main.tf": variable(input), ...inner });
  await publish(folder, { storage, namespace: "acme", system: "aws", version });
}

function tamper(name: string): void {
  const folder = join(registryFolder, "v1/modules/acme", name, "aws/1.0.0");
  const archive = readdirSync(folder).find((file) => file.endsWith(".tar.gz"));
  appendFileSync(join(folder, archive!), "x");
}

const repository = join(root, "repository");

function makeRepository(): void {
  writeFolder(repository, { "main.tf": variable("top"), "sub/main.tf": variable("of_v1") });
  const git = (...args: string[]) =>
    execFileSync("git", ["-c", "user.name=t", "-c", "user.email=t@t.test", ...args], {
      cwd: repository,
      stdio: "pipe",
    });
  git("init", "-q");
  git("add", "-A");
  git("commit", "-qm", "first");
  git("tag", "v1");
}

/** Serves one module as `module.tar.gz`. */
function serveFiles(): Promise<Server> {
  const folder = writeFolder(join(root, "archive"), {
    "main.tf": variable("archived"),
    "sub/main.tf": variable("below"),
  });
  execFileSync("tar", ["-czf", join(root, "module.tar.gz"), "-C", folder, "."]);
  const server = createServer((request, response) => {
    const isThere = request.url?.startsWith("/acme/module.tar.gz") === true;
    response.writeHead(isThere ? 200 : 404).end(isThere ? readFileSync(join(root, "module.tar.gz")) : "");
  });
  return new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(server)));
}

function archive(rest: string): string {
  return `http://127.0.0.1:${(files.address() as AddressInfo).port}/acme/module.tar.gz${rest}`;
}

function project(terraformModules: readonly unknown[], more: Record<string, string> = {}): string {
  return writeFolder(temporaryFolder(), { "cdktf.json": JSON.stringify({ terraformModules }), ...more });
}

async function get(cwd: string, argv: readonly string[] = [], settings: NodeJS.ProcessEnv = {}) {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const env = { ...process.env, TF_CLI_CONFIG_FILE: join(root, "cli.tfrc"), ...settings };
  const code = await main(["get", ...argv], { stdin: new PassThrough(), stdout, stderr, env, cwd });
  return { code, out: `${stdout.read() ?? ""}`, err: `${stderr.read() ?? ""}` };
}

const binding = (cwd: string, name: string) => readFileSync(join(cwd, ".gen/modules", `${name}.ts`), "utf8");

test("a registry's constraint comes to the newest version that meets it; the binding keeps the constraint", async () => {
  const cwd = project([`${host}/acme/queue/aws@~> 1.0`]);
  const { code, out, err } = await get(cwd);
  expect([code, out]).toEqual([0, "wrote .gen/modules/acme/aws/queue.ts\n"]);
  expect(err).toMatch(/\[1\/1\] modules\.paved\.test\/acme\/queue\/aws 1\.1\.0 +1 input, 0 outputs\n/);
  const text = binding(cwd, "acme/aws/queue");
  expect(text).toContain("of110");
  expect(text).toContain('"~> 1.0"');
});

test("with nothing changed nobody is asked, and terraform is not needed", async () => {
  const cwd = project([`${host}/acme/queue/aws@~> 1.0`]);
  await get(cwd);
  requested.length = 0;
  const path = (process.env.PATH ?? "").split(delimiter).filter((folder) => !existsSync(join(folder, "terraform")));
  expect(await get(cwd, [], { PATH: path.join(delimiter), TF_CLI_CONFIG_FILE: "/not/there" })).toMatchObject({
    code: 0,
    out: "",
    err: expect.stringContaining(".gen/modules: 1 up to date ("),
  });
  expect(requested).toEqual([]);
});

test("a new version comes with --upgrade only, or with another constraint", async () => {
  await publishQueue("growing", "1.0.0");
  const cwd = project([`${host}/acme/growing/aws@~> 1.0`]);
  await get(cwd);
  await publishQueue("growing", "1.1.0");
  expect((await get(cwd)).out).toBe("");
  expect((await get(cwd, ["--upgrade"])).out).toBe("wrote .gen/modules/acme/aws/growing.ts\n");
  expect(binding(cwd, "acme/aws/growing")).toContain("of110");
  writeFolder(cwd, { "cdktf.json": JSON.stringify({ terraformModules: [`${host}/acme/growing/aws@1.0.0`] }) });
  expect((await get(cwd)).code).toBe(0);
  expect(binding(cwd, "acme/aws/growing")).toContain("of100");
});

test("every kind of source: a folder in a package, git, an archive, a path", async () => {
  const sum = createHash("sha256")
    .update(readFileSync(join(root, "module.tar.gz")))
    .digest("hex");
  const git = `git::file://${repository}`;
  const cwd = project(
    [
      `${host}/acme/queue/aws//modules/dead@2.0.0`,
      { name: "tagged", source: `${git}//sub?ref=v1` },
      { name: "archived", source: archive("") },
      { name: "below", source: archive("//sub") },
      { name: "summed", source: archive(`?checksum=sha256:${sum}`) },
      "./own",
    ],
    { "own/main.tf": variable("own_input") },
  );
  expect(await get(cwd)).toMatchObject({ code: 0, err: expect.stringContaining("[6/6]") });
  expect(binding(cwd, "acme/aws/queue/modules/dead")).toContain("deadLetters");
  expect(binding(cwd, "tagged")).toContain("ofV1");
  expect(binding(cwd, "archived")).toContain("archived");
  expect(binding(cwd, "below")).toContain("below");
  expect(binding(cwd, "summed")).toContain("archived");
  expect(binding(cwd, "own")).toContain("ownInput");
});

test("an archive that is not what was published is refused by its checksum; so is one that the project sums", async () => {
  const wrong = archive(`?checksum=sha256:${"0".repeat(64)}`);
  const cwd = project([`${host}/acme/tampered/aws@1.0.0`, { name: "wrong", source: wrong }]);
  const { code, out, err } = await get(cwd);
  expect([code, out]).toEqual([2, ""]);
  expect(err).toMatch(/error: modules\.paved\.test\/acme\/tampered\/aws 1\.0\.0: .*Checksums did not match/);
  expect(err).toMatch(/error: http:\S+: .*Checksums did not match/);
});

test("what cannot be fetched is named with terraform's reason, and the others come", async () => {
  const cwd = project(
    [
      `${host}/acme/queue/aws@~> 9.0`,
      `${host}/acme/queue/aws//nowhere@1.0.0`,
      `${host}/acme/absent/aws`,
      { name: "tagged", source: `git::file://${repository}?ref=v9` },
      { name: "gone", source: archive("").replace("module", "gone") },
      { name: "top", source: `git::file://${repository}` },
      "./own",
    ],
    { "own/main.tf": variable("own_input") },
  );
  const { code, out, err } = await get(cwd);
  expect(code).toBe(2);
  expect(out.split("\n").sort()).toEqual(["", "wrote .gen/modules/own.ts", "wrote .gen/modules/top.ts"]);
  for (const reason of [
    /error: modules\.paved\.test\/acme\/queue\/aws ~> 9\.0: .*no available version/,
    /error: modules\.paved\.test\/acme\/queue\/aws\/\/nowhere 1\.0\.0: /,
    /error: modules\.paved\.test\/acme\/absent\/aws: .*cannot be found/,
    /error: git::file:\S+\?ref=v9: .*pathspec 'v9' did not match/,
    /error: http:\S+gone\.tar\.gz: .*404/,
  ])
    expect(err).toMatch(reason);
  expect(err).toContain(".gen/modules: 2 written, 5 failed (");
});

test("a module that failed is tried again, and keeps its binding meanwhile", async () => {
  const cwd = project([`${host}/acme/queue/aws@1.0.0`]);
  await get(cwd);
  writeFolder(cwd, { "cdktf.json": JSON.stringify({ terraformModules: [`${host}/acme/queue/aws@9.0.0`] }) });
  expect((await get(cwd)).code).toBe(2);
  expect((await get(cwd)).code).toBe(2);
  expect(binding(cwd, "acme/aws/queue")).toContain("of100");
});

test("a CLI configuration that is not there is one error, where something is fetched", async () => {
  const cwd = project([`${host}/acme/queue/aws@1.0.0`]);
  expect(await get(cwd, [], { TF_CLI_CONFIG_FILE: "nowhere.tfrc" })).toMatchObject({
    code: 2,
    err: expect.stringContaining("error: TF_CLI_CONFIG_FILE names a file that is not there\n"),
  });
});

test("modules of paved.yaml, where there is no cdktf.json", async () => {
  const cwd = writeFolder(temporaryFolder(), { "paved.yaml": `modules: ["${host}/acme/queue/aws@2.0.0"]\n` });
  mkdirSync(join(cwd, "node_modules/cdktn"), { recursive: true });
  expect((await get(cwd)).code).toBe(0);
  expect(binding(cwd, "acme/aws/queue")).toContain('from "cdktn"');
});
