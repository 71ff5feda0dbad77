import { temporaryFolder, writeFolder } from "../../test/fixtures/folder";
import { fetchingEnvironment, reasonOf } from "./get-modules";

const cwd = temporaryFolder();

test("what the user set up for fetching stays, what would change the command does not", () => {
  const kept = {
    PATH: "/bin",
    HOME: "/home/me",
    TF_TOKEN_tfr_acme_dev: "secret",
    TF_REGISTRY_CLIENT_TIMEOUT: "30",
    HTTPS_PROXY: "http://proxy",
    SSL_CERT_FILE: "/etc/ca.pem",
    GIT_SSH_COMMAND: "ssh -i key",
    AWS_PROFILE: "modules",
  };
  const dropped = { TF_CLI_ARGS: "-x", TF_CLI_ARGS_init: "-upgrade", TF_WORKSPACE: "prod", TF_DATA_DIR: ".tf" };
  const quiet = { TF_IN_AUTOMATION: "1", TF_INPUT: "0", CHECKPOINT_DISABLE: "1" };
  expect(fetchingEnvironment({ env: { ...kept, ...dropped }, cwd })).toEqual({ ...kept, ...quiet });
});

test("a relative TF_CLI_CONFIG_FILE is the one in the user's folder", () => {
  writeFolder(cwd, { "registry.tfrc": "" });
  const env = fetchingEnvironment({ env: { TF_CLI_CONFIG_FILE: "registry.tfrc" }, cwd });
  expect(env.TF_CLI_CONFIG_FILE).toBe(`${cwd}/registry.tfrc`);
});

test("one that is not there is an error, where terraform only warns and then asks the wrong hosts", () => {
  expect(() => fetchingEnvironment({ env: { TF_CLI_CONFIG_FILE: "nowhere.tfrc" }, cwd })).toThrow(
    expect.objectContaining({ code: "cli-config-missing", exitCode: 2, where: `${cwd}/nowhere.tfrc` }),
  );
});

test.each([
  ['Module "m2" (from main.tf.json:4) cannot be found in the registry.', "Module cannot be found in the registry."],
  ['Could not download module "m1" (main.tf.json:3) source code', "Could not download module source code"],
  ['The directory could not be read for module "m0" at main.tf.json:2.', "The directory could not be read for module."],
  ['no version of "acme/queue/aws" (main.tf.json:6) which matches', 'no version of "acme/queue/aws" which matches'],
  ["lstat .terraform/modules/m2/none: no such file", "lstat the package/none: no such file"],
  ["Two\n lines.\n\nAnd advice.", "Two lines."],
])("reasons do not name our scratch files: %s", (detail, expected) => {
  expect(reasonOf({ severity: "error", summary: "No", detail })).toBe(`No: ${expected}`);
});
