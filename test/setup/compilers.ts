import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { ExternalError, versions } from "../../src/core";

/** The TypeScript compilers that generated code must pass, oldest first: the ends of what we support, and our own. */
export const compilers: readonly string[] = [versions.oldestTypescript, versions.typescript, versions.newestTypescript];

const repository = join(__dirname, "../..");

/** The compiler's program, for node. Ours is a development dependency; the others are put into `.tools` by the set-up. */
export function compilerPath(version: string): string {
  const folder = version === versions.typescript ? repository : toolFolder(version);
  return join(folder, "node_modules/typescript/bin/tsc");
}

/** Installs what is missing, once (some seconds each). */
export function obtainCompilers(): void {
  for (const version of compilers) if (!existsSync(compilerPath(version))) install(version);
}

function install(version: string): void {
  const folder = toolFolder(version);
  process.stderr.write(`\nno typescript ${version}: installing it into .tools, once\n`);
  mkdirSync(folder, { recursive: true });
  const args = ["install", "--prefix", folder, "--no-save", "--no-audit", "--no-fund", `typescript@${version}`];
  const { error, status, stderr } = spawnSync("npm", args, { cwd: folder, encoding: "utf8" });
  if (status === 0) return;
  throw new ExternalError("tool-missing", `cannot install typescript ${version}: ${error?.message ?? stderr.trim()}`, {
    fix: "see that the npm registry is reachable, or put the package into .tools by hand",
    cause: error,
  });
}

function toolFolder(version: string): string {
  return join(repository, ".tools", `typescript-${version}`);
}
