import { join } from "node:path";
import { PassThrough } from "node:stream";
import { temporaryFolder, writeFolder } from "../../test/fixtures/folder";
import { main } from "../cli";
import { folderStorage, publish } from "../registry";

async function registry(): Promise<string> {
  const folder = writeFolder(join(temporaryFolder(), "bucket"), { "main.tf": "" });
  const root = temporaryFolder();
  await publish(folder, { storage: folderStorage(root), namespace: "acme", version: "1.2.0", system: "aws" });
  return root;
}

function paved(...argv: string[]) {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const code = main(argv, { stdin: new PassThrough(), stdout, stderr, env: {}, cwd: temporaryFolder() });
  return { code, stdout, stderr };
}

const firstText = (stream: PassThrough) =>
  new Promise<string>((resolve) => stream.once("data", (data) => resolve(`${data}`)));

test.each(["SIGINT", "SIGTERM"] as const)(
  "prints the lines to paste, serves, and stops on %s with 0",
  async (signal) => {
    const { code, stdout, stderr } = paved("serve", "--root", await registry(), "--port", "0");
    const printed = await firstText(stdout);
    const [, modulesUrl = ""] = /"modules\.v1" = "(http:\/\/127\.0\.0\.1:\d+\/v1\/modules\/)"/.exec(printed) ?? [];
    expect(printed).toBe(`host "modules.paved.test" {\n  services = {\n    "modules.v1" = "${modulesUrl}"\n  }\n}\n`);
    expect((await fetch(`${modulesUrl}acme/bucket/aws/versions`)).status).toBe(200);
    const listeners = process.listenerCount(signal);
    process.emit(signal);
    expect(await code).toBe(0);
    expect(process.listenerCount(signal)).toBe(listeners - 1);
    expect(`${stderr.read()}`).toMatch(/GET \/v1\/modules\/acme\/bucket\/aws\/versions 200\nstopped\n$/);
    await expect(fetch(modulesUrl)).rejects.toThrow();
  },
);

test.each([
  [["--port", "0"], "with --root"],
  [["--root", "."], "with --port"],
  [["--root", ".", "--port", "http"], '"http" is not a port'],
  [["--root", ".", "--port", "65536"], '"65536" is not a port'],
  [["--root", ".", "--port", "0"], "there is no registry there"],
])("exit code 2 and one sentence for %j", async (argv, message) => {
  const { code, stdout, stderr } = paved("serve", ...argv);
  expect([await code, stdout.read()]).toEqual([2, null]);
  const error = `${stderr.read()}`;
  expect(error).toMatch(/^error: .+\n(?: {2}at: {2}.+\n)? {2}fix: .+\n$/);
  expect(error).toContain(message);
});
