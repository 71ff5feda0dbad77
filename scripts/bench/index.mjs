// `npm run bench`: what our commands cost beside what people use instead. Ratios of one run on one machine, not timed tests.
// `npm run bench -- --rules`: where the rules' time goes.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { benchGate } from "./gate.mjs";
import { benchGet } from "./get.mjs";
import { writeLargePlan } from "./large-plan.mjs";
import { profileRules } from "./rules.mjs";
import { benchSynth } from "./synth.mjs";
import { benchTour } from "./tour.mjs";

const scratch = mkdtempSync(join(tmpdir(), "paved-bench-"));
try {
  const { plan } = benchTour(join(scratch, "tour"));
  if (process.argv.includes("--rules")) {
    const large = join(scratch, "plan.json");
    writeLargePlan(plan, large, 1_000);
    profileRules(large);
  } else {
    await benchSynth(join(scratch, "synth"));
    await benchGate(plan, scratch);
    await benchGet(join(scratch, "get"));
  }
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
