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

const checkovVersion = "3.3.30";

/** checkov, installed into `.tools` where it is not yet (about a minute). */
export function checkov() {
  const folder = resolve(".tools", `checkov-${checkovVersion}`);
  const program = join(folder, "bin/checkov");
  if (!existsSync(program)) {
    console.error(`no checkov ${checkovVersion}: installing it into .tools, once`);
    run("python3", ["-m", "venv", folder]);
    run(join(folder, "bin/pip"), ["install", "--quiet", `checkov==${checkovVersion}`]);
  }
  return [program];
}

function run(file, args) {
  const { status } = spawnSync(file, args, { stdio: "inherit" });
  if (status !== 0) throw new Error(`${file} ${args.join(" ")} ended with ${status}`);
}

function install(folder) {
  console.error(`no cdktf-cli ${cdktfVersion}: installing it into .tools, once`);
  mkdirSync(folder, { recursive: true });
  const options = ["--prefix", folder, "--no-save", "--no-audit", "--no-fund", "--ignore-scripts"];
  run("npm", ["install", ...options, `cdktf-cli@${cdktfVersion}`]);
}
