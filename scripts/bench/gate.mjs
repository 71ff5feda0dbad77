import { join } from "node:path";
import { writeLargePlan } from "./large-plan.mjs";
import { compare } from "./measure.mjs";
import { checkov, opa, paved } from "./programs.mjs";

/** The gate, the same rules in OPA itself, and checkov: on a plan, and on two large ones made of it. */
export async function benchGate(plan, scratch) {
  await compare("the careless shop's plan, judged", commandsOn(plan));
  for (const [size, runs] of [
    [1_000, 3],
    [10_000, 1],
  ]) {
    const file = join(scratch, `plan-${size}.json`);
    const changes = writeLargePlan(plan, file, size);
    await compare(`a plan of ${changes} changes, judged`, commandsOn(file), runs);
  }
}

function commandsOn(plan) {
  return [
    { name: "paved gate", command: [...paved, "gate", plan] },
    { name: "opa eval", command: [...opa(), "eval", "--data", "policies/opa", "--input", plan, "data.main.deny"] },
    { name: "checkov", command: [...checkov(), "--skip-download", "--quiet", "--compact", "--soft-fail", "-f", plan] },
  ];
}
