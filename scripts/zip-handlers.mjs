// Packs every `functions/NAME.mjs` below examples/ and modules/ into `NAME.zip` beside it; run it after editing a handler.
// The zips are committed, since no archive provider can be taken for granted. Entries are stored, not deflated, and carry
// the oldest date that a zip can: every machine makes the same bytes, and `source_code_hash` changes with the code alone.
// Layout: https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT sections 4.3.7, 4.3.12, 4.3.16
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { crc32 } from "node:zlib";

for (const folder of ["examples", "modules"]) {
  for (const file of readdirSync(folder, { recursive: true }).filter((name) => /functions\/[^/]+\.mjs$/.test(name))) {
    const source = join(folder, file);
    writeFileSync(source.replace(/mjs$/, "zip"), zip(basename(source), readFileSync(source)));
    console.error(`${source}: packed`);
  }
}

function zip(name, content) {
  const version = 20;
  const midnight1980 = { time: 0, date: 0x21 };
  const readableByAll = 0o100644 << 16;
  // version needed, flags, method (0 = stored), time, date, CRC, both sizes, length of the name, no extra field
  const common = Buffer.concat([
    u16(version, 0, 0, midnight1980.time, midnight1980.date),
    u32(crc32(content), content.length, content.length),
    u16(Buffer.byteLength(name), 0),
  ]);
  const local = Buffer.concat([u32(0x04034b50), common, Buffer.from(name), content]);
  const madeOnUnix = 0x0300 | version;
  // no comment, disk 0, internal attributes 0; external attributes; offset of the local header
  const tail = Buffer.concat([u16(0, 0, 0), u32(readableByAll, 0), Buffer.from(name)]);
  const directory = Buffer.concat([u32(0x02014b50), u16(madeOnUnix), common, tail]);
  const end = Buffer.concat([u32(0x06054b50), u16(0, 0, 1, 1), u32(directory.length, local.length), u16(0)]);
  return Buffer.concat([local, directory, end]);
}

function u16(...values) {
  return Buffer.from(Uint16Array.from(values).buffer);
}

function u32(...values) {
  return Buffer.from(Uint32Array.from(values).buffer);
}
