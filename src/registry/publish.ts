import { basename, resolve } from "node:path";
import { InputError } from "../core";
import { addressText, checkAddress, checkVersion, type ModuleAddress } from "./address";
import { packArchive, sha256, treeHash } from "./archive";
import { discovery, type Release, readRelease, releaseBytes, versionKeys } from "./layout";
import { readModule } from "./module-files";
import { namespaceFor } from "./namespace";
import { type PreviousVersion, previousVersion } from "./previous-version";
import { isRootConfiguration, requiredProviders } from "./required-providers";
import type { SourceFile } from "./source-file";
import type { Storage } from "./storage";

export interface PublishOptions {
  readonly storage: Storage;
  /** Default: the one that `paved.yaml` names, see {@link namespaceFor}. */
  readonly namespace?: string | undefined;
  /** Strictly semantic, without a leading `v` and without build metadata. */
  readonly version: string;
  /** For a module that requires no provider, or several. Default: the one that it requires. */
  readonly system?: string | undefined;
  /** Called before anything is written of a version that is not there yet; it refuses the version by throwing. */
  readonly review?: Review | undefined;
}

/** Judges the files that are to be published by those of {@link previousVersion}, where there is one. */
export type Review = (files: readonly SourceFile[], previous: PreviousVersion | undefined) => void | Promise<void>;

export interface Published {
  /** `unchanged`: the registry already had exactly these files under this version. */
  readonly outcome: "published" | "unchanged";
  readonly address: ModuleAddress;
  readonly version: string;
  /** What the registry holds, whether from this call or from before. */
  readonly release: Release;
}

/**
 * Publishes a module's folder as one immutable version: all of it or nothing, also when several publish at once or the
 * process dies half-way.
 * @throws UsageError for a version, namespace or system that Terraform could not ask for.
 * @throws InputError for a module that cannot be published, and for other files under a version that exists.
 * @throws ExternalError when the storage fails. What `review` throws, it throws too.
 */
export async function publish(moduleDir: string, options: PublishOptions): Promise<Published> {
  const version = checkVersion(options.version);
  const files = await readModule(moduleDir);
  requireConfiguration(moduleDir, files);
  const name = basename(resolve(moduleDir));
  const system = options.system ?? theOneSystem(moduleDir, files);
  const address = checkAddress({ namespace: options.namespace ?? namespaceFor(moduleDir), name, system });
  return create(options.storage, { address, version, files, review: options.review });
}

/** An archive without configuration at its root installs silently as an empty module. */
function requireConfiguration(moduleDir: string, files: readonly SourceFile[]): void {
  if (files.some(isRootConfiguration)) return;
  throw new InputError("module-empty", "the module has no .tf file at its root", {
    where: moduleDir,
    fix: "name the folder that holds the .tf files; if it is generated, run `paved synth` first",
  });
}

function theOneSystem(moduleDir: string, files: readonly SourceFile[]): string {
  const providers = requiredProviders(files);
  const [only, ...others] = providers;
  if (only !== undefined && others.length === 0) return only.slice(only.lastIndexOf("/") + 1);
  const found = only === undefined ? "no provider" : `${providers.length} providers (${providers.join(", ")})`;
  throw new InputError(
    "module-system",
    `a module's system is the one provider it requires; this one requires ${found}`,
    {
      where: moduleDir,
      fix: "name the system with --system, or require one provider in `terraform { required_providers { … } }`",
    },
  );
}

interface Candidate {
  readonly address: ModuleAddress;
  readonly version: string;
  readonly files: readonly SourceFile[];
  readonly review: Review | undefined;
}

/** Archive first, release last: whoever sees the release finds what it points at. */
async function create(storage: Storage, candidate: Candidate): Promise<Published> {
  const { address, version, files, review } = candidate;
  const keys = versionKeys(address, version);
  const existing = await readRelease(storage, keys.release);
  if (existing) return unchanged(existing, candidate);
  await review?.(files, await previousVersion(storage, { address, version }));

  const archive = packArchive(files);
  const release = describe(files, archive);
  await storage.create(discovery.key, discovery.body);
  await storage.create(keys.archive(release.sha256), archive);
  if (await storage.create(keys.release, releaseBytes(release)))
    return { outcome: "published", address, version, release };

  return create(storage, candidate); // Another publisher was faster: what it published decides.
}

function describe(files: readonly SourceFile[], archive: Buffer): Release {
  const digest = sha256(archive);
  return {
    location: `./${digest}.tar.gz?checksum=sha256:${digest}`,
    sha256: digest,
    h1: treeHash(files),
    size: archive.length,
    files: files.map(({ path }) => path),
  };
}

function unchanged(release: Release, { address, version, files }: Candidate): Published {
  if (release.h1 === treeHash(files)) return { outcome: "unchanged", address, version, release };
  throw new InputError("version-exists", `${addressText(address)} ${version} is already published with other files`, {
    fix: "publish under a new version: a published one never changes",
  });
}
