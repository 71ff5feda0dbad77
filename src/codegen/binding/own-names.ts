/** What a generated file uses: no class or interface of a module is called so, since it would hide it. */
export const usedNames: ReadonlySet<string> = new Set([
  // Its own parts. Their names are such as few modules have: a module that has one gets `Module` behind its own.
  "Expression",
  "IamAction",
  "InputField",
  "InputRule",
  "InputShape",
  "NoText",
  "OtherText",
  "OutputView",
  "TokenList",
  // What it imports.
  "Construct",
  "IResolvable",
  "TerraformModule",
  "TerraformModuleUserConfig",
  "Token",
  // Globals.
  "Array",
  "Error",
  "Intl",
  "JSON",
  "Map",
  "Object",
  "Proxy",
  "Reflect",
  "RegExp",
  "Set",
]);
