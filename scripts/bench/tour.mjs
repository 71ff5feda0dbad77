import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { paved } from "./programs.mjs";

/** `npm start`, whose stages carry their seconds. @returns the plan of the careless shop, which it keeps in `folder`. */
export function benchTour(folder) {
  console.log("npm start, stage by stage\n");
  const [node, ...cli] = paved;
  const { status } = spawnSync(node, [...cli, "tour", "--keep", folder], { stdio: ["ignore", "ignore", "inherit"] });
  if (status !== 0) throw new Error("the tour failed");
  return { plan: join(folder, "copies/2/shop-careless/plan.json") };
}
