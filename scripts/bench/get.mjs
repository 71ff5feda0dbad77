import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { compare, printRow } from "./measure.mjs";
import { cdktf, paved } from "./programs.mjs";
import { countInputs } from "./typed-inputs.mjs";

/** Bindings of our modules, and of a corpus as large as the public modules of this field. */
export async function benchGet(folder) {
  await benchProject(join(folder, "ours"), "bindings of our modules", ourModules());
  const { known, refused } = corpusModules();
  await benchProject(join(folder, "corpus"), `bindings of the corpus of ${known.length} modules`, known);
  console.log(
    `\n  left out of the corpus: ${refused.length} modules that cdktf get ends at, so that it writes none at all`,
  );
}

/** @param modules {name, source, write(folder)} of each module; `source` is relative to the project. */
async function benchProject(folder, title, modules) {
  const tools = { "paved get": [...paved, "get"], "cdktf get": [...cdktf(), "get"] };
  const commands = Object.entries(tools).flatMap(([name, command]) => {
    const cwd = writeProject(join(folder, name.replace(" ", "-")), modules);
    const forget = () => rmSync(join(cwd, ".gen"), { recursive: true, force: true });
    return [
      { name: `${name}, first run`, command, cwd, before: forget },
      { name: `${name}, second run`, command, cwd },
    ];
  });
  await compare(title, commands);
  console.log("");
  printRow("", ["inputs", "typed any", "lines"]);
  for (const name of Object.keys(tools)) printRow(name, summary(join(folder, name.replace(" ", "-"), ".gen/modules")));
}

function summary(folder) {
  const files = readdirSync(folder).filter((name) => name.endsWith(".ts"));
  const paths = files.map((name) => join(folder, name));
  const lines = paths.reduce((sum, path) => sum + readFileSync(path, "utf8").split("\n").length - 1, 0);
  const { inputs, untyped } = countInputs(paths);
  return [inputs, `${((100 * untyped) / inputs).toFixed(1)} %`, lines];
}

function writeProject(folder, modules) {
  const terraformModules = modules.map(({ name, source }) => ({ name, source }));
  for (const { source, write } of modules) write(join(folder, source));
  const project = { language: "typescript", app: "true", projectId: "bench", sendCrashReports: "false" };
  writeFileSync(join(folder, "cdktf.json"), JSON.stringify({ ...project, terraformModules }));
  return folder;
}

function ourModules() {
  return readdirSync("modules").map((name) => ({
    name,
    source: `./${name}`,
    write: (folder) => cpSync(join("modules", name, "terraform"), folder, { recursive: true }),
  }));
}

function corpusModules() {
  const modules = readCorpus().map(({ folder, files }) => ({
    name: folder.split("/").at(-1),
    source: `./${folder}`,
    text: files["variables.tf"],
    write: (target) => writeFiles(target, files),
  }));
  // cdktf get 0.21: "Error: unknown type x" where a default inside of a type holds an escaped ${x}.
  const isRefused = ({ text }) => /optional\(.*\$\$\{/.test(text);
  return { known: modules.filter((module) => !isRefused(module)), refused: modules.filter(isRefused) };
}

function writeFiles(folder, files) {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

/** The tests' corpus. It is TypeScript with nothing to import at run time. */
function readCorpus() {
  const { transformFileSync } = createRequire(import.meta.url)("@swc/core");
  const { code } = transformFileSync("test/codegen/corpus.ts", {
    module: { type: "commonjs" },
    jsc: { parser: { syntax: "typescript" }, target: "es2022" },
  });
  const exports = {};
  new Function("exports", code)(exports);
  return exports.corpus();
}
