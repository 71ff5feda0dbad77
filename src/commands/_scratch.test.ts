import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { temporaryFolder } from "../../test/fixtures/folder";
import { openScratch } from "./_scratch";

test("a scratch folder of our own is removed", () => {
  const { folder, close } = openScratch(undefined);
  writeFileSync(join(folder, "file"), "");
  close();
  expect(existsSync(folder)).toBe(false);
});

test("a folder asked for by name is made and stays", () => {
  const folder = join(temporaryFolder(), "new");
  openScratch(folder).close();
  expect(existsSync(folder)).toBe(true);
});

test("a folder with something in it is refused", () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, "file"), "");
  expect(() => openScratch(folder)).toThrow(expect.objectContaining({ code: "scratch-not-empty", exitCode: 2 }));
});
