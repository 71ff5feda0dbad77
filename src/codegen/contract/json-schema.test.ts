import { toJsonSchema } from "./json-schema";
import { readContract } from "./read-contract";

async function schemaOf(type: string, ...conditions: string[]) {
  const validations = conditions.map((condition) => `validation {\ncondition = ${condition}\nerror_message = "m"\n}`);
  const source = `variable "x" {\ntype = ${type}\n${validations.join("\n")}\n}`;
  const schema = toJsonSchema(await readContract("m", new Map([["main.tf", source]])));
  return (schema.properties as Readonly<Record<string, unknown>>).x;
}

const nullable = 'var.x == null ? true : contains(["a", "b"], var.x)';

test("null passes where the input takes it, whatever else is demanded", async () => {
  expect(await schemaOf("string", nullable, 'var.x == null ? true : contains(["a"], var.x)')).toEqual({
    type: ["string", "null"],
    enum: ["a", "b", null],
    allOf: [{ enum: ["a", null] }],
  });
  expect(await schemaOf("any", nullable)).toEqual({ enum: ["a", "b", null] });
  expect(await schemaOf("string", '!can(regex("[*]", var.x))')).toEqual({
    type: ["string", "null"],
    not: { type: "string", pattern: "[*]" },
  });
});

test("lengths are bounded where JSON counts as Terraform does", async () => {
  const bounds = "length(var.x) >= 1 && length(var.x) <= 2";
  expect(await schemaOf("string", bounds)).toEqual({ type: ["string", "null"], minLength: 1 });
  expect(await schemaOf("set(bool)", bounds)).toEqual({
    type: ["array", "null"],
    items: { type: "boolean" },
    minItems: 1,
  });
  expect(await schemaOf("list(bool)", bounds)).toMatchObject({ minItems: 1, maxItems: 2 });
  expect(await schemaOf("map(bool)", bounds)).toMatchObject({ minProperties: 1, maxProperties: 2 });
});
