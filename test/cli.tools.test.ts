import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { packageRoot } from "../src/commands/_package";
import { temporaryFolder, writeFolder } from "./fixtures/folder";

test("a parser that dies, and so never answers, is a failure", () => {
  const folder = writeFolder(temporaryFolder(), {
    "m/main.tf": 'variable "x" {}',
    "dead.cjs": `require("module")._load = new Proxy(require("module")._load, {
      apply: (load, self, [name, ...rest]) =>
        name === "@cdktf/hcl2json" ? { parse: () => new Promise(() => {}) } : load.call(self, name, ...rest),
    });`,
  });
  const cli = join(packageRoot, "dist/src/cli.js");
  const paved = (...args: string[]) =>
    spawnSync(process.execPath, ["--require", join(folder, "dead.cjs"), cli, ...args], {
      cwd: folder,
      encoding: "utf8",
    });
  expect(paved("contract", "m")).toMatchObject({
    status: 1,
    stdout: "",
    stderr: expect.stringMatching(/^error: .*\n$/),
  });
  expect(paved("contract", "diff", "m", "m", "--at-most", "patch").status).toBe(1);
  expect(paved("contract", "--help").status).toBe(0);
});
