import { posix } from "node:path";
import { UsageError } from "../../core";
import { pascalCase } from "./names";

/** A module that a project declares, and what its binding is called: as `cdktf get` calls it, so that imports stay as they are. */
export interface ModuleReference {
  /** As Terraform takes it: `terraform-aws-modules/eks/aws`, `git::https://…?ref=v1`, `./modules/queue`. */
  readonly source: string;
  /** A version constraint, for registries. */
  readonly version?: string;
  /** Where the binding is written, relative to the folder of all, without `.ts`: `terraform-aws-modules/aws/eks`. */
  readonly fileName: string;
  readonly className: string;
  /** Whether the source is a path in the project: `./…` or `../…`. */
  readonly isLocal: boolean;
}

/**
 * Reads the items of `terraformModules`: texts as `SOURCE@VERSION`, or objects with `name`, `source` and where wanted
 * `version` and `namespace`.
 * @param where the file that declares them, for errors.
 * @throws UsageError `bad-module` for an item that is neither, `module-name-taken` for two with one file.
 */
export function readModuleReferences(items: readonly unknown[], where: string): readonly ModuleReference[] {
  const references = items.map((item, index) => readReference(item, `${where} (module ${index + 1})`));
  refuseSharedFiles(references, where);
  return references;
}

interface Declared {
  readonly name: string;
  readonly source: string;
  readonly version?: string | undefined;
  readonly namespace?: string | undefined;
}

function readReference(item: unknown, where: string): ModuleReference {
  const { name, source, version, namespace } = typeof item === "string" ? parseText(item) : parseObject(item, where);
  const fileName = posix.normalize(namespace ? `${namespace}/${name}` : name);
  const className = pascalCase(name);
  if (!/^\p{L}/u.test(className)) throw bad(`no class can be named after the module "${source}"`, where);
  // One step up stays in the output folder; `cdktf get` goes there for `../../name`.
  if (/^(?:\/|\.\.\/\.\.(?:\/|$))/.test(fileName)) throw bad(`"${fileName}" is no place for a binding`, where);
  return { source, ...(version ? { version } : {}), fileName, className, isLocal: isLocalSource(source) };
}

function parseObject(item: unknown, where: string): Declared {
  const { name, source, version, namespace } = (item ?? {}) as Record<string, unknown>;
  const optional = [version, namespace].every((value) => value === undefined || typeof value === "string");
  if (typeof name === "string" && typeof source === "string" && optional && name !== "" && source !== "")
    return { name, source, version, namespace } as Declared;
  throw bad("a module is a text, or an object with the texts `name` and `source` (and `version`, `namespace`)", where);
}

/** What a text says, by the kind of its source: https://developer.hashicorp.com/terraform/language/modules/sources */
function parseText(item: string): Declared {
  if (isLocalSource(item)) return { source: item, ...nameLocal(item) };
  const [source = "", version] = item.split("@");
  if (isRegistryAddress(source)) return { source, version, ...nameInRegistry(source) };
  return { source: item, ...nameElsewhere(item) };
}

function isLocalSource(source: string): boolean {
  return /^\.\.?\//.test(source);
}

/** Three parts, or four that begin with a host; `//` leads into the package. */
function isRegistryAddress(source: string): boolean {
  const [address = ""] = source.split("//");
  const parts = address.split("/");
  if (address.startsWith(".") || /github\.com|bitbucket\.org/.test(address)) return false;
  return parts.length === 3 || (parts.length === 4 && isHost(parts[0] ?? ""));
}

/** A domain; other than `cdktf get`, also an IPv4 address or one with a port, which Terraform takes as registries too. */
function isHost(text: string): boolean {
  return /^(?:(?:[a-z0-9\u00a1-\uffff](?:[a-z0-9\u00a1-\uffff-]{0,61}[a-z0-9\u00a1-\uffff])?\.)+[a-z\u00a1-\uffff]{2,}|(?:\d{1,3}\.){3}\d{1,3})(?::\d{1,5})?$/i.test(
    text,
  );
}

type Naming = Pick<Declared, "name" | "namespace">;

function nameLocal(source: string): Naming {
  const parts = source.replace(/^\.\.?\//, "").split("/");
  while (parts.length > 1 && parts.at(-1) === "") parts.pop();
  return { name: parts.pop() ?? "", namespace: parts.pop() };
}

/** `acme/queue/aws` → `acme/aws/queue`; `acme/queue/aws//modules/dead` → `acme/aws/queue/modules/dead`. */
function nameInRegistry(source: string): Naming {
  const [address = "", inside] = source.split("//");
  const [namespace, name = "", system] = address.split("/").slice(-3);
  return nameInside({ name, namespace: `${namespace}/${system}` }, inside);
}

/** Only the last two parts of the path count: `git::https://example.com/acme/queue.git?ref=v1` → `acme/queue`. */
function nameElsewhere(item: string): Naming {
  const path = notPartOfName.reduce((rest, pattern) => rest.replace(pattern, ""), item);
  const [address = "", inside] = path.split("//");
  const parts = address.split("/");
  const name = parts.pop() ?? "";
  return nameInside({ name, namespace: parts.pop() }, inside);
}

const notPartOfName: readonly RegExp[] = [
  /^[a-z0-9]*::/i, // A forced getter.
  /^[a-z]*:\/\//i,
  /^.*:/s, // A user and host in SSH's short form, a host before its port.
  /^\d*/, // That port.
  /^.*?[^/]*\.[^/]*\//, // A host.
  /\?[^?]*$/, // Arguments of the getter.
  /\.git|\.hg|\.zip/,
];

function nameInside({ name, namespace }: Naming, inside: string | undefined): Naming {
  if (inside === undefined) return { name, namespace };
  const parts = inside.split("/");
  const inner = parts.pop() ?? "";
  return { name: inner, namespace: [namespace, name, ...parts].filter(Boolean).join("/") };
}

/** Compared without case: some file systems do not tell it apart. */
function refuseSharedFiles(references: readonly ModuleReference[], where: string): void {
  const owners = new Map<string, ModuleReference>();
  for (const reference of references) {
    const key = reference.fileName.toLowerCase();
    const other = owners.get(key);
    if (other !== undefined) throw shared(other, reference, where);
    owners.set(key, reference);
  }
}

function shared(one: ModuleReference, other: ModuleReference, where: string): UsageError {
  const both = `"${labelOf(one)}" and "${labelOf(other)}"`;
  return new UsageError("module-name-taken", `two modules would be written to ${other.fileName}.ts: ${both}`, {
    where,
    fix: 'give one of them a name of its own: { "name": "…", "source": "…", "version": "…" }',
  });
}

function labelOf({ source, version }: ModuleReference): string {
  return version === undefined ? source : `${source}@${version}`;
}

function bad(message: string, where: string): UsageError {
  return new UsageError("bad-module", message, {
    where,
    fix: 'write "acme/queue/aws@~> 1.0", or { "name": "queue", "source": "./modules/queue" }',
  });
}
