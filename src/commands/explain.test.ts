import { readFileSync } from "node:fs";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { main } from "../cli";

const room = join(__dirname, "../../policies/opa/rules/identity/wildcard_action");

async function explain(...argv: string[]) {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const io = { stdin: new PassThrough(), stdout, stderr, env: {}, cwd: __dirname };
  const code = await main(["explain", ...argv], io);
  return { code, out: `${stdout.read() ?? ""}`, err: `${stderr.read() ?? ""}` };
}

test.each(["wildcard_action", "ID-001", "id-001"])("explains %s with both examples", async (name) => {
  const { code, out } = await explain(name);
  expect(code).toBe(0);
  expect(out).toMatch(/^ID-001 wildcard_action: .*\n\nhigh, identity plane\n\n/);
  expect(out).toContain("\nMend it: ");
  expect(out).toContain(`── Fails ──\n${readFileSync(join(room, "fail.tf"), "utf8")}`);
  expect(out).toContain(`── Passes ──\n${readFileSync(join(room, "pass.tf"), "utf8")}`);
});

test.each([
  [["wildcard_actoin"], 'there is no rule "wildcard_actoin"; did you mean "wildcard_action"?'],
  [[], "name a rule"],
])("exits 2 for %j", async (argv, message) => {
  expect(await explain(...argv)).toMatchObject({ code: 2, out: "", err: expect.stringContaining(`error: ${message}`) });
});
