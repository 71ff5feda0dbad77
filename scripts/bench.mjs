// `npm run bench`: what our commands cost beside what people use instead. Ratios of one run on one machine, not timed tests.
// Linux only: CPU is user + system of the whole process tree, from /proc; memory the peak of the process itself.
import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const runs = 5;
const clockTicks = 100;
const scratch = mkdtempSync(join(tmpdir(), "paved-bench-"));
const cli = resolve("dist/src/cli.js");

try {
  tour();
  await compare("all modules from CDKTF to Terraform", [
    ["paved synth", process.execPath, cli, "synth"],
    ["a script with the barrel import", process.execPath, barrelScript()],
  ]);
  const plan = join(scratch, "tour/copies/2/shop-careless/plan.json");
  await compare("the careless shop's plan, judged", [
    ["paved gate", process.execPath, cli, "gate", plan],
    ["opa eval", opa(), "eval", "--data", "policies/opa", "--input", plan, "data.main.deny"],
  ]);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

/** `npm start`, whose stages carry their seconds; what it keeps is the plan that the gate is measured on. */
function tour() {
  console.log("npm start, stage by stage\n");
  const { status } = spawnSync(process.execPath, [cli, "tour", "--keep", join(scratch, "tour")], {
    stdio: ["ignore", "ignore", "inherit"],
  });
  if (status !== 0) throw new Error("the tour failed");
}

/** The binary that `npm test` built, or the one on PATH. */
function opa() {
  const folder = existsSync(".tools") ? readdirSync(".tools").find((name) => name.startsWith("opa-")) : undefined;
  return folder === undefined ? "opa" : join(".tools", folder, "opa");
}

/** Synthesizes the same modules to JSON through the bindings' barrel import, as most people write it. */
function barrelScript() {
  const script = join(scratch, "barrel.cjs");
  const barrel = createRequire(import.meta.url).resolve("@cdktf/provider-aws");
  const text = `
    require(${JSON.stringify(barrel)});
    const { synthesizeModule } = require(${JSON.stringify(resolve("dist/src/synth/index.js"))});
    const modules = ${JSON.stringify(resolve("dist/modules"))};
    for (const name of require("node:fs").readdirSync(modules)) {
      const { default: definition } = require(modules + "/" + name + "/main.js");
      require("node:fs").writeFileSync(${JSON.stringify(scratch)} + "/" + name + ".tf.json", JSON.stringify(synthesizeModule(definition).json));
    }`;
  writeFileSync(script, text);
  return script;
}

/** Runs the commands in turn, A B A B …, and prints medians and how many times the first each other one costs. */
async function compare(title, commands) {
  const samples = commands.map(() => []);
  for (let run = 0; run < runs; run++) {
    for (const [index, [, file, ...args]] of commands.entries()) samples[index].push(await measure(file, args));
  }
  const rows = samples.map((list) => ({
    wall: median(list, "wall"),
    cpu: median(list, "cpu"),
    memory: median(list, "memory"),
  }));
  console.log(`\n${title} (medians of ${runs})\n`);
  console.log(
    `  ${"".padEnd(34)}${"wall s".padStart(9)}${"CPU s".padStart(9)}${"RSS MB".padStart(9)}${"CPU ratio".padStart(12)}`,
  );
  for (const [index, [name]] of commands.entries()) {
    const { wall, cpu, memory } = rows[index];
    const ratio = `${(cpu / rows[0].cpu).toFixed(1)}×`;
    console.log(
      `  ${name.padEnd(34)}${wall.toFixed(2).padStart(9)}${cpu.toFixed(2).padStart(9)}${memory.toFixed(0).padStart(9)}${ratio.padStart(12)}`,
    );
  }
}

function median(samples, key) {
  return samples.map((sample) => sample[key]).sort((a, b) => a - b)[Math.floor(samples.length / 2)];
}

function measure(file, args) {
  const before = childCpu();
  const started = performance.now();
  const child = spawn(file, args, { stdio: "ignore" });
  let memory = 0;
  const watch = setInterval(() => {
    memory = Math.max(memory, peakMemory(child.pid));
  }, 5);
  return new Promise((done, fail) => {
    child.on("error", fail);
    child.on("exit", (code, signal) => {
      clearInterval(watch);
      if (signal !== null || code === 1) fail(new Error(`${file} ${args.join(" ")} ended with ${signal ?? code}`));
      done({ wall: (performance.now() - started) / 1000, cpu: childCpu() - before, memory });
    });
  });
}

/** User and system seconds of all children that have ended: fields 16 and 17 of proc(5) stat. */
function childCpu() {
  const fields = readFileSync("/proc/self/stat", "utf8").split(") ")[1].split(" ");
  return (Number(fields[13]) + Number(fields[14])) / clockTicks;
}

function peakMemory(pid) {
  try {
    return Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}
