import camelCase from "camelcase";

/**
 * Terraform names → names in bindings (`allowed_resources` → `allowedResources`), as `cdktf get` has them; no two become one.
 * @param taken names that a binding has already; the Terraform name gets `Attribute` appended, as `cdktf get` does.
 * @returns by Terraform name, in the order given.
 */
export function bindingNames(names: readonly string[], taken: ReadonlySet<string>): ReadonlyMap<string, string> {
  const wished = new Map(names.map((name) => [name, escape(camelCase(name), taken)]));
  const owners = new Map<string, string>();
  // Who is spelled so in Terraform too keeps the name; of the others, who comes first in the alphabet.
  const byClaim = [...wished].sort(
    ([a, wishA], [b, wishB]) => Number(b === wishB) - Number(a === wishA) || (a < b ? -1 : 1),
  );
  for (const [name, wish] of byClaim) if (!owners.has(wish)) owners.set(wish, name);
  return new Map([...wished].map(([name, wish]) => [name, owners.get(wish) === name ? wish : name]));
}

/** As in `cdktf get`: names that jsii, Java or Python cannot have are spelled otherwise there, and stay so here. */
function escape(name: string, taken: ReadonlySet<string>): string {
  if (/^get[A-Za-z]/.test(name)) return name.replace("get", "fetch");
  if (name === "equals") return "equalTo";
  return taken.has(name) || alwaysEscaped.has(name) ? `${name}Attribute` : name;
}

const alwaysEscaped = new Set([
  "self",
  "build",
  "node",
  "system",
  "tfResourceType",
  "importFrom",
  "moveTo",
  "software",
]);
