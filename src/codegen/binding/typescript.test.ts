import { readContract } from "../contract/read-contract";
import { nameBinding } from "./binding";
import { renderInputTypes } from "./typescript";

/** Whether the compiler judges the actions of a module whose validation says this of each of them. */
async function judgesActions(condition: string): Promise<boolean> {
  const text = `variable "actions" {
  type = list(string)
  validation {
    condition     = alltrue([for action in var.actions : ${condition}])
    error_message = "Write each action out."
  }
}
`;
  const contract = await readContract("part", new Map([["main.tf", text]]));
  return (await renderInputTypes(nameBinding(contract, { origin: "" }))).hasActions;
}

describe("actions are told by what the validations take and refuse, however they are written", () => {
  test.each([
    'can(regex("^[a-z0-9-]+:[A-Za-z0-9]+$", action))',
    '!can(regex("[?*]", action)) && can(regex("^[^:]+:[^:]+$", action))',
    'can(regex("^[a-z0-9-]+:[A-Za-z0-9*?]+$", action)) && length(regexall("[*?]", action)) == 0',
  ])("%s", async (condition) => {
    expect(await judgesActions(condition)).toBe(true);
  });

  test.each([
    'can(regex("^[a-z0-9-]+:[A-Za-z0-9*]+$", action))',
    'can(regex("^[a-z0-9.]+:[0-9]+$", action))',
    '!can(regex("[*?]", action))',
    'contains(["s3:GetObject", "s3:PutObject"], action)',
  ])("not %s", async (condition) => {
    expect(await judgesActions(condition)).toBe(false);
  });
});

test("null fits every attribute, and none but an optional one may be left out", async () => {
  const type = "object({ a = string, b = list(string), c = optional(map(number)), d = tuple([bool]) })";
  const text = `variable "whole" {\n  type     = ${type}\n  nullable = false\n}\n`;
  const contract = await readContract("part", new Map([["main.tf", text]]));
  expect((await renderInputTypes(nameBinding(contract, { origin: "" }))).text).toBe(`export interface PartWhole {
  readonly a: string | Expression | null;
  readonly b: readonly (string | Expression)[] | Expression | null;
  readonly c?: { readonly [key: string]: number | Expression } | Expression | null;
  readonly d: readonly [boolean | Expression] | Expression | null;
}

export interface PartInputs {
  readonly whole: PartWhole | Expression;
}
`);
});
