import { readFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { buffer } from "node:stream/consumers";
import { InputError } from "../core";
import { showPlan } from "../terraform";
import type { Io } from "./_command";
import type { PlanInput } from "./_gate";

/**
 * Reads plans: JSON from files, from standard input (`-`), or plans in Terraform's own format, which terraform turns into JSON.
 * @throws InputError `plan-unreadable`; those of `showPlan`.
 */
export async function readPlans(files: readonly string[], io: Io): Promise<readonly PlanInput[]> {
  const plans: PlanInput[] = [];
  for (const file of files)
    plans.push({ name: file === "-" ? "standard input" : file, json: await readPlanFile(file, io) });
  return plans;
}

async function readPlanFile(file: string, io: Io): Promise<Buffer> {
  if (file === "-") return buffer(io.stdin);
  const path = resolve(io.cwd, file);
  const bytes = await read(path, file);
  return isBinary(bytes) ? showPlan(path, { env: io.env, cwd: dirname(path) }) : bytes;
}

/** A plan in Terraform's own format is a ZIP archive. */
function isBinary(bytes: Buffer): boolean {
  return bytes.subarray(0, 4).toString("hex") === "504b0304";
}

async function read(path: string, file: string): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch (cause) {
    const make = "`terraform plan -out=plan.bin && terraform show -json plan.bin > plan.json`";
    const isDirectory = (cause as NodeJS.ErrnoException).code === "EISDIR";
    const [message, fix] = isDirectory
      ? ["the plan is a directory", `name the JSON of a plan; in the directory, make it with ${make}`]
      : ["the plan cannot be read", `make it with ${make}`];
    throw new InputError("plan-unreadable", message, { where: file, fix, cause });
  }
}
