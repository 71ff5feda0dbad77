import { checkInputs, type InputField, type InputShape, problemsOf, terraformInputs } from "./runtime";

const token = { creationStack: [], resolve: () => "" };
const isToken = (value: unknown) =>
  value === token || value === "${TfToken[TOKEN.2]}" || (Array.isArray(value) && value[0] === "#{TfToken[TOKEN.1]}");
const problems = (value: unknown, shape: InputShape) => problemsOf(value, shape, "x", isToken);

const text: InputShape = { is: "string" };
const entry: InputShape = {
  is: "object",
  attributes: [
    { name: "arn", shape: text },
    { name: "note", optional: true, shape: text },
  ],
};

const lowerKeys: InputShape = { is: "map", of: text, keyRules: [{ says: "small", matches: "^[a-z]+$" }] };
const upTo2 = (shape: InputShape): InputShape => ({ ...shape, rules: [{ says: "two at most", atMost: 2 }] });

describe("what fits has no problems", () => {
  test.each<[unknown, InputShape]>([
    ["a", text],
    [null, text],
    [1, { is: "number" }],
    [false, { is: "bool" }],
    [["a", null], { is: "list", of: text }],
    [{ any_Key: "a" }, { is: "map", of: text }],
    [["a", 1], { is: "tuple", elements: [text, { is: "number" }] }],
    [{ arn: "a" }, entry],
    [{ arn: "a", note: undefined }, entry],
    [{ whatever: [1, "a"] }, { is: "any" }],
    [token, entry],
    [["#{TfToken[TOKEN.1]}"], { is: "list", of: entry }],
    ["${var.entries}", { is: "list", of: entry }],
    ["${var.name}-x", { is: "string", rules: [{ says: "no", matches: "^[a-z]+$" }] }],
    [[token], { is: "list", of: entry }],
    [{ "${TfToken[TOKEN.2]}": "a", "%{ if var.a }b%{ endif }": "b" }, lowerKeys],
    ["👩‍👩‍👧e\u0301", upTo2(text)],
    [["a", "b", "a"], upTo2({ is: "list", distinct: true, of: text })],
    [["a", "b", "${var.c}"], upTo2({ is: "list", distinct: true, of: text })],
    [[{ arn: "a" }, { arn: "b" }, token], upTo2({ is: "list", distinct: true, of: entry })],
    [{ a: "a", b: "b", "${var.c}": "c" }, upTo2({ is: "map", of: text })],
    [123456789012, { is: "number", rules: [{ says: "12 digits", matches: "^[0-9]{12}$" }] }],
    [1e21, { is: "number", rules: [{ says: "22 digits", matches: "^[0-9]{22}$" }] }],
    [0.5, { is: "number", rules: [{ says: "a half", matches: "^0[.]5$" }] }],
    [true, { is: "bool", rules: [{ says: "true", matches: "^true$" }] }],
    ["e\u0301", { is: "string", rules: [{ says: "é", oneOf: ["\u00e9"], matches: "^.$" }] }],
  ])("%j", (value, shape) => {
    expect(problems(value, shape)).toEqual([]);
  });
});

describe("what does not fit is named with its path", () => {
  test.each<[unknown, InputShape, string[]]>([
    [1, text, ["x: must be a string, not 1"]],
    ["1", { is: "number" }, ['x: must be a number, not "1"']],
    ["true", { is: "bool" }, ['x: must be a bool, not "true"']],
    [{}, { is: "list", of: text }, ["x: must be a list, not {}"]],
    [[], { is: "map", of: text }, ["x: must be a map, not []"]],
    [["a"], { is: "tuple", elements: [text, text] }, ['x: must be a tuple, not ["a"]']],
    ["a", entry, ['x: must be an object, not "a"']],
    [null, { is: "string", notNull: true }, ["x: null is not allowed"]],
    [() => 1, text, ["x: must be a string, not function"]],
    [["a", 2], { is: "list", of: text }, ["x[1]: must be a string, not 2"]],
    [{ k: 1 }, { is: "map", of: text }, ['x["k"]: must be a string, not 1']],
    [{}, entry, ["x.arn: is missing"]],
    [
      { arm: "a", note: 1 },
      entry,
      ["x.arm: there is no such name; there are arn, note", "x.arn: is missing", "x.note: must be a string, not 1"],
    ],
  ])("%j", (value, shape, expected) => {
    expect(problems(value, shape)).toEqual(expected);
  });
});

describe("rules say what the module's validations say", () => {
  test.each<[unknown, InputShape, string[]]>([
    ["s3:*", { is: "string", rules: [{ says: "no *", matchesNot: "[*?]" }] }, ['x: "s3:*": no *']],
    ["A", { is: "string", rules: [{ says: "small", matches: "^[a-z]$" }] }, ['x: "A": small']],
    ["c", { is: "string", rules: [{ says: "a or b", oneOf: ["a", "b"] }] }, ['x: "c": a or b']],
    [0, { is: "number", rules: [{ says: "positive", atLeast: 1 }] }, ["x: 0: positive"]],
    [[], { is: "list", of: text, rules: [{ says: "one at least", atLeast: 1 }] }, ["x: []: one at least"]],
    ["abc", upTo2(text), ['x: "abc": two at most']],
    [["a", "b", "c", "c"], upTo2({ is: "list", distinct: true, of: text }), ['x: ["a","b","c","c"]: two at most']],
    [["a", "a", "a"], upTo2({ is: "list", of: text }), ['x: ["a","a","a"]: two at most']],
    [
      ["a", "a"],
      { is: "list", distinct: true, of: text, rules: [{ says: "two at least", atLeast: 2 }] },
      ['x: ["a","a"]: two at least'],
    ],
    [{ Key: "a" }, lowerKeys, ['x: key "Key": small']],
  ])("%j", (value, shape, expected) => {
    expect(problems(value, shape)).toEqual(expected);
  });
});

const fields: readonly InputField[] = [
  { name: "allowedResources", terraform: "allowed_resources", shape: { is: "list", of: entry, notNull: true } },
  { name: "tags", optional: true, shape: { is: "map", of: text } },
];

test("one error lists everything that is wrong with a configuration", () => {
  const config = { tags: { a: 1 }, alowedResources: [], source: "./x", forEach: undefined };
  expect(() => checkInputs(config, fields, 'SecureLambda "orders"', isToken)).toThrow(
    new Error(
      'the inputs of SecureLambda "orders" do not fit the module:\n' +
        "  alowedResources: there is no such name; there are allowedResources, tags\n" +
        "  allowedResources: is missing\n" +
        '  tags["a"]: must be a string, not 1',
    ),
  );
});

test("inputs go to Terraform by its names, without what is the construct's own; null stays", () => {
  const config = { allowedResources: null, tags: { camelCase_Key: "a" }, providers: [], dependsOn: undefined };
  expect(terraformInputs(config, fields)).toEqual({ allowed_resources: null, tags: { camelCase_Key: "a" } });
});

test("where types are stripped, no configuration is one without inputs", () => {
  expect(() => checkInputs(undefined as never, fields, 'SecureLambda "orders"', isToken)).toThrow(
    new Error('the inputs of SecureLambda "orders" do not fit the module:\n  allowedResources: is missing'),
  );
});
