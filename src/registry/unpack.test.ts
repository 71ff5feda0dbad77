import { gunzipSync, gzipSync } from "node:zlib";
import { packArchive } from "./archive";
import { unpackArchive } from "./unpack";

const file = (path: string, text: string) => ({ path, bytes: Buffer.from(text) });
const long = `${"d".repeat(90)}/${"e".repeat(60)}/${"f".repeat(90)}.tf`;
const files = [file("a.tf", "x".repeat(512)), file("a/b.json", "{}"), file(long, ""), file("main.tf", "# main\n")];

test("gives back what was packed", () => {
  const sorted = [...files].sort((a, b) => (a.path < b.path ? -1 : 1));
  expect(unpackArchive(packArchive(files))).toEqual(sorted);
  expect(unpackArchive(packArchive([]))).toEqual([]);
});

const tar = gunzipSync(packArchive([file("main.tf", "x".repeat(600))]));
const changed = (change: (bytes: Buffer) => void) => {
  const bytes = Buffer.from(tar);
  change(bytes);
  return gzipSync(bytes);
};

test.each<[string, Buffer]>([
  ["no gzip", Buffer.from("text")],
  ["half of it", packArchive(files).subarray(0, 100)],
  ["no end", gzipSync(tar.subarray(0, 512 + 1024))],
  ["a file cut short", gzipSync(tar.subarray(0, 1024))],
  ["a header that was changed", changed((bytes) => bytes.write("w", 0))],
  ["a bomb", gzipSync(Buffer.alloc(65 * 1024 * 1024))],
])("refuses %s", (_, archive) => {
  expect(unpackArchive(archive)).toBeUndefined();
});
