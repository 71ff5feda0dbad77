import { join } from "node:path";
import { temporaryFolder, writeFolder } from "../../test/fixtures/folder";
import { versionKeys } from "./layout";
import { previousVersion } from "./previous-version";
import { publish } from "./publish";
import { folderStorage, type Storage } from "./storage";

const address = { namespace: "acme", name: "bucket", system: "aws" };
const registry = () => folderStorage(join(temporaryFolder(), "registry"));

function publishVersion(storage: Storage, version: string, text = version) {
  const folder = writeFolder(join(temporaryFolder(), "bucket"), { "main.tf": `# ${text}\n` });
  return publish(folder, { storage, version, namespace: "acme", system: "aws" });
}

test.each([
  ["1.0.0", undefined],
  ["1.0.1", "1.0.0"],
  ["1.3.0-rc.1", "1.2.0"],
  ["1.3.0", "1.2.0"],
  ["1.10.1", "1.10.0"],
  ["2.0.0-rc.2", "1.10.0"],
  ["2.0.0", "1.10.0"],
])("%s follows %s: the highest stable version below it", async (version, expected) => {
  const storage = registry();
  for (const published of ["1.0.0", "1.2.0", "1.10.0", "2.0.0-rc.1", "3.0.0"]) await publishVersion(storage, published);
  const previous = await previousVersion(storage, { address, version });
  expect(previous?.version).toBe(expected);
  const texts = previous?.files.map(({ path, bytes }) => `${path}: ${bytes}`);
  expect(texts).toEqual(expected && [`main.tf: # ${expected}\n`]);
});

test.each<[string, Partial<Storage>]>([
  ["is gone", { read: async () => undefined }],
  ["holds other bytes", { read: async () => Buffer.from("other") }],
])("an archive that %s is reported", async (_, broken) => {
  const storage = registry();
  const { release } = await publishVersion(storage, "1.0.0");
  const archive = versionKeys(address, "1.0.0").archive(release.sha256);
  const read: Storage["read"] = (key) => (key === archive && broken.read ? broken.read(key) : storage.read(key));
  await expect(previousVersion({ ...storage, read }, { address, version: "1.0.1" })).rejects.toMatchObject({
    code: "registry-corrupt",
    exitCode: 1,
  });
});

describe("a review", () => {
  const folder = () => writeFolder(join(temporaryFolder(), "bucket"), { "main.tf": "# new\n" });
  const options = { namespace: "acme", system: "aws" };

  test("sees what is to be published and what it follows, and refuses it before anything is written", async () => {
    const storage = registry();
    await publishVersion(storage, "1.0.0", "old");
    const before = await storage.list("");
    const seen: unknown[] = [];
    const review = (...files: unknown[]) => {
      seen.push(files);
      throw new Error("refused");
    };
    await expect(publish(folder(), { ...options, storage, version: "1.0.1", review })).rejects.toThrow("refused");
    const [now, old] = ["# new\n", "# old\n"].map((text) => [{ path: "main.tf", bytes: Buffer.from(text) }]);
    expect(seen).toEqual([[now, { version: "1.0.0", files: old }]]);
    expect(await storage.list("")).toEqual(before);
  });

  test("is not asked about what is published already", async () => {
    const storage = registry();
    const review = jest.fn();
    const module = folder();
    for (let times = 0; times < 2; times++) await publish(module, { ...options, storage, version: "1.0.0", review });
    expect(review.mock.calls).toEqual([[expect.anything(), undefined]]);
  });
});
