import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** The folder of the `paved` package: its `modules`, `policies` and `src/policy` are read as data, from source and from `dist` alike. */
export const packageRoot = findPackageRoot(__dirname);

/** The version of `paved`. */
export const packageVersion: string = JSON.parse(readFileSync(join(packageRoot, "package.json"), "utf8")).version;

function findPackageRoot(start: string): string {
  let folder = start;
  while (!existsSync(join(folder, "package.json"))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error(`no package.json above ${start}`);
    folder = parent;
  }
  return folder;
}
