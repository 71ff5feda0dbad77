import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";
import { Header } from "tar";
import { InputError } from "../core";
import { byPath, type SourceFile } from "./source-file";

/** A tar file is a row of blocks of this many bytes: https://pubs.opengroup.org/onlinepubs/9799919799/utilities/pax.html (ustar). */
const blockSize = 512;

/** Byte 9 of a gzip stream tells the operating system (RFC 1952, 2.3.1); 255 is "unknown", so it cannot tell two of them apart. */
const gzipSystemByte = 9;

/**
 * Packs a module at the archive's root as `.tar.gz`. The bytes depend on paths and contents alone: sorted entries, no
 * times, no owners, mode 0644 throughout. Only zlib itself may compress differently in another Node; whether two archives
 * hold the same module is therefore {@link treeHash}'s to say.
 * @throws InputError when a path does not fit a ustar header (about 255 characters).
 */
export function packArchive(files: readonly SourceFile[]): Buffer {
  const entries = [...files].sort(byPath).flatMap(({ path, bytes }) => [header(path, bytes.length), padded(bytes)]);
  const gzip = gzipSync(Buffer.concat([...entries, Buffer.alloc(2 * blockSize)]), { level: 9 });
  gzip[gzipSystemByte] = 255;
  return gzip;
}

function header(path: string, size: number): Buffer {
  const block = Buffer.alloc(blockSize);
  const needsExtension = new Header({
    path,
    size,
    type: "File",
    mode: 0o644,
    uid: 0,
    gid: 0,
    mtime: new Date(0),
  }).encode(block);
  if (needsExtension)
    throw new InputError("path-too-long", "a path is too long for a portable archive", {
      where: path,
      fix: "shorten it to fewer than 100 characters in each part and 255 in all",
    });
  return block;
}

function padded(bytes: Buffer): Buffer {
  const rest = bytes.length % blockSize;
  return rest === 0 ? bytes : Buffer.concat([bytes, Buffer.alloc(blockSize - rest)]);
}

/**
 * Hashes a module's files as Go's `dirhash.Hash1` does (the `h1:` of go.sum and of Terraform's lock file), so other tools
 * can recompute it from an unpacked module: https://pkg.go.dev/golang.org/x/mod/sumdb/dirhash#Hash1
 */
export function treeHash(files: readonly SourceFile[]): string {
  const lines = [...files].sort(byPath).map(({ path, bytes }) => `${sha256(bytes)}  ${path}\n`);
  return `h1:${createHash("sha256").update(lines.join("")).digest("base64")}`;
}

/** SHA-256 in hexadecimal. */
export function sha256(bytes: Buffer): string {
  return createHash("sha256").update(bytes).digest("hex");
}
