import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readGateSettings } from "./read-settings";
import schema from "./settings.schema.json";

const read = (text: string) => readGateSettings(text, "paved.yaml");

test("gives what stands under `gate`, and nothing where there is nothing", () => {
  const text =
    'namespace: acme\ngate:\n  trusted_accounts: ["111122223333"]\n  rules:\n    open_event_bus: { enabled: false }\n';
  expect(read(text)).toEqual({ trusted_accounts: ["111122223333"], rules: { open_event_bus: { enabled: false } } });
  expect(read("namespace: acme\n")).toEqual({});
  expect(read("")).toEqual({});
});

test.each([
  ["gate: [", "paved.yaml:1", "this is not YAML: "],
  ["gate: yes", "paved.yaml:1", "`gate` must be object: What the gate should know"],
  ["gat: {}", "paved.yaml:1", 'there is no setting `gat`; did you mean "gate"?'],
  [
    "gate:\n  organisation: o-1",
    "paved.yaml:2",
    'there is no setting `gate.organisation`; did you mean "organization"?',
  ],
  ["gate:\n  edge:\n    tag: {}", "paved.yaml:3", 'there is no setting `gate.edge.tag`; did you mean "tags"?'],
  ["gate:\n  fail_on: severe", "paved.yaml:2", "`gate.fail_on` is one of critical, high, medium, low"],
  ["gate:\n  rules:\n    a/b: { severity: x }", "paved.yaml:3", "`gate.rules.a/b.severity` is one of critical"],
  ["gate:\n  rules:\n    a: { off: true }", "paved.yaml:3", "there is no setting `gate.rules.a.off`"],
  ["gate:\n  trusted_accounts: [111122223333]", "paved.yaml:2", "`gate.trusted_accounts.0` must be string"],
  ["gate:\n  organization: acme", "paved.yaml:2", "`gate.organization` must match pattern"],
])("refuses %j", (text, where, message) => {
  expect(() => read(text)).toThrow(
    expect.objectContaining({ code: "bad-settings", where, message: expect.stringContaining(message) }),
  );
});

test("policies know every setting that is for them", () => {
  const rego = readFileSync(join(__dirname, "../../policies/opa/lib/settings.rego"), "utf8");
  const forTheHost = ["fail_on", "strict", "waivers", "baseline"];
  const keys = Object.keys(schema.properties.gate.properties).filter((key) => !forTheHost.includes(key));
  expect(keys.filter((key) => !rego.includes(`"${key}"`))).toEqual([]);
});
