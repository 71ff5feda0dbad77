import { readContract, renderModule } from "../../src/codegen";
import { temporaryFolder } from "../fixtures/folder";
import { compilers } from "../setup/compilers";
import { compile, writeProject } from "./compile";

// Modules that nobody would write, and somebody has: generated code is correct, or there is one clear error.

const keywords =
  "class default new delete function enum await yield let static this super null true import export".split(" ");
const ofTheConstruct =
  "node path id source version providers for_each depends_on fqn to_string constructor prototype value_of with".split(
    " ",
  );
const ofOurFile =
  "inputs outputs Token Expression InputField OutputView given config scope settings instance view at".split(" ");

const string = (name: string) => `variable "${name}" {\n  type = string\n}\n`;

const object = (name: string) => `variable "${name}" {\n  type = object({ a = object({ b = string }) })\n}\n`;

const output = 'output "whole" {\n  value = { a = "x", b = ["y"] }\n}\n';

const actions = `variable "actions" {
  type = list(string)
  validation {
    condition     = alltrue([for a in var.actions : !can(regex("[*?]", a)) && can(regex("^[a-z]+:[A-Z]", a))])
    error_message = "write each action out"
  }
}
`;

function deep(open: string, depth: number): string {
  const close = [...open].reverse().map((sign) => ({ "(": ")", "[": "]", "{": "}" })[sign] ?? "");
  return `variable "deep" {\n  type = ${open.repeat(depth)}string${close.join("").repeat(depth)}\n}\n`;
}

const modules: Record<string, string> = {
  keywords: keywords.map(string).join(""),
  members: ofTheConstruct.map(string).join(""),
  own_names: ofOurFile.map(string).join(""),
  clashes: ["a_1", "a1", "a-1", "A1", "get_name", "fetch_name", "arn_output", "x_attribute"].map(string).join(""),
  output_clashes: `${string("arn_output")}output "arn" {\n  value = "x"\n}\noutput "a_r_n" {\n  value = 1\n}\noutput "constructor" {\n  value = { toString = "x", resolve = [1] }\n}\n`,
  clashes_with_members: [
    "node",
    "Node",
    "for-each",
    "forEach",
    "dependsOn",
    "DependsOn",
    "on_synth",
    "get_string",
    "getString",
  ]
    .concat("register_provider_feature_usage", "__", "_x", "___")
    .map(string)
    .join(""),
  clashes_of_outputs: ["x", "a1", "a_1"]
    .map(string)
    .concat(
      ["X", "x", "Node", "node", "a1", "a_1", "interpolation_for"].map(
        (name) => `output "${name}" {\n  value = "x"\n}\n`,
      ),
    )
    .join(""),
  texts: `variable "text" {
  type        = string
  description = "Ends a comment */ and \`ticks\`, $\${dollars}, \\\\ backslash, // and \\u2028 separators"
  default     = "quotes \\" and \`ticks\` and $\${dollars} */"
  validation {
    condition     = can(regex("^[\`'\\"/*]+$", var.text))
    error_message = "Write \`ticks\`, \\"quotes\\", */ and $\${dollars}."
  }
}
`,
  attributes: `variable "object" {
  type = object({
    "__proto__"   = optional(string)
    constructor   = string
    "with-dash"   = number
    "with space"  = optional(map(string), { "k:*/" = "v" })
    class         = object({ class = object({ class = any }) })
  })
}
`,
  deep_object: `${deep("object({ a = ", 200)}output "deep" {\n  value = var.deep\n}\n`,
  deep_list: deep("list(", 200),
  deep_set: deep("set(", 200),
  deep_map: deep("map(", 200),
  deep_tuple: deep("tuple([", 200),
  deep_objects: deep("list(object({ a = ", 150),
  deep_pairs: deep("map(tuple([string, ", 150),
  nothing: "locals {\n  a = 1\n}\n",
  outputs_only: 'output "nothing" {\n  value = null\n}\n',
  "3tier": string("name"),
  // Modules called as something in their file is, and objects in them that are called as the class or an import would be.
  ...Object.fromEntries(
    "map token error construct object set view action field rule shape input expression iam_action input_field"
      .split(" ")
      .map((name) => [name, `${string("name")}${object("field")}${output}`]),
  ),
  terraform: `${object("module")}${object("module_user_config")}${actions}`,
  tool: `${object("module")}${object("config")}${object("inputs")}${object("outputs")}${actions}${output}`,
};

describe("what is written compiles", () => {
  const folder = temporaryFolder();

  beforeAll(async () => {
    const files: Record<string, string> = {};
    for (const [name, text] of Object.entries(modules)) {
      const contract = await readContract(name, new Map([["main.tf", text]]));
      for (const library of ["cdktf", "cdktn"] as const)
        files[`${library}/${name}.ts`] = await renderModule(contract, {
          library,
          source: './"quoted"',
          origin: "For a test",
        });
    }
    writeProject(folder, files);
  });

  test.each(compilers)("with TypeScript %s", (version) => {
    expect(compile(folder, version)).toEqual([]);
  });
});

test("a variables.tf of 5 MB is read", async () => {
  const text = Array.from(
    { length: 40_000 },
    (_, index) => `variable "v${index}" {\n  type        = string\n  description = "${"d".repeat(80)}"\n}\n`,
  );
  const contract = await readContract("big", new Map([["variables.tf", text.join("")]]));
  expect(contract.inputs).toHaveLength(40_000);
});

test.each([
  ["no HCL", 'variable "a" {\n  type = string\n}\nhello world\n', /^variables\.tf:4/],
  ["an unclosed block", 'variable "a" {\n  type = string\n', /^variables\.tf:\d/],
])("%s is one error with its file and line", async (_, text, where) => {
  await expect(readContract("broken", new Map([["variables.tf", text]]))).rejects.toMatchObject({
    code: "contract-not-hcl",
    where: expect.stringMatching(where),
    fix: expect.any(String),
  });
});
