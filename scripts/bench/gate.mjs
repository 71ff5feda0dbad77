import { compare } from "./measure.mjs";
import { opa, paved } from "./programs.mjs";

/** The gate, and the same rules in OPA itself. */
export async function benchGate(plan) {
  await compare("the careless shop's plan, judged", [
    { name: "paved gate", command: [...paved, "gate", plan] },
    { name: "opa eval", command: [...opa(), "eval", "--data", "policies/opa", "--input", plan, "data.main.deny"] },
  ]);
}
