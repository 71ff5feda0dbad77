import { execFileSync } from "node:child_process";
import { relative } from "node:path";
import { printRow } from "./measure.mjs";
import { opa } from "./programs.mjs";

const shown = 25;

/** Where the rules' time goes on a plan, by file, as OPA's own profiler has it: so that one slow rule does not hide among a hundred. */
export function profileRules(plan) {
  const [file, ...more] = opa();
  const profiling = ["--profile", "--profile-limit", "1000000", "--format", "json"];
  const args = [...more, "eval", ...profiling, "--data", "policies/opa", "--input", plan, "count(data.main.deny)"];
  const { profile } = JSON.parse(execFileSync(file, args, { encoding: "utf8", maxBuffer: 1e9 }));
  const byFile = new Map();
  for (const { location, total_time_ns: time } of profile) {
    const name = relative("policies/opa", location.file).replace(/\/[^/]+\.rego$/, (leaf) =>
      location.file.includes("/rules/") ? "" : leaf,
    );
    byFile.set(name, (byFile.get(name) ?? 0) + time);
  }
  const all = [...byFile.values()].reduce((sum, time) => sum + time, 0);
  console.log(`\nthe ${shown} slowest files of rules and lib, of ${byFile.size}\n`);
  printRow("", ["ms", "share"]);
  const slowest = [...byFile].sort(([, a], [, b]) => b - a).slice(0, shown);
  for (const [name, time] of slowest) printRow(name, [(time / 1e6).toFixed(1), `${((100 * time) / all).toFixed(1)} %`]);
}
