import { relative } from "node:path";
import { InputError } from "../core";
import { findTerraform } from "./find-terraform";
import { runProcess } from "./process";

/**
 * The JSON of a plan in Terraform's own format, by the user's own terraform and in the folder that the plan was made in: its
 * providers tell what the plan means.
 * @throws InputError `plan-not-shown` with terraform's reason. ExternalError those of `findTerraform`.
 */
export async function showPlan(file: string, { env, cwd }: { env: NodeJS.ProcessEnv; cwd: string }): Promise<Buffer> {
  const terraform = await findTerraform(env);
  const args = ["show", "-json", "-no-color", relative(cwd, file)];
  const settings = { ...env, TF_IN_AUTOMATION: "1", TF_CLI_ARGS: "", TF_CLI_ARGS_show: "", CHECKPOINT_DISABLE: "1" };
  const { exitCode, stdout, stderr } = await runProcess(terraform, args, { cwd, env: settings, timeoutMs: 300_000 });
  if (exitCode === 0) return stdout;
  const reason = stderr
    .toString("utf8")
    .split("\n")
    .map((line) => line.replace(/^[╷│╵\s]+/u, ""))
    .filter(Boolean)
    .join(" ");
  throw new InputError("plan-not-shown", `terraform cannot show this plan: ${reason}`, {
    where: file,
    fix: "leave the plan in the folder that it was made in, after `terraform init`; or run `terraform show -json` there yourself",
  });
}
