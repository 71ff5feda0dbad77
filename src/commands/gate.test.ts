import { readFileSync } from "node:fs";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { temporaryFolder, writeFolder } from "../../test/fixtures/folder";
import { main } from "../cli";

const plans = join(__dirname, "../../test/rule-plans");

async function paved(argv: string[], { env = {}, isTTY = false, cwd = plans, input = "" } = {}) {
  const [stdout, stderr] = [Object.assign(new PassThrough(), { isTTY }), new PassThrough()];
  const code = await main(argv, { stdin: new PassThrough().end(input), stdout, stderr, env, cwd });
  return { code, out: `${stdout.read() ?? ""}`, err: `${stderr.read() ?? ""}` };
}

test("exits 0 for a clean plan, and says how much it judged", async () => {
  const judged = await paved(["gate", "bus_open_to_account.pass.json"]);
  expect(judged).toEqual({ code: 0, out: "2 resources judged, no findings\n", err: "" });
});

test("exits 3 for findings, with the report and nothing else on stdout", async () => {
  const judged = await paved(["gate", "function_logs_not_json.fail.json", "--format", "json"]);
  expect(judged).toMatchObject({ code: 3, err: "" });
  const addresses = JSON.parse(judged.out).findings.map((finding: { address: string }) => finding.address);
  expect([...new Set(addresses)]).toEqual(["aws_lambda_function.silent", "aws_lambda_function.text"]);
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
  ["no file", [], "name a plan"],
  ["a format that does not exist", ["state.json", "--format", "jsn"], 'there is no format "jsn"; did you mean "json"?'],
])("exits 2 for %s, in one sentence with a way to mend it", async (_, argv, message) => {
  const cwd = writeFolder(temporaryFolder(), { "state.json": '{"format_version":"1.0","values":{}}' });
  const { code, out, err } = await paved(["gate", ...argv], { cwd });
  expect({ code, out }).toEqual({ code: 2, out: "" });
  expect(err).toContain(`error: ${message}`);
  expect(err).toContain("\n  fix: ");
});

describe("a project that lives with what it has", () => {
  const url = "function_logs_not_json.fail.json";
  const project = (files: Record<string, string>) => {
    const plan = readFileSync(join(plans, url), "utf8");
    return writeFolder(temporaryFolder(), { "plan.json": plan, ".git/HEAD": "", ...files });
  };
  const only = "gate:\n  rules:\n    function_logs_not_json: { severity: low }\n";

  test("grades rules by paved.yaml, above the folder too, and fails from a severity on", async () => {
    const cwd = project({ "paved.yaml": `${only}  fail_on: medium\n`, "stack/.keep": "" });
    const judged = await paved(["gate", "../plan.json", "--format", "json"], { cwd: join(cwd, "stack") });
    const severities = JSON.parse(judged.out)
      .findings.filter(({ ruleId }: { ruleId: string }) => ruleId === "function_logs_not_json")
      .map(({ severity }: { severity: string }) => severity);
    expect(severities).toEqual(["low", "low"]);
    expect((await paved(["gate", "plan.json", "--fail-on", "low"], { cwd })).code).toBe(3);
    expect((await paved(["gate", "plan.json", "--fail-on", "critical"], { cwd })).code).toBe(0);
  });

  test("writes a baseline, then fails for what is new only, and tells what is gone", async () => {
    const cwd = project({ "paved.yaml": "gate:\n  baseline: baseline.json\n" });
    const written = await paved(["gate", "plan.json", "--write-baseline", "baseline.json"], { cwd });
    expect(written).toMatchObject({
      code: 0,
      out: "",
      err: expect.stringMatching(/^baseline\.json: \d+ findings; commit it/),
    });
    const again = await paved(["gate", "plan.json"], { cwd });
    expect(again).toMatchObject({
      code: 0,
      out: expect.stringMatching(/no findings; besides, \d+ findings of the baseline/),
    });
    const { findings } = JSON.parse(readFileSync(join(cwd, "baseline.json"), "utf8"));
    const more = { rule: "wildcard_action", address: "aws_iam_policy.gone", detail: "a statement", count: 1 };
    const [, ...others] = findings;
    writeFolder(cwd, { "baseline.json": JSON.stringify({ version: 1, findings: [...others, more] }) });
    const changed = await paved(["gate", "plan.json"], { cwd });
    expect(changed).toMatchObject({ code: 3, out: expect.stringContaining(", 1 finding: ") });
    expect(changed.out).toContain("aws_iam_policy.gone: wildcard_action: a statement");
  });

  test("waives by a file, whose faults are findings", async () => {
    const waiver = (expires: string) =>
      `waivers:\n  - rule: function_logs_not_json\n    address: aws_lambda_function.*\n    reason: r\n    owner: o\n    expires: ${expires}\n`;
    const cwd = project({ "waivers.yaml": waiver("2999-12-31"), "old.yaml": waiver("2020-01-01") });
    const ids = async (file: string) => {
      const { out } = await paved(["gate", "plan.json", "--waivers", file, "--format", "json"], { cwd });
      return JSON.parse(out).findings.map(({ ruleId }: { ruleId: string }) => ruleId);
    };
    expect(await ids("waivers.yaml")).not.toContain("function_logs_not_json");
    expect(await ids("old.yaml")).toEqual(expect.arrayContaining(["function_logs_not_json", "waiver_expired"]));
  });

  test("looks at what the plan touches only, when asked", async () => {
    const plan = JSON.parse(readFileSync(join(plans, url), "utf8"));
    for (const change of plan.resource_changes) if (change.name === "text") change.change.actions = ["no-op"];
    const cwd = project({ "half.json": JSON.stringify(plan) });
    const { out } = await paved(["gate", "half.json", "--changed-only", "--format", "json"], { cwd });
    const addresses = new Set(JSON.parse(out).findings.map(({ address }: { address: string }) => address));
    expect(addresses).toContain("aws_lambda_function.silent");
    expect(addresses).not.toContain("aws_lambda_function.text");
  });

  test("writes several formats at once, judges several plans, and reads standard input", async () => {
    const cwd = project({ "clean.json": readFileSync(join(plans, "bus_open_to_account.pass.json"), "utf8") });
    const argv = ["gate", "plan.json", "clean.json", "--format", "sarif=out.sarif", "--format", "text"];
    const judged = await paved(argv, { cwd });
    expect(judged.code).toBe(3);
    expect(judged.out).toContain("aws_lambda_function.silent  plan.json\n");
    expect(JSON.parse(readFileSync(join(cwd, "out.sarif"), "utf8")).version).toBe("2.1.0");
    const input = readFileSync(join(plans, url), "utf8");
    expect((await paved(["gate", "-", "--format", "json"], { cwd, input })).code).toBe(3);
    expect(await paved(["gate", "-"], { cwd })).toMatchObject({
      code: 2,
      err: expect.stringContaining("the plan is empty"),
    });
  });

  test("is strict about what was not judged, when asked", async () => {
    const foreign = {
      address: "google_storage_bucket.b",
      mode: "managed",
      type: "google_storage_bucket",
      name: "b",
      change: { actions: ["create"], after: {}, after_unknown: {} },
    };
    const plan = {
      format_version: "1.2",
      resource_changes: [foreign],
      planned_values: { root_module: {} },
      configuration: { root_module: {} },
    };
    const cwd = project({ "foreign.json": JSON.stringify(plan) });
    const lax = await paved(["gate", "foreign.json"], { cwd });
    expect(lax).toMatchObject({
      code: 0,
      out: expect.stringContaining("not judged:\n  google_storage_bucket.b: no rule knows"),
    });
    expect((await paved(["gate", "foreign.json", "--strict"], { cwd })).code).toBe(3);
  });

  test.each([
    [["--format", "json", "--format", "text"], "two formats go to standard output"],
    [["--format", "json="], "--format json= names no file"],
    [["--fail-on", "hihg"], 'there is no severity "hihg"; did you mean "high"?'],
    [["--waivers", "gone.yaml"], "the file cannot be read"],
    [["--config", "gone.yaml"], "the settings cannot be read"],
    [["--format", "json=no/such/folder.json"], "the report cannot be written"],
  ])("exits 2 for %j", async (flags, message) => {
    const judged = await paved(["gate", "plan.json", ...flags], { cwd: project({}) });
    expect(judged).toMatchObject({ code: 2, out: "", err: expect.stringContaining(`error: ${message}`) });
  });
});
