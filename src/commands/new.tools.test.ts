import { execFileSync } from "node:child_process";
import { cpSync } from "node:fs";
import { join } from "node:path";
import { temporaryFolder, writeFolder } from "../../test/fixtures/folder";
import { toolPath } from "../../test/setup/find-tool";
import { newRuleFiles } from "./_new-rule";
import { planes } from "./_rules";

test.each(planes)("a new rule of the plane %s is formatted, strict, and its tests pass", (plane) => {
  const policies = temporaryFolder();
  cpSync(join(__dirname, "../../policies/opa/lib"), join(policies, "lib"), { recursive: true });
  const room = join("rules", plane, "queue_without_own_key");
  writeFolder(
    join(policies, room),
    newRuleFiles({ plane, name: "queue_without_own_key", taken: ["ID-001", "DA-009"] }),
  );
  const opa = (...args: string[]) => execFileSync(toolPath("opa"), args, { cwd: policies, encoding: "utf8" });
  opa("fmt", "--list", "--fail", room);
  opa("check", "--strict", ".");
  expect(opa("test", ".", "--run", "queue_without_own_key")).toContain("PASS: 3/3");
});
