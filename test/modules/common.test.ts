import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { InputDeclaration, ModuleDefinition } from "../../src/authoring";
import type { TerraformType } from "../../src/core";
import { synthesize, synthesizeModule } from "../../src/synth";

/** What every module promises, whatever it makes: the rules of CONTRIBUTING, "Add a module". */
const modules = resolve(__dirname, "../../modules");
const rooms = readdirSync(modules).filter((room) => existsSync(join(modules, room, "main.ts")));

describe.each(rooms)("%s", (room) => {
  const { default: definition } = require(join(modules, room, "main.ts")) as { default: ModuleDefinition };
  const inputs = Object.entries(definition.inputs);

  test("is named as its folder", () => {
    expect(definition.name).toBe(room);
  });

  test("has at most 21 inputs", () => {
    expect(inputs.length).toBeLessThanOrEqual(21);
  });

  test.each(inputs)("input %s is described in sentences and typed precisely", (_name, input) => {
    expect(input.description).toMatch(/^[A-Z`].*[.]$/s);
    expect(kindsOf(input.type)).not.toContain("any");
  });

  test.each(inputs.filter(([, { type }]) => !["bool"].includes(type.kind)))(
    "input %s says what to write instead",
    (_name, input) => {
      for (const { message } of input.validations ?? []) expect(message).toMatch(/^[A-Za-z].{15,}[.]$/s);
    },
  );

  test("says of every null that an input may hold what it means", () => {
    const silent = inputs
      .filter(([, input]) => input.nullable && !/\bnull\b/.test(input.description))
      .map(([name]) => name);
    expect(silent).toEqual([]);
  });

  test("has sensitivity and tags, and exports a manifest", () => {
    expect(Object.keys(definition.inputs)).toEqual(expect.arrayContaining(["sensitivity", "tags"]));
    expect(Object.keys(definition.outputs)).toContain("manifest");
  });

  test("describes every output in a sentence", () => {
    for (const description of Object.values(definition.outputs)) expect(description).toMatch(/^[A-Z`].*[.]$/s);
  });

  test("builds every policy as a document, so that it is readable in a plan", () => {
    const { resource = {} } = synthesizeModule(definition).json;
    const policies = JSON.stringify(resource).match(/"(?:assume_role_)?policy":"(?:[^"\\]|\\.)*"/g) ?? [];
    expect(policies.length).toBeGreaterThan(0);
    for (const policy of policies)
      expect(policy).toMatch(/\$\{data\.aws_iam_policy_document\.\w+(?:\[[^\]]+\])?\.(?:minified_)?json\}"$/);
  });

  test("is written the same twice, and knows nothing of where the checkout lies", () => {
    const { files } = synthesize(definition);
    expect(synthesize(definition).files).toEqual(files);
    expect(Object.values(files).join("\n")).not.toContain(resolve(__dirname, "../.."));
  });

  test("has a README in the order that all have", () => {
    const readme = readFileSync(join(modules, room, "README.md"), "utf8");
    const headings = [...readme.matchAll(/^## (.*)$/gm)].map(([, heading]) => heading);
    const order = ["Minimal example", "What it refuses, and why", "Inputs and outputs", "Operations"];
    expect(headings.filter((heading) => order.includes(heading ?? ""))).toEqual(order);
    expect(readme).toContain("**The threat it removes.**");
  });

  test("has a minimal and a complete example", () => {
    expect(readdirSync(join(modules, room, "examples"))).toEqual(expect.arrayContaining(["minimal", "complete"]));
  });
});

function kindsOf(type: TerraformType): string[] {
  switch (type.kind) {
    case "list":
    case "set":
    case "map":
      return [type.kind, ...kindsOf(type.element)];
    case "object":
      return ["object", ...Object.values(type.attributes).flatMap((attribute) => kindsOf(attribute.type))];
    default:
      return [type.kind];
  }
}

test("the same input has the same type and words in every module", () => {
  const shared = ["sensitivity", "kms", "admin_principal_arns", "org_id", "alarms", "tags"];
  const seen = new Map<string, { room: string; input: InputDeclaration }>();
  for (const room of rooms) {
    const { default: definition } = require(join(modules, room, "main.ts")) as { default: ModuleDefinition };
    for (const name of shared) {
      const input = definition.inputs[name];
      if (input === undefined) continue;
      const first = seen.get(name);
      if (first === undefined) seen.set(name, { room, input });
      else expect({ name, type: input.type }).toEqual({ name, type: first.input.type });
    }
  }
  expect(seen.size).toBe(shared.length);
});
