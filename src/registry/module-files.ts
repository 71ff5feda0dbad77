import { existsSync, statSync } from "node:fs";
import { lstat, readdir } from "node:fs/promises";
import { basename, join, relative, resolve, sep } from "node:path";
import { InputError } from "../core";
import { byPath, maxModuleBytes, readSource, refuseUnreadable, type SourceFile, tooLarge } from "./source-file";
import { foldersUpward } from "./upward";

/** What only a module's authors need. Names with a dot in front (`.terraform`, `.git`, `.env`) stay out too. */
const leftOutFolders = new Set(["examples", "example", "tests", "test", "node_modules"]);
const leftOutFiles = /\.(?:tftest\.(?:hcl|json)|tfmock\.(?:hcl|json)|test\.[cm]?[jt]s)$/;

const licenceNames = ["LICENSE", "LICENSE.md", "LICENSE.txt"];

/**
 * Reads what a module's archive is to hold: the files of `terraform/` where the module has that folder (ours are generated
 * there), else of the folder itself; at their root its README.md, and its own LICENSE or the nearest above.
 * Examples, tests and hidden files stay out.
 * @returns the files, sorted by path.
 * @throws InputError when the folder is missing or holds what `readSource` refuses.
 */
export async function readModule(moduleDir: string): Promise<readonly SourceFile[]> {
  const root = resolve(moduleDir);
  if (!statSync(root, { throwIfNoEntry: false })?.isDirectory())
    throw new InputError("module-missing", "there is no such module folder", {
      where: moduleDir,
      fix: "name the folder that holds the module, as in modules/secure_bucket",
    });
  const content = await contentFolder(root);
  const documents = [nearestAbove([content, root], ["README.md"]), nearestAbove(foldersUpward(content), licenceNames)];
  const files = new Map((await readTree(content)).map((file) => [file.path, file]));
  for (const path of documents)
    if (path !== undefined) files.set(basename(path), await readSource(path, basename(path)));
  return [...files.values()].sort(byPath);
}

/** A link called `terraform` is no content folder: it is met in the tree, and refused there. */
async function contentFolder(root: string): Promise<string> {
  const generated = join(root, "terraform");
  return existsSync(generated) && (await lstat(generated)).isDirectory() ? generated : root;
}

/** The first of the names in the nearest folder that has one. */
function nearestAbove(folders: Iterable<string>, names: readonly string[]): string | undefined {
  for (const folder of folders) {
    const found = names.map((name) => join(folder, name)).find((path) => existsSync(path));
    if (found !== undefined) return found;
  }
  return undefined;
}

async function readTree(folder: string): Promise<readonly SourceFile[]> {
  const files: SourceFile[] = [];
  let total = 0;
  for (const path of await pathsBelow(folder)) {
    const file = await readSource(path, relative(folder, path).split(sep).join("/"));
    total += file.bytes.length;
    if (total > maxModuleBytes) throw tooLarge(folder);
    files.push(file);
  }
  return files;
}

/** All that is not left out; folders are opened, links are not followed. */
async function pathsBelow(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((cause) => refuseUnreadable(folder, cause));
  const kept = entries.filter(
    ({ name }) => !name.startsWith(".") && !leftOutFolders.has(name) && !leftOutFiles.test(name),
  );
  const paths = kept.map((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? pathsBelow(path) : [path];
  });
  return (await Promise.all(paths)).flat().sort();
}
