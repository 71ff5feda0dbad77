// The programs that are measured, each as the beginning of a command line.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";

export const paved = [process.execPath, resolve("dist/src/cli.js")];

/** The binary that `npm test` built, or the one on PATH. */
export function opa() {
  const folder = existsSync(".tools") ? readdirSync(".tools").find((name) => name.startsWith("opa-")) : undefined;
  return [folder === undefined ? "opa" : resolve(".tools", folder, "opa")];
}

const cdktfVersion = "0.21.0";

/** The CLI of CDKTF, installed into `.tools` where it is not yet (about 30 s). It runs without its packages' install scripts. */
export function cdktf() {
  const folder = resolve(".tools", `cdktf-cli-${cdktfVersion}`);
  const program = join(folder, "node_modules/cdktf-cli/bundle/bin/cdktf");
  if (!existsSync(program)) install(folder);
  return [process.execPath, program];
}

function install(folder) {
  console.error(`no cdktf-cli ${cdktfVersion}: installing it into .tools, once`);
  mkdirSync(folder, { recursive: true });
  const options = ["--prefix", folder, "--no-save", "--no-audit", "--no-fund", "--ignore-scripts"];
  const { status } = spawnSync("npm", ["install", ...options, `cdktf-cli@${cdktfVersion}`], { stdio: "inherit" });
  if (status !== 0) throw new Error(`cannot install cdktf-cli ${cdktfVersion}`);
}
