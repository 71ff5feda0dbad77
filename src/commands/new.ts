import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { didYouMean, exitCodes, UsageError } from "../core";
import type { Call, Command } from "./_command";
import { newRuleFiles } from "./_new-rule";
import { packageRoot } from "./_package";
import { planes, ruleRooms } from "./_rules";

export const command: Command = {
  summary: "Make the room of a new rule in this repository: rule, test and examples that run",
  usage: "new rule PLANE/NAME",
  arguments: 2,
  options: {},
  async run(call, { stdout, cwd }) {
    const { plane, name } = parse(call);
    const folder = join(packageRoot, "policies/opa/rules", plane, name);
    const files = newRuleFiles({ plane, name, taken: ruleRooms().map(({ metadata }) => metadata.custom.code) });
    mkdirSync(folder, { recursive: true });
    for (const [file, text] of Object.entries(files)) {
      writeFileSync(join(folder, file), text);
      stdout.write(`wrote ${relative(cwd, join(folder, file))}\n`);
    }
    return exitCodes.clean;
  },
};

function parse({ positionals: [kind, path = ""] }: Call): { readonly plane: string; readonly name: string } {
  if (kind !== "rule")
    throw usage(`there is nothing new called "${kind ?? ""}"`, "call it as `paved new rule PLANE/NAME`");
  const [plane = "", name = "", ...more] = path.split("/");
  if (!planes.includes(plane))
    throw usage(`there is no plane "${plane}"${didYouMean(plane, planes)}`, `the planes are: ${planes.join(", ")}`);
  if (!/^[a-z][a-z0-9]*(?:_[a-z0-9]+)*$/.test(name) || more.length > 0)
    throw usage(
      `"${path}" does not name a rule`,
      "write PLANE/NAME; the name is the defect in snake_case, as in event/open_event_bus",
    );
  if (ruleRooms().some((room) => room.name === name))
    throw usage(`there is a rule "${name}" already`, `read it with \`paved explain ${name}\``);
  if (!existsSync(join(packageRoot, "test/rule-plans")))
    throw usage(
      "rules are written in a clone of paved, and this is an installation",
      "clone the repository, and run it there",
    );
  return { plane, name };
}

function usage(message: string, fix: string): UsageError {
  return new UsageError("new-usage", message, { fix });
}
