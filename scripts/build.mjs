// Builds `dist` (CLI and modules). A separate file because `prepare` also runs where development dependencies are absent.
import { spawnSync } from "node:child_process";
import { chmodSync, copyFileSync, existsSync, writeFileSync } from "node:fs";

const compiler = "node_modules/typescript/bin/tsc";
if (!existsSync(compiler)) {
  console.error("typescript is not installed: run `npm ci` (with development dependencies) first");
  process.exit(1);
}
const { status } = spawnSync(process.execPath, [compiler, "-p", "tsconfig.build.json"], { stdio: "inherit" });
if (status !== 0) process.exit(status ?? 1);
chmodSync("dist/src/cli.js", 0o755);
// Generated bindings carry its text.
copyFileSync("src/codegen/binding/runtime.ts", "dist/src/codegen/binding/runtime.ts");
// The compiler leaves outputs alone whose sources did not change; this says when they were last compared.
writeFileSync("dist/.built", "");
