import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { ExternalError, InputError } from "../core";
import { type Diagnostic, streamedDiagnostics, TerraformError } from "./diagnostics";
import { findTerraform } from "./find-terraform";
import { runProcess } from "./process";

/** What Terraform is asked to fetch: any `source` that is not a path in the project, and a registry's version constraint. */
export interface RemoteModule {
  readonly source: string;
  readonly version?: string;
}

export type FetchedModule =
  /** `folder` holds the module's own files; `version` is the one that a registry's constraint came to. */
  | { readonly kind: "fetched"; readonly folder: string; readonly version?: string }
  /** `reason` is Terraform's own, on one line. */
  | { readonly kind: "failed"; readonly reason: string };

export interface GetModulesOptions {
  /** The user's own environment: CLI configuration, credentials, proxies and git settings count. */
  readonly env: NodeJS.ProcessEnv;
  /** What a relative `TF_CLI_CONFIG_FILE` is relative to. */
  readonly cwd: string;
  /** Where the modules are put: an existing folder that the caller removes. */
  readonly scratch: string;
  readonly signal?: AbortSignal | undefined;
  /** For a batch, and then for a module by itself; five minutes where absent. */
  readonly timeoutMs?: number | undefined;
}

/** Terraform fetches one module after another, and mostly waits: so several run at once, each with few modules. */
const concurrency = 4;
const largestBatch = 8;

/**
 * Fetches modules by the user's own terraform: registries, git, archives, checksums, credentials are its business.
 * @returns what came of each module, as they come.
 * @throws ExternalError those of `findTerraform`, and where terraform does not begin. InputError `cli-config-missing`.
 * @example
 * for await (const [{ source }, fetched] of getModules(modules, { env, cwd, scratch })) console.log(source, fetched.kind);
 */
export async function* getModules<M extends RemoteModule>(
  modules: readonly M[],
  options: GetModulesOptions,
): AsyncGenerator<readonly [M, FetchedModule]> {
  const env = fetchingEnvironment(options);
  const file = await findTerraform(env);
  const { timeoutMs = 300_000 } = options;
  const terraform = (cwd: string) =>
    runProcess(file, installArguments, { cwd, env, signal: options.signal, timeoutMs });
  for await (const batch of atOnce(batches(modules), (batch) => fetchAll(batch, options.scratch, terraform)))
    yield* batch;
}

/**
 * `terraform get` with reasons as data, which `get` itself does not have: modules come first; the providers that would be
 * next are looked for in a folder without any, so that none is downloaded.
 */
const installArguments = ["init", "-json", "-backend=false", "-input=false", "-plugin-dir=none"];

/** Drops what would make terraform do something else; {@link GetModulesOptions.env} otherwise stays as it is. */
export function fetchingEnvironment({ env, cwd }: Pick<GetModulesOptions, "env" | "cwd">): NodeJS.ProcessEnv {
  const kept = Object.entries(env).filter(([name]) => !/^TF_(CLI_ARGS.*|WORKSPACE|DATA_DIR)$/.test(name));
  const quiet = { ...Object.fromEntries(kept), TF_IN_AUTOMATION: "1", TF_INPUT: "0", CHECKPOINT_DISABLE: "1" };
  if (!env.TF_CLI_CONFIG_FILE) return quiet;
  const configuration = resolve(cwd, env.TF_CLI_CONFIG_FILE);
  if (existsSync(configuration)) return { ...quiet, TF_CLI_CONFIG_FILE: configuration };
  throw new InputError("cli-config-missing", "TF_CLI_CONFIG_FILE names a file that is not there", {
    where: configuration,
    fix: "write Terraform's CLI configuration there, or unset the variable",
  });
}

/** Modules of one package stay together: one terraform fetches a package once. */
function batches<M extends RemoteModule>(modules: readonly M[]): M[][] {
  const size = Math.min(largestBatch, Math.ceil(modules.length / concurrency));
  const full: M[][] = [];
  for (const group of byPackage(modules)) {
    const last = full.at(-1);
    if (last !== undefined && last.length + group.length <= size) last.push(...group);
    else full.push([...group]);
  }
  return full;
}

function byPackage<M extends RemoteModule>(modules: readonly M[]): Iterable<M[]> {
  const groups = new Map<string, M[]>();
  for (const module of modules) {
    const key = `${module.source.replace(/(?<=[^:])\/\/[^?]*/, "")} ${module.version}`;
    groups.set(key, [...(groups.get(key) ?? []), module]);
  }
  return groups.values();
}

/** Works on a few items at once and yields what comes, as it comes. */
async function* atOnce<T, R>(items: readonly T[], work: (item: T) => Promise<R>): AsyncGenerator<R> {
  const waiting = items.values();
  const running = new Map<number, Promise<readonly [number, R]>>();
  const start = (id: number) => {
    const next = waiting.next();
    if (next.done) return;
    const result = work(next.value).then((value) => [id, value] as const);
    result.catch(() => {}); // Of several failures the first is thrown; the others must not end the process.
    running.set(id, result);
  };
  for (let id = 0; id < concurrency; id++) start(id);
  while (running.size > 0) {
    const [id, value] = await Promise.race(running.values());
    running.delete(id);
    start(id);
    yield value;
  }
}

type Terraform = (cwd: string) => ReturnType<typeof runProcess>;
type Fetched<M> = readonly (readonly [M, FetchedModule])[];

/**
 * Terraform goes on after most failures, but names no module in some of them. What neither came nor was named is tried
 * again without the others, in the end each by itself.
 */
async function fetchAll<M extends RemoteModule>(
  modules: readonly M[],
  scratch: string,
  terraform: Terraform,
): Promise<Fetched<M>> {
  const round = await fetchRound(modules, mkdtempSync(join(scratch, "fetch-")), terraform);
  const settled = modules.flatMap((module, index) => {
    const result = round.results.get(index);
    return result === undefined ? [] : [[module, result] as const];
  });
  const open = modules.filter((_, index) => !round.results.has(index));
  if (open.length === 0) return settled;
  if (modules.length === 1) return open.map((module) => [module, { kind: "failed", reason: round.said }] as const);
  const again = settled.length > 0 ? [open] : open.map((module) => [module]);
  for (const part of again) settled.push(...(await fetchAll(part, scratch, terraform)));
  return settled;
}

interface Round {
  /** By the module's place; a module that terraform said nothing about has none. */
  readonly results: ReadonlyMap<number, FetchedModule>;
  /** All errors that no module was named in. */
  readonly said: string;
}

async function fetchRound(modules: readonly RemoteModule[], root: string, terraform: Terraform): Promise<Round> {
  writeFileSync(join(root, rootFile), renderRoot(modules));
  const ended = await terraform(root).catch(timeoutOf);
  if (typeof ended === "string") return { results: new Map(), said: ended };
  const { stdout, stderr } = ended;
  // With its CLI configuration broken, terraform ends before the first event.
  if (!stdout.includes('"type":"version"')) throw new TerraformError("get", root, [], `${stderr}${stdout}`);
  const installed = readInstalled(root);
  const errors = streamedDiagnostics(stdout).filter(({ severity }) => severity === "error");
  const unplaced = errors.filter((error) => placeOf(error) === undefined);
  return {
    results: new Map(modules.flatMap((_, index) => resultOf(index, installed, errors))),
    said: unplaced.map(reasonOf).join("; ") || "terraform did not say why",
  };
}

/** One host that does not answer must not cost the other modules. @throws any other error. */
function timeoutOf(error: unknown): string {
  if (error instanceof ExternalError && error.code === "terraform-timeout") return error.message;
  throw error;
}

function resultOf(index: number, installed: Installed, errors: readonly Diagnostic[]): [number, FetchedModule][] {
  const fetched = installed.get(keyOf(index));
  if (fetched !== undefined) return [[index, fetched]];
  const own = errors.find((error) => placeOf(error) === index);
  return own === undefined ? [] : [[index, { kind: "failed", reason: reasonOf(own) }]];
}

const rootFile = "main.tf.json";

/** One line for each module: errors tell a line and not always a module. */
function renderRoot(modules: readonly RemoteModule[]): string {
  const lines = modules.map(
    ({ source, version }, index) => `${JSON.stringify(keyOf(index))}:${JSON.stringify({ source, version })}`,
  );
  return `{"module":{\n${lines.join(",\n")}\n}}\n`;
}

function keyOf(index: number): string {
  return `m${index}`;
}

function placeOf({ file, line }: Diagnostic): number | undefined {
  return file === rootFile && line !== undefined ? line - 2 : undefined;
}

/** Terraform's list of what it has installed; written also where some modules failed. */
function readInstalled(root: string): Installed {
  const manifest = join(root, ".terraform/modules/modules.json");
  if (!existsSync(manifest)) return new Map();
  const { Modules } = JSON.parse(readFileSync(manifest, "utf8")) as Manifest;
  return new Map(
    Modules.map(({ Key, Dir, Version }) => [
      Key,
      { kind: "fetched", folder: join(root, Dir), ...(Version ? { version: Version } : {}) },
    ]),
  );
}

/** By the block's key. */
type Installed = ReadonlyMap<string, FetchedModule>;

interface Manifest {
  readonly Modules: readonly { readonly Key: string; readonly Dir: string; readonly Version?: string }[];
}

/** Terraform's reason without our own names for its block, file and folder, and on one line; later paragraphs are advice. */
export function reasonOf({ summary, detail }: Diagnostic): string {
  const [first = ""] = ownNames.reduce((text, [name, instead]) => text.replace(name, instead), detail).split("\n\n");
  return [summary, first.trim().replace(/\s+/g, " ")].filter(Boolean).join(": ");
}

const ownNames: readonly (readonly [RegExp, string])[] = [
  [/ "m\d+" (?:at |\(from |\()main\.tf\.json:\d+\)?/g, ""],
  [/ \(main\.tf\.json:\d+\)/g, ""],
  [/(?<![\w/])(?:\S*\/)?\.terraform\/modules\/m\d+/g, "the package"],
];
