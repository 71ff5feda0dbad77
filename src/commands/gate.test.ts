import { join } from "node:path";
import { PassThrough } from "node:stream";
import { temporaryFolder, writeFolder } from "../../test/fixtures/folder";
import { main } from "../cli";

const plans = join(__dirname, "../../test/rule-plans");

async function paved(argv: string[], { env = {}, isTTY = false, cwd = plans } = {}) {
  const [stdout, stderr] = [Object.assign(new PassThrough(), { isTTY }), new PassThrough()];
  const code = await main(argv, { stdout, stderr, env, cwd });
  return { code, out: `${stdout.read() ?? ""}`, err: `${stderr.read() ?? ""}` };
}

test("exits 0 for a clean plan, and says how much it judged", async () => {
  const judged = await paved(["gate", "wildcard_action.pass.json"]);
  expect(judged).toEqual({ code: 0, out: "5 resources judged, no findings\n", err: "" });
});

test("exits 3 for findings, with the report and nothing else on stdout", async () => {
  const judged = await paved(["gate", "function_logs_not_json.fail.json", "--format", "json"]);
  expect(judged).toMatchObject({ code: 3, err: "" });
  expect(JSON.parse(judged.out).findings.map((finding: { address: string }) => finding.address)).toEqual([
    "aws_lambda_function.silent",
    "aws_lambda_function.text",
  ]);
});

test("exits 3 for what the plan does not tell: unknown is not passed", async () => {
  expect(await paved(["gate", "opaque_policy.unknown.json"])).toMatchObject({ code: 3, err: "" });
});

test("colours on a terminal only, and not with NO_COLOR", async () => {
  const argv = ["gate", "function_logs_not_json.fail.json"];
  expect((await paved(argv, { isTTY: true })).out).toContain("\u001b[");
  expect((await paved(argv, { isTTY: true, env: { NO_COLOR: "1" } })).out).not.toContain("\u001b[");
  expect((await paved(argv)).out).not.toContain("\u001b[");
});

test.each([
  ["a file that is not there", ["gone.json"], "the plan cannot be read"],
  ["a directory", ["."], "the plan is a directory"],
  ["a file that is no plan", ["state.json"], "the JSON is not a plan"],
  ["no file", [], "name one plan"],
  ["two files", ["state.json", "other.json"], '"other.json" is one argument too many'],
  ["a format that does not exist", ["state.json", "--format", "jsn"], 'there is no format "jsn"; did you mean "json"?'],
])("exits 2 for %s, in one sentence with a way to mend it", async (_, argv, message) => {
  const cwd = writeFolder(temporaryFolder(), { "state.json": '{"format_version":"1.0","values":{}}' });
  const { code, out, err } = await paved(["gate", ...argv], { cwd });
  expect({ code, out }).toEqual({ code: 2, out: "" });
  expect(err).toContain(`error: ${message}`);
  expect(err).toContain("\n  fix: ");
});
