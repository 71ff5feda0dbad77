import type { ModuleContract } from "../../core";
import { parseContract, renderContract } from "./contract-file";

const contract: ModuleContract = {
  name: "m",
  inputs: [
    {
      name: "rules",
      type: {
        kind: "map",
        element: {
          kind: "object",
          attributes: {
            a: { type: { kind: "tuple", elements: [{ kind: "any" }, { kind: "unknown" }] }, description: "A." },
            ["__proto__"]: {
              type: { kind: "set", element: { kind: "bool" } },
              optional: { default: [null, { b: 1 }] },
            },
          },
        },
      },
      description: "D.",
      default: null,
      nullable: false,
      sensitive: true,
      ephemeral: true,
      constraints: [
        { path: ["[]", "a"], rule: { kind: "enum", values: ["x", 1] }, message: "one" },
        { path: [], rule: { kind: "notPattern", pattern: "x" }, message: "two" },
        { path: [], rule: { kind: "minLength", value: 1 }, message: "three" },
      ],
      validations: [{ condition: "true", message: "one" }],
    },
  ],
  outputs: [
    { name: "y", description: "", sensitive: false, type: { kind: "list", element: { kind: "string" } } },
    { name: "z", description: "", sensitive: false, ephemeral: true, type: { kind: "any" } },
  ],
  requiredVersion: ">= 1.9",
  requiredProviders: {
    aws: { source: "hashicorp/aws", version: ">= 5", configurationAliases: ["aws.us"] },
    random: {},
  },
  configuredProviders: ["aws", "aws.eu"],
  resources: [{ address: "aws_sqs_queue.this", repetition: "count" }, { address: "data.aws_region.this" }],
  modules: [{ address: "module.a", source: "./a", version: "1.0.0", repetition: "for_each" }],
  moved: [{ from: "a.b", to: "a.c" }],
  forgotten: ["a.d"],
};

test("a contract comes back as it was written", () => {
  expect(parseContract(renderContract(contract), "f")).toEqual(contract);
  const { requiredVersion: _, ...without } = contract;
  expect(parseContract(renderContract(without), "f")).toEqual(without);
});

const nested = (depth: number) =>
  ['{"kind":"list","element":'.repeat(depth), '{"kind":"any"}', "}".repeat(depth)].join("");

test.each<[string, string, string]>([
  ["not JSON", "contract-not-json", "is not JSON"],
  ["[]", "contract-malformed", "the document must be an object"],
  ["{}", "contract-malformed", "/name must be there"],
  [renderContract({ ...contract, name: 5 as never }), "contract-malformed", "/name must be a text"],
  [renderContract({ ...contract, inputs: {} as never }), "contract-malformed", "/inputs must be a list"],
  [
    renderContract({ ...contract, outputs: [{ ...contract.outputs[0]!, ephemeral: false as never }] }),
    "contract-malformed",
    "/outputs/0/ephemeral must be true, or left out",
  ],
  [JSON.stringify({ ...contract, moved: [{ from: "a" }] }), "contract-malformed", "/moved/0/to must be there"],
  [
    JSON.stringify({ ...contract, requiredProviders: { "a/b": { source: null } } }),
    "contract-malformed",
    "/requiredProviders/a~1b/source must be a text",
  ],
  [
    JSON.stringify({ ...contract, outputs: [{ ...contract.outputs[0], type: { kind: "text" } }] }),
    "contract-malformed",
    "/outputs/0/type/kind must be one of string, number",
  ],
  [
    renderContract(contract).replace(/"kind": "list",\s*"element": \{[^}]*\}/, () => nested(5000).slice(1, -1)),
    "contract-malformed",
    "nested deeper than 500",
  ],
])("file %#: refused, and why", (text, code, message) => {
  expect(() => parseContract(text, "old.json")).toThrow(
    expect.objectContaining({ code, exitCode: 2, where: "old.json", message: expect.stringContaining(message) }),
  );
});
