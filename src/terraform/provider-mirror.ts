import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { satisfies } from "semver";
import { InputError, versions } from "../core";

/** The AWS provider's folder below a mirror: `HOSTNAME/NAMESPACE/TYPE`. */
const awsProvider = "registry.terraform.io/hashicorp/aws";

const awsRange = versions.awsProviderRange.replace(",", "");

export interface MirrorSearch {
  readonly env: NodeJS.ProcessEnv;
  readonly cwd: string;
  /** Where `/opt` and the system's own plugin directories are; another folder in tests. */
  readonly root?: string;
}

/**
 * The filesystem mirror that the AWS provider is installed from, or `undefined` for an ordinary download.
 * In order: `PAVED_PROVIDER_MIRROR`, Terraform's implied mirror directories, a directory directly under `/opt`.
 * A mirror counts only where it holds a version that our modules accept, for this platform.
 * @throws InputError `provider-mirror-empty` where `PAVED_PROVIDER_MIRROR` names a directory without one.
 */
export function findProviderMirror({ env, cwd, root = "/" }: MirrorSearch): string | undefined {
  const named = env.PAVED_PROVIDER_MIRROR;
  if (!named) return [...impliedMirrors(env, cwd, root), ...childrenOf(join(root, "opt"))].find(holdsAwsProvider);
  if (holdsAwsProvider(named)) return named;
  throw new InputError(
    "provider-mirror-empty",
    `PAVED_PROVIDER_MIRROR holds no AWS provider ${versions.awsProviderRange} for ${platform}`,
    { where: join(named, awsProvider), fix: "fill it with `terraform providers mirror DIR`, or unset the variable" },
  );
}

/** https://developer.hashicorp.com/terraform/cli/config/config-file#implied-local-mirror-directories */
function impliedMirrors(env: NodeJS.ProcessEnv, cwd: string, root: string): string[] {
  const home = env.HOME ? [join(env.HOME, ".terraform.d/plugins")] : [];
  const macOs = process.platform === "darwin" ? "Library/Application Support/io.terraform/plugins" : undefined;
  const shared = macOs ? [...(env.HOME ? [join(env.HOME, macOs)] : []), join(root, macOs)] : xdgMirrors(env, root);
  return [join(cwd, "terraform.d/plugins"), ...home, ...shared];
}

/** https://specifications.freedesktop.org/basedir-spec/latest/#variables */
function xdgMirrors(env: NodeJS.ProcessEnv, root: string): string[] {
  const dataHome = env.XDG_DATA_HOME || (env.HOME && join(env.HOME, ".local/share"));
  const dataDirs = env.XDG_DATA_DIRS?.split(":") ?? [join(root, "usr/local/share"), join(root, "usr/share")];
  return [...(dataHome ? [dataHome] : []), ...dataDirs].map((folder) => join(folder, "terraform/plugins"));
}

/** Both layouts: `VERSION/PLATFORM/` unpacked, `terraform-provider-aws_VERSION_PLATFORM.zip` packed. */
function holdsAwsProvider(mirror: string): boolean {
  const folder = join(mirror, awsProvider);
  return namesIn(folder).some((name) => {
    const packed = /^terraform-provider-aws_(.+?)_(.+)\.zip$/.exec(name);
    const version = packed?.[1] ?? name;
    return satisfies(version, awsRange) && (packed ? packed[2] === platform : existsSync(join(folder, name, platform)));
  });
}

function childrenOf(folder: string): string[] {
  return namesIn(folder).map((name) => join(folder, name));
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return []; // Not there, not a directory, or not ours to read: no mirror.
  }
}

const architectures: Readonly<Record<string, string>> = { x64: "amd64", ia32: "386" };

/** This machine as Terraform names it, e.g. `linux_amd64`. */
export const platform = `${process.platform}_${architectures[process.arch] ?? process.arch}`;
