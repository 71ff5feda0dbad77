import { readdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { buffer } from "node:stream/consumers";
import { InputError } from "../core";
import { showPlan } from "../terraform";
import type { Io } from "./_command";
import type { PlanInput } from "./_gate";

/**
 * Reads plans: JSON from files, from standard input (`-`), or plans in Terraform's own format, which terraform turns into JSON.
 * @param source the folder of the root module; where absent, the plan's own folder, if it holds a configuration.
 * @throws InputError `plan-unreadable`; those of `showPlan`.
 */
export async function readPlans(
  files: readonly string[],
  { source, io }: { readonly source: string | undefined; readonly io: Io },
): Promise<readonly PlanInput[]> {
  const given = source === undefined ? undefined : asConfiguration(source, io);
  const plans: PlanInput[] = [];
  for (const file of files) {
    const name = file === "-" ? "standard input" : file;
    plans.push({ name, json: await readPlanFile(file, io), source: given ?? folderOf(file, io) });
  }
  return plans;
}

function asConfiguration(source: string, { cwd }: Io): string {
  const folder = resolve(cwd, source);
  if (holdsConfiguration(folder)) return folder;
  throw new InputError("no-configuration", "there is no configuration of Terraform's in this folder", {
    where: source,
    fix: "name the folder of the root module that the plan was made of",
  });
}

function folderOf(file: string, { cwd }: Io): string | undefined {
  const folder = dirname(resolve(cwd, file));
  return file !== "-" && holdsConfiguration(folder) ? folder : undefined;
}

function holdsConfiguration(folder: string): boolean {
  try {
    return readdirSync(folder).some((name) => /\.tf(?:\.json)?$/.test(name));
  } catch {
    return false;
  }
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
