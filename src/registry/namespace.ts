import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { InputError, UsageError } from "../core";
import { foldersUpward } from "./upward";

const settingsFile = "paved.yaml";

/**
 * The namespace that a module is published under: `namespace:` of the nearest `paved.yaml` at or above its folder.
 * @throws UsageError when no such file names one. @throws InputError when the file cannot be read as settings.
 */
export function namespaceFor(moduleDir: string): string {
  for (const folder of foldersUpward(moduleDir)) {
    const path = join(folder, settingsFile);
    const namespace = existsSync(path) ? readNamespace(path) : undefined;
    if (namespace !== undefined) return namespace;
  }
  throw new UsageError(
    "no-namespace",
    `no namespace is given, and no ${settingsFile} at or above the module names one`,
    {
      where: moduleDir,
      fix: `pass --namespace NAME, or write \`namespace: NAME\` into ${settingsFile} at the repository's root`,
    },
  );
}

function readNamespace(path: string): string | undefined {
  const settings = readYaml(path);
  if (typeof settings !== "object" || settings === null || !("namespace" in settings)) return undefined;
  if (typeof settings.namespace === "string") return settings.namespace;
  throw new InputError("bad-settings", "`namespace` must be a text", { where: path, fix: "write `namespace: acme`" });
}

function readYaml(path: string): unknown {
  try {
    return parse(readFileSync(path, "utf8"));
  } catch (cause) {
    const [reason] = (cause as Error).message.split("\n");
    throw new InputError("bad-settings", `${settingsFile} cannot be read: ${reason}`, {
      where: path,
      fix: "make it valid YAML, as in `namespace: acme`",
      cause,
    });
  }
}
