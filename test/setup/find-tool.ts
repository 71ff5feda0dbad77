import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { versions } from "../../src/core";

export type ToolName = "opa" | "conftest";

interface Tool {
  readonly version: string;
  readonly package: string;
  /** What makes the binary print its version. */
  readonly versionArgument: string;
  /** How long `go install` takes on two cores. */
  readonly seconds: number;
}

export const tools: Readonly<Record<ToolName, Tool>> = {
  opa: {
    version: versions.opa,
    package: "github.com/open-policy-agent/opa",
    versionArgument: "version",
    seconds: 80,
  },
  conftest: {
    version: versions.conftest,
    package: "github.com/open-policy-agent/conftest",
    versionArgument: "--version",
    seconds: 110,
  },
};

/** Where `go install` puts a tool. The version is in the path because conftest, built so, calls itself "dev". */
export function toolFolder(name: ToolName): string {
  return join(__dirname, "../../.tools", `${name}-${tools[name].version}`);
}

/** The path of a tool in exactly our version: the one built into `.tools`, or one on PATH; `undefined` where neither is. */
export function findTool(name: ToolName): string | undefined {
  const built = join(toolFolder(name), name);
  if (existsSync(built)) return built;
  const candidates = (process.env.PATH ?? "").split(delimiter).map((folder) => join(folder, name));
  return candidates.find((file) => existsSync(file) && tellsVersion(file, tools[name]));
}

/** Like {@link findTool}, in a test, after the set-up has built what was missing. @throws where it was not run. */
export function toolPath(name: ToolName): string {
  const file = findTool(name);
  if (file === undefined)
    throw new Error(`no ${name} ${tools[name].version}: run this test in the jest project "tools"`);
  return file;
}

function tellsVersion(file: string, { version, versionArgument }: Tool): boolean {
  try {
    const [first] = execFileSync(file, [versionArgument], { encoding: "utf8", stdio: "pipe" }).split("\n");
    return first?.endsWith(` ${version}`) === true;
  } catch {
    return false;
  }
}
