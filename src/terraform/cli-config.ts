export interface CliConfig {
  /** A module registry that `source` lines name by `host`, e.g. `modules.paved.test`, and that answers at `modulesUrl`. */
  readonly registry?: RegistryHost | undefined;
  /** Where the AWS provider comes from: a filesystem mirror, or a download kept in a cache directory (which must exist). */
  readonly provider: ProviderSource;
}

export interface RegistryHost {
  /** Must contain a dot; needs no DNS entry. */
  readonly host: string;
  /** Base of the Module Registry Protocol, e.g. `http://127.0.0.1:4711/v1/modules/`. */
  readonly modulesUrl: string;
}

export type ProviderSource =
  | { readonly kind: "mirror"; readonly folder: string }
  | { readonly kind: "download"; readonly cache: string };

/**
 * Renders Terraform's CLI configuration. The `host` block spares service discovery, and with it DNS and TLS.
 * Documented at https://developer.hashicorp.com/terraform/cli/config/config-file, save for `host`.
 */
export function renderCliConfig({ registry, provider }: CliConfig): string {
  return [...(registry ? [hostBlock(registry)] : []), installation(provider)].join("\n");
}

/** Sends a host's name to a server, with no DNS, TLS or discovery. Terraform does not document `host` blocks, but has long had them. */
export function hostBlock({ host, modulesUrl }: RegistryHost): string {
  return `host ${quote(host)} {\n  services = {\n    "modules.v1" = ${quote(modulesUrl)}\n  }\n}\n`;
}

function installation(provider: ProviderSource): string {
  switch (provider.kind) {
    case "mirror":
      return `provider_installation {
  filesystem_mirror {
    path    = ${quote(provider.folder)}
    include = ["registry.terraform.io/hashicorp/aws"]
  }
  direct {
    exclude = ["registry.terraform.io/hashicorp/aws"]
  }
}
`;
    case "download":
      // Without the second line Terraform uses the cache only where a lock file knows the package already:
      // fresh copies of a stack have none, and each would download the provider again.
      return `plugin_cache_dir = ${quote(provider.cache)}\nplugin_cache_may_break_dependency_lock_file = true\n`;
  }
}

/** An HCL string literal: JSON's escapes, and no templates. */
function quote(text: string): string {
  return JSON.stringify(text).replace(/[$%](?=\{)/g, "$&$&");
}
