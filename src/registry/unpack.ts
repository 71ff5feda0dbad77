import { gunzipSync } from "node:zlib";
import { Header } from "tar";
import { maxModuleBytes, type SourceFile } from "./source-file";

const blockSize = 512;

/** The contents, a header for every file, and their padding. */
const maxTarBytes = 2 * maxModuleBytes;

/**
 * Unpacks, in memory, what `packArchive` packed.
 * @returns undefined for bytes that it did not pack, and for more than a module may hold.
 */
export function unpackArchive(archive: Buffer): readonly SourceFile[] | undefined {
  const tar = gunzip(archive);
  const files: SourceFile[] = [];
  let offset = 0;
  while (tar !== undefined && offset + blockSize <= tar.length) {
    const { nullBlock, cksumValid, type, path, size } = new Header(tar, offset);
    if (nullBlock) return files;
    const begin = offset + blockSize;
    if (!cksumValid || type !== "File" || path === undefined || size === undefined || begin + size > tar.length) break;
    files.push({ path, bytes: tar.subarray(begin, begin + size) });
    offset = begin + Math.ceil(size / blockSize) * blockSize;
  }
  return undefined;
}

function gunzip(archive: Buffer): Buffer | undefined {
  try {
    return gunzipSync(archive, { maxOutputLength: maxTarBytes });
  } catch {
    return undefined;
  }
}
