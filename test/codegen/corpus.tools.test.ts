import { join } from "node:path";
import { readContract, renderModule } from "../../src/codegen";
import type { ModuleContract, TerraformType } from "../../src/core";
import { createTerraform } from "../../src/terraform";
import { temporaryFolder, writeFolder } from "../fixtures/folder";
import { compilers } from "../setup/compilers";
import { compile, writeProject } from "./compile";
import { corpus } from "./corpus";

const modules = corpus();
const contracts: ModuleContract[] = [];

beforeAll(async () => {
  for (const { folder, files } of modules) {
    const rootFiles = Object.entries(files).filter(([path]) => !path.includes("/"));
    contracts.push(await readContract(folder, new Map(rootFiles)));
  }
});

test("the corpus is as large as the survey that it stands for", () => {
  expect(modules).toHaveLength(58);
  expect(modules.reduce((sum, { variables }) => sum + variables, 0)).toBe(2051);
});

test("real Terraform takes every module of it", async () => {
  const terraform = await createTerraform({ env: process.env });
  try {
    const root = terraform.copy(writeFolder(temporaryFolder(), { "main.tf": callsOf(contracts) }));
    for (const { folder, files } of modules) writeFolder(join(root, folder), files);
    await terraform.init(root);
    const said = await terraform.validate(root);
    expect(said.filter(({ severity }) => severity === "error")).toEqual([]);
  } finally {
    await terraform.close();
  }
});

/** A root that calls all of them. Its variables are unknown to `terraform validate`, so that they fit every type. */
function callsOf(calls: readonly ModuleContract[]): string {
  const blocks = calls.map(({ name, inputs }, index) => {
    const required = inputs.filter((input) => input.default === undefined);
    const given = required.map((input) => `  ${input.name} = var.fits\n`).join("");
    return `module "call-${index}" {\n  source = "./${name}"\n${given}}\n`;
  });
  return ['variable "fits" {\n  type = any\n}\n', ...blocks].join("\n");
}

test("every variable is read, and nothing in it is unknown", () => {
  expect(contracts.map(({ inputs }) => inputs.length)).toEqual(modules.map(({ variables }) => variables));
  const unknown = contracts.flatMap(({ inputs }) => inputs.filter(({ type }) => kindsIn(type).includes("unknown")));
  expect(unknown.map(({ name }) => name)).toEqual([]);
});

test("at least 96 of 100 are typed in full; the others say any themselves", () => {
  const inputs = contracts.flatMap((contract) => contract.inputs);
  const typed = inputs.filter(({ type }) => !kindsIn(type).includes("any"));
  expect(typed.length / inputs.length).toBeGreaterThanOrEqual(0.96);
});

describe.each(["commonjs", "module"] as const)("in a %s project", (type) => {
  const folder = temporaryFolder();

  beforeAll(async () => {
    const files: Record<string, string> = {};
    for (const [index, contract] of contracts.entries()) {
      const library = index % 2 === 0 ? "cdktf" : "cdktn";
      const options = { library, source: "./x", className: `Part${index}`, origin: "Generated for a test" } as const;
      files[`part-${index}.ts`] = await renderModule(contract, options);
    }
    writeProject(folder, files, type);
  });

  test.each(compilers)("all of it compiles with TypeScript %s", (version) => {
    expect(compile(folder, version)).toEqual([]);
  });
});

function kindsIn(type: TerraformType): string[] {
  switch (type.kind) {
    case "list":
    case "set":
    case "map":
      return [type.kind, ...kindsIn(type.element)];
    case "tuple":
      return [type.kind, ...type.elements.flatMap(kindsIn)];
    case "object":
      return [type.kind, ...Object.values(type.attributes).flatMap((attribute) => kindsIn(attribute.type))];
    default:
      return [type.kind];
  }
}
