import { terraformEnvironment } from "./environment";

const settings = {
  cliConfigFile: "/scratch/terraform.tfrc",
  emptyFile: "/scratch/empty",
  home: "/scratch/home",
  awsEndpoint: "http://127.0.0.1:4711",
  downloads: false,
};

const dirty = {
  PATH: "/bin",
  LANG: "C.UTF-8",
  TF_CLI_CONFIG_FILE: "/not/there",
  TF_CLI_ARGS_plan: "-destroy",
  TF_WORKSPACE: "prod",
  TF_VAR_name: "x",
  AWS_CA_BUNDLE: "/etc/ca.pem",
  AWS_PROFILE: "prod",
  AWS_SESSION_TOKEN: "real",
  AWS_ENDPOINT_URL_STS: "https://sts.example",
  HTTPS_PROXY: "http://127.0.0.1:1",
  http_proxy: "http://127.0.0.1:1",
};

const clean = {
  PATH: "/bin",
  LANG: "C.UTF-8",
  HOME: "/scratch/home",
  TF_CLI_CONFIG_FILE: "/scratch/terraform.tfrc",
  TF_IN_AUTOMATION: "1",
  TF_INPUT: "0",
  CHECKPOINT_DISABLE: "1",
  AWS_ACCESS_KEY_ID: "paved",
  AWS_SECRET_ACCESS_KEY: "paved",
  AWS_REGION: "eu-west-1",
  AWS_CONFIG_FILE: "/scratch/empty",
  AWS_SHARED_CREDENTIALS_FILE: "/scratch/empty",
  AWS_EC2_METADATA_DISABLED: "true",
  AWS_ENDPOINT_URL: "http://127.0.0.1:4711",
  NO_PROXY: "127.0.0.1,localhost",
  no_proxy: "127.0.0.1,localhost",
};

test("nothing of a dirty shell that could change a plan is left", () => {
  expect(terraformEnvironment(dirty, settings)).toEqual(clean);
});

test("a proxy stays where the provider has to be downloaded, but never for loopback", () => {
  expect(terraformEnvironment({ ...dirty, no_proxy: "corp" }, { ...settings, downloads: true })).toEqual({
    ...clean,
    HTTPS_PROXY: "http://127.0.0.1:1",
    http_proxy: "http://127.0.0.1:1",
  });
});

test("an existing HOME is kept", () => {
  expect(terraformEnvironment({ HOME: "/home/me" }, settings).HOME).toBe("/home/me");
});
