import { compareContracts } from "./compare";
import { aws, nothing, output, queue, type Side, said, x } from "./contracts.fixture";

describe("requirements", () => {
  test.each<[string | undefined, string | undefined, string[]]>([
    [">= 1.5", ">= 1.9", ["major version-tightened terraform.required_version"]],
    [undefined, ">= 1.9", ["major version-tightened terraform.required_version"]],
    [">= 1.9", undefined, ["minor version-loosened terraform.required_version"]],
    [">= 1.9", ">= 1.5", ["minor version-loosened terraform.required_version"]],
    [">= 1.9", ">=1.9.0", ["patch version-rewritten terraform.required_version"]],
    [">= 1.9.0, < 2.0.0", "~> 1.9", ["patch version-rewritten terraform.required_version"]],
    ["~> 1.9", "~> 1.9.0", ["major version-tightened terraform.required_version"]],
    [">= 1.9", ">= 1.9, != 1.9.3", ["major version-tightened terraform.required_version"]],
    [">= 1.9, != 1.9.3", ">= 1.9", ["minor version-loosened terraform.required_version"]],
    [">= 1.9, != 1.9.3", ">= 1.8, != 1.9.3", ["minor version-loosened terraform.required_version"]],
    ["1.9", "1.9.0", ["patch version-rewritten terraform.required_version"]],
    [">= 1.9", "newest", ["major version-unreadable terraform.required_version"]],
    [Array(99).fill("!= 1.0.0").join(), ">= 1", ["major version-unreadable terraform.required_version"]],
  ])("Terraform %s → %s", (before, after, expected) => {
    const side = (version: string | undefined) => (version === undefined ? {} : { requiredVersion: version });
    expect(said(side(before), side(after))).toEqual(expected);
  });

  test.each<[Side, Side, string[]]>([
    [{}, aws({}), ["minor provider-added providers.aws"]],
    [
      { resources: [queue] },
      { ...aws({ version: ">= 5" }), resources: [queue] },
      ["major version-tightened providers.aws"],
    ],
    [{ resources: [queue] }, { ...aws({ source: "hashicorp/aws" }), resources: [queue] }, []],
    [{}, aws({ configurationAliases: ["aws.us"] }), ["major provider-alias-added providers.aws"]],
    [aws({}), {}, ["minor provider-removed providers.aws"]],
    [aws({ version: ">= 5.0" }), aws({ version: ">= 6.0" }), ["major version-tightened providers.aws"]],
    [aws({ version: "~> 5.0" }), aws({ version: ">= 5.0, < 7.0" }), ["minor version-loosened providers.aws"]],
    [aws({}), aws({ source: "registry.terraform.io/HashiCorp/aws" }), []],
    [aws({}), aws({ source: "acme/aws" }), ["major provider-source-changed providers.aws"]],
    [{}, { configuredProviders: ["aws.eu"] }, ["major provider-configured providers.aws.eu"]],
    [{ configuredProviders: ["aws"] }, {}, ["minor provider-unconfigured providers.aws"]],
    [aws({ configurationAliases: ["aws.us"] }), aws({}), ["major provider-alias-removed providers.aws"]],
  ])("%j → %j", (before, after, expected) => {
    expect(said(before, after)).toEqual(expected);
  });
});

test("the gravest change is first and gives the level; equal contracts have none", () => {
  const before = { ...nothing, ...x("string"), ...output("string") };
  const after = { ...nothing, ...x("string", { description: "D." }), outputs: [] };
  expect(compareContracts(before, after)).toEqual({
    level: "major",
    changes: [
      { level: "major", kind: "output-removed", path: "outputs.y", why: 'output "y" was removed' },
      {
        level: "patch",
        kind: "description-changed",
        path: "inputs.x",
        why: 'the description of input "x" changed',
      },
    ],
  });
  expect(compareContracts(before, { ...before, name: "other" })).toEqual({ level: "none", changes: [] });
});
