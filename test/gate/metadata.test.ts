import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { severities, versions } from "../../src/core";
import { hasFile, policies, regoFiles, rules } from "./rules";

const known = {
  metadata: ["title", "description", "scope", "related_resources", "custom"],
  custom: [
    "id",
    "code",
    "aliases",
    "severity",
    "plane",
    "remediation",
    "remediation_unknown",
    "frameworks",
    "since",
    "deprecated",
  ],
};

describe.each(rules)("$plane/$name", (rule) => {
  const { plane, name, source, metadata } = rule;

  test("its folder, package, file and id are one name", () => {
    expect(source).toContain(`\npackage rules.${plane}.${name}\n`);
    expect(metadata.custom).toMatchObject({ id: name, plane });
  });

  test("has the METADATA that reports are made of, and none that nobody reads", () => {
    expect(Object.keys(metadata).filter((key) => !known.metadata.includes(key))).toEqual([]);
    expect(Object.keys(metadata.custom).filter((key) => !known.custom.includes(key))).toEqual([]);
    expect(metadata).toMatchObject({ title: expect.any(String), description: expect.any(String), scope: "package" });
    expect(severities).toContain(metadata.custom.severity);
    expect(metadata.custom.remediation).toMatch(/\.\s*$/);
    expect(metadata.custom.since).toMatch(/^\d+\.\d+\.\d+$/);
    for (const { ref } of metadata.related_resources ?? []) expect(ref).toMatch(/^https:\/\//);
  });

  test("has a test and two fixtures beside it", () => {
    expect([`${name}_test.rego`, "fail.tf", "pass.tf"].filter((file) => !hasFile(rule, file))).toEqual([]);
  });

  test("reads the plan through lib only", () => {
    expect(source.split("\n").filter((line) => /\binput\b/.test(line) && !line.startsWith("#"))).toEqual([]);
  });
});

test("ids and codes are given once", () => {
  for (const key of ["id", "code"]) {
    const given = rules.map(({ metadata }) => metadata.custom[key]);
    expect(new Set(given).size).toBe(given.length);
  }
});

test("policies/opa holds no JSON or YAML, which OPA would load as data", () => {
  const files = readdirSync(policies, { recursive: true, encoding: "utf8" });
  expect(files.filter((file) => /\.(json|ya?ml)$/.test(file))).toEqual([]);
});

test("policy.wasm was built from the sources as they are: after a change run `npm run build:policy`", () => {
  const sha256 = (file: string) => createHash("sha256").update(readFileSync(file)).digest("hex");
  const compiled = join(__dirname, "../../src/policy");
  const sources = regoFiles().filter((file) => !file.endsWith("_test.rego"));
  expect(JSON.parse(readFileSync(join(compiled, "policy.generated.json"), "utf8"))).toEqual({
    opa: versions.opa,
    wasm: sha256(join(compiled, "policy.wasm")),
    sources: Object.fromEntries(sources.map((file) => [file, sha256(join(policies, file))])),
  });
});
