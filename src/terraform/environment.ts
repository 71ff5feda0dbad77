export interface EnvironmentSettings {
  /** File with Terraform's CLI configuration. */
  readonly cliConfigFile: string;
  /** An empty file: the AWS configuration and credentials that the provider may read. */
  readonly emptyFile: string;
  /** HOME for a process that has none. */
  readonly home: string;
  /** URL that every AWS request goes to. */
  readonly awsEndpoint: string;
  /** Whether the provider is downloaded: the only thing that may need the machine's proxy. */
  readonly downloads: boolean;
}

/**
 * The environment that terraform runs in: what a person's shell holds must change neither a plan nor its output.
 * Dropped are every `TF_*` (a `TF_CLI_CONFIG_FILE` that is not there puts a warning before the JSON on stdout; `TF_CLI_ARGS`,
 * `TF_DATA_DIR`, `TF_WORKSPACE`, `TF_LOG` change behaviour; `TF_VAR_*` would be an input that no call names), every `AWS_*`
 * (`AWS_CA_BUNDLE` breaks the provider's start, `AWS_PROFILE` needs a file), and proxies.
 */
export function terraformEnvironment(env: NodeJS.ProcessEnv, settings: EnvironmentSettings): NodeJS.ProcessEnv {
  const kept = Object.entries(env).filter(([name]) => !/^(TF|AWS)_/.test(name) && !isProxy(name));
  const proxies = Object.entries(env).filter(([name]) => settings.downloads && isProxy(name));
  return {
    ...Object.fromEntries(kept),
    ...Object.fromEntries(proxies),
    ...loopbackWithoutProxy,
    HOME: env.HOME || settings.home,
    TF_CLI_CONFIG_FILE: settings.cliConfigFile,
    TF_IN_AUTOMATION: "1",
    TF_INPUT: "0",
    CHECKPOINT_DISABLE: "1",
    AWS_ACCESS_KEY_ID: "paved",
    AWS_SECRET_ACCESS_KEY: "paved",
    AWS_REGION: "eu-west-1",
    AWS_CONFIG_FILE: settings.emptyFile,
    AWS_SHARED_CREDENTIALS_FILE: settings.emptyFile,
    AWS_EC2_METADATA_DISABLED: "true",
    AWS_ENDPOINT_URL: settings.awsEndpoint,
  };
}

const loopbackWithoutProxy = { NO_PROXY: "127.0.0.1,localhost", no_proxy: "127.0.0.1,localhost" };

function isProxy(name: string): boolean {
  return /^(https?|all|no)_proxy$/i.test(name);
}
