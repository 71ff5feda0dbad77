import bus from "../../../modules/event_bus/main";
import bucket from "../../../modules/secure_bucket/main";
import lambda from "../../../modules/secure_lambda/main";
import type { TerraformType } from "../../core";
import { readAttributeDocs } from "./attribute-docs";
import { readModuleFolder } from "./module-folder";
import { parseType } from "./type-expression";

describe.each([bus, bucket, lambda])("$name", ({ name, inputs }) => {
  test("what its author declared comes back from the generated files, word for word", async () => {
    const contract = await readModuleFolder(`modules/${name}/terraform`);
    const read = contract.inputs.map((input) => [
      input.name,
      { type: input.type, description: input.description, nullable: input.nullable, default: input.default },
    ]);
    const declared = Object.entries(inputs).map(([input, { type, description, nullable = false, ...rest }]) => [
      input,
      { type, description, nullable, default: rest.default },
    ]);
    expect(read).toEqual(declared);
  });

  test("nothing in it is unknown or any", async () => {
    const { inputs, outputs } = await readModuleFolder(`modules/${name}/terraform`);
    const kinds = JSON.stringify(inputs.map(({ type }) => type)).match(/"kind":"(?:any|unknown)"/g);
    expect([kinds, outputs.filter(({ type }) => type.kind === "unknown")]).toEqual([null, []]);
  });
});

const type = parseType(
  "list(object({ a = string, b = optional(map(object({ c = string, a = number }))), __proto__ = bool }))",
);

/** Descriptions of attributes by path. */
function texts(of: TerraformType, path = ""): Record<string, string> {
  if (of.kind === "list" || of.kind === "map" || of.kind === "set") return texts(of.element, path);
  if (of.kind !== "object") return {};
  const found = Object.entries(of.attributes).map(([name, attribute]) => ({
    ...(attribute.description === undefined ? {} : { [`${path}/${name}`]: attribute.description }),
    ...texts(attribute.type, `${path}/${name}`),
  }));
  return Object.assign({}, ...found);
}

test.each([
  [
    "ours",
    'Sentence.\n\n- `a` (Required): One: two.\n- `b` (Optional, default `{"x":"(y)"}`): B.\n  - `c` (Required): C.\n',
    "Sentence.",
    { "/a": "One: two.", "/b": "B.", "/b/c": "C." },
  ],
  [
    "Azure's",
    "Sentence.\n\n- `a` - (Required) One.\n- `b` - (Optional) B,\n  further.\n  - `a` - (Optional) A.\n\nEnd.",
    "Sentence.\n\nEnd.",
    { "/a": "One.", "/b": "B, further.", "/b/a": "A." },
  ],
  ["stars", "* `a` - One\n* `b`: B\n    * `c` (Optional) C", "", { "/a": "One", "/b": "B", "/b/c": "C" }],
  ["names of no attribute", "- `a`: One\n- `x`: X\n  - `c`: C\n", "- `x`: X\n  - `c`: C", { "/a": "One" }],
  [
    "indented by a block",
    "S:\n    - `a` (Required): One\n    - `b` (Optional): B\n      - `c`: C",
    "S:",
    { "/a": "One", "/b": "B", "/b/c": "C" },
  ],
  ["a hostile name", "- `__proto__`: P\n- `constructor`: C", "- `constructor`: C", { "/__proto__": "P" }],
])("%s", (_, description, rest, expected) => {
  const read = readAttributeDocs(type, description);
  expect([read.description, texts(read.type)]).toEqual([rest, expected]);
});

test.each(["Sentence.\n\n- one\n- two\n", "", "- `x`: X\n\n\n\n", "```\n- code\n```"])(
  "a description without them stays: %j",
  (description) => {
    expect(readAttributeDocs(type, description)).toEqual({ description, type });
  },
);
