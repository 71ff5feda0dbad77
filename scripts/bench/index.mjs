// `npm run bench`: what our commands cost beside what people use instead. Ratios of one run on one machine, not timed tests.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { benchGate } from "./gate.mjs";
import { benchGet } from "./get.mjs";
import { benchSynth } from "./synth.mjs";
import { benchTour } from "./tour.mjs";

const scratch = mkdtempSync(join(tmpdir(), "paved-bench-"));
try {
  const { plan } = benchTour(join(scratch, "tour"));
  await benchSynth(join(scratch, "synth"));
  await benchGate(plan, scratch);
  await benchGet(join(scratch, "get"));
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
