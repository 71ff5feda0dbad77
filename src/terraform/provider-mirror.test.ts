import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findProviderMirror, platform } from "./provider-mirror";

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "paved-mirror-"));
});
afterEach(() => rmSync(root, { recursive: true }));

/** A mirror with one unpacked AWS provider. */
function mirror(path: string, version = "5.100.0", builtFor = platform): string {
  mkdirSync(join(root, path, "registry.terraform.io/hashicorp/aws", version, builtFor), { recursive: true });
  return join(root, path);
}

function find(env: NodeJS.ProcessEnv = {}): string | undefined {
  return findProviderMirror({ env, cwd: join(root, "work"), root });
}

test("nothing anywhere: an ordinary download", () => {
  expect(find({ HOME: join(root, "home") })).toBeUndefined();
});

test("a directory under /opt is found", () => {
  const opt = mirror("opt/plugins");
  mkdirSync(join(root, "opt/another"));
  expect(find()).toBe(opt);
});

test("the named one comes before Terraform's own directories, and these before /opt", () => {
  mirror("opt/plugins");
  const system = mirror("usr/share/terraform/plugins");
  expect(find()).toBe(system);
  const xdg = mirror("data/terraform/plugins");
  expect(find({ XDG_DATA_HOME: join(root, "data") })).toBe(xdg);
  const home = mirror("home/.terraform.d/plugins");
  expect(find({ HOME: join(root, "home") })).toBe(home);
  const here = mirror("work/terraform.d/plugins");
  expect(find({ HOME: join(root, "home") })).toBe(here);
  const named = mirror("named");
  expect(find({ HOME: join(root, "home"), PAVED_PROVIDER_MIRROR: named })).toBe(named);
});

test("XDG_DATA_DIRS replaces the system's directories", () => {
  mirror("usr/share/terraform/plugins");
  const other = mirror("b/terraform/plugins");
  expect(find({ XDG_DATA_DIRS: `${join(root, "a")}:${join(root, "b")}` })).toBe(other);
});

test("a version that our modules do not accept, or another platform, is passed over", () => {
  mirror("opt/a", "4.67.0");
  mirror("opt/b", "7.0.0");
  mirror("opt/c", "5.100.0", "plan9_mips");
  expect(find()).toBeUndefined();
});

test("a packed provider counts", () => {
  const folder = join(root, "opt/packed/registry.terraform.io/hashicorp/aws");
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "index.json"), "{}");
  expect(find()).toBeUndefined();
  writeFileSync(join(folder, `terraform-provider-aws_6.2.0_${platform}.zip`), "");
  expect(find()).toBe(join(root, "opt/packed"));
});

test("a named mirror without the provider is an error, never a silent download", () => {
  mirror("opt/plugins");
  expect(() => find({ PAVED_PROVIDER_MIRROR: join(root, "typo") })).toThrow(
    expect.objectContaining({ code: "provider-mirror-empty", where: expect.stringContaining("typo") }),
  );
});
