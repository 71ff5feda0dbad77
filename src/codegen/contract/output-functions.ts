import type { TerraformType } from "../../core";
import { type Expression, literalValue } from "../../hcl";
import {
  attributeType,
  bool,
  elementType,
  isSequence,
  list,
  map,
  number,
  objectOf,
  text,
  union,
  unknown,
} from "./type-union";

/** https://developer.hashicorp.com/terraform/language/functions: those whose result has one type, whatever they are given. */
const fixed = new Map<string, TerraformType>([
  ...named(
    text,
    `abspath base64decode base64encode base64gzip base64sha256 base64sha512 basename bcrypt chomp cidrhost cidrnetmask
    cidrsubnet dirname file filebase64 filebase64sha256 filebase64sha512 filemd5 filesha1 filesha256 filesha512 format
    formatdate indent join jsonencode lower md5 pathexpand plantimestamp replace rsadecrypt sha1 sha256 sha512 strrev
    substr templatefile templatestring textdecodebase64 textencodebase64 timeadd timestamp title tostring trim trimprefix
    trimspace trimsuffix upper urlencode uuid uuidv5 yamlencode`,
  ),
  ...named(number, "abs ceil floor index length log max min parseint pow signum sum timecmp tonumber"),
  ...named(bool, "alltrue anytrue can contains endswith fileexists issensitive startswith strcontains tobool"),
  ...named(list(text), "cidrsubnets compact formatlist keys sort split"),
  ...named(list(number), "range"),
  ...named({ kind: "set", element: text }, "fileset"),
  ...named(map(list(text)), "transpose"),
]);

function named(type: TerraformType, names: string): [string, TerraformType][] {
  return names.split(/\s+/).map((name) => [name, type]);
}

type Result = (types: readonly TerraformType[], args: readonly Expression[]) => TerraformType;

const first: Result = ([type = unknown]) => type;
const setOf: Result = (types) => ({ kind: "set", element: union(types.map(elementType)) });

/** Those whose result depends on what they are given. */
const computed = new Map<string, Result>([
  ["chunklist", ([of = unknown]) => list(list(elementType(of)))],
  ["coalesce", union],
  ["coalescelist", (types) => list(union(types.map(elementType)))],
  ["concat", (types) => list(union(types.map(elementType)))],
  ["distinct", ([of = unknown]) => list(elementType(of))],
  ["element", ([of = unknown]) => elementType(of)],
  ["flatten", ([of = unknown]) => list(flattened(of))],
  ["lookup", lookup],
  ["matchkeys", ([of = unknown]) => list(elementType(of))],
  ["merge", merge],
  ["nonsensitive", first],
  ["one", ([of = unknown]) => (isSequence(of) ? elementType(of) : unknown)],
  ["regex", (_, [pattern]) => (hasGroups(pattern) ? unknown : text)],
  ["regexall", (_, [pattern]) => (hasGroups(pattern) ? unknown : list(text))],
  ["reverse", ([of = unknown]) => list(elementType(of))],
  ["sensitive", first],
  ["setintersection", setOf],
  ["setsubtract", ([of = unknown]) => ({ kind: "set", element: elementType(of) })],
  ["setunion", setOf],
  ["slice", ([of = unknown]) => list(elementType(of))],
  ["tolist", ([of = unknown]) => list(elementType(of))],
  ["tomap", ([of = unknown]) => map(elementType(of))],
  ["toset", ([of = unknown]) => ({ kind: "set", element: elementType(of) })],
  ["try", union],
  ["values", ([of = unknown]) => list(elementType(of))],
  ["zipmap", ([, of = unknown]) => map(elementType(of))],
]);

/** The type of a call's result; `unknown` for functions of providers and those that read any type from a text. */
export function resultType(
  call: Expression & { readonly kind: "call" | "spreadCall" },
  typeOf: (argument: Expression) => TerraformType,
): TerraformType {
  const known = fixed.get(call.name);
  if (known !== undefined) return known;
  const result = computed.get(call.name);
  if (result === undefined) return unknown;
  const types = call.args.map(typeOf);
  if (call.kind === "call") return result(types, call.args);
  return result([...types.slice(0, -1), elementType(types.at(-1) ?? unknown)], call.args);
}

function hasGroups(pattern: Expression | undefined): boolean {
  const written = pattern === undefined ? undefined : literalValue(pattern);
  return typeof written !== "string" || /\((?!\?:)/.test(written.replace(/\\./g, ""));
}

function flattened(of: TerraformType): TerraformType {
  let inner = elementType(of);
  while (isSequence(inner)) inner = elementType(inner);
  return inner;
}

/** Attributes of objects all of whose names are known are kept; one map among them makes a map of all. */
function merge(types: readonly TerraformType[]): TerraformType {
  const objects = types.filter((type) => type.kind === "object");
  if (objects.length < types.length)
    return types.every(({ kind }) => kind === "object" || kind === "map")
      ? map(union(types.map(elementType)))
      : unknown;
  return objectOf(
    objects.flatMap(({ attributes }) => Object.entries(attributes).map(([name, { type }]) => [name, type])),
  );
}

function lookup([of = unknown, , fallback]: readonly TerraformType[], [, key]: readonly Expression[]): TerraformType {
  const name = key === undefined ? undefined : literalValue(key);
  const found = of.kind === "map" ? of.element : attributeType(of, typeof name === "string" ? name : "");
  return fallback === undefined ? found : union([found, fallback]);
}
