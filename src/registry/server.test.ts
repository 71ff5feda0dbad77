import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { temporaryFolder, writeFolder } from "../../test/fixtures/folder";
import { publish } from "./publish";
import { type Served, type ServeOptions, serve } from "./server";
import { folderStorage, type Storage } from "./storage";

const served: Served[] = [];
afterEach(async () => {
  for (const one of served.splice(0)) await one.close();
});

async function registry(): Promise<Storage> {
  const folder = writeFolder(join(temporaryFolder(), "bucket"), {
    "main.tf": 'terraform { required_providers { aws = { source = "hashicorp/aws" } } }',
  });
  const storage = folderStorage(temporaryFolder());
  await publish(folder, { storage, namespace: "acme", version: "1.2.0" });
  return storage;
}

async function start(storage: Storage, options: Partial<ServeOptions> = {}): Promise<Served> {
  const one = await serve(storage, { port: 0, ...options });
  served.push(one);
  return one;
}

test("serves over HTTP on a port of its own, ignores queries, and logs each request", async () => {
  const lines: string[] = [];
  const { port, modulesUrl } = await start(await registry(), { log: (line) => lines.push(line) });
  expect(modulesUrl).toBe(`http://127.0.0.1:${port}/v1/modules/`);
  const response = await fetch(`${modulesUrl}acme/bucket/aws/1.2.0/download?terraform-get=1`);
  const location = new URL(response.headers.get("x-terraform-get") ?? "", response.url);
  const archive = await fetch(location);
  expect([response.status, archive.status, (await archive.arrayBuffer()).byteLength > 100]).toEqual([200, 200, true]);
  expect(lines).toEqual(["GET /v1/modules/acme/bucket/aws/1.2.0/download 200", `GET ${location.pathname} 200`]);
});

test("HEAD has the length of the GET, over the wire too", async () => {
  const { modulesUrl } = await start(await registry());
  const [head, got] = await Promise.all(
    ["HEAD", "GET"].map((method) => fetch(`${modulesUrl}acme/bucket/aws/versions`, { method })),
  );
  expect(head?.headers.get("content-length")).toBe(`${(await got!.text()).length}`);
});

test("a path that no URL parser has tidied cannot leave the registry", async () => {
  const { port } = await start(await registry());
  const status = await new Promise((resolve) => {
    request({ port, path: "/v1/modules/../../../../etc/passwd" }, (response) =>
      resolve(response.resume().statusCode),
    ).end();
  });
  expect(status).toBe(404);
});

test("a storage that fails is a 500 without its secrets, and a line in the log", async () => {
  const storage = await registry();
  const failing = { ...storage, list: () => Promise.reject(new Error("disk /secret/path is gone")) };
  const lines: string[] = [];
  const { modulesUrl } = await start(failing, { log: (line) => lines.push(line) });
  const response = await fetch(`${modulesUrl}acme/bucket/aws/versions`);
  expect([response.status, await response.text()]).toEqual([500, expect.not.stringContaining("/secret")]);
  expect(lines).toContainEqual(expect.stringContaining("disk /secret/path is gone"));
});

test.each(["missing", "empty"])("a root that holds no registry is refused: %s", async (name) => {
  const root = temporaryFolder();
  const storage = folderStorage(name === "empty" ? root : join(root, name));
  await expect(serve(storage, { port: 0 })).rejects.toMatchObject({
    code: "not-a-registry",
    exitCode: 2,
    fix: expect.stringContaining("paved publish"),
  });
});

test("a port in use is named, with what to do", async () => {
  const storage = await registry();
  const { port } = await start(storage);
  await expect(serve(storage, { port })).rejects.toMatchObject({
    code: "port-in-use",
    exitCode: 1,
    message: `another process already listens on 127.0.0.1:${port}`,
  });
});

test("an address that is not this machine's is named", async () => {
  await expect(serve(await registry(), { port: 0, host: "192.0.2.1" })).rejects.toMatchObject({
    code: "cannot-listen",
    exitCode: 1,
    message: expect.stringContaining("192.0.2.1:0"),
  });
});

test.each([
  ["0.0.0.0", "http://127.0.0.1:"],
  ["::1", "http://[::1]:"],
])("listening on %s, the URL is one that this machine can go to", async (host, url) => {
  const { modulesUrl } = await start(await registry(), { host });
  expect(modulesUrl).toContain(url);
  expect((await fetch(`${modulesUrl}acme/bucket/aws/versions`)).status).toBe(200);
});

test("close frees the port", async () => {
  const { port, close } = await serve(await registry(), { port: 0 });
  await fetch(`http://127.0.0.1:${port}/`);
  await close();
  const next = createServer();
  await new Promise<void>((resolve) => next.listen(port, "127.0.0.1", resolve));
  expect((next.address() as AddressInfo).port).toBe(port);
  next.close();
});
