import { accessSync, constants } from "node:fs";
import { devNull } from "node:os";
import { delimiter, join } from "node:path";
import { satisfies } from "semver";
import { ExternalError, versions } from "../core";
import { runProcess } from "./process";

const install = "install Terraform from https://developer.hashicorp.com/terraform/install and put it on PATH";

/**
 * The path of the `terraform` that PATH finds, once it has told its version.
 * @param env the environment to look in; settings for terraform in it do not matter.
 * @throws ExternalError `terraform-missing`, `terraform-broken` where it does not say, or `terraform-too-old` below the range that our modules need.
 */
export async function findTerraform(env: NodeJS.ProcessEnv): Promise<string> {
  const file = (env.PATH ?? "")
    .split(delimiter)
    .map((folder) => join(folder, "terraform"))
    .find(isExecutable);
  if (file === undefined)
    throw new ExternalError("terraform-missing", "there is no terraform on PATH", { fix: install });
  const version = await terraformVersion(file, env);
  if (satisfies(version, versions.terraformRange, { includePrerelease: true })) return file;
  throw new ExternalError("terraform-too-old", `terraform ${version} is outside ${versions.terraformRange}`, {
    where: file,
    fix: install,
  });
}

async function terraformVersion(file: string, env: NodeJS.ProcessEnv): Promise<string> {
  const untouched = { TF_CLI_CONFIG_FILE: devNull, TF_CLI_ARGS: "", CHECKPOINT_DISABLE: "1" };
  const options = { cwd: "/", env: { ...env, ...untouched }, timeoutMs: 60_000 };
  const { exitCode, stdout, stderr } = await runProcess(file, ["version", "-json"], options);
  try {
    return String((JSON.parse(stdout.toString("utf8")) as { terraform_version: unknown }).terraform_version);
  } catch (cause) {
    const [said] = `${stdout}${stderr}`.trim().split("\n");
    throw new ExternalError(
      "terraform-broken",
      `terraform on PATH does not tell its version: ${said || `it printed nothing and ended with ${exitCode}`}`,
      {
        where: file,
        fix: install,
        cause,
      },
    );
  }
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
