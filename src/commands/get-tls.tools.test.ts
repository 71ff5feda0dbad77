import { execFileSync } from "node:child_process";
import { once } from "node:events";
import { readFileSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { createServer, type Server } from "node:https";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { generate } from "selfsigned";
import { temporaryFolder, writeFolder } from "../../test/fixtures/folder";
import { main } from "../cli";
import { folderStorage, publish, type Served, serve } from "../registry";

/** As registries and archives are in production: behind TLS, found by the host's own discovery document. */
const root = temporaryFolder();
let served: Served;
let proxy: Server;
let host: string;

beforeAll(async () => {
  const storage = folderStorage(join(root, "registry"));
  const queue = writeFolder(join(root, "queue"), { "main.tf": 'variable "from_registry" {}\n' });
  await publish(queue, { storage, namespace: "acme", system: "aws", version: "1.2.0" });
  served = await serve(storage, { port: 0 });
  proxy = await terminateTls(served.port);
  host = `127.0.0.1:${(proxy.address() as AddressInfo).port}`;
  const folder = writeFolder(join(root, "archived"), { "main.tf": 'variable "from_archive" {}\n' });
  execFileSync("tar", ["-czf", join(root, "module.tar.gz"), "-C", folder, "."]);
});

afterAll(async () => {
  proxy?.close();
  await served?.close();
});

/** A proxy with a certificate of its own: `/archive/…` it answers itself, the rest the registry does. */
async function terminateTls(port: number): Promise<Server> {
  const { private: key, cert } = await generate([{ name: "commonName", value: "127.0.0.1" }], {
    extensions: [{ name: "subjectAltName", altNames: [{ type: 7, ip: "127.0.0.1" }] }],
  });
  writeFileSync(join(root, "ca.pem"), cert);
  const server = createServer({ key, cert }, (incoming, outgoing) => {
    if (incoming.url?.startsWith("/archive/module.tar.gz"))
      return outgoing.end(readFileSync(join(root, "module.tar.gz")));
    return request({ port, path: incoming.url, method: incoming.method }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 500, answer.headers);
      answer.pipe(outgoing);
    }).end();
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  return server;
}

async function get(source: string, settings: NodeJS.ProcessEnv) {
  const terraformModules = [{ name: "queue", source }];
  const cwd = writeFolder(temporaryFolder(), { "cdktf.json": JSON.stringify({ terraformModules }) });
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const { TF_CLI_CONFIG_FILE, ...env } = process.env;
  const code = await main(["get"], { stdin: new PassThrough(), stdout, stderr, env: { ...env, ...settings }, cwd });
  return { code, err: `${stderr.read() ?? ""}`, binding: join(cwd, ".gen/modules/queue.ts") };
}

test.each([
  ["a registry", () => `${host}/acme/queue/aws`, "fromRegistry"],
  ["an archive", () => `https://${host}/archive/module.tar.gz`, "fromArchive"],
])("%s behind TLS: its certificate is checked", async (_, source, input) => {
  const trusted = await get(source(), { SSL_CERT_FILE: join(root, "ca.pem") });
  expect(trusted).toMatchObject({ code: 0, err: expect.stringContaining("1 written") });
  expect(readFileSync(trusted.binding, "utf8")).toContain(input);
  const strange = await get(source(), { SSL_CERT_FILE: "" });
  expect(strange).toMatchObject({ code: 2, err: expect.stringMatching(/error: .*certificate/) });
});
