import { lt, prerelease } from "semver";
import { ExternalError } from "../core";
import type { ModuleAddress } from "./address";
import { sha256 } from "./archive";
import { publishedVersions, readRelease, versionKeys } from "./layout";
import type { SourceFile } from "./source-file";
import type { Storage } from "./storage";
import { unpackArchive } from "./unpack";

/** A published version that a later one is judged by. */
export interface PreviousVersion {
  readonly version: string;
  readonly files: readonly SourceFile[];
}

/**
 * Reads back what a version follows: the highest stable version below it. What comes between them, pre-releases, promised
 * nobody anything. @returns undefined where there is none. @throws ExternalError when what is kept of it is not what
 * `publish` wrote.
 */
export async function previousVersion(
  storage: Storage,
  { address, version }: { readonly address: ModuleAddress; readonly version: string },
): Promise<PreviousVersion | undefined> {
  const published = await publishedVersions(storage, address);
  const previous = published.filter((other) => prerelease(other) === null && lt(other, version)).at(-1);
  if (previous === undefined) return undefined;
  const keys = versionKeys(address, previous);
  const release = await readRelease(storage, keys.release);
  const archive = release && (await storage.read(keys.archive(release.sha256)));
  const files = archive && sha256(archive) === release?.sha256 ? unpackArchive(archive) : undefined;
  if (files !== undefined) return { version: previous, files };
  throw new ExternalError("registry-corrupt", `the archive of ${previous} in the registry is not what publish wrote`, {
    where: `${storage.location}/${keys.release}`,
    fix: "restore this version's folder from a backup",
  });
}
