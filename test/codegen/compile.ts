import { spawnSync } from "node:child_process";
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { compilerPath } from "../setup/compilers";

/** What a compiler says to one file. */
export interface CompilerError {
  /** Relative to the project. */
  readonly file: string;
  readonly line: number;
  readonly text: string;
}

const repository = resolve(__dirname, "../..");

/** Writes a TypeScript project that has what its users have: the construct libraries, and strict settings. */
export function writeProject(folder: string, files: Readonly<Record<string, string>>, type = "commonjs"): void {
  const compilerOptions = {
    target: "es2022",
    // What a project that `cdktf init` made has: es2018, and what @types/node adds to it.
    lib: ["es2020"],
    module: "node16",
    moduleResolution: "node16",
    strict: true,
    exactOptionalPropertyTypes: true,
    noImplicitOverride: true,
    noPropertyAccessFromIndexSignature: true,
    noUnusedLocals: true,
    noUnusedParameters: true,
    isolatedModules: true,
    skipLibCheck: true,
    noEmit: true,
    types: [],
  };
  const all = {
    "package.json": JSON.stringify({ name: "consumer", version: "1.0.0", type }),
    "tsconfig.json": JSON.stringify({ compilerOptions, include: ["**/*.ts", ".gen/**/*.ts"] }),
    ...files,
  };
  for (const [path, text] of Object.entries(all)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  mkdirSync(join(folder, "node_modules"));
  for (const name of ["cdktf", "cdktn", "constructs"])
    symlinkSync(join(repository, "node_modules", name), join(folder, "node_modules", name));
}

/** Compiles a project. @returns what the compiler says to its files, with the lines that explain it. */
export function compile(folder: string, version: string): CompilerError[] {
  const { stdout } = spawnSync(process.execPath, [compilerPath(version), "-p", folder, "--pretty", "false"], {
    cwd: folder,
    encoding: "utf8",
  });
  const errors: CompilerError[] = [];
  for (const line of stdout.split("\n").filter((text) => text !== "")) {
    const [, file, number, text] = /^([^\s(][^(]*)\((\d+),\d+\): error (.*)$/.exec(line) ?? [];
    const last = errors.at(-1);
    if (file !== undefined) errors.push({ file, line: Number(number), text: text ?? "" });
    else if (last === undefined) throw new Error(`the compiler says: ${line}`);
    else errors[errors.length - 1] = { ...last, text: `${last.text}\n${line}` };
  }
  return errors;
}
