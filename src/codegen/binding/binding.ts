import type { ModuleContract } from "../../core";
import { type BindingNames, inputNames, outputNames, pascalCase } from "./names";
import { usedNames } from "./own-names";

export interface BindingOptions {
  /** What the class is called; its interfaces begin with it. Default: the module's name in PascalCase. */
  readonly className?: string;
  /** Where Terraform takes the module from. Absent: whoever makes the construct says so. */
  readonly source?: string;
  readonly version?: string;
  /** A module of {@link renderInputs} to import the inputs from. Absent: the file holds them itself. */
  readonly inputsFrom?: string;
  /** What the file is made from and by whom, for its first line. */
  readonly origin: string;
}

/** A module on its way into TypeScript. */
export interface Binding extends BindingOptions {
  readonly contract: ModuleContract;
  readonly className: string;
  readonly inputNames: BindingNames;
  readonly outputNames: BindingNames;
}

/** Decides what everything is called. */
export function nameBinding(contract: ModuleContract, options: BindingOptions): Binding {
  const wish = options.className ?? pascalCase(contract.name);
  const inputs = inputNames(contract.inputs.map(({ name }) => name));
  return {
    ...options,
    contract,
    className: usedNames.has(wish) ? `${wish}Module` : wish,
    inputNames: inputs,
    outputNames: outputNames(
      contract.outputs.map(({ name }) => name),
      inputs,
    ),
  };
}
