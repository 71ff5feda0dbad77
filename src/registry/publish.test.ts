import { cpSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { temporaryFolder, writeFolder } from "../../test/fixtures/folder";
import { sha256 } from "./archive";
import { discovery, publishedVersions, readRelease, releaseBytes, versionKeys } from "./layout";
import { publish } from "./publish";
import { folderStorage, type Storage } from "./storage";

const requiresAws = 'terraform {\n  required_providers {\n    aws = { source = "hashicorp/aws" }\n  }\n}\n';
const address = { namespace: "acme", name: "bucket", system: "aws" };
const options = { namespace: "acme", version: "1.2.0" };
const keys = versionKeys(address, "1.2.0");

function moduleFolder(files: Record<string, string> = {}): string {
  const folder = join(temporaryFolder(), "bucket");
  return writeFolder(folder, { "versions.tf": requiresAws, "main.tf": "# main\n", ...files });
}

const registry = () => folderStorage(join(temporaryFolder(), "registry"));

test("a version is its release, the archive that it points at, and the registry's mark", async () => {
  const storage = registry();
  const published = await publish(moduleFolder(), { ...options, storage });
  const { release } = published;
  expect(published).toEqual({ outcome: "published", address, version: "1.2.0", release });
  expect(release.location).toBe(`./${release.sha256}.tar.gz?checksum=sha256:${release.sha256}`);
  expect(release.files).toEqual(["main.tf", "versions.tf"]);
  expect(await readRelease(storage, keys.release)).toEqual(release);
  const archive = await storage.read(keys.archive(release.sha256));
  expect([sha256(archive!), archive!.length]).toEqual([release.sha256, release.size]);
  expect(await storage.list("")).toEqual([discovery.key, keys.archive(release.sha256), keys.release].sort());
});

test("another checkout, other times, another umask: the same bytes", async () => {
  const before = process.umask(0o077);
  const folder = moduleFolder({ "modules/inner/main.tf": "" });
  process.umask(0o000);
  const copy = join(temporaryFolder(), "elsewhere/bucket");
  cpSync(folder, copy, { recursive: true });
  utimesSync(join(copy, "main.tf"), 1, 1);
  writeFileSync(join(copy, "main.tf"), "# main\n", { mode: 0o777 });
  process.umask(before);
  const [here, there] = [registry(), registry()];
  const first = await publish(folder, { ...options, storage: here });
  expect((await publish(copy, { ...options, storage: there })).release).toEqual(first.release);
  expect(await there.read(keys.archive(first.release.sha256))).toEqual(
    await here.read(keys.archive(first.release.sha256)),
  );
  expect((await publish(copy, { ...options, storage: here })).outcome).toBe("unchanged");
});

test("the same files compressed by another zlib are unchanged, and the first archive stays", async () => {
  const storage = registry();
  const { release } = await publish(moduleFolder(), { ...options, storage: registry() });
  const other = { ...release, sha256: sha256(gzipSync("other bytes")), size: 1 };
  await storage.create(keys.release, releaseBytes(other));
  expect(await publish(moduleFolder(), { ...options, storage })).toMatchObject({
    outcome: "unchanged",
    release: other,
  });
  expect(await storage.list("")).toEqual([keys.release]);
});

test("other files under a published version are refused, and the version stays as it is", async () => {
  const storage = registry();
  const { release } = await publish(moduleFolder(), { ...options, storage });
  await expect(publish(moduleFolder({ "main.tf": "# changed\n" }), { ...options, storage })).rejects.toMatchObject({
    code: "version-exists",
    exitCode: 2,
    message: "acme/bucket/aws 1.2.0 is already published with other files",
  });
  expect(await readRelease(storage, keys.release)).toEqual(release);
});

describe("8 publishers at once", () => {
  test("of the same files: one publishes, seven find it done", async () => {
    const storage = registry();
    const folder = moduleFolder();
    const all = await Promise.all(Array.from({ length: 8 }, () => publish(folder, { ...options, storage })));
    expect(all.map(({ outcome }) => outcome).sort()).toEqual(["published", ...Array(7).fill("unchanged")]);
  });

  test("of different files: one publishes, seven are refused, and what is served is whole", async () => {
    const storage = registry();
    const folders = Array.from({ length: 8 }, (_, index) => moduleFolder({ "main.tf": `# ${index}\n` }));
    const all = await Promise.allSettled(folders.map((folder) => publish(folder, { ...options, storage })));
    const refused = all.filter((one) => one.status === "rejected").map(({ reason }) => reason.code);
    expect(refused).toEqual(Array(7).fill("version-exists"));
    const release = await readRelease(storage, keys.release);
    expect(sha256((await storage.read(keys.archive(release!.sha256)))!)).toBe(release!.sha256);
  });
});

test.each([1, 2, 3])(
  "a publisher that dies at its write number %i leaves no version, and the next one publishes",
  async (fatal) => {
    const storage = registry();
    let writes = 0;
    const dying: Storage = {
      ...storage,
      create: (key, bytes) => (++writes === fatal ? Promise.reject(new Error("killed")) : storage.create(key, bytes)),
    };
    const folder = moduleFolder();
    await expect(publish(folder, { ...options, storage: dying })).rejects.toThrow("killed");
    expect(await publishedVersions(storage, address)).toEqual([]);
    expect((await publish(folder, { ...options, storage })).outcome).toBe("published");
    expect(await publishedVersions(storage, address)).toEqual(["1.2.0"]);
  },
);

test("versions come in their order, not the alphabet's", async () => {
  const storage = registry();
  for (const version of ["1.10.0", "1.9.0", "2.0.0-rc.1", "2.0.0"]) {
    await publish(moduleFolder(), { ...options, version, storage });
  }
  expect(await publishedVersions(storage, address)).toEqual(["1.9.0", "1.10.0", "2.0.0-rc.1", "2.0.0"]);
});

test.each([
  ["no provider", { "versions.tf": "" }, "requires no provider"],
  [
    "two providers",
    { "more.tf": requiresAws.replaceAll("aws", "random") },
    "requires 2 providers (hashicorp/aws, hashicorp/random)",
  ],
])("a module with %s needs --system", async (_, files, message) => {
  const storage = registry();
  await expect(publish(moduleFolder(files), { ...options, storage })).rejects.toMatchObject({
    code: "module-system",
    exitCode: 2,
    message: expect.stringContaining(message),
    fix: expect.stringContaining("--system"),
  });
  expect((await publish(moduleFolder(files), { ...options, storage, system: "aws" })).address).toEqual(address);
});

test("a folder without configuration at its root is refused", async () => {
  const folder = writeFolder(join(temporaryFolder(), "bucket"), { "module/main.tf": requiresAws, "main.ts": "" });
  await expect(publish(folder, { ...options, storage: registry() })).rejects.toMatchObject({
    code: "module-empty",
    fix: expect.stringContaining("paved synth"),
  });
});

test("nothing refused leaves a trace in the registry", async () => {
  const storage = registry();
  const refusals = [{ version: "v1.0.0" }, { namespace: "../x" }, { system: "A W S" }];
  for (const wrong of refusals) {
    await expect(publish(moduleFolder(), { ...options, storage, ...wrong })).rejects.toMatchObject({ exitCode: 2 });
  }
  await expect(publish(moduleFolder({ "x.pem": "" }), { ...options, storage })).rejects.toMatchObject({ exitCode: 2 });
  expect(await storage.list("")).toEqual([]);
});

test.each(["", "{", "[]", '{"location": "./x"}'])("a release that holds %j is reported, not served", async (text) => {
  const storage = registry();
  await storage.create(keys.release, Buffer.from(text));
  await expect(readRelease(storage, keys.release)).rejects.toMatchObject({ code: "registry-corrupt", exitCode: 1 });
});
