import type { JsonValue, TerraformType } from "./terraform-type";

/** What a Terraform module asks of its callers and gives them: the words of `src/codegen`, whatever the module came from. */
export interface ModuleContract {
  readonly name: string;
  /** In the order of their declaration. */
  readonly inputs: readonly ModuleInput[];
  readonly outputs: readonly ModuleOutput[];
  /** Terraform's version constraint, e.g. `>= 1.9`. */
  readonly requiredVersion?: string;
  /** By local name, e.g. `aws`. */
  readonly requiredProviders: Readonly<Record<string, RequiredProvider>>;
  /** Providers that the module configures by blocks of its own, e.g. `aws.us`; absent where there are none. */
  readonly configuredProviders?: readonly string[];
  /** Managed resources and data sources, by address. */
  readonly resources: readonly ModuleElement[];
  /** Child modules, by address. */
  readonly modules: readonly (ModuleElement & { readonly source: string; readonly version?: string })[];
  readonly moved: readonly { readonly from: string; readonly to: string }[];
  /** What `removed` blocks take out of states without destroying it, by address; absent where there is nothing. */
  readonly forgotten?: readonly string[];
}

export interface ModuleInput {
  /** As Terraform has it: `allowed_resources`. */
  readonly name: string;
  readonly type: TerraformType;
  /** `""` where the module says nothing. */
  readonly description: string;
  /** Absent: a caller must give the input. */
  readonly default?: JsonValue;
  /** Whether null may be given; without a word from the module it may. */
  readonly nullable: boolean;
  readonly sensitive: boolean;
  /** Set where the input takes ephemeral values, which no plan and no state keeps. */
  readonly ephemeral?: true;
  /** What the validations demand, as far as it can be read from them. */
  readonly constraints: readonly Constraint[];
  /** Every `validation`, as Terraform has it: the condition's text on one line, and what it says when it is not met. */
  readonly validations: readonly { readonly condition: string; readonly message: string }[];
}

/**
 * A demand on one place of an input. `path` leads to it: an attribute's name, `[]` for every element of a list or value of
 * a map, `{}` for every key of a map; empty for the input itself. null and unknown values meet every constraint.
 */
export interface Constraint {
  readonly path: readonly string[];
  readonly rule: ConstraintRule;
  /** The validation's `error_message`: what to write instead. */
  readonly message: string;
}

export type ConstraintRule =
  | { readonly kind: "enum"; readonly values: readonly (string | number)[] }
  /** A regular expression (ECMA-262) that a text must match, or must not. */
  | { readonly kind: "pattern" | "notPattern"; readonly pattern: string }
  | { readonly kind: "minimum" | "maximum"; readonly value: number }
  /** Bounds of the length of a text, list, set or map. */
  | { readonly kind: "minLength" | "maxLength"; readonly value: number };

export interface ModuleOutput {
  readonly name: string;
  /** `""` where the module says nothing. */
  readonly description: string;
  readonly sensitive: boolean;
  /** Set where the value is ephemeral: no resource, and no output of a root, takes it. */
  readonly ephemeral?: true;
  /** What the output's expression shows; `unknown` where it does not. */
  readonly type: TerraformType;
}

export interface RequiredProvider {
  /** As written: `hashicorp/aws`. Absent: Terraform takes `hashicorp/<local name>`. */
  readonly source?: string;
  readonly version?: string;
  /** Providers that a caller must pass by `providers`, e.g. `aws.us_east_1`. */
  readonly configurationAliases?: readonly string[];
}

export interface ModuleElement {
  /** `aws_sqs_queue.this`, `data.aws_region.current`, `module.roles`. */
  readonly address: string;
  /** How it is repeated; absent: it is there once. */
  readonly repetition?: "count" | "for_each";
}
