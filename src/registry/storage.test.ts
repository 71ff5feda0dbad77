import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { temporaryFolder, writeFolder } from "../../test/fixtures/folder";
import { folderStorage } from "./storage";

const bytes = (text: string) => Buffer.from(text);

test("creates once, reads back, and never replaces", async () => {
  const storage = folderStorage(join(temporaryFolder(), "not/yet/there"));
  expect(await storage.read("a/b")).toBeUndefined();
  expect(await storage.create("a/b", bytes("first"))).toBe(true);
  expect(await storage.create("a/b", bytes("second"))).toBe(false);
  expect(await storage.read("a/b")).toEqual(bytes("first"));
});

test("of 8 creators at once exactly one wins, and its bytes are whole", async () => {
  const storage = folderStorage(temporaryFolder());
  const contents = Array.from({ length: 8 }, (_, index) => Buffer.alloc(1 << 20, index));
  const won = await Promise.all(contents.map((content) => storage.create("k", content)));
  expect(won.filter(Boolean)).toHaveLength(1);
  expect(await storage.read("k")).toEqual(contents[won.indexOf(true)]);
});

test("lists what begins with the prefix, sorted, at any depth, and nothing unfinished", async () => {
  const root = writeFolder(temporaryFolder(), { ".incoming/half": "x" });
  const storage = folderStorage(root);
  for (const key of ["m/b/2/x", "m/b/1", "m/a", "mm/a"]) await storage.create(key, bytes(key));
  expect(await storage.list("m/")).toEqual(["m/a", "m/b/1", "m/b/2/x"]);
  expect(await storage.list("none/")).toEqual([]);
  expect(readdirSync(join(root, ".incoming"))).toEqual(["half"]);
});

test("says what the disk refused, and leaves nothing behind", async () => {
  const root = temporaryFolder();
  writeFileSync(join(root, "v1"), "a file where a folder should be");
  const refused = { code: "registry-disk", exitCode: 1, message: expect.stringMatching(/refused to write/) };
  await expect(folderStorage(root).create("v1/a", bytes(""))).rejects.toMatchObject(refused);
  expect(readdirSync(root)).toEqual(["v1"]);
});
