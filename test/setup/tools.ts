import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ExternalError, renderError, ToolError, versions } from "../../src/core";
import { createTerraform, findProviderMirror } from "../../src/terraform";
import { obtainCompilers } from "./compilers";
import { findTool, type ToolName, toolFolder, tools } from "./find-tool";

/** Jest's set-up for the project `tools`: everything that its tests run is there before the first one starts. */
export default async function obtainTools(): Promise<void> {
  try {
    await obtainTerraform();
    for (const name of Object.keys(tools) as ToolName[]) if (findTool(name) === undefined) build(name);
    obtainCompilers();
  } catch (error) {
    if (!(error instanceof ToolError)) throw error;
    // Jest prints the stack of what is thrown here; a missing tool needs its sentence only.
    throw Object.assign(new Error(error.message), { stack: renderError(error) });
  }
}

/**
 * Checks terraform's version. Where the provider has no mirror it is downloaded once, here: workers inherit the variable,
 * and filling Terraform's cache from several processes at once corrupts it (hashicorp/terraform#25849).
 */
async function obtainTerraform(): Promise<void> {
  const download = findProviderMirror({ env: process.env, cwd: process.cwd() }) === undefined;
  if (download) process.env.TF_PLUGIN_CACHE_DIR ??= join(__dirname, "../../.tools/providers");
  const terraform = await createTerraform({ env: process.env });
  try {
    if (download) await terraform.init(writeProviderRoot(terraform.copy));
  } finally {
    await terraform.close();
  }
}

function writeProviderRoot(copy: (folder: string) => string): string {
  const folder = mkdtempSync(join(tmpdir(), "paved-provider-"));
  const aws = `{ source = "hashicorp/aws", version = "${versions.testedAwsProvider}" }`;
  writeFileSync(join(folder, "main.tf"), `terraform {\n  required_providers {\n    aws = ${aws}\n  }\n}\n`);
  const root = copy(folder);
  rmSync(folder, { recursive: true });
  return root;
}

function build(name: ToolName): void {
  const { version, seconds, package: path } = tools[name];
  const folder = toolFolder(name);
  process.stderr.write(`\nno ${name} ${version} on PATH: building it into .tools, once (about ${seconds} s)\n`);
  mkdirSync(folder, { recursive: true });
  const env = { ...process.env, GOBIN: folder, GOFLAGS: "" };
  const { error, status, stderr } = spawnSync("go", ["install", `${path}@v${version}`], { env, encoding: "utf8" });
  if (status === 0) return;
  const said = error ? "there is no go on PATH" : stderr.trim().split("\n").at(-1);
  throw new ExternalError("tool-missing", `cannot build ${name} ${version}: ${said}`, {
    fix: `install a current Go (https://go.dev/dl), or put ${name} ${version} on PATH`,
    cause: error,
  });
}
