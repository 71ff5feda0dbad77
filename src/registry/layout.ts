import { compare } from "semver";
import { ExternalError } from "../core";
import { addressText, isVersion, type ModuleAddress } from "./address";
import type { Storage } from "./storage";

/**
 * The tree of a registry is the tree of its URLs, so that any static host that can add one header may serve it:
 *
 *     .well-known/terraform.json                                    service discovery; marks the folder as a registry
 *     v1/modules/NAMESPACE/NAME/SYSTEM/VERSION/download             the release: one JSON object, created last
 *     v1/modules/NAMESPACE/NAME/SYSTEM/VERSION/SHA256.tar.gz        what it points at, named by its content
 *
 * Nothing is ever changed. A version exists when its `download` does; an archive without one (a publisher that died, or
 * lost a race) is invisible. `versions` is derived. See docs/adr/20261124-registry-storage-layout.md.
 */
export const discovery = { key: ".well-known/terraform.json", body: json({ "modules.v1": "/v1/modules/" }) } as const;

/** What is kept of a published version; also, as it stands, the body that OpenTofu reads `location` from. */
export interface Release {
  /** Relative to `…/download`, with the checksum that Terraform enforces: `./SHA256.tar.gz?checksum=sha256:SHA256`. */
  readonly location: string;
  /** Of the archive, in hexadecimal. */
  readonly sha256: string;
  /** Of the files in it, whatever compressed them: `h1:…`. */
  readonly h1: string;
  /** Of the archive, in bytes. */
  readonly size: number;
  /** Paths in the archive, sorted. */
  readonly files: readonly string[];
}

/** The keys of one version's objects. */
export function versionKeys(address: ModuleAddress, version: string) {
  const folder = `${moduleFolder(address)}${version}/`;
  return { release: `${folder}download`, archive: (sha256: string) => `${folder}${sha256}.tar.gz` };
}

function moduleFolder(address: ModuleAddress): string {
  return `v1/modules/${addressText(address)}/`;
}

/** @returns the published versions of a module, oldest first; empty when it has none. */
export async function publishedVersions(storage: Storage, address: ModuleAddress): Promise<readonly string[]> {
  const folder = moduleFolder(address);
  const rests = (await storage.list(folder)).map((key) => key.slice(folder.length).split("/"));
  const versions = rests
    .filter(([, leaf, ...more]) => leaf === "download" && more.length === 0)
    .map(([name = ""]) => name);
  return versions.filter(isVersion).sort(compare);
}

/** Reads what {@link releaseBytes} wrote. @throws ExternalError when the object has been tampered with. */
export async function readRelease(storage: Storage, key: string): Promise<Release | undefined> {
  const bytes = await storage.read(key);
  if (bytes === undefined) return undefined;
  const release = parse(bytes);
  if (isRelease(release)) return release;
  throw new ExternalError("registry-corrupt", "a release in the registry is not what publish wrote", {
    where: `${storage.location}/${key}`,
    fix: "restore this object from a backup",
  });
}

/** The bytes of a release, the same for the same release. */
export function releaseBytes({ location, sha256, h1, size, files }: Release): Buffer {
  return json({ location, sha256, h1, size, files });
}

function parse(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString("utf8"));
  } catch {
    return undefined;
  }
}

function isRelease(value: unknown): value is Release {
  if (typeof value !== "object" || value === null) return false;
  const { location, sha256, h1, size, files } = value as Record<string, unknown>;
  const texts = [location, sha256, h1].every((text) => typeof text === "string");
  return texts && typeof size === "number" && Array.isArray(files) && files.every((path) => typeof path === "string");
}

function json(value: unknown): Buffer {
  return Buffer.from(`${JSON.stringify(value, null, 2)}\n`);
}
