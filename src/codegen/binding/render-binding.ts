import type { ModuleContract } from "../../core";
import { type Binding, type BindingOptions, nameBinding } from "./binding";
import { classPart } from "./binding-class";
import { outputsPart } from "./binding-outputs";
import { inputsPart } from "./inputs";

/** The construct library that a binding is for; `cdktn` is the maintained fork of `cdktf`. */
export type Library = "cdktf" | "cdktn";

/**
 * One self-contained TypeScript file for a module: the types of its inputs, their check at run time, and the construct.
 * @returns the file's text; the same contract and options give the same bytes.
 */
export async function renderModule(
  contract: ModuleContract,
  options: BindingOptions & { readonly library: Library },
): Promise<string> {
  const binding = nameBinding(contract, options);
  const { text, hasActions } = await inputsPart(binding);
  const outputs = contract.outputs.length === 0 ? [] : [outputsPart(binding)];
  const inputs = options.inputsFrom === undefined ? text : inputsImport(binding, options.inputsFrom);
  const parts = [inputs, ...outputs, classPart(binding, hasActions)];
  return withHeader(binding, [importLines(options.library, binding), ...parts]);
}

/** The inputs alone, for both libraries: types and check, without any import. */
export async function renderInputs(contract: ModuleContract, options: BindingOptions): Promise<string> {
  const binding = nameBinding(contract, options);
  const { text } = await inputsPart(binding);
  return withHeader(binding, [
    text.replaceAll(/^(?=(?:const|function) (?:inputs|checkInputs|terraformInputs)\b)/gm, "export "),
  ]);
}

function inputsImport({ className }: Binding, from: string): string {
  const names = ["checkInputs", `${className}Inputs`, "inputs", "terraformInputs"].sort((a, b) =>
    a.toLowerCase() < b.toLowerCase() ? -1 : 1,
  );
  const imported = names.map((name) => (name === `${className}Inputs` ? `type ${name}` : name)).join(", ");
  return `import { ${imported} } from "${from}";\n\nexport type * from "${from}";\n`;
}

function withHeader({ origin }: Binding, parts: readonly string[]): string {
  return [`// ${origin}. Do not edit.\n`, ...parts].join("\n");
}

/** Only what the file uses: strict projects refuse idle imports. */
function importLines(library: Library, { contract }: Binding): string {
  const forOutputs = contract.outputs.length > 0;
  const names = [
    ...(forOutputs ? ["type IResolvable", "propertyAccess"] : []),
    "TerraformModule",
    "type TerraformModuleUserConfig",
    "Token",
  ];
  return `import { ${names.join(", ")} } from "${library}";\nimport type { Construct } from "constructs";\n`;
}
