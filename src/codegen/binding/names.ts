import camelCase from "camelcase";

// Where the names of bindings are decided, and nowhere else: as `cdktf get` has them, so that switching costs nothing.

/** The name of a class or interface: `secure_lambda` → `SecureLambda`. */
export function pascalCase(name: string): string {
  const pascal = camelCase(name.replace(/[^\p{L}\p{N}]+/gu, "_"), { pascalCase: true });
  return /^\p{N}/u.test(pascal) ? `Module${pascal}` : pascal;
}

/** Names in a binding by Terraform's: no two become one, and each leads back. */
export type BindingNames = ReadonlyMap<string, string>;

/** `allowed_resources` → `allowedResources`; a name that the construct has already gets `Attribute` appended. */
export function inputNames(names: readonly string[]): BindingNames {
  return distinct(names, (name) => spell(camelCase(name)));
}

/** `function_arn` → `functionArnOutput`. @param inputs what inputs are called. */
export function outputNames(names: readonly string[], inputs: BindingNames): BindingNames {
  const taken = new Set(inputs.values());
  return distinct(names, (name) => {
    const wish = `${camelCase(name)}Output`;
    return taken.has(wish) ? `${wish}Attribute` : wish;
  });
}

/** Where two names wish the same (`a_1`, `a1`), one gets it and the other stays as Terraform has it. */
function distinct(names: readonly string[], wishOf: (name: string) => string): BindingNames {
  const owners = new Map<string, string>();
  const byClaim = [...names].sort((a, b) => Number(b === wishOf(b)) - Number(a === wishOf(a)) || (a < b ? -1 : 1));
  for (const name of byClaim) if (!owners.has(wishOf(name))) owners.set(wishOf(name), name);
  return new Map(names.map((name) => [name, owners.get(wishOf(name)) === name ? wishOf(name) : name]));
}

/** Names that jsii, Java or Python cannot have are spelled otherwise by `cdktf get`, and so here. */
function spell(name: string): string {
  if (/^get[A-Za-z]/.test(name)) return name.replace("get", "fetch");
  if (name === "equals") return "equalTo";
  return spelledByCdktf.has(name) || membersOfConstruct.has(name) ? `${name}Attribute` : name;
}

const spelledByCdktf = new Set([
  "self",
  "build",
  "node",
  "system",
  "tfResourceType",
  "importFrom",
  "moveTo",
  "software",
]);

/** What a TerraformModule has already: an input of that name would break the construct or its configuration. */
const membersOfConstruct = new Set([
  "addOverride",
  "addProvider",
  "cdktfStack",
  "constructNodeMetadata",
  "constructor",
  "dependsOn",
  "forEach",
  "fqn",
  "friendlyUniqueId",
  "hasOwnProperty",
  "instance",
  "interpolationForOutput",
  "isPrototypeOf",
  "overrideLogicalId",
  "propertyIsEnumerable",
  "providers",
  "prototype",
  "rawOverrides",
  "resetOverrideLogicalId",
  "skipAssetCreationFromLocalModules",
  "source",
  "synthesizeAttributes",
  "synthesizeHclAttributes",
  "toHclTerraform",
  "toLocaleString",
  "toMetadata",
  "toString",
  "toTerraform",
  "validateIfProvidersHaveUniqueKeys",
  "valueOf",
  "version",
  "with",
]);
