import { execFileSync, spawn, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { gate } from "../src";
import { folderStorage, publish, type Served, serve } from "../src/registry";
import { createTerraform, hostBlock } from "../src/terraform";
import { compile, writeProject } from "./codegen/compile";
import { temporaryFolder } from "./fixtures/folder";
import { compilers } from "./setup/compilers";

// A squad's project, outside of the repository: paved from its packed tarball, the modules from the registry by `paved get`.

const repository = resolve(__dirname, "..");
const host = "modules.paved.test";
const names = ["event_bus", "secure_bucket", "secure_lambda"];
const libraries = ["cdktf", "cdktn"] as const;

/** The same stack for both libraries: nothing but the imports differs. */
function stackSource(library: (typeof libraries)[number]): string {
  const from = (name: string) => `./.gen/modules/acme/aws/${name}`;
  return `import { App, Fn, TerraformStack } from "${library}";
import { EventBus } from "${from("event_bus")}";
import { SecureBucket } from "${from("secure_bucket")}";
import { SecureLambda } from "${from("secure_lambda")}";

const app = new App({ skipValidation: true });
const stack = new TerraformStack(app, "shop");
stack.addOverride("provider.aws", [{ region: "eu-west-1" }]);
const code = { runtime: "nodejs22.x", handler: "index.handler", s3: { bucket: "artifacts", key: "a.zip", version: "1" } };
const common = { sensitivity: "low", kms: null };
const admins = ["arn:aws:iam::123456789012:role/deploy"];
const role = (name: string) => \`arn:aws:iam::123456789012:role/\${name}\`;

const uploads = new SecureBucket(stack, "uploads", {
  ...common,
  name: "acme-uploads",
  accessLog: null,
  readers: { orders: { principal_arn: role("orders"), account_id: null, prefixes: ["in/"] } },
  writers: {},
  adminPrincipalArns: admins,
});
const events = new EventBus(stack, "events", {
  ...common,
  name: "shop",
  publishers: { orders: { principal_arn: role("orders"), sources: ["shop.orders"], detail_types: ["Placed"] } },
  adminPrincipalArns: admins,
});
const orders: SecureLambda = new SecureLambda(stack, "orders", {
  ...common,
  name: "orders",
  tier: "internal",
  maxConcurrency: 5,
  code,
  allowedResources: Fn.concat([uploads.grantsOutput.read["orders"], events.grantsOutput.put["orders"]]),
});
new SecureLambda(stack, "front", {
  ...common,
  name: "front",
  tier: "edge",
  maxConcurrency: 5,
  code,
  allowedResources: orders.grantsOutput.invoke,
});
app.synth();
`;
}

let served: Served;
let got: { status: number | null; stderr: string };
const projects = Object.fromEntries(libraries.map((library) => [library, temporaryFolder()]));

beforeAll(async () => {
  const storage = folderStorage(temporaryFolder());
  for (const name of names) await publish(join(repository, "modules", name), { storage, version: "1.0.0" });
  served = await serve(storage, { port: 0 });
  const config = join(temporaryFolder(), "config.tfrc");
  writeFileSync(config, hostBlock({ host, modulesUrl: served.modulesUrl }));
  const tarball = pack();
  for (const library of libraries) {
    prepare(projects[library]!, library, tarball);
    got = await run(projects[library]!, { TF_CLI_CONFIG_FILE: config });
    if (got.status !== 0) throw new Error(got.stderr);
  }
});

afterAll(() => served?.close());

function pack(): string {
  const folder = temporaryFolder();
  execFileSync("npm", ["pack", "--ignore-scripts", "--pack-destination", folder], { cwd: repository, stdio: "pipe" });
  return join(folder, readdirSync(folder)[0]!);
}

/** What `npm install paved-x.y.z.tgz cdktf constructs` makes, without a network. */
function prepare(folder: string, library: (typeof libraries)[number], tarball: string): void {
  const terraformModules = names.map((name) => `${host}/acme/${name}/aws@~> 1.0`);
  writeProject(folder, {
    "main.ts": stackSource(library),
    "cdktf.json": JSON.stringify({ language: "typescript", app: "node main.js", terraformModules }),
  });
  const installed = join(folder, "node_modules");
  mkdirSync(join(installed, "paved"));
  execFileSync("tar", ["-xzf", tarball, "-C", join(installed, "paved"), "--strip-components", "1"]);
  const { dependencies } = JSON.parse(readFileSync(join(repository, "package.json"), "utf8"));
  for (const name of Object.keys(dependencies)) {
    mkdirSync(join(installed, name, ".."), { recursive: true });
    symlinkSync(join(repository, "node_modules", name), join(installed, name));
  }
  writeFileSync(
    join(folder, "package.json"),
    JSON.stringify({ name: "squad", dependencies: { [library]: "*", constructs: "*" } }),
  );
}

function run(folder: string, env: NodeJS.ProcessEnv): Promise<{ status: number | null; stderr: string }> {
  const child = spawn(process.execPath, ["node_modules/paved/dist/src/cli.js", "get"], {
    cwd: folder,
    env: { ...process.env, ...env },
    stdio: ["ignore", "ignore", "pipe"],
  });
  let stderr = "";
  child.stderr.on("data", (chunk) => (stderr += chunk));
  return new Promise((done) => child.once("close", (status) => done({ status, stderr })));
}

/** Compiles the project to JavaScript, runs it, and reads what it synthesized. */
function synthesized(library: (typeof libraries)[number]): string {
  const folder = projects[library]!;
  const compiler = join(repository, "node_modules/typescript/bin/tsc");
  execFileSync(process.execPath, [compiler, "-p", folder, "--noEmit", "false", "--outDir", join(folder, "out")]);
  const { status, stderr } = spawnSync(process.execPath, ["out/main.js"], { cwd: folder, encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
  return join(folder, "cdktf.out/stacks/shop/cdk.tf.json");
}

describe.each(libraries)("in %s", (library) => {
  test.each(compilers)("the project compiles with TypeScript %s", (version) => {
    expect(compile(projects[library]!, version)).toEqual([]);
  });

  test("without allowedResources it does not", () => {
    const folder = temporaryFolder();
    cpSync(projects[library]!, folder, { recursive: true, verbatimSymlinks: true });
    const source = stackSource(library).replace(/ {2}allowedResources: orders.*\n/, "");
    writeFileSync(join(folder, "main.ts"), source);
    const said = compile(folder, compilers[1]!).map(({ text }) => text);
    expect(said.filter((text) => !text.includes("'orders' is declared but"))).toEqual([
      expect.stringContaining("Property 'allowedResources' is missing in type"),
    ]);
  });

  test("what it synthesizes plans by real Terraform, from the registry, and passes the gate", async () => {
    const registry = { host, modulesUrl: served.modulesUrl };
    const terraform = await createTerraform({ env: process.env, registry });
    try {
      const root = terraform.copy(temporaryFolder());
      writeFileSync(join(root, "main.tf.json"), readFileSync(synthesized(library)));
      await terraform.init(root);
      await terraform.plan(root, { out: "plan" });
      const { findings, resources } = await gate(await terraform.showJson(root, "plan"));
      expect(findings).toEqual([]);
      expect(resources).toBe(28);
    } finally {
      await terraform.close();
    }
  });
});

test("both libraries synthesize the same module blocks", () => {
  const [cdktf, cdktn] = libraries.map((library) => JSON.parse(readFileSync(synthesized(library), "utf8")).module);
  expect(cdktn).toEqual(cdktf);
  expect(Object.keys(cdktf).sort()).toEqual(["events", "front", "orders", "uploads"]);
});

test("the package offers the bindings themselves, for both libraries", () => {
  const folder = temporaryFolder();
  cpSync(projects.cdktf!, folder, { recursive: true, verbatimSymlinks: true });
  writeFileSync(
    join(folder, "main.ts"),
    `import { SecureLambda } from "paved/modules/secure_lambda";
import { SecureLambda as ForCdktn } from "paved/modules/secure_lambda/cdktn";
export const both = [SecureLambda, ForCdktn];
`,
  );
  expect(compile(folder, compilers[1]!)).toEqual([]);
  const script =
    'console.log(Object.keys(require("paved/modules/secure_lambda")).join(), typeof require("paved/modules/secure_lambda/cdktn").SecureLambda)';
  expect(execFileSync(process.execPath, ["-e", script], { cwd: folder, encoding: "utf8" })).toBe(
    "SecureLambda function\n",
  );
});
