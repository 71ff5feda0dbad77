import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { packageRoot } from "../../src/commands/_package";

const zips = ["examples", "modules"].flatMap((folder) =>
  readdirSync(join(packageRoot, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".zip"))
    .map((file) => join(folder, file)),
);

/** Name and content of a zip's only entry, which must be stored. Offsets: APPNOTE.TXT section 4.3.7. */
function onlyEntry(zip: Buffer): { method: number; name: string; content: Buffer } {
  const nameEnd = 30 + zip.readUInt16LE(26);
  const contentEnd = nameEnd + zip.readUInt32LE(18);
  const name = zip.toString("utf8", 30, nameEnd);
  return { method: zip.readUInt16LE(8), name, content: zip.subarray(nameEnd, contentEnd) };
}

test("there are zips to look at", () => {
  expect(zips).toContain("examples/shop/functions/orders.zip");
});

test.each(zips)("%s is small and holds the handler beside it; else run `node scripts/zip-handlers.mjs`", (file) => {
  const zip = readFileSync(join(packageRoot, file));
  const handler = file.replace(/zip$/, "mjs");
  expect(zip.length).toBeLessThan(1024);
  expect(onlyEntry(zip)).toEqual({
    method: 0,
    name: basename(handler),
    content: readFileSync(join(packageRoot, handler)),
  });
});
