import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { type folderStorage, namespaceFor, type Published, publish, type Served, serve } from "../registry";
import { formats } from "../report";
import type { Terraform } from "../terraform";
import type { Io } from "./_command";
import { gate } from "./_gate";
import { packageRoot, packageVersion } from "./_package";
import { loadRooms, type Room } from "./_rooms";
import type { Stage } from "./_stages";
import { type Flaw, type Judgement, parsePlanted } from "./_tour-verdicts";

type Storage = ReturnType<typeof folderStorage>;

export interface Tools {
  readonly io: Io;
  readonly stage: Stage;
}

/** Generates every module anew, each into a folder of its name below `target`. @returns these folders. */
export function synthesizeModules(target: string, { stage }: Tools): Promise<string[]> {
  const synthesizeAll = () => Promise.all(loadRooms([]).map((room) => writeRoom(room, join(target, room.name))));
  return stage("synth", synthesizeAll, (folders) => `${folders.map((folder) => basename(folder)).join(", ")}`);
}

async function writeRoom(room: Room, folder: string): Promise<string> {
  const { generateFiles } = require("./_generated") as typeof import("./_generated");
  for (const [path, text] of Object.entries(await generateFiles(room))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  copyFileSync(join(packageRoot, "LICENSE"), join(folder, "LICENSE"));
  return folder;
}

/** Publishes module folders as the version that the examples ask for, under this repository's namespace. */
export function publishModules(folders: readonly string[], storage: Storage, { stage }: Tools): Promise<Published[]> {
  const options = { storage, version: "1.0.0", namespace: namespaceFor(packageRoot) };
  const publishAll = () => Promise.all(folders.map((folder) => publish(folder, options)));
  return stage(
    "publish",
    publishAll,
    ({ length }) => `${length} modules as ${options.namespace}/…/aws ${options.version}`,
  );
}

/** Serves the registry on a free port of this machine. */
export function serveModules(storage: Storage, host: string, { stage }: Tools): Promise<Served> {
  const start = () => serve(storage, { port: 0 });
  return stage("serve", start, ({ port }) => `${host} → 127.0.0.1:${port}`);
}

/** Takes a copy of an example through terraform and the gate; prints what the gate has against it. */
export async function judgeStack(stack: string, terraform: Terraform, { io, stage }: Tools): Promise<Judgement> {
  io.stderr.write(`\n${stack}\n`);
  const source = join(packageRoot, stack);
  const root = terraform.copy(source);
  await stage(
    "init",
    () => terraform.init(root),
    () => "modules from the registry, and the AWS provider",
  );
  await stage(
    "plan",
    () => terraform.plan(root, { out: "plan.tfplan" }),
    () => "by terraform, without an AWS account",
  );
  const plan = await stage(
    "show",
    () => terraform.showJson(root, "plan.tfplan"),
    ({ length }) => `${Math.ceil(length / 1024)} KiB of plan JSON`,
  );
  writeFileSync(join(root, "plan.json"), plan);
  const verdict = await stage(
    "gate",
    () => gate([{ name: stack, json: plan }]),
    ({ findings }) => (findings.length === 0 ? "passes" : `refuses: ${findings.length} findings`),
  );
  const { findings, resources } = verdict;
  const options = { color: false, planFile: "plan.json", version: packageVersion };
  if (findings.length > 0) io.stdout.write(`\n${formats.text(verdict, options)}`);
  return { stack, resources, findings, planted: readPlanted(source) };
}

function readPlanted(source: string): Flaw[] {
  const file = join(source, "expected-findings.txt");
  return existsSync(file) ? parsePlanted(readFileSync(file, "utf8")) : [];
}
