import { type TerraformElement, TerraformOutput, TerraformVariable } from "cdktf";
import type { ModuleDefinition, ModuleStack, Placement } from "../authoring";
import { InputError, type JsonValue } from "../core";
import type { JsonBody } from "./blocks";

/** Terraform JSON configuration: https://developer.hashicorp.com/terraform/language/syntax/json */
export type TerraformJson = { readonly [section: string]: JsonBody };

/** An element of the module in the order in which its author wrote it. */
export interface Element extends Placement {
  /** `aws_sqs_queue.this`, `data.aws_region.current`, `local.name`, `check.admin`. */
  readonly address: string;
}

/** A module as CDKTF sees it, before it is HCL. */
export interface SynthesizedModule {
  readonly name: string;
  /** What `cdktf synth` would write, without CDKTF's metadata: valid as `main.tf.json`. */
  readonly json: TerraformJson;
  /** Everything but variables, outputs and the `terraform` block. */
  readonly elements: readonly Element[];
}

/**
 * Builds the construct tree of a module and resolves it to JSON. Pure: reads no file, no clock, no environment.
 * @throws InputError where the module's body or CDKTF throws.
 */
export function synthesizeModule(definition: ModuleDefinition): SynthesizedModule {
  try {
    const stack = definition.build();
    const json = clean(stack.toTerraform()) as TerraformJson;
    return { name: definition.name, json, elements: listElements(stack) };
  } catch (cause) {
    const [what = ""] = (cause as Error).message.trim().split("\n");
    const where = `modules/${definition.name}/main.ts`;
    throw new InputError("module-broken", `the module cannot be built: ${what}`, {
      where,
      fix: "mend the module",
      cause,
    });
  }
}

function listElements(stack: ModuleStack<string>): Element[] {
  const children = stack.node.children as TerraformElement[];
  const placed = children.filter((child) => !(child instanceof TerraformVariable || child instanceof TerraformOutput));
  const elements = placed.map((child) => ({ address: addressOf(child), ...stack.placementOf(child) }));
  const checks = stack.checkNames.map((name) => ({ address: `check.${name}`, ...stack.checkPlacement(name) }));
  return [...elements, ...checks];
}

/** Its own JSON fragment tells what it is: `{resource: {<type>: {<name>: …}}}`, `{data: …}` or `{locals: {<name>: …}}`. */
function addressOf(element: TerraformElement): string {
  const fragment = element.toTerraform() as TerraformJson;
  const [section = "", body = {}] = Object.entries(fragment).find(([, value]) => value !== undefined) ?? [];
  const [type = "", named] = Object.entries(body)[0] ?? [];
  if (section === "locals") return `local.${type}`;
  const address = `${type}.${Object.keys(named as JsonBody)[0] ?? ""}`;
  return section === "data" ? `data.${address}` : address;
}

/** Drops the `//` keys that CDKTF writes construct paths into, and what is undefined. */
function clean(value: JsonValue): JsonValue {
  if (Array.isArray(value)) return value.map(clean);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).filter(([key, item]) => key !== "//" && item !== undefined);
  return Object.fromEntries(
    entries.map(([key, item]) => [key, key === "depends_on" ? bareAddresses(item) : clean(item)]),
  );
}

/** CDKTF wraps the addresses of an output's `depends_on` in `${…}`, those of a resource's not. */
function bareAddresses(addresses: JsonValue): JsonValue {
  return Array.isArray(addresses)
    ? addresses.map((address) => String(address).replace(/^\$\{(.*)\}$/, "$1"))
    : addresses;
}
