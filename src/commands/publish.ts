import { isAbsolute, relative, resolve } from "node:path";
import { exitCodes, UsageError } from "../core";
import { addressText, folderStorage, type Published, publish } from "../registry";
import type { Call, Command, Io } from "./_command";
import { reviewBump } from "./_version-bump";

export const command: Command = {
  summary: "Put a version of a module into a registry, for ever; its number must say how much changed",
  usage: "publish MODULE_DIR --version X.Y.Z --registry DIR [--namespace NAME] [--system NAME]",
  arguments: 1,
  options: {
    version: { type: "string" },
    registry: { type: "string" },
    namespace: { type: "string" },
    system: { type: "string" },
  },
  async run(call, io) {
    const { moduleDir, registry, ...options } = parse(call, io);
    const published = await publish(moduleDir, {
      ...options,
      storage: folderStorage(registry),
      review: reviewBump(options.version),
    });
    io.stdout.write(describe(published));
    if (!published.release.files.some(isLicence)) io.stderr.write(noLicence);
    return exitCodes.clean;
  },
};

function parse({ positionals, values }: Call, { cwd }: Io) {
  const { version, registry, namespace, system } = values as Record<string, string | undefined>;
  const [folder] = positionals;
  if (folder === undefined) throw incomplete("name one module folder");
  if (version === undefined) throw incomplete("name the version to publish with --version");
  if (!registry) throw incomplete("name the registry's folder with --registry");
  if (registry.includes("://")) throw incomplete(`name a folder with --registry: "${registry}" is a URL`);
  const moduleDir = resolve(cwd, folder);
  const registryDir = resolve(cwd, registry);
  if (isWithin(moduleDir, registryDir)) {
    throw incomplete("name a registry outside the module's folder: it would be packed into the module");
  }
  return {
    moduleDir,
    version,
    registry: registryDir,
    namespace,
    system,
  };
}

const noLicence = "note: no LICENSE in the module or above it, so there is none in the archive\n";

function isLicence(file: string): boolean {
  return /^LICENSE(?:[.]|$)/.test(file);
}

function isWithin(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return !way.startsWith("..") && !isAbsolute(way);
}

function incomplete(demand: string): UsageError {
  return new UsageError("publish-usage", demand, { fix: `call it as \`paved ${command.usage}\`` });
}

function describe({ outcome, address, version, release }: Published): string {
  const title = `${outcome} ${addressText(address)} ${version}`;
  const lines = [
    outcome === "unchanged" ? `${title}: the registry already has exactly these files` : title,
    `  sha256  ${release.sha256}`,
    `  h1      ${release.h1}`,
    `  size    ${release.size} bytes`,
    `  files   ${release.files.join(" ")}`,
  ];
  return `${lines.join("\n")}\n`;
}
