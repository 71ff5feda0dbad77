import { inputNames, outputNames, pascalCase } from "./names";

test.each([
  ["allowed_resources", "allowedResources"],
  ["s3_bucket", "s3Bucket"],
  ["ipv6_cidr_blocks", "ipv6CidrBlocks"],
  ["my-var", "myVar"],
  ["get_name", "fetchName"],
  ["equals", "equalTo"],
  ["self", "selfAttribute"],
  ["node", "nodeAttribute"],
  ["version", "versionAttribute"],
  ["for_each", "forEachAttribute"],
  ["constructor", "constructorAttribute"],
  ["to_string", "toStringAttribute"],
  ["class", "class"],
  ["default", "default"],
])("the input %s is called %s", (terraform, binding) => {
  expect([...inputNames([terraform])]).toEqual([[terraform, binding]]);
});

test.each([
  [["a_1", "a1"], { a_1: "a_1", a1: "a1" }],
  [["a-1", "a_1"], { "a-1": "a1", a_1: "a_1" }],
  [["fetch_name", "get_name"], { fetch_name: "fetchName", get_name: "get_name" }],
  [["version", "version_attribute"], { version: "versionAttribute", version_attribute: "version_attribute" }],
  [["node", "Node"], { node: "node2", Node: "nodeAttribute" }],
  [["for-each", "forEach"], { "for-each": "forEachAttribute", forEach: "forEach2" }],
  [["dependsOn", "DependsOn"], { dependsOn: "dependsOn2", DependsOn: "dependsOnAttribute" }],
  [["get_string", "getString"], { get_string: "get_string", getString: "fetchString" }],
  [["Node", "node", "node2"], { Node: "nodeAttribute", node: "node3", node2: "node2" }],
  [["__", "___"], { __: "__", ___: "___" }],
])("no two of %j become one", (names, expected) => {
  const found = inputNames(names);
  expect(Object.fromEntries(found)).toEqual(expected);
  expect(new Set(found.values()).size).toBe(names.length);
});

test("what names are given does not depend on the order of their declaration", () => {
  expect(new Map([...inputNames(["a_1", "a-1", "a1"])].reverse())).toEqual(inputNames(["a1", "a-1", "a_1"]));
});

test("outputs end in Output, and give way to an input that is called so", () => {
  const inputs = inputNames(["arn_output", "name"]);
  expect(Object.fromEntries(outputNames(["arn", "name", "get_x"], inputs))).toEqual({
    arn: "arnOutputAttribute",
    name: "nameOutput",
    get_x: "getXOutput",
  });
});

test.each([
  [["x"], ["X", "x"], { X: "XOutput", x: "xOutput" }],
  [["a1", "a_1"], ["a1", "a_1"], { a1: "a1Output", a_1: "a_1Output" }],
  [["a_1Output", "a1_output", "b"], ["a1", "a_1"], { a1: "a1OutputAttribute", a_1: "a_1Output2" }],
  [[], ["interpolation_for"], { interpolation_for: "interpolationForOutputAttribute" }],
])("beside the inputs %j, no two of the outputs %j become one", (inputs, names, expected) => {
  const given = inputNames(inputs);
  const found = outputNames(names, given);
  expect(Object.fromEntries(found)).toEqual(expected);
  expect(new Set([...given.values(), ...found.values()]).size).toBe(inputs.length + names.length);
});

test.each([
  ["secure_lambda", "SecureLambda"],
  ["vpc-endpoints", "VpcEndpoints"],
  ["3tier", "Module3Tier"],
  ["terraform.null.label", "TerraformNullLabel"],
])("the class of %s is %s", (name, className) => {
  expect(pascalCase(name)).toBe(className);
});
