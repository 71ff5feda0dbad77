import type { ModuleContract, ModuleElement, RequiredProvider } from "../../core";
import { type Body, isBody, type ModuleBlock } from "../../hcl";
import { readFlag } from "./read-input";

/** A resource, data source or child module: its address and how it is repeated. */
export function readElement({ type, labels, body }: ModuleBlock): ModuleElement {
  const address = [...(type === "resource" ? [] : [type]), ...labels].join(".");
  if ("count" in body) return { address, repetition: "count" };
  return "for_each" in body ? { address, repetition: "for_each" } : { address };
}

/** A `moved` block. */
export function readMove({ body }: ModuleBlock): ModuleContract["moved"][number] {
  return { from: referenceText(body.from), to: referenceText(body.to) };
}

/** Addresses in `removed` blocks that destroy nothing: https://developer.hashicorp.com/terraform/language/block/removed */
export function readForgotten(removed: readonly ModuleBlock[]): readonly string[] {
  const kept = removed.filter(({ body }) => {
    return [body.lifecycle].flat().some((lifecycle) => isBody(lifecycle) && !readFlag(lifecycle.destroy, true));
  });
  return kept.map(({ body }) => referenceText(body.from));
}

/** The version constraint of Terraform itself; all must be met where there are several. */
export function requiredVersion(terraform: readonly ModuleBlock[]): string | undefined {
  const versions = terraform.map(({ body }) => body.required_version).filter((version) => typeof version === "string");
  return versions.length === 0 ? undefined : versions.join(", ");
}

/** https://developer.hashicorp.com/terraform/language/providers/requirements */
export function readProviders(terraform: readonly ModuleBlock[]): ModuleContract["requiredProviders"] {
  const entries = terraform
    .flatMap(({ body }) => [body.required_providers].flat())
    .filter(isBody)
    .flatMap(Object.entries)
    .filter(([name]) => name !== "//");
  return Object.fromEntries(entries.map(([name, entry]) => [name, readProvider(entry)]));
}

/** A block that says nothing but the `alias` only announces what a caller passes. */
export function configuredProviders(blocks: readonly ModuleBlock[]): readonly string[] {
  return blocks
    .filter(({ body }) => Object.keys(body).some((key) => key !== "alias" && key !== "//"))
    .map(({ labels, body }) => [...labels, ...(typeof body.alias === "string" ? [body.alias] : [])].join("."));
}

/** A text is a version, as Terraform 0.12 had it. */
function readProvider(entry: unknown): RequiredProvider {
  if (typeof entry === "string") return { version: entry };
  const { source, version, configuration_aliases: aliases }: Body = isBody(entry) ? entry : {};
  return {
    ...(typeof source === "string" ? { source } : {}),
    ...(typeof version === "string" ? { version } : {}),
    ...(Array.isArray(aliases) ? { configurationAliases: aliases.map(referenceText) } : {}),
  };
}

/** `aws.us` from `${aws.us}`, as hcl2json has it, or from itself, as JSON has it. */
function referenceText(value: unknown): string {
  return String(value ?? "").replace(/^\$\{\s*|\s*\}$/g, "");
}
