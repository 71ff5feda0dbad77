// Compiles policies/opa into src/policy/policy.wasm with the real `opa build`, and writes beside it which sources went in: so a
// stale build is seen by a test that has no opa. Takes opa from .tools or PATH; another version gives other bytes.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { extract } from "tar";
import core from "../dist/src/core/index.js";

const sources = fileURLToPath(new URL("../policies/opa", import.meta.url));
const { opa: version } = core.versions;

const target = process.argv[2] ?? "src/policy";
const wasm = await compile();
const manifest = { opa: version, wasm: sha256(wasm), sources: Object.fromEntries(sourceFiles().map(hashed)) };
writeFileSync(join(target, "policy.wasm"), wasm);
writeFileSync(join(target, "policy.generated.json"), `${JSON.stringify(manifest, null, 1)}\n`);
console.error(`${target}/policy.wasm: ${wasm.length} bytes from ${sourceFiles().length} files`);

async function compile() {
  const scratch = mkdtempSync(join(tmpdir(), "paved-policy-"));
  try {
    const file = join(scratch, "bundle.tar.gz");
    // Relative to the bundle: paths go into the module as text. Levels above -O=0 make evaluation slower.
    const flags = ["-t", "wasm", "-e", "main/verdict", "--ignore", "*_test.rego", "-o", file];
    execFileSync(findOpa(), ["build", ...flags, "."], { cwd: sources, stdio: ["ignore", "inherit", "inherit"] });
    await extract({ file, cwd: scratch, preservePaths: true, strip: 1 }, ["/policy.wasm"]);
    return readFileSync(join(scratch, "policy.wasm"));
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

function findOpa() {
  const built = fileURLToPath(new URL(`../.tools/opa-${version}/opa`, import.meta.url));
  const opa = existsSync(built) ? built : "opa";
  const said = execFileSync(opa, ["version"], { encoding: "utf8" });
  if (said.startsWith(`Version: ${version}\n`)) return opa;
  throw new Error(`the committed policy.wasm is built by opa ${version}, and "${opa}" is: ${said.split("\n")[0]}`);
}

function sourceFiles() {
  const files = readdirSync(sources, { recursive: true }).map((file) => file.replaceAll("\\", "/"));
  return files.filter((file) => file.endsWith(".rego") && !file.endsWith("_test.rego")).sort();
}

function hashed(file) {
  return [file, sha256(readFileSync(join(sources, file)))];
}

function sha256(bytes) {
  return createHash("sha256").update(bytes).digest("hex");
}
