import { mkdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { compare } from "./measure.mjs";
import { cdktf, paved } from "./programs.mjs";

/** All modules from CDKTF to Terraform. `paved synth` writes HCL, contracts and README tables as well, the others JSON alone. */
export async function benchSynth(folder) {
  mkdirSync(folder);
  const app = writeApp(folder);
  await compare("all modules from CDKTF to Terraform", [
    { name: "paved synth", command: [...paved, "synth"] },
    { name: "cdktf synth, barrel import", command: [...cdktf(), "synth"], cwd: folder },
    { name: "the app of cdktf synth alone", command: [process.execPath, app], cwd: folder },
  ]);
}

/** Synthesizes the same modules through the bindings' barrel import, as most people write it. */
function writeApp(folder) {
  const app = join(folder, "app.cjs");
  const { resolve: find } = createRequire(import.meta.url);
  writeFileSync(
    app,
    `
    const { mkdirSync, readdirSync, writeFileSync } = require("node:fs");
    const { dirname, join } = require("node:path");
    require(${JSON.stringify(find("@cdktf/provider-aws"))});
    const { Manifest } = require(${JSON.stringify(find("cdktf"))});
    const modules = ${JSON.stringify(resolve("dist/modules"))};
    const out = "cdktf.out";
    mkdirSync(out, { recursive: true });
    const manifest = new Manifest("0.21.0", out, false);
    for (const name of readdirSync(modules)) {
      const stack = require(join(modules, name, "main.js")).default.build();
      const file = join(out, manifest.forStack(stack).synthesizedStackPath);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, JSON.stringify(stack.toTerraform(), null, 2));
    }
    manifest.writeToFile();`,
  );
  const project = { language: "typescript", app: "node app.cjs", projectId: "bench", sendCrashReports: "false" };
  writeFileSync(join(folder, "cdktf.json"), JSON.stringify(project));
  return app;
}
