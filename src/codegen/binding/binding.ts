import type { ModuleContract } from "../../core";
import { type BindingNames, inputNames, outputNames, pascalCase, unused } from "./names";
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
  /** What the class is declared as, where `className` is the constant that stands for it. */
  readonly declaredName: string;
  /** What no interface of a nested object may be called. */
  readonly takenNames: ReadonlySet<string>;
  readonly inputNames: BindingNames;
  readonly outputNames: BindingNames;
}

/** Decides what everything is called. */
export function nameBinding(contract: ModuleContract, options: BindingOptions): Binding {
  const wish = options.className ?? pascalCase(contract.name);
  const className = usedNames.has(wish) ? `${wish}Module` : wish;
  const parts = ["", "Inputs", "Config", "Outputs"].map((part) => `${className}${part}`);
  const takenNames = new Set([...usedNames, ...parts]);
  const inputs = inputNames(contract.inputs.map(({ name }) => name));
  return {
    ...options,
    contract,
    className,
    declaredName: unused(`${className}Module`, takenNames),
    takenNames,
    inputNames: inputs,
    outputNames: outputNames(
      contract.outputs.map(({ name }) => name),
      inputs,
    ),
  };
}
