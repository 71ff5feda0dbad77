/** What a generated file calls its own parts; no interface of a module is called so. */
export const ownNames: readonly string[] = [
  "Action",
  "Expression",
  "Field",
  "NoText",
  "OtherText",
  "Rule",
  "Shape",
  "TokenList",
];

/** What a class must not be called: it would hide what the generated file uses. */
export const usedNames: ReadonlySet<string> = new Set([
  ...ownNames,
  "Array",
  "Construct",
  "Error",
  "IResolvable",
  "JSON",
  "Map",
  "Object",
  "Proxy",
  "Reflect",
  "RegExp",
  "Set",
  "TerraformModule",
  "TerraformModuleUserConfig",
  "Token",
]);
