import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { App, type TerraformElement, TerraformLocal, TerraformOutput, TerraformStack, TerraformVariable } from "cdktf";
import { type JsonValue, type TerraformType, typeText, versions } from "../core";
import { describeInput } from "./describe";
import { type HclExpression, type HclValue, reference } from "./hcl";

/** A condition that an input must meet; `message` says what to write instead. Raw `var.x` inside is checked at synth. */
export interface Validation {
  readonly condition: HclExpression;
  readonly message: string;
}

/** One row of a module's table of inputs. */
export interface InputDeclaration {
  readonly type: TerraformType;
  /** Full sentence, allowed values, why this default. The fields of an object type are listed below it by themselves. */
  readonly description: string;
  /** Absent: the caller must set the input. */
  readonly default?: JsonValue;
  /** Set only where null means something; the description then says what. */
  readonly nullable?: true;
  readonly validations?: readonly Validation[];
}

/** What the body gives for an output. `dependsOn` keeps the order of creation where the value is computed from names. */
export type OutputValue = HclValue | { readonly value: HclValue; readonly dependsOn: readonly TerraformElement[] };

export interface ModuleDeclaration<I extends string, O extends string> {
  /** The module's name in the registry: its folder, snake_case. */
  readonly name: string;
  readonly inputs: Readonly<Record<I, InputDeclaration>>;
  /** Name → description, a full sentence. */
  readonly outputs: Readonly<Record<O, string>>;
  /** Puts the resources on the stack and gives a value for every declared output. */
  readonly body: (m: ModuleStack<I>) => Readonly<Record<O, OutputValue>>;
}

/** A module as data plus the means to build it; what a room's `main.ts` exports as `default`. */
export interface ModuleDefinition {
  readonly name: string;
  readonly inputs: Readonly<Record<string, InputDeclaration>>;
  readonly outputs: Readonly<Record<string, string>>;
  /** A fresh construct tree at every call. */
  build(): ModuleStack<string>;
}

/** Declares a module. The body can name only inputs of the table, and must give every output of the table. */
export function defineModule<I extends string, O extends string>(module: ModuleDeclaration<I, O>): ModuleDefinition {
  const { name, inputs, outputs, body } = module;
  return {
    name,
    inputs,
    outputs,
    build() {
      const stack = new ModuleStack<I>(appInMemory(), name, inputs);
      const values = body(stack);
      for (const output of Object.keys(outputs) as O[]) stack.output(output, outputs[output], values[output]);
      return stack;
    },
  };
}

/** CDKTF makes its output folder with the app; nothing is written into it here, and the caller's folder is not the place. */
function appInMemory(): App {
  const outdir = mkdtempSync(join(tmpdir(), "paved-cdktf-"));
  try {
    return new App({ skipValidation: true, outdir });
  } finally {
    rmSync(outdir, { recursive: true });
  }
}

/** Where an element stands in the generated files. */
export interface Placement {
  /** File without extension; `main` when not given. */
  readonly file?: string;
  /** A comment above the element. */
  readonly note?: string;
}

/**
 * The stack that a module's body fills: an ordinary CDKTF scope (`new SqsQueue(m, "queue.dead_letters", …)`), without
 * provider and backend, which a module must not have. An element's Terraform name is its id after the last dot,
 * so that elements of two types may share a name.
 */
export class ModuleStack<I extends string> extends TerraformStack {
  /** The inputs as expressions, e.g. `m.in.name` → `var.name`. */
  readonly in: Readonly<Record<I, HclExpression>>;
  private readonly placements = new Map<TerraformElement, Placement>();
  private readonly checks = new Map<string, Placement>();

  constructor(scope: App, name: string, inputs: Readonly<Record<I, InputDeclaration>>) {
    super(scope, name);
    this.addOverride("terraform", {
      required_version: versions.terraformRange,
      required_providers: { aws: { source: "hashicorp/aws", version: versions.awsProviderRange } },
    });
    const names = Object.keys(inputs) as I[];
    for (const input of names) declareVariable(this, input, inputs[input]);
    this.in = Object.fromEntries(names.map((input) => [input, reference(`var.${input}`)])) as Record<I, HclExpression>;
  }

  /** Declares `local.<name>` and returns the reference to it. */
  local(name: string, value: HclValue, placement: Placement = {}): HclExpression {
    this.place(new TerraformLocal(this, `local.${name}`, value), placement);
    return reference(`local.${name}`);
  }

  /** Says where an element stands and what comment stands above it. Returns the element. */
  place<E extends TerraformElement>(element: E, placement: Placement): E {
    this.placements.set(element, placement);
    return element;
  }

  placementOf(element: TerraformElement): Placement {
    return this.placements.get(element) ?? {};
  }

  /** A `check` block: warns at plan and apply, never fails them. CDKTF has no API for it. */
  check(name: string, check: Validation & Placement): void {
    const { condition, message, ...placement } = check;
    this.checks.set(name, placement);
    const assert = [{ condition, error_message: message }];
    this.addOverride(`check.${name}`, { assert });
  }

  get checkNames(): readonly string[] {
    return [...this.checks.keys()];
  }

  checkPlacement(name: string): Placement {
    return this.checks.get(name) ?? {};
  }

  /** Declares an output; {@link defineModule} calls it for each row of the table. By override: CDKTF crashes on `null` in a value. */
  output(name: string, description: string, given: OutputValue): void {
    const { value, dependsOn } = isOrdered(given) ? given : { value: given, dependsOn: [] };
    const config = { value: "", description, ...(dependsOn.length > 0 ? { dependsOn: [...dependsOn] } : {}) };
    new TerraformOutput(this, `output.${name}`, config).addOverride("value", value);
  }

  protected override allocateLogicalId(element: TerraformElement): string {
    return element.node.id.slice(element.node.id.lastIndexOf(".") + 1);
  }
}

function isOrdered(given: OutputValue): given is { value: HclValue; dependsOn: readonly TerraformElement[] } {
  return typeof given === "object" && given !== null && "dependsOn" in given && "value" in given;
}

/**
 * Everything but the type goes by override: CDKTF snake_cases the keys of a default, crashes on `null`
 * and renders `0`, `false` and `""` in conditions as `undefined` (docs/traps.md, CDKTF).
 */
function declareVariable(stack: TerraformStack, name: string, input: InputDeclaration): void {
  const variable = new TerraformVariable(stack, `var.${name}`, { type: typeText(input.type) });
  variable.addOverride("description", describeInput(input));
  if (input.default !== undefined) variable.addOverride("default", input.default);
  if (input.nullable !== true) variable.addOverride("nullable", false);
  const validations = input.validations ?? [];
  if (validations.length === 0) return;
  variable.addOverride(
    "validation",
    validations.map(({ condition, message }) => ({ condition, error_message: message })),
  );
}
