import type { Binding } from "./binding";
import { keyText } from "./literal";
import { actionParameter } from "./typescript";

/** The construct: its configuration, and a class with an accessor for every input and output. */
export function classPart(binding: Binding, hasActions: boolean): string {
  const { className } = binding;
  const [parameters, used] = hasActions ? [`<${actionParameter}>`, "<A>"] : ["", ""];
  const heritage = `TerraformModuleUserConfig, ${className}Inputs${used}`;
  const config = `/** What the construct takes: the module's inputs, and what every module takes. */
export interface ${className}Config${parameters} extends ${heritage} {${sourceFields(binding)}}
`;
  const documentation = `/** ${subject(binding)}. Inputs are checked before anything is made: many run TypeScript with its types stripped. */\n`;
  const construct = hasActions
    ? [classText(binding, `class ${binding.declaredName}`), documentation + genericText(binding)]
    : [documentation + classText(binding, `export class ${className}`)];
  return [config, ...construct].join("\n");
}

/** A class of its own cannot have a generic constructor: its type parameter would be filled from what it is assigned to. */
function genericText({ className, declaredName }: Binding): string {
  return `export const ${className} = ${declaredName} as {
  new <const ${actionParameter}>(scope: Construct, id: string, config: ${className}Config<A>): ${declaredName};
};
export type ${className} = ${declaredName};
`;
}

function classText(binding: Binding, declaration: string): string {
  const { className } = binding;
  return `${declaration} extends TerraformModule${gives(binding)} {
  #inputs: ${className}Inputs;

  public constructor(scope: Construct, id: string, config: ${className}Config${isOptional(binding) ? " = {}" : ""}) {
    checkInputs(config, ${checkedFields(binding)}, \`${className} "\${id}"\`, Token.isUnresolved);
    super(scope, id, ${superArgument(binding)});
    this.#inputs = { ...config };
  }

${inputAccessors(binding)}
${outputAccessors(binding)}${changeMethod(binding)}  protected override synthesizeAttributes(): { [name: string]: unknown } {
    return terraformInputs(this.#inputs, inputs);
  }

  protected override synthesizeHclAttributes(): { [name: string]: unknown } {
    const values = Object.entries(terraformInputs(this.#inputs, inputs));
    return Object.fromEntries(values.map(([name, value]) => [name, { value, type: "any" }]));
  }
}
`;
}

function isOptional({ source, contract }: Binding): boolean {
  return source !== undefined && contract.inputs.every((input) => input.default !== undefined);
}

function changeMethod({ contract, className }: Binding): string {
  if (contract.inputs.length === 0) return "";
  return `  #change(change: object): void {
    const changed = { ...this.#inputs, ...change };
    checkInputs(changed, inputs, \`${className} "\${this.node.id}"\`, Token.isUnresolved);
    this.#inputs = changed;
  }

`;
}

function subject({ contract, source }: Binding): string {
  return source === undefined ? `The module ${contract.name}` : `The module ${source.replaceAll("*/", "* /")}`;
}

function sourceFields({ source }: Binding): string {
  if (source !== undefined) return "";
  return `
  /** Where Terraform takes the module from, e.g. \`modules.example.com/acme/name/aws\`. */
  readonly source: string;
  /** The version, or a constraint; for modules from a registry. */
  readonly version?: string;
`;
}

/** Where the caller names the source, forgetting it is one of the problems. */
function checkedFields({ source }: Binding): string {
  return source === undefined ? '[...inputs, { name: "source", shape: { is: "string", notNull: true } }]' : "inputs";
}

function superArgument({ source, version }: Binding): string {
  if (source === undefined) return "config";
  const pinned = version === undefined ? "" : `, version: ${JSON.stringify(version)}`;
  return `{ ...config, source: ${JSON.stringify(source)}${pinned} }`;
}

function inputAccessors({ contract, className, inputNames }: Binding): string {
  const accessors = contract.inputs.map(({ name }) => {
    const own = inputNames.get(name) ?? name;
    const type = `${className}Inputs[${JSON.stringify(own)}]`;
    return `  public get ${keyText(own)}(): ${type} {
    return this.#inputs${member(own)};
  }
  public set ${keyText(own)}(value: ${type}) {
    this.#change({ ${keyText(own)}: value });
  }
`;
  });
  return accessors.join("");
}

/** `.name`, or `["na-me"]` where a dot would not do. */
function member(name: string): string {
  const key = keyText(name);
  return key === name ? `.${name}` : `[${JSON.stringify(name)}]`;
}

function gives({ contract, className }: Binding): string {
  return contract.outputs.length === 0 ? "" : ` implements ${className}Outputs`;
}

function outputAccessors({ contract, className, outputNames }: Binding): string {
  if (contract.outputs.length === 0) return "";
  const accessors = contract.outputs.map(({ name }) => {
    const own = outputNames.get(name) ?? name;
    return `  public get ${keyText(own)}(): ${className}Outputs[${JSON.stringify(own)}] {
    return this.#outputs${member(own)};
  }
`;
  });
  return `${accessors.join("")}
  /** The outputs of one instance, where \`forEach\` repeats the module. */
  public instance(key: string): ${className}Outputs {
    return outputsOf((output) => propertyAccess(this.fqn, [step(key), output]));
  }

  get #outputs(): ${className}Outputs {
    return outputsOf((output) => {
      if (this.forEach === undefined) return this.interpolationForOutput(output);
      throw new Error(\`\${this.node.path} is repeated by forEach: take its outputs from instance(key)\`);
    });
  }

`;
}
