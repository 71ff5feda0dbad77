import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { extract, list } from "tar";
import { temporaryFolder } from "../../test/fixtures/folder";
import { packArchive, treeHash } from "./archive";

const file = (path: string, text: string) => ({ path, bytes: Buffer.from(text) });
const files = [
  file("main.tf", "# main\n"),
  file("a/b.json", "{}"),
  file("a.tf", "x".repeat(512)),
  file("empty.tf", ""),
];

test("the bytes do not depend on the order of the files", () => {
  expect(packArchive([...files].reverse())).toEqual(packArchive(files));
});

test("nothing but path, content and mode 0644 is written: a second reader agrees", async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, "m.tar.gz"), packArchive(files));
  const entries: unknown[] = [];
  await list({
    file: join(folder, "m.tar.gz"),
    onReadEntry: ({ path, size, mode, uid, gid, mtime, type }) =>
      entries.push({ path, size, mode, uid, gid, mtime, type }),
  });
  const same = { mode: 0o644, uid: 0, gid: 0, mtime: new Date(0), type: "File" };
  expect(entries).toEqual([
    { path: "a.tf", size: 512, ...same },
    { path: "a/b.json", size: 2, ...same },
    { path: "empty.tf", size: 0, ...same },
    { path: "main.tf", size: 7, ...same },
  ]);
});

test("system tar unpacks the same contents", () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, "m.tar.gz"), packArchive(files));
  expect(execFileSync("tar", ["-xOzf", join(folder, "m.tar.gz"), "a/b.json", "main.tf"]).toString()).toBe("{}# main\n");
});

test("paths of up to 255 characters survive, longer ones are refused by name", async () => {
  const long = `${"d".repeat(90)}/${"e".repeat(60)}/${"f".repeat(90)}.tf`;
  const folder = temporaryFolder();
  mkdirSync(join(folder, "out"));
  writeFileSync(join(folder, "m.tar.gz"), packArchive([file(long, "x")]));
  const unpacked: string[] = [];
  await extract({
    file: join(folder, "m.tar.gz"),
    cwd: join(folder, "out"),
    onReadEntry: ({ path }) => unpacked.push(path),
  });
  expect(unpacked).toEqual([long]);
  expect(() => packArchive([file("x".repeat(101), "")])).toThrow(
    expect.objectContaining({ code: "path-too-long", where: "x".repeat(101) }),
  );
});

test("treeHash is Go's dirhash.Hash1: sha256sum's own listing, hashed", () => {
  const hex = (text: string) => createHash("sha256").update(text).digest("hex");
  const listing = `${hex("x".repeat(512))}  a.tf\n${hex("{}")}  a/b.json\n${hex("")}  empty.tf\n${hex("# main\n")}  main.tf\n`;
  expect(treeHash(files)).toBe(`h1:${createHash("sha256").update(listing).digest("base64")}`);
  expect(treeHash([file("go.mod", "module m\n")])).toBe("h1:ctOyyZcdkNeS11Bx/Hh8c9pcGuH4+y+pgNNtQl7rlJc=");
});
