import { join, resolve } from "node:path";
import { exitCodes } from "../core";
import { folderStorage } from "../registry";
import { createTerraform, findTerraform, type TerraformOptions } from "../terraform";
import type { Command, Io } from "./_command";
import { exampleHost } from "./_example-host";
import { inScratch } from "./_scratch";
import { stagePrinter } from "./_stages";
import { judgeStack, publishModules, serveModules, synthesizeModules, type Tools } from "./_tour-stages";
import { asIntended, type Judgement, renderVerdicts } from "./_tour-verdicts";

export const command: Command = {
  summary: "Walk the whole road: build, publish and serve the modules, plan two shops, judge both",
  usage: "tour [--keep DIR]",
  arguments: 0,
  options: { keep: { type: "string" } },
  async run({ values }, io) {
    const keep = typeof values.keep === "string" ? resolve(io.cwd, values.keep) : undefined;
    const judgements = await inScratch(keep, (folder, signal) => walk(folder, io, signal));
    io.stdout.write(renderVerdicts(judgements));
    if (keep !== undefined) io.stderr.write(`  kept: the registry, the stacks and their plan.json in ${keep}\n`);
    return judgements.every(asIntended) ? exitCodes.clean : exitCodes.failure;
  },
};

async function walk(scratch: string, io: Io, signal: AbortSignal): Promise<Judgement[]> {
  await findTerraform(io.env);
  const tools = { io, stage: stagePrinter(io.stderr) };
  const storage = folderStorage(join(scratch, "registry"));
  const modules = await synthesizeModules(join(scratch, "modules"), tools);
  await publishModules(modules, storage, tools);
  const { modulesUrl, close } = await serveModules(storage, exampleHost, tools);
  try {
    return await judgeStacks({ env: io.env, scratch, signal, registry: { host: exampleHost, modulesUrl } }, tools);
  } finally {
    await close();
  }
}

async function judgeStacks(options: TerraformOptions, tools: Tools): Promise<Judgement[]> {
  const terraform = await createTerraform(options);
  try {
    const shop = await judgeStack("examples/shop", terraform, tools);
    const careless = await judgeStack("examples/shop-careless", terraform, tools);
    return [shop, careless];
  } finally {
    await terraform.close();
  }
}
