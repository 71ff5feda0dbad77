import type { ModuleContract, RequiredProvider } from "../../core";
import { type Change, change, match } from "./contract-change";
import { rangeChange } from "./version-range";

type Required = readonly [name: string, provider: RequiredProvider];

/** What a caller's Terraform and providers must be. */
export function requirementChanges(before: ModuleContract, after: ModuleContract): Change[] {
  const { removed, added, kept } = match(providersOf(before), providersOf(after), ([name]) => name);
  return [
    ...versionChange("Terraform", [before.requiredVersion, after.requiredVersion], "terraform.required_version"),
    ...removed.flatMap(([name]) => {
      return change("minor", "provider-removed", place(name), `provider "${name}" is no longer required`);
    }),
    ...added.flatMap((required) => providerAdded(required, before)),
    ...kept.flatMap(([[name, was], [, is]]) => providerChanges(name, [was, is])),
    ...configurationChanges(before, after),
  ];
}

/** https://developer.hashicorp.com/terraform/language/modules/develop/providers#legacy-shared-modules-with-provider-configurations */
function configurationChanges({ configuredProviders: before = [] }: ModuleContract, after: ModuleContract): Change[] {
  const { removed, added } = match(before, after.configuredProviders ?? [], (name) => name);
  return [
    ...added.flatMap((name) => {
      const why = `the module configures ${name} itself now: Terraform refuses count, for_each and depends_on for it, and to be passed ${name}`;
      return change("major", "provider-configured", place(name), why);
    }),
    ...removed.flatMap((name) => {
      const why = `the module no longer configures ${name} itself: the configuration of its callers takes that place`;
      return change("minor", "provider-unconfigured", place(name), why);
    }),
  ];
}

function providersOf({ requiredProviders }: ModuleContract): Required[] {
  return Object.entries(requiredProviders);
}

function place(name: string): string {
  return `providers.${name}`;
}

/** A provider that was used without a word about it was required all the same, in any version. */
function providerAdded([name, provider]: Required, { resources }: ModuleContract): Change[] {
  const wasUsed = resources.some(({ address }) => address.replace(/^data[.]/, "").startsWith(`${name}_`));
  if (wasUsed) return providerChanges(name, [{}, provider]);
  const aliases = provider.configurationAliases ?? [];
  if (aliases.length === 0)
    return change("minor", "provider-added", place(name), `provider "${name}" is required now, too`);
  const why = `provider "${name}" is required now, and callers must pass ${aliases.join(", ")} to the module`;
  return change("major", "provider-alias-added", place(name), why);
}

function providerChanges(name: string, [before, after]: readonly [RequiredProvider, RequiredProvider]): Change[] {
  return [
    ...sourceChange(name, [before, after]),
    ...versionChange(`provider "${name}"`, [before.version, after.version], place(name)),
    ...aliasChanges(name, [before.configurationAliases ?? [], after.configurationAliases ?? []]),
  ];
}

function sourceChange(name: string, providers: readonly [RequiredProvider, RequiredProvider]): Change[] {
  const [was, is] = providers.map(({ source }) => fullSource(source ?? name));
  if (was === is) return [];
  const why = `provider "${name}" was ${was} and is ${is}, which does not know the resources in callers' states`;
  return change("major", "provider-source-changed", place(name), why);
}

/** https://developer.hashicorp.com/terraform/language/providers/requirements#source-addresses */
function fullSource(source: string): string {
  const parts = source.toLowerCase().split("/");
  return ["registry.terraform.io", "hashicorp"]
    .slice(0, Math.max(0, 3 - parts.length))
    .concat(parts)
    .join("/");
}

function versionChange(
  what: string,
  [before, after]: readonly [string | undefined, string | undefined],
  path: string,
): Change[] {
  const values = `${before ?? "any"} → ${after ?? "any"}`;
  switch (rangeChange(before, after)) {
    case "same":
      return [];
    case "rewritten":
      return change("patch", "version-rewritten", path, `the same versions of ${what} are allowed: ${values}`);
    case "loosened":
      return change("minor", "version-loosened", path, `more versions of ${what} are allowed: ${values}`);
    case "tightened":
      return change(
        "major",
        "version-tightened",
        path,
        `versions of ${what} that were allowed no longer are: ${values}`,
      );
    case "unreadable":
      return change("major", "version-unreadable", path, `the versions of ${what} cannot be compared: ${values}`);
  }
}

function aliasChanges(name: string, [before, after]: readonly [readonly string[], readonly string[]]): Change[] {
  const { removed, added } = match(before, after, (alias) => alias);
  return [
    ...added.flatMap((alias) => {
      return change("major", "provider-alias-added", place(name), `callers must pass ${alias} to the module now`);
    }),
    ...removed.flatMap((alias) => {
      return change(
        "major",
        "provider-alias-removed",
        place(name),
        `callers can no longer pass ${alias} to the module`,
      );
    }),
  ];
}
