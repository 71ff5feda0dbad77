import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { temporaryFolder, writeFolder } from "../../test/fixtures/folder";
import { main } from "../cli";

const variable = (name: string, rest = "") => `variable "${name}" {\n  type = string\n${rest}}\n`;

/** A folder with an old module, a new one with an optional input more, and one that lost its input. */
function modules(): string {
  return writeFolder(temporaryFolder(), {
    "old/main.tf": variable("name"),
    "same/main.tf": variable("name"),
    "new/main.tf": variable("name") + variable("tier", '  default = "a"\n'),
    "less/main.tf": "",
    "room/terraform/main.tf.json": '{ "variable": { "name": { "type": "string" } } }',
    "empty/README.md": "",
    "broken/main.tf": 'variable "x" {',
  });
}

async function paved(cwd: string, ...argv: string[]) {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const code = await main(["contract", ...argv], { stdin: new PassThrough(), stdout, stderr, env: {}, cwd });
  return { code, out: `${stdout.read() ?? ""}`, err: `${stderr.read() ?? ""}` };
}

test("prints a contract, the same bytes every time, which diff takes for the module", async () => {
  const cwd = modules();
  const first = await paved(cwd, "old");
  expect(first).toMatchObject({ code: 0, err: "" });
  expect(JSON.parse(first.out)).toMatchObject({ name: "old", inputs: [{ name: "name", type: { kind: "string" } }] });
  expect(first.out).toBe(`${JSON.stringify(JSON.parse(first.out), null, 2)}\n`);
  expect((await paved(cwd, "old", "--format", "json")).out).toBe(first.out);
  writeFileSync(join(cwd, "old.json"), first.out);
  expect(await paved(cwd, "diff", "old.json", "old")).toEqual({ code: 0, out: "no change\n", err: "" });
});

test("prints the schema of a module's inputs", async () => {
  const { code, out } = await paved(modules(), "old", "--format", "json-schema");
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({
    $schema: "https://json-schema.org/draft/2020-12/schema",
    properties: { name: { type: ["string", "null"] } },
    required: ["name"],
  });
});

test("a room of ours is read from its terraform folder, under the room's name", async () => {
  const { out } = await paved(modules(), "room");
  expect(JSON.parse(out)).toMatchObject({ name: "room", inputs: [{ name: "name" }] });
});

test("tells what changed, in each format", async () => {
  const cwd = modules();
  expect(await paved(cwd, "diff", "old", "new")).toEqual({
    code: 0,
    err: "",
    out: 'minor  inputs.tier  optional-input-added\n       optional input "tier" was added\n\na minor change (1 minor)\n',
  });
  expect(JSON.parse((await paved(cwd, "diff", "old", "new", "--format", "json")).out)).toEqual({
    version: 1,
    level: "minor",
    changes: [
      { level: "minor", kind: "optional-input-added", path: "inputs.tier", why: 'optional input "tier" was added' },
    ],
  });
  expect((await paved(cwd, "diff", "old", "new", "--format", "markdown")).out).toContain("| minor | `inputs.tier` |");
});

test.each([
  ["same", "patch", 0],
  ["new", "minor", 0],
  ["new", "major", 0],
  ["less", "major", 0],
  ["new", "patch", 3],
  ["less", "minor", 3],
])("old to %s with --at-most %s: exit code %i", async (after, atMost, expected) => {
  const { code, out, err } = await paved(modules(), "diff", "old", after, "--at-most", atMost);
  expect(code).toBe(expected);
  expect(out).toMatch(/change/);
  expect(err).toBe(
    expected === 0
      ? ""
      : `error: the change is ${after === "new" ? "minor" : "major"}, and --at-most allows ${atMost}\n`,
  );
});

test.each([
  [[], "name one module folder"],
  [["old", "new"], "name one module folder"],
  [["diff", "old"], "name two modules"],
  [["diff", "old", "new", "less"], '"less" is one argument too many'],
  [["old", "--at-most", "minor"], "--at-most is for"],
  [["old", "--format", "text"], 'there is no format "text"'],
  [["diff", "old", "new", "--format", "jsn"], 'there is no format "jsn" here; did you mean "json"?'],
  [["diff", "old", "new", "--at-most", "none"], 'there is no level "none"'],
  [["nothing"], "there is no such module folder"],
  [["diff", "old", "nothing"], "there is no such module folder"],
  [["empty"], "has no .tf"],
  [["broken"], "cannot read this file"],
  [["diff", "old", "old/main.tf"], "is not JSON"],
])("exit code 2 and one sentence for %j", async (argv, message) => {
  const { code, out, err } = await paved(modules(), ...argv);
  expect({ code, out }).toEqual({ code: 2, out: "" });
  expect(err).toMatch(/^error: .+\n(?: {2}at: {2}.+\n)? {2}fix: .+\n$/);
  expect(err).toContain(message);
});
