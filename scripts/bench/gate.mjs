import { readFileSync, writeFileSync } from "node:fs";
import { compare } from "./measure.mjs";
import { opa, paved } from "./programs.mjs";

const large = 10_000;

/** The gate, and the same rules in OPA itself: on a plan, and on one of ten thousand changes made of it. */
export async function benchGate(plan, largePlan) {
  await compare("the careless shop's plan, judged", commandsOn(plan));
  const { changes, copies } = writeLargePlan(plan, largePlan);
  await compare(`the same shop ${copies} times in one plan of ${changes} changes, judged`, commandsOn(largePlan));
}

function commandsOn(plan) {
  return [
    { name: "paved gate", command: [...paved, "gate", plan] },
    { name: "opa eval", command: [...opa(), "eval", "--data", "policies/opa", "--input", plan, "data.main.deny"] },
  ];
}

/** The stack of a plan as a module with `for_each`, each instance with names of its own. */
function writeLargePlan(plan, file) {
  const whole = JSON.parse(readFileSync(plan, "utf8"));
  const { resource_changes: changes, configuration, prior_state: _, ...rest } = whole;
  const copies = Math.ceil(large / changes.length);
  const copied = Array.from({ length: copies }, (_, index) => changes.map((entry) => copyInto(entry, index))).flat();
  const call = { for_each_expression: { references: ["var.shops"] }, module: configuration.root_module };
  const root = { ...configuration, root_module: { module_calls: { shop: call } } };
  writeFileSync(file, JSON.stringify({ ...rest, resource_changes: copied, configuration: root }));
  return { changes: copied.length, copies };
}

function copyInto(entry, index) {
  const module = `module.shop["${index}"]`;
  const change = JSON.parse(JSON.stringify(entry.change).replace(/\bshop\b/g, `shop-${index}`));
  return { ...entry, change, address: `${module}.${entry.address}`, module_address: module };
}
