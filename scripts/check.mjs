// `npm run check`: everything that CI runs, in CI's order. Stops at the first step that fails.
import { spawnSync } from "node:child_process";

const steps = [
  ["format and lint", "biome", "check", "--error-on-warnings", "."],
  ["import directions", "depcruise", "--config", ".dependency-cruiser.cjs", "src", "modules", "test"],
  ["dead code", "knip", "--no-config-hints"],
  ["types", "tsc", "--noEmit"],
  ["build", "node", "scripts/build.mjs"],
  ["generated files", "node", "dist/src/cli.js", "check"],
  ["tables of README and docs", "node", "scripts/tables.mjs", "--check"],
  ["package", "publint"],
  ["tests", "npm", "test"],
];

for (const [name, command, ...args] of steps) {
  console.error(`\n── ${name}: ${[command, ...args].join(" ")}`);
  const started = performance.now();
  const { status, error } = spawnSync(command, args, { stdio: "inherit" });
  if (error) console.error(error.message);
  if (status !== 0) {
    console.error(`\ncheck failed at: ${name}`);
    process.exit(status ?? 1);
  }
  console.error(`   ${((performance.now() - started) / 1000).toFixed(1)} s`);
}
console.error("\neverything that CI checks is green");
