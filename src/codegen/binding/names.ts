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
  return distinct(
    names.map((name) => ({ name, wish: spell(camelCase(name)), plain: name })),
    membersOfConstruct,
  );
}

/** `function_arn` → `functionArnOutput`. @param inputs what inputs are called. */
export function outputNames(names: readonly string[], inputs: BindingNames): BindingNames {
  const taken = new Set([...membersOfConstruct, ...inputs.values()]);
  const wishOf = (name: string) => {
    const wish = `${camelCase(name)}Output`;
    return taken.has(wish) ? `${wish}Attribute` : wish;
  };
  return distinct(
    names.map((name) => ({ name, wish: wishOf(name), plain: `${name}Output` })),
    taken,
  );
}

/** How a name would be called, and how where another name or the construct has that already: as near to Terraform's as may be. */
interface Claim {
  readonly name: string;
  readonly wish: string;
  readonly plain: string;
}

/** Where two names wish the same (`a_1`, `a1`), one gets it, whatever their order, and the other stays as Terraform has it. */
function distinct(claims: readonly Claim[], taken: ReadonlySet<string>): BindingNames {
  const used = new Set([...taken, ""]);
  const found = new Map<string, string>();
  const isModest = ({ wish, plain }: Claim) => Number(wish === plain);
  const sorted = [...claims].sort((a, b) => isModest(b) - isModest(a) || (a.name < b.name ? -1 : 1));
  for (const { name, wish } of sorted) if (!used.has(wish)) found.set(name, unused(wish, used));
  for (const { name, plain } of sorted) if (!found.has(name)) found.set(name, unused(plain, used));
  return found;
}

/** The name, with a number behind it where it is taken; taken from now on. */
export function unused(wish: string, taken: Set<string>): string {
  let name = wish;
  for (let count = 2; taken.has(name); count++) name = `${wish}${count}`;
  taken.add(name);
  return name;
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

/** What a TerraformModule of either library has already: an input of that name would break the construct or its configuration. */
export const membersOfConstruct: ReadonlySet<string> = new Set([
  "__defineGetter__",
  "__defineSetter__",
  "__lookupGetter__",
  "__lookupSetter__",
  "__proto__",
  "_elementType",
  "_fqnToken",
  "_friendlyUniqueId",
  "_logicalIdOverride",
  "_providers",
  "_registerProviderFeature",
  "_registerResolveDiscoveredProviderFeatureUsage",
  "_registeredProviderFeatures",
  "_resetResolveDiscoveredProviderFeatureUsage",
  "addOverride",
  "addProvider",
  "cdktfStack",
  "constructNodeMetadata",
  "constructor",
  "dependsOn",
  "forEach",
  "fqn",
  "friendlyUniqueId",
  "getString",
  "hasOwnProperty",
  "instance",
  "interpolationForOutput",
  "isPrototypeOf",
  "node",
  "onSynth",
  "overrideLogicalId",
  "propertyIsEnumerable",
  "prototype",
  "providers",
  "rawOverrides",
  "registerProviderFeatureUsage",
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
