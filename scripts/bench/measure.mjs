// Linux only: CPU is user + system of the whole process tree, from /proc; memory the peak of the process itself.
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";

const clockTicks = 100;

/**
 * Runs the commands in turn, A B A B …, and prints medians and how many times the first each other one costs.
 * @param {string} title what is done by each of them.
 * @param {{name: string, command: string[], cwd?: string, before?: () => void}[]} commands `before` is not measured.
 * @param {number} runs fewer where one takes minutes.
 */
export async function compare(title, commands, runs = 5) {
  const samples = commands.map(() => []);
  for (let run = 0; run < runs; run++) {
    for (const [index, command] of commands.entries()) samples[index].push(await measure(command));
  }
  const rows = samples.map((list) => ({
    wall: median(list, "wall"),
    cpu: median(list, "cpu"),
    memory: median(list, "memory"),
  }));
  console.log(`\n${title} (${runs === 1 ? "one run" : `medians of ${runs}`})\n`);
  printRow("", ["wall s", "CPU s", "RSS MB", "CPU ratio"]);
  for (const [index, { name }] of commands.entries()) {
    const { wall, cpu, memory } = rows[index];
    printRow(name, [wall.toFixed(2), cpu.toFixed(2), memory.toFixed(0), `${(cpu / rows[0].cpu).toFixed(1)}×`]);
  }
}

/** One line of a table. */
export function printRow(name, cells) {
  console.log(`  ${name.padEnd(36)}${cells.map((cell) => String(cell).padStart(11)).join("")}`);
}

function median(samples, key) {
  return samples.map((sample) => sample[key]).sort((a, b) => a - b)[Math.floor(samples.length / 2)];
}

function measure({ command: [file, ...args], cwd, before }) {
  before?.();
  const cpuBefore = childCpu();
  const started = performance.now();
  const child = spawn(file, args, { cwd, stdio: "ignore", env: quietEnvironment() });
  let memory = 0;
  const watch = setInterval(() => {
    memory = Math.max(memory, peakMemory(child.pid));
  }, 5);
  return new Promise((done, fail) => {
    child.on("error", fail);
    child.on("exit", (code, signal) => {
      clearInterval(watch);
      if (signal !== null || code === 1) fail(new Error(`${file} ${args.join(" ")} ended with ${signal ?? code}`));
      done({ wall: (performance.now() - started) / 1000, cpu: childCpu() - cpuBefore, memory });
    });
  });
}

/** HashiCorp's tools ask for newer versions of themselves; and a machine's own settings of Terraform are not what is measured. */
function quietEnvironment() {
  const { TF_CLI_CONFIG_FILE: _, ...environment } = process.env;
  return { ...environment, CHECKPOINT_DISABLE: "1" };
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
