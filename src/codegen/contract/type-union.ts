import type { TerraformType } from "../../core";

export const unknown: TerraformType = { kind: "unknown" };

/** The type of null and of what an empty list holds: it gives way to any other. Told apart from {@link unknown} by identity. */
export const nothing: TerraformType = { kind: "unknown" };

export const text: TerraformType = { kind: "string" };
export const number: TerraformType = { kind: "number" };
export const bool: TerraformType = { kind: "bool" };

export function list(element: TerraformType): TerraformType {
  return { kind: "list", element };
}

export function map(element: TerraformType): TerraformType {
  return { kind: "map", element };
}

/** The one type of all, or `unknown`: Terraform would convert some of them, and which way is not for us to guess. */
export function union(types: readonly TerraformType[]): TerraformType {
  return types.reduce(unionOfTwo, nothing);
}

function unionOfTwo(one: TerraformType, other: TerraformType): TerraformType {
  if (one === other || other === nothing) return one;
  if (one === nothing) return other;
  switch (one.kind) {
    case "list":
    case "set":
    case "map":
      return other.kind === one.kind ? { kind: one.kind, element: unionOfTwo(one.element, other.element) } : unknown;
    case "object":
      return other.kind === "object" ? unionOfObjects(one, other) : unknown;
    case "tuple":
    case "unknown":
      return unknown;
    default:
      return other.kind === one.kind ? one : unknown;
  }
}

type ObjectType = TerraformType & { readonly kind: "object" };

function unionOfObjects(one: ObjectType, other: ObjectType): TerraformType {
  const names = Object.keys(one.attributes);
  if (names.length !== Object.keys(other.attributes).length) return unknown;
  if (!names.every((name) => Object.hasOwn(other.attributes, name))) return unknown;
  return objectOf(names.map((name) => [name, unionOfTwo(attributeType(one, name), attributeType(other, name))]));
}

/** An object that has all of the attributes. */
export function objectOf(attributes: readonly (readonly [string, TerraformType])[]): TerraformType {
  return { kind: "object", attributes: Object.fromEntries(attributes.map(([name, type]) => [name, { type }])) };
}

/** The types of an object's attributes, in their order. */
function attributeTypes({ attributes }: ObjectType): readonly TerraformType[] {
  return Object.values(attributes).map(({ type }) => type);
}

/** The type of `value.name`, or of `value["name"]`. */
export function attributeType(type: TerraformType, name: string): TerraformType {
  if (type.kind === "map") return type.element;
  const attributes = type.kind === "object" ? type.attributes : {};
  return (Object.hasOwn(attributes, name) ? attributes[name]?.type : undefined) ?? unknown;
}

/** The type that every element of a collection has, or every attribute of an object. */
export function elementType(type: TerraformType): TerraformType {
  switch (type.kind) {
    case "list":
    case "set":
    case "map":
      return type.element;
    case "tuple":
      return union(type.elements);
    case "object":
      return union(attributeTypes(type));
    default:
      return unknown;
  }
}

/** Whether the type is of things with an order or of a set, so that a loop's first variable counts. */
export function isSequence(type: TerraformType): boolean {
  return type.kind === "list" || type.kind === "set" || type.kind === "tuple";
}

/** The type of a value that is there: every attribute that could be left out has been given its default. */
export function filled(type: TerraformType): TerraformType {
  switch (type.kind) {
    case "list":
    case "set":
    case "map":
      return { kind: type.kind, element: filled(type.element) };
    case "tuple":
      return { kind: "tuple", elements: type.elements.map(filled) };
    case "object":
      return objectOf(Object.entries(type.attributes).map(([name, attribute]) => [name, filled(attribute.type)]));
    default:
      return type;
  }
}

/** How many parts a type has, counted no further than `limit`. */
export function sizeOf(type: TerraformType, limit: number): number {
  const waiting: TerraformType[] = [type];
  let size = 0;
  for (let next = waiting.pop(); next !== undefined && size < limit; next = waiting.pop()) {
    size++;
    if (next.kind === "object") waiting.push(...attributeTypes(next));
    else if (next.kind === "tuple") waiting.push(...next.elements);
    else if ("element" in next) waiting.push(next.element);
  }
  return size;
}
