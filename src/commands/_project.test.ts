import { temporaryFolder, writeFolder } from "../../test/fixtures/folder";
import { libraryOf, readProject } from "./_project";

const project = (files: Record<string, string>) => writeFolder(temporaryFolder(), files);

test("cdktf.json says which modules, and where the code goes", () => {
  const folder = project({
    "cdktf.json":
      '{ "language": "typescript", "terraformModules": ["acme/queue/aws@~> 1.0"], "codeMakerOutput": "generated" }',
    "paved.yaml": "modules: [./other]",
  });
  expect(readProject(folder)).toMatchObject({
    file: "cdktf.json",
    output: "generated",
    modules: [{ source: "acme/queue/aws", version: "~> 1.0" }],
  });
});

test("where there is none, paved.yaml does", () => {
  const folder = project({
    "paved.yaml": "namespace: acme\nmodules:\n  - ./queue\n  - { name: q, source: ../queue }\n",
  });
  expect(readProject(folder)).toMatchObject({
    file: "paved.yaml",
    output: ".gen",
    modules: [{ source: "./queue" }, { fileName: "q" }],
  });
});

test.each([
  ["no file at all", {}],
  ["an empty paved.yaml", { "paved.yaml": "" }],
  ["a paved.yaml for something else", { "paved.yaml": "namespace: acme" }],
  ["a cdktf.json with providers only", { "cdktf.json": '{ "terraformProviders": ["aws@~> 5"] }' }],
])("%s: says how to declare one", (_, files) => {
  expect(() => readProject(project(files))).toThrow(
    expect.objectContaining({ code: "no-modules", exitCode: 2, fix: expect.stringContaining("acme/queue/aws@~> 1.0") }),
  );
});

test.each([
  ["a comma too many", '{\n  "terraformModules": [\n    "./a",\n  ]\n}\n', /cdktf\.json:4$/],
  ["an end too early", '{\n  "terraformModules": [\n', /cdktf\.json:3$/],
  ["nothing", "", /cdktf\.json:1$/],
  ["a list", "[]", /cdktf\.json$/],
  ["an output that is no text", '{"codeMakerOutput": 1}', /cdktf\.json$/],
  ["modules that are no list", '{"terraformModules": {}}', /cdktf\.json$/],
])("a cdktf.json with %s is named with its line", (_, text, where) => {
  expect(() => readProject(project({ "cdktf.json": text }))).toThrow(
    expect.objectContaining({ code: "bad-project", exitCode: 2, where: expect.stringMatching(where) }),
  );
});

test("a paved.yaml that is not YAML is named too", () => {
  expect(() => readProject(project({ "paved.yaml": "modules: [" }))).toThrow(
    expect.objectContaining({ code: "bad-project", where: "paved.yaml" }),
  );
});

test("other languages are refused by name", () => {
  const folder = project({ "cdktf.json": '{ "language": "python", "terraformModules": ["./a"] }' });
  expect(() => readProject(folder)).toThrow(
    expect.objectContaining({
      code: "not-typescript",
      message: "bindings are written in TypeScript, and the project is in python",
    }),
  );
});

test.each([
  ["the fork is a dependency", { "package.json": '{"dependencies":{"cdktn":"^0.24.0"}}' }, "cdktn"],
  ["it is a peer, beside the original", { "package.json": '{"peerDependencies":{"cdktn":"*","cdktf":"*"}}' }, "cdktn"],
  [
    "the original is",
    { "package.json": '{"devDependencies":{"cdktf":"0.21.0"}}', "node_modules/cdktn/x": "" },
    "cdktf",
  ],
  ["only the fork is installed", { "package.json": "{}", "node_modules/cdktn/x": "" }, "cdktn"],
  ["both are", { "package.json": "{}", "node_modules/cdktn/x": "", "node_modules/cdktf/x": "" }, "cdktf"],
  ["nothing is known", {}, "cdktf"],
])("the library where %s", (_, files, library) => {
  expect(libraryOf(project(files))).toBe(library);
});
