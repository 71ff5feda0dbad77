import * as cdktf from "cdktf";
import * as cdktn from "cdktn";
import { inputNames, membersOfConstruct, outputNames } from "../../src/codegen/binding/names";
import { temporaryFolder } from "../fixtures/folder";

/** Everything that a module has at run time, private or not, down to Object. */
function membersOf({ App, TerraformModule, TerraformStack }: typeof cdktf): string[] {
  class Part extends TerraformModule {}
  const stack = new TerraformStack(new App({ outdir: temporaryFolder() }), "stack");
  const source = { source: "x", version: "1", skipAssetCreationFromLocalModules: true };
  const part: object = new Part(stack, "part", { ...source, dependsOn: [new Part(stack, "other", source)] });
  const members = new Set<string>();
  for (let owner: object | null = part; owner !== null; owner = Object.getPrototypeOf(owner))
    for (const name of Object.getOwnPropertyNames(owner)) members.add(name);
  return [...members].sort();
}

describe.each([
  ["cdktf", cdktf],
  ["cdktn", cdktn as unknown as typeof cdktf],
])("what a module of %s has", (_, library) => {
  const members = membersOf(library);

  test("is known", () => {
    expect(members.filter((name) => !membersOfConstruct.has(name))).toEqual([]);
  });

  test("is the name of no input or output, however many wish it", () => {
    const wishes = members.flatMap((name) => [name, name.toUpperCase(), name.replace(/[A-Z]/g, "_$&")]);
    const names = [...new Set(wishes)];
    const inputs = inputNames(names);
    const given = [...inputs.values(), ...outputNames(names, inputs).values()];
    expect(given.filter((name) => members.includes(name))).toEqual([]);
    expect(new Set(given).size).toBe(2 * names.length);
  });
});
