/** The import directions of docs/architecture.md. Each rule tells whoever breaks it what to do instead. */
const stages = "synth|codegen|registry|plan|policy|reach|report|settings|source|terraform";
const contracts = "^modules/[^/]+/contract/";
const tests = "\\.test\\.ts$";

module.exports = {
  forbidden: [
    {
      name: "core-imports-nobody",
      comment: "core holds words only. Move what needs another room out of core, or pass it in as an argument.",
      severity: "error",
      from: { path: "^src/core/", pathNot: tests },
      to: { pathNot: "^src/core/" },
    },
    {
      name: "stages-never-import-stages",
      comment:
        "Stages meet in src/commands only. Return plain data from one and pass it to the other there; shared words go to core.",
      severity: "error",
      from: { path: `^src/(${stages})/`, pathNot: tests },
      to: { path: `^src/(${stages}|commands|cli|index)`, pathNot: "^src/$1/" },
    },
    {
      name: "rooms-are-entered-through-their-index",
      comment: "Import the room's index; if what you need is not there, export it there.",
      severity: "error",
      from: { path: "^(src|test|modules)/", pathNot: `^src/(authoring|core|hcl|${stages})/|${tests}` },
      to: { path: `^src/(authoring|core|hcl|${stages})/`, pathNot: "/index\\.ts$" },
    },
    {
      name: "stages-take-shared-rooms-through-their-index",
      comment: "Import ../core, ../hcl or ../authoring, never a file inside.",
      severity: "error",
      from: { path: `^src/(authoring|hcl|${stages})/` },
      to: { path: "^src/(core|hcl|authoring)/", pathNot: ["/index\\.ts$", "^src/$1/"] },
    },
    {
      name: "hcl-reads-text-only",
      comment: "hcl stands under all stages: it knows Terraform's language, and no stage.",
      severity: "error",
      from: { path: "^src/hcl/", pathNot: tests },
      to: { path: "^src/", pathNot: "^src/(core|hcl)/" },
    },
    {
      name: "only-synth-sees-authoring",
      comment:
        "What a module is made of concerns src/synth and the modules themselves; everybody else reads generated files.",
      severity: "error",
      from: { path: "^src/", pathNot: `^src/(authoring|synth)/|^src/commands/_rooms\\.ts$|${tests}` },
      to: { path: "^src/authoring/" },
    },
    {
      name: "cdktf-stays-behind-authoring-and-synth",
      comment:
        "cdktf is archived; a swap for its fork must touch two folders. Modules take what they need from src/authoring.",
      severity: "error",
      from: { path: "^(src|modules)/", pathNot: `^src/(authoring|synth)/|${contracts}|${tests}` },
      to: { path: "node_modules/(cdktf|constructs)/" },
    },
    {
      name: "aws-bindings-one-by-one",
      comment:
        "The barrel of @cdktf/provider-aws takes 5 s and 500 MB to load. Import @cdktf/provider-aws/lib/<resource>.",
      severity: "error",
      from: {},
      to: { path: "node_modules/@cdktf/provider-aws/lib/index\\." },
    },
    {
      name: "modules-stand-on-authoring",
      comment:
        "A module room imports src/authoring, AWS bindings and its own files. Anything else belongs into authoring.",
      severity: "error",
      from: { path: "^modules/([^/]+)/", pathNot: `${contracts}|${tests}` },
      to: { pathNot: ["^src/authoring/index\\.ts$", "^modules/$1/", "node_modules/@cdktf/provider-aws/lib/[^/]+/"] },
    },
    {
      name: "contracts-stand-alone",
      comment:
        "A generated binding runs in other people's projects: it imports the construct library and the file beside it. Change src/codegen.",
      severity: "error",
      from: { path: "^modules/([^/]+)/contract/" },
      to: { pathNot: ["^modules/$1/contract/", "node_modules/(cdktf|cdktn|constructs)/"] },
    },
    {
      name: "src-never-imports-rooms-of-people",
      comment: "modules/ and policies/ are found by path and read as data, so that adding a room edits no code.",
      severity: "error",
      from: { path: "^src/", pathNot: tests },
      to: { path: "^(modules|policies)/" },
    },
    {
      name: "processes-are-started-in-src-terraform",
      comment: "Wrap the tool in src/terraform (or a test); stages are pure.",
      severity: "error",
      from: { path: "^src/", pathNot: `^src/(terraform|commands)/|${tests}` },
      to: { path: "^(node:)?child_process$" },
    },
    {
      name: "commands-do-not-call-commands",
      comment: "Verbs share the files of src/commands that start with an underscore.",
      severity: "error",
      from: { path: "^src/commands/[a-z]", pathNot: tests },
      to: { path: "^src/commands/[a-z]" },
    },
    {
      name: "shipped-code-has-its-dependencies",
      comment:
        "A user's install has no development dependencies. Only authoring and synth, which work in this repository alone, may use them.",
      severity: "error",
      from: { path: "^src/", pathNot: `^src/(authoring|synth)/|${tests}` },
      to: { dependencyTypes: ["npm-dev"] },
    },
    {
      name: "no-cycles",
      comment: "Move what both need into a third file.",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "no-orphans",
      comment: "Nothing imports this file and it is no entry: remove it.",
      severity: "error",
      from: {
        orphan: true,
        pathNot: [
          "^src/(cli|index)\\.ts$",
          "^src/commands/",
          "^modules/[^/]+/main\\.ts$",
          "^test/setup/",
          tests,
          "\\.d\\.ts$",
        ],
      },
      to: {},
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["require", "node", "types", "default"] },
  },
};
