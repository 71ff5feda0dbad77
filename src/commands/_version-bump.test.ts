import { readdirSync } from "node:fs";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { temporaryFolder, writeFolder } from "../../test/fixtures/folder";
import { main } from "../cli";

const input = (name: string, rest = "") => `variable "${name}" {\n  type = string\n${rest}}\n`;
const old = input("name");
const optional = old + input("tier", '  default = "a"\n');
const described = input("name", '  description = "The name."\n');
const removed = "";

interface Step {
  readonly version: string;
  readonly text: string;
}

/** Publishes one version after the other. @returns what was said of the last. */
async function published(...steps: readonly Step[]) {
  const cwd = temporaryFolder();
  let last = { code: -1, out: "", err: "", cwd };
  for (const { version, text } of steps) {
    writeFolder(cwd, { LICENSE: "Apache", "bucket/main.tf": text, "bucket/extra.tf": "" });
    const [stdout, stderr] = [new PassThrough(), new PassThrough()];
    const argv = ["publish", "bucket", "--registry", "registry", "--namespace", "acme", "--system", "aws"];
    const code = await main([...argv, "--version", version], {
      stdin: new PassThrough(),
      stdout,
      stderr,
      env: {},
      cwd,
    });
    last = { code, out: `${stdout.read() ?? ""}`, err: `${stderr.read() ?? ""}`, cwd };
  }
  return last;
}

const after = (version: string, now: Step) => published({ version, text: old }, now);

test("a bump smaller than the change is refused with what changed and the next version that is enough", async () => {
  const { code, out, err, cwd } = await after("1.3.0", { version: "1.3.1", text: removed });
  expect({ code, out, err }).toEqual({
    code: 2,
    out: "",
    err: 'error: 1.3.0 → 1.3.1 is a patch, and the contract changed by more: inputs.name: input "name" was removed (major)\n  fix: publish as 2.0.0\n',
  });
  expect(readdirSync(join(cwd, "registry/v1/modules/acme/bucket/aws"))).toEqual(["1.3.0"]);
});

test.each<[string, string, string, string]>([
  ["1.0.0", "1.0.1", optional, "publish as 1.1.0"],
  ["1.0.0", "1.1.0", optional, ""],
  ["1.0.0", "1.0.1", described, ""],
  ["1.0.0", "1.1.0", removed, "publish as 2.0.0"],
  ["1.0.0", "2.0.0", removed, ""],
  ["1.0.0", "1.0.1-rc.1", optional, "publish as 1.1.0-rc.1"],
  ["1.0.0", "1.1.0-rc.1", optional, ""],
  ["0.1.0", "0.1.1", removed, "publish as 0.2.0"],
  ["0.1.0", "0.2.0", removed, ""],
  ["0.1.0", "0.1.1", optional, ""],
  ["0.9.0", "1.0.0", removed, ""],
  ["2.0.0", "1.0.0", removed, ""],
  ["2.0.0-rc.1", "2.0.0-rc.2", removed, ""],
])("%s → %s", async (before, version, text, fix) => {
  const { code, err } = await after(before, { version, text });
  expect({ code, fix: /fix: (.+)\n$/.exec(err)?.[1] ?? "" }).toEqual({ code: fix ? 2 : 0, fix });
});

test("a version is judged by the highest stable one below it, whatever came later", async () => {
  const steps = [
    { version: "1.0.0", text: old },
    { version: "1.1.0", text: optional },
    { version: "2.0.0", text: removed },
  ];
  expect((await published(...steps, { version: "1.0.1", text: described })).code).toBe(0);
  const { code, err } = await published(...steps, { version: "1.1.1", text: old });
  expect([code, err]).toEqual([
    2,
    expect.stringContaining('1.1.0 → 1.1.1 is a patch, and the contract changed by more: inputs.tier: input "tier"'),
  ]);
});

test("several changes: the gravest is told, the others are counted", async () => {
  const rules = (type: string) => `variable "rules" {\n  type = list(object({ ${type} }))\n}\n`;
  const { err } = await published(
    { version: "1.0.0", text: rules("a = string, b = string") },
    { version: "1.1.0", text: rules("b = number") + input("c") },
  );
  expect(err).toMatch(/changed by more: inputs\.c: required input "c" was added \(major\), and 2 more\n/);
  const { err: one } = await published(
    { version: "1.0.0", text: rules("a = string") },
    { version: "1.1.0", text: rules("a = number") },
  );
  expect(one).toContain(
    "changed by more: inputs.rules[].a: the type was string; not every such value converts to number (major)",
  );
});

test("publishing the same files again is no bump, and stays without effect", async () => {
  const steps = [
    { version: "1.0.0", text: old },
    { version: "2.0.0", text: removed },
  ];
  const { code, out } = await published(...steps, ...steps.slice(1));
  expect([code, out.split(" ")[0]]).toEqual([0, "unchanged"]);
});

test("after a version that is no HCL only a major one is enough", async () => {
  const broken = 'variable "name" {';
  const refused = await published({ version: "1.0.0", text: broken }, { version: "1.1.0", text: old });
  expect(refused.err).toMatch(
    /changed by more: 1\.0\.0: the contract of 1\.0\.0 cannot be read, as .+ \(major\)\n {2}fix: publish as 2\.0\.0\n$/,
  );
  expect((await published({ version: "1.0.0", text: broken }, { version: "2.0.0", text: old })).code).toBe(0);
});
