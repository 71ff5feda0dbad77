import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { temporaryFolder, writeFolder } from "../../test/fixtures/folder";
import { namespaceFor } from "./namespace";

function moduleBelow(files: Record<string, string>): string {
  const root = writeFolder(temporaryFolder(), files);
  mkdirSync(join(root, "repo/modules/bucket"), { recursive: true });
  return join(root, "repo/modules/bucket");
}

test.each([
  ["at the repository's root", { "repo/paved.yaml": "# ours\nnamespace: acme\n" }, "acme"],
  ["nearest first", { "repo/paved.yaml": "namespace: acme", "repo/modules/paved.yaml": "namespace: team" }, "team"],
  [
    "past files that name none",
    { "repo/paved.yaml": "namespace: acme", "repo/modules/paved.yaml": "waivers: []" },
    "acme",
  ],
  ["past an empty file", { "repo/paved.yaml": "namespace: acme", "repo/modules/paved.yaml": "" }, "acme"],
])("reads the namespace %s", (_, files, namespace) => {
  expect(namespaceFor(moduleBelow(files))).toBe(namespace);
});

test("does not look above the repository", () => {
  const moduleDir = moduleBelow({ "paved.yaml": "namespace: outer", "repo/.git/HEAD": "" });
  expect(() => namespaceFor(moduleDir)).toThrow(
    expect.objectContaining({ code: "no-namespace", exitCode: 2, fix: expect.stringContaining("--namespace") }),
  );
});

test.each(["namespace: [", "namespace: 7", "namespace:\n  name: acme"])(
  "names the file that cannot be read: %j",
  (text) => {
    const moduleDir = moduleBelow({ "repo/paved.yaml": text });
    expect(() => namespaceFor(moduleDir)).toThrow(
      expect.objectContaining({ code: "bad-settings", where: expect.stringMatching(/repo.paved\.yaml$/) }),
    );
  },
);
