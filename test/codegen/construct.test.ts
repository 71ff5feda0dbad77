import * as cdktf from "cdktf";
import * as cdktn from "cdktn";
import { ModuleKind, ScriptTarget, transpileModule } from "typescript";
import { type Library, readContract, renderModule } from "../../src/codegen";
import { inputNames } from "../../src/codegen/binding/names";
import { temporaryFolder } from "../fixtures/folder";

// What a generated construct does where it runs.

const libraries = { cdktf, cdktn: cdktn as unknown as typeof cdktf };

interface Part {
  readonly name: unknown;
  readonly nameOutput: string;
  readonly rolesOutput: { readonly read: Readonly<Record<string, unknown>> };
  instance(key: string): Part;
}

/** The class of a module with this text, and a stack to make it in. */
async function load(library: Library, text: string) {
  const contract = await readContract("part", new Map([["main.tf", text]]));
  const source = await renderModule(contract, { library, source: "acme/part/aws", origin: "For a test" });
  const options = { module: ModuleKind.CommonJS, target: ScriptTarget.ES2022 };
  const { outputText } = transpileModule(source, { compilerOptions: options });
  const exports = {} as { Part: new (scope: unknown, id: string, config?: unknown) => Part };
  new Function("require", "exports", outputText)(() => libraries[library], exports);
  const { App, TerraformStack } = libraries[library];
  return { Part: exports.Part, stack: new TerraformStack(new App({ outdir: temporaryFolder() }), "stack") };
}

const outputs = `output "name" {
  value = "x"
}
output "roles" {
  value = { read = { for key in ["a"] : key => "x" }, resolve = "x" }
}
`;

describe.each(["cdktf", "cdktn"] as const)("a construct of %s", (library) => {
  const { TerraformOutput, Testing } = libraries[library];

  /** How an expression stands in the configuration of the stack. */
  function written(stack: cdktf.TerraformStack, value: unknown): unknown {
    new TerraformOutput(stack, "it", { value });
    return JSON.parse(Testing.synth(stack)).output.it.value;
  }

  test.each([
    ["orders", "module.part.orders.name"],
    ["two words", 'module.part["two words"].name'],
    ['a "b" \\c', 'module.part["a \\"b\\" \\\\c"].name'],
    ['"', 'module.part["\\""].name'],
    ["${x} %{y}", 'module.part["$${x} %%{y}"].name'],
    ["*", 'module.part["*"].name'],
  ])("takes the outputs of the instance %s", async (key, expected) => {
    const { Part, stack } = await load(library, outputs);
    const part = new Part(stack, "part");
    expect(written(stack, part.instance(key).nameOutput)).toBe(`\${${expected}}`);
  });

  test("takes an output by keys that Terraform reads as they are", async () => {
    const { Part, stack } = await load(library, outputs);
    const { rolesOutput } = new Part(stack, "part");
    expect(written(stack, rolesOutput.read['a "b"'])).toBe('${module.part.roles.read["a \\"b\\""]}');
  });

  test("says everything that is missing where it gets no configuration", async () => {
    const { Part, stack } = await load(library, 'variable "name" {\n  type = string\n}\n');
    for (const nothing of [undefined, null]) {
      expect(() => new Part(stack, "part", nothing)).toThrow(/do not fit the module:\n {2}name: is missing$/);
    }
    expect(stack.node.children).toEqual([]);
  });

  test("is made without configuration where nothing is required", async () => {
    const { Part, stack } = await load(library, 'variable "name" {\n  type    = string\n  default = "x"\n}\n');
    for (const nothing of [undefined, null]) expect(new Part(stack, `part-${nothing}`, nothing).name).toBeUndefined();
  });

  test("keeps inputs apart from what it has itself", async () => {
    const names = [
      "node",
      "Node",
      "on_synth",
      "get_string",
      "dependsOn",
      "DependsOn",
      "register_provider_feature_usage",
    ];
    const { Part, stack } = await load(library, names.map((name) => `variable "${name}" {}\n`).join(""));
    const inputs = inputNames(names);
    new Part(stack, "part", Object.fromEntries(names.map((name) => [inputs.get(name), name])));
    const { source, ...given } = JSON.parse(Testing.synth(stack, true)).module.part;
    expect(given).toEqual(Object.fromEntries(names.map((name) => [name, name])));
  });
});
