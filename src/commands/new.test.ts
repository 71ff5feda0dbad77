import { PassThrough } from "node:stream";
import { main } from "../cli";
import { newRuleFiles } from "./_new-rule";

test("gives the code after the greatest of its plane", () => {
  const files = newRuleFiles({ plane: "data", name: "x_y", taken: ["DA-001", "DA-041", "EV-050"] });
  expect(files["x_y.rego"]).toContain("#   code: DA-042\n");
  expect(newRuleFiles({ plane: "event", name: "x_y", taken: [] })["x_y.rego"]).toContain("#   code: EV-001\n");
});

test.each([
  [[], 'there is nothing new called ""'],
  [["modul", "x"], 'there is nothing new called "modul"'],
  [["rule", "evnt/x"], 'there is no plane "evnt"; did you mean "event"?'],
  [["rule", "event/Open-Bus"], '"event/Open-Bus" does not name a rule'],
  [["rule", "data/wildcard_action"], 'there is a rule "wildcard_action" already'],
])("exits 2 for %j, and writes nothing", async (argv, message) => {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const io = { stdin: new PassThrough(), stdout, stderr, env: {}, cwd: __dirname };
  expect(await main(["new", ...argv], io)).toBe(2);
  expect([`${stdout.read() ?? ""}`, `${stderr.read()}`]).toEqual(["", expect.stringContaining(`error: ${message}`)]);
});
