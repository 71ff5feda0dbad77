import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "../src/commands/_package";
import { temporaryFolder } from "./fixtures/folder";

/** `npm start` as a newcomer's machine may meet it: no HOME, and a shell that holds what has broken terraform or its provider. */
function tour(tmp: string, args: readonly string[] = []) {
  const env = {
    PATH: process.env.PATH,
    PAVED_PROVIDER_MIRROR: process.env.PAVED_PROVIDER_MIRROR,
    TF_PLUGIN_CACHE_DIR: process.env.TF_PLUGIN_CACHE_DIR,
    TMPDIR: tmp,
    TF_CLI_CONFIG_FILE: "/not/there.tfrc",
    AWS_CA_BUNDLE: "/not/there.pem",
    AWS_PROFILE: "not-there",
    HTTP_PROXY: "http://127.0.0.1:1",
    https_proxy: "http://127.0.0.1:1",
  };
  const cli = join(packageRoot, "dist/src/cli.js");
  return spawnSync(process.execPath, [cli, "tour", ...args], { cwd: tmp, env, encoding: "utf8" });
}

const filesOf = (folder: string) => readdirSync(join(packageRoot, folder), { recursive: true });

test("the shop passes, the careless one is refused for every planted flaw, and nothing is left behind", () => {
  const tmp = temporaryFolder();
  const before = [filesOf("examples"), filesOf("modules")];
  const { status, stdout, stderr } = tour(tmp);
  expect({ status, errors: stderr.match(/^error: .*/m) }).toEqual({ status: 0, errors: null });
  expect(stdout).toMatch(/examples\/shop +examples\/shop-careless\n.*\n +PASSES +REFUSED\n/);
  expect(stdout).toMatch(/(\d+) of \1 planted flaws named/);
  expect([filesOf("examples"), filesOf("modules")]).toEqual(before);
  expect(readdirSync(tmp)).toEqual([]);
});

test("without terraform it is one sentence, and nothing is left behind", () => {
  const tmp = temporaryFolder();
  const cli = join(packageRoot, "dist/src/cli.js");
  const { status, stderr } = spawnSync(process.execPath, [cli, "tour"], {
    env: { PATH: tmp, TMPDIR: tmp },
    encoding: "utf8",
  });
  expect(status).toBe(1);
  expect(stderr).toMatch(/error: there is no terraform on PATH\n {2}fix: install Terraform/);
  expect(readdirSync(tmp)).toEqual([]);
});
