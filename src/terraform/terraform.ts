import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join, sep } from "node:path";
import { type AwsRequest, startAwsStub } from "./aws-stub";
import { type ProviderSource, type RegistryHost, renderCliConfig } from "./cli-config";
import { type Diagnostic, streamedDiagnostics, TerraformError, validateDiagnostics } from "./diagnostics";
import { terraformEnvironment } from "./environment";
import { findTerraform } from "./find-terraform";
import { type ProcessResult, runProcess } from "./process";
import { findProviderMirror } from "./provider-mirror";

export interface TerraformOptions {
  /** The caller's environment; terraform gets a cleaned one, see `terraformEnvironment`. */
  readonly env: NodeJS.ProcessEnv;
  /** A module registry to resolve `source` lines of one host from. */
  readonly registry?: RegistryHost | undefined;
  /** Ends a running terraform with its providers. */
  readonly signal?: AbortSignal | undefined;
  /** Per command; ten minutes where absent, since `init` may download the provider. */
  readonly timeoutMs?: number | undefined;
  /** Where copies and settings are kept: an existing folder that the caller removes. Absent: one of our own, removed by `close`. */
  readonly scratch?: string | undefined;
}

interface PlanOptions {
  /** File for the binary plan, relative to the root module; absent: the plan is only tried. */
  readonly out?: string;
  /** Values of input variables, as JSON. */
  readonly variables?: Readonly<Record<string, unknown>>;
}

/**
 * The terraform binary, isolated: own CLI configuration, own environment, a loopback stub for the little of AWS that planning asks.
 * @example
 * const terraform = await createTerraform({ env: process.env });
 * const root = join(terraform.copy("modules/event_bus"), "examples/minimal");
 * await terraform.init(root);
 * await terraform.plan(root, { out: "plan" });
 * const plan = JSON.parse((await terraform.showJson(root, "plan")).toString());
 * await terraform.close();
 */
export interface Terraform {
  /** Copies a folder (without `.terraform`, lock files and states) into the scratch folder and returns where it is. */
  copy(folder: string): string;
  /** `init`; faster later commands in a copy made by {@link copy}. @throws TerraformError */
  init(root: string): Promise<void>;
  /** `validate`: its errors and warnings; empty for a valid root. @throws TerraformError where it cannot tell. */
  validate(root: string): Promise<Diagnostic[]>;
  /** `plan`: its warnings. @throws TerraformError whose `diagnostics` hold the errors. */
  plan(root: string, options?: PlanOptions): Promise<Diagnostic[]>;
  /** `show -json` of a plan file: the raw bytes. @throws TerraformError */
  showJson(root: string, planFile: string): Promise<Buffer>;
  /** Any other command. @throws TerraformError where it exits with anything but 0. */
  run(args: readonly string[], root: string): Promise<ProcessResult>;
  /** What the AWS stub was asked so far. */
  readonly awsRequests: readonly AwsRequest[];
  /** Stops the stub and removes what {@link createTerraform} made. */
  close(): Promise<void>;
}

/** @throws ExternalError those of `findTerraform`; InputError `provider-mirror-empty`. */
export async function createTerraform(options: TerraformOptions): Promise<Terraform> {
  const scratch = realpathSync(options.scratch ?? mkdtempSync(join(tmpdir(), "paved-terraform-")));
  const stub = await startAwsStub();
  const close = async () => {
    await stub.close();
    if (options.scratch === undefined) rmSync(scratch, { recursive: true, force: true });
  };
  try {
    const env = prepareEnvironment(options, scratch, stub.url);
    const file = await findTerraform(env);
    const { signal, timeoutMs = 600_000 } = options;
    const execute: Execute = (args, cwd) => runProcess(file, args, { cwd, env, signal, timeoutMs });
    return { ...commands(execute, scratch), awsRequests: stub.requests, close };
  } catch (error) {
    await close();
    throw error;
  }
}

type Execute = (args: readonly string[], root: string) => Promise<ProcessResult>;

function prepareEnvironment({ env, registry }: TerraformOptions, scratch: string, awsEndpoint: string) {
  const [settings, home] = [join(scratch, "settings"), join(scratch, "home")];
  for (const folder of [settings, home]) mkdirSync(folder, { recursive: true });
  const provider = providerSource(env, scratch);
  const cliConfigFile = join(settings, "terraform.tfrc");
  const emptyFile = join(settings, "aws-config");
  writeFileSync(cliConfigFile, renderCliConfig({ registry, provider }));
  writeFileSync(emptyFile, "");
  const downloads = provider.kind === "download";
  return terraformEnvironment(env, { cliConfigFile, emptyFile, home, awsEndpoint, downloads });
}

function providerSource(env: NodeJS.ProcessEnv, scratch: string): ProviderSource {
  const folder = findProviderMirror({ env, cwd: process.cwd() });
  if (folder !== undefined) return { kind: "mirror", folder };
  const cache = env.TF_PLUGIN_CACHE_DIR || join(scratch, "providers");
  mkdirSync(cache, { recursive: true });
  return { kind: "download", cache };
}

function commands(execute: Execute, scratch: string): Omit<Terraform, "awsRequests" | "close"> {
  const copies = join(scratch, "copies");
  let count = 0;
  const run: Terraform["run"] = async (args, root) => {
    const result = await execute(args, root);
    if (result.exitCode === 0) return result;
    const diagnostics = streamedDiagnostics(result.stdout);
    throw new TerraformError(args[0] ?? "", root, diagnostics, `${result.stderr}` || `${result.stdout}`);
  };
  return {
    run,
    copy(folder) {
      const target = join(copies, String(++count), basename(folder));
      cpSync(folder, target, { recursive: true, filter: isSource });
      return target;
    },
    async init(root) {
      await run(["init", "-json"], root);
      if (realpathSync(root).startsWith(copies + sep)) forgetProviderHashes(root);
    },
    validate: async (root) => validateDiagnostics(await execute(["validate", "-json"], root), root),
    async plan(root, { out, variables } = {}) {
      const flags = [
        ...(out ? [`-out=${out}`] : []),
        ...(variables ? [variableFlag(variables, scratch, ++count)] : []),
      ];
      return streamedDiagnostics((await run(["plan", "-json", "-lock=false", ...flags], root)).stdout);
    },
    showJson: async (root, planFile) => (await run(["show", "-json", planFile], root)).stdout,
  };
}

/** A file, not `-var`: values keep their types and stay out of the process list. */
function variableFlag(variables: Readonly<Record<string, unknown>>, scratch: string, id: number): string {
  const file = join(scratch, "settings", `variables-${id}.tfvars.json`);
  writeFileSync(file, JSON.stringify(variables), { mode: 0o600 });
  return `-var-file=${file}`;
}

function isSource(path: string): boolean {
  return !/^(\.terraform|\.terraform\.lock\.hcl|terraform\.tfstate.*)$/.test(basename(path));
}

/**
 * With hashes in the lock file every later command reads the whole provider (700 MB) to compare them, which is half of its time.
 * The provider of a scratch copy was installed a moment ago, so nothing is lost.
 */
function forgetProviderHashes(root: string): void {
  const lockFile = join(root, ".terraform.lock.hcl");
  if (!existsSync(lockFile)) return; // A root without providers has none.
  const text = readFileSync(lockFile, "utf8");
  writeFileSync(lockFile, text.replace(/^ *hashes = \[[^\]]*\]\n/gm, ""));
}
