import { coerce, valid } from "semver";
import { UsageError } from "../core";

/** What a registry serves versions of: `namespace/name/system`, without the host. */
export interface ModuleAddress {
  readonly namespace: string;
  readonly name: string;
  /** The provider's short name, e.g. `aws`. */
  readonly system: string;
}

/** Terraform's own grammar, narrowed to lower case so that no two addresses meet on a case-insensitive disk: https://developer.hashicorp.com/terraform/internals/module-registry-protocol#module-addresses */
const namePattern = /^[a-z0-9](?:[a-z0-9_-]{0,62}[a-z0-9])?$/;
const systemPattern = /^[a-z0-9]{1,64}$/;

/** The address as people write it: `acme/secure_bucket/aws`. */
export function addressText({ namespace, name, system }: ModuleAddress): string {
  return `${namespace}/${name}/${system}`;
}

/** @returns the address itself when Terraform can ask for it. @throws UsageError naming the part that is wrong. */
export function checkAddress(address: ModuleAddress): ModuleAddress {
  checkName("namespace", address.namespace, "write it with --namespace, or as `namespace:` in paved.yaml");
  checkName("module name", address.name, "rename the module's folder: its name is the module's name");
  if (!systemPattern.test(address.system))
    throw new UsageError("bad-system", `"${address.system}" is not a system that Terraform accepts in an address`, {
      fix: "name it with --system, in lower-case letters and digits, as in aws",
    });
  return address;
}

function checkName(what: string, name: string, fix: string): void {
  if (namePattern.test(name)) return;
  throw new UsageError(
    `bad-${what.replace(" ", "-")}`,
    `the ${what} "${name}" must be 1 to 64 lower-case letters, digits, "_" or "-", beginning and ending with a letter or digit`,
    { fix },
  );
}

/** Whether the parts of a request's path can be an address at all. Never throws. */
export function isAddress({ namespace, name, system }: ModuleAddress): boolean {
  return namePattern.test(namespace) && namePattern.test(name) && systemPattern.test(system);
}

/** Whether `text` is a version that {@link checkVersion} lets in. Never throws. */
export function isVersion(text: string): boolean {
  return valid(text) === text;
}

/**
 * @returns the version itself when it is semantic and reads the same everywhere: no leading `v` (Terraform strips it and
 * then asks for another path) and no build metadata (it does not order, and `+` is decoded differently along the way).
 * @throws UsageError with the nearest version that would pass.
 */
export function checkVersion(text: string): string {
  if (isVersion(text)) return text;
  const near = valid(text) ?? nearVersion(text);
  throw new UsageError("bad-version", `"${text}" is not a version: ${whyNot(text)}`, {
    fix: near === undefined ? "write MAJOR.MINOR.PATCH, as in 1.2.0" : `write ${near}`,
  });
}

/** `1.2` → `1.2.0`; nothing where the numbers are too large to be meant. */
function nearVersion(text: string): string | undefined {
  return /\d{17}/.test(text) ? undefined : coerce(text)?.version;
}

function whyNot(text: string): string {
  if (/^v\d/i.test(text)) return "it begins with a v";
  if (text.includes("+")) return 'it has build metadata after a "+", which does not order versions';
  return "semantic versions are MAJOR.MINOR.PATCH, with -PRERELEASE where needed (https://semver.org)";
}
