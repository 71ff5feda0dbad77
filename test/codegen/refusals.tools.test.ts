import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { App, TerraformStack } from "cdktf";
import { SecureLambda } from "../../modules/secure_lambda/contract/cdktf";
import { temporaryFolder } from "../fixtures/folder";
import { type Call, diagnose } from "../modules/refusals";
import { compilers } from "../setup/compilers";
import { type CompilerError, compile, writeProject } from "./compile";

// What a stack may not say to secure_lambda is refused three times: by the compiler, by the construct where types are
// stripped, and by Terraform where there is no TypeScript at all.

const room = resolve(__dirname, "../../modules/secure_lambda");

const good = `{
  source: "modules.paved.test/acme/secure_lambda/aws",
  name: "orders",
  tier: "internal",
  sensitivity: "low",
  kms: null,
  maxConcurrency: 5,
  code: { runtime: "nodejs22.x", handler: "index.handler", s3: { bucket: "b", key: "k", version: "v" } },
}`;

const goodCall: Call = {
  name: '"orders"',
  tier: '"internal"',
  sensitivity: '"low"',
  kms: "null",
  max_concurrency: "5",
  allowed_resources: "[]",
  code: '{ runtime = "nodejs22.x", handler = "index.handler", s3 = { bucket = "b", key = "k", version = "v" } }',
};

const arn = "arn:aws:dynamodb:eu-west-1:123456789012:table/orders";

interface Refusal {
  /** Properties added to the good configuration, as TypeScript. */
  readonly typescript: string;
  readonly compiler: RegExp;
  readonly construct: RegExp;
  /** The same as arguments of a call in HCL. */
  readonly call: Call;
  readonly terraform: RegExp;
}

function entry(typescript: string, hcl: string): Pick<Refusal, "typescript" | "call"> {
  return { typescript: `allowedResources: [${typescript}]`, call: { ...goodCall, allowed_resources: `[${hcl}]` } };
}

const refusals: Record<string, Refusal> = {
  omitted: {
    typescript: "",
    compiler: /Property 'allowedResources' is missing in type/,
    construct: /\n {2}allowedResources: is missing$/,
    call: { ...goodCall, allowed_resources: undefined },
    terraform: /"allowed_resources" is required/,
  },
  every_action: {
    ...entry(
      `{ arn: "${arn}", actions: ["*"], conditions: {} }`,
      `{ arn = "${arn}", actions = ["*"], conditions = {} }`,
    ),
    compiler: /Type '"\*"' is not assignable to type '"write each action out: wildcards are refused"'/,
    construct: /allowedResources\[0\]\.actions\[0\]: "\*": allowed_resources: write each action out/,
    terraform: /write each action out/,
  },
  actions_of_a_service: {
    ...entry(
      `{ arn: "${arn}", actions: ["dynamodb:GetItem", "s3:*"], conditions: {} }`,
      `{ arn = "${arn}", actions = ["dynamodb:GetItem", "s3:*"], conditions = {} }`,
    ),
    compiler: /Type '"s3:\*"' is not assignable to type '.*"write each action out: wildcards are refused"/,
    construct: /allowedResources\[0\]\.actions\[1\]: "s3:\*": allowed_resources: write each action out/,
    terraform: /write each action out/,
  },
  action_without_service: {
    ...entry(
      `{ arn: "${arn}", actions: ["GetItem"], conditions: {} }`,
      `{ arn = "${arn}", actions = ["GetItem"], conditions = {} }`,
    ),
    compiler: /'"GetItem"' is not assignable to type '"an action is written service:Name, for example s3:GetObject"'/,
    construct: /actions\[0\]: "GetItem": allowed_resources: an action is written service:Name/,
    terraform: /an action is written service:Name/,
  },
  action_with_empty_name: {
    ...entry(
      `{ arn: "${arn}", actions: ["dynamodb:"], conditions: {} }`,
      `{ arn = "${arn}", actions = ["dynamodb:"], conditions = {} }`,
    ),
    compiler: /'"dynamodb:"' is not assignable to type '"an action is written service:Name, for example s3:GetObject"'/,
    construct: /actions\[0\]: "dynamodb:": allowed_resources: an action is written service:Name/,
    terraform: /an action is written service:Name/,
  },
  action_with_empty_service: {
    ...entry(
      `{ arn: "${arn}", actions: [":GetItem"], conditions: {} }`,
      `{ arn = "${arn}", actions = [":GetItem"], conditions = {} }`,
    ),
    compiler: /'":GetItem"' is not assignable to type '"an action is written service:Name, for example s3:GetObject"'/,
    construct: /actions\[0\]: ":GetItem": allowed_resources: an action is written service:Name/,
    terraform: /an action is written service:Name/,
  },
  conditions_missing: {
    ...entry(`{ arn: "${arn}", actions: ["dynamodb:GetItem"] }`, `{ arn = "${arn}", actions = ["dynamodb:GetItem"] }`),
    compiler: /Property 'conditions' is missing in type/,
    construct: /allowedResources\[0\]\.conditions: is missing/,
    terraform: /attribute "conditions" is required/,
  },
  conditions_misspelt: {
    ...entry(
      `{ arn: "${arn}", actions: ["dynamodb:GetItem"], conditons: {} }`,
      `{ arn = "${arn}", actions = ["dynamodb:GetItem"], conditons = {} }`,
    ),
    compiler: /'conditons' does not exist in type/,
    construct: /allowedResources\[0\]\.conditons: there is no such name; there are arn, actions, conditions/,
    terraform: /attribute "conditions" is required/,
  },
  deep_attribute_misspelt: {
    typescript:
      'allowedResources: [], code: { runtime: "nodejs22.x", handler: "a.b", s3: { bucket: "b", key: "k", versoin: "v" } }',
    compiler: /'versoin' does not exist in type/,
    construct: /code\.s3\.versoin: there is no such name; there are bucket, key, version/,
    call: {
      ...goodCall,
      code: '{ runtime = "nodejs22.x", handler = "a.b", s3 = { bucket = "b", key = "k", versoin = "v" } }',
    },
    terraform: /attribute "version" is required/,
  },
  input_misspelt: {
    typescript: 'allowedResources: [], alowedResources: [], sensitivty: "low"',
    compiler: /'alowedResources' does not exist in type .*Did you mean to write 'allowedResources'/,
    construct: /alowedResources: there is no such name; there are name, .*\n {2}sensitivty: there is no such name/,
    call: { ...goodCall, alowed_resources: "[]" },
    terraform: /Unsupported argument.*"alowed_resources" is not expected here/,
  },
  text_for_a_list: {
    typescript: 'allowedResources: "*"',
    compiler: /Type 'string' is not assignable to type .*SecureLambdaAllowedResource/,
    construct: /allowedResources: must be a list, not "\*"/,
    call: { ...goodCall, allowed_resources: '"*"' },
    terraform: /list of object required/,
  },
  texts_for_objects: {
    ...entry(`"${arn}"`, `"${arn}"`),
    compiler: /Type '"arn:aws:dynamodb:\S+"' is not assignable to type '.*SecureLambdaAllowedResource/,
    construct: /allowedResources\[0\]: must be an object, not "arn:aws:dynamodb:/,
    terraform: /element 0: object required/,
  },
  list_for_a_text: {
    ...entry(
      `{ arn: ["${arn}"], actions: ["dynamodb:GetItem"], conditions: {} }`,
      `{ arn = ["${arn}"], actions = ["dynamodb:GetItem"], conditions = {} }`,
    ),
    compiler: /Type '(?:string\[\]|\[string\])' is not assignable to type 'string \| Expression \| null'/,
    construct: /allowedResources\[0\]\.arn: must be a string, not \[/,
    terraform: /attribute "arn": string required/,
  },
};

const names = Object.keys(refusals);

describe.each(compilers)("TypeScript %s", (version) => {
  let errors: CompilerError[];
  // A line each, so that an error's line tells the refusal; the first stands for everything that must compile.
  const lines = ["allowedResources: []", ...names.map((name) => refusals[name]!.typescript)];

  beforeAll(() => {
    const folder = temporaryFolder();
    const text = [
      'import { App, TerraformStack } from "cdktf"; import { SecureLambda } from "./contract/cdktf.js"; const stack = new TerraformStack(new App(), "x");',
      `const good = ${good.replaceAll("\n", " ")};`,
      ...lines.map((line, index) => `new SecureLambda(stack, "f${index}", { ...good, ${line} });`),
    ];
    writeProject(folder, {
      "main.ts": text.join("\n"),
      "contract/inputs.ts": readFileSync(join(room, "contract/inputs.ts"), "utf8"),
      "contract/cdktf.ts": readFileSync(join(room, "contract/cdktf.ts"), "utf8"),
    });
    errors = compile(folder, version);
  });

  test("lets a good call through, and says something to every other", () => {
    const said = new Set(errors.map(({ file, line }) => `${file}:${line}`));
    expect([...said]).toEqual(names.map((_, index) => `main.ts:${index + 4}`));
  });

  test.each(names)("%s", (name) => {
    const said = errors.filter(({ line }) => line === names.indexOf(name) + 4).map(({ text }) => text);
    expect(said.join("\n")).toMatch(refusals[name]!.compiler);
  });
});

describe("the construct, where types are stripped", () => {
  test.each(names)("%s", (name) => {
    const stack = new TerraformStack(new App({ outdir: temporaryFolder() }), "x");
    const config = new Function(`return { ...${good}, ${refusals[name]!.typescript} };`)();
    expect(() => new SecureLambda(stack, "orders", config)).toThrow(refusals[name]!.construct);
    expect(stack.node.children).toEqual([]);
  });
});

describe("Terraform", () => {
  let said: ReadonlyMap<string, readonly string[]>;
  beforeAll(async () => {
    said = await diagnose(room, Object.fromEntries(names.map((name) => [name, refusals[name]!.call])));
  });

  test.each(names)("%s", (name) => {
    expect(said.get(name)?.join("\n")).toMatch(refusals[name]!.terraform);
  });
});
