import type { ObjectAttribute, TerraformType } from "../../core";
import {
  type CollectionType,
  type ObjectType,
  ownAttribute,
  shortText,
  type TupleType,
  type TypeChange,
  typeChange,
  unknownChange,
} from "./type-change";

/**
 * What whoever uses an output meets when its type changes: the other way round than for an input, and stricter than
 * conversion, since an output is also indexed, compared, and given to `for_each`, which convert nothing.
 * `widened` says here that more is given than before. @returns nothing where the two types are the same.
 */
export function outputTypeChanges(before: TerraformType, after: TerraformType, path = ""): TypeChange[] {
  if (before.kind === "unknown" && after.kind !== "unknown") return becameReadable(after, path);
  const unreadable = unknownChange(before, after, path);
  if (unreadable) return unreadable;
  switch (before.kind) {
    case "any":
      return after.kind === "any" ? [] : narrowed(before, after, path);
    case "list":
      return fromList(before, after, path);
    case "set":
      return after.kind === "set" ? elementChanges(before, after, path) : otherType(before, after, path);
    case "map":
      return fromMap(before, after, path);
    case "tuple":
      return fromTuple(before, after, path);
    case "object":
      return after.kind === "object" ? attributesChanges(before, after, path) : otherType(before, after, path);
    default:
      return fromPrimitive(before, after, path);
  }
}

/** Mostly the same value, written so that it can be read: not for that must a version be major. */
function becameReadable(after: TerraformType, path: string): TypeChange[] {
  const why = `the type could not be read before and is ${shortText(after)}: look whether it was the same`;
  return typeChange("widened", "type-readable", path, why);
}

function fromPrimitive(before: TerraformType, after: TerraformType, path: string): TypeChange[] {
  if (before.kind === after.kind) return [];
  if (before.kind !== "string" || (after.kind !== "number" && after.kind !== "bool"))
    return otherType(before, after, path);
  const why = `the type was string and is ${after.kind}: it converts where a text is taken, but equals none in a comparison`;
  return typeChange("risky", "type-changed", path, why);
}

function fromList(before: CollectionType, after: TerraformType, path: string): TypeChange[] {
  if (after.kind === "list") return elementChanges(before, after, path);
  if (after.kind !== "tuple") return otherType(before, after, path);
  const members = after.elements.map((element, index) => [`[${index}]`, element] as const);
  return [...narrowed(before, after, path), ...eachGives(before.element, members, path)];
}

function fromMap(before: CollectionType, after: TerraformType, path: string): TypeChange[] {
  if (after.kind === "map") return elementChanges(before, after, path);
  if (after.kind !== "object") return otherType(before, after, path);
  const members = Object.entries(after.attributes).map(([name, { type }]) => [`.${name}`, type] as const);
  return [...narrowed(before, after, path), ...eachGives(before.element, members, path)];
}

function eachGives(
  element: TerraformType,
  members: readonly (readonly [step: string, TerraformType])[],
  path: string,
): TypeChange[] {
  return members.flatMap(([step, type]) => outputTypeChanges(element, type, `${path}${step}`));
}

function elementChanges(before: CollectionType, after: CollectionType, path: string) {
  return outputTypeChanges(before.element, after.element, `${path}[]`);
}

function fromTuple(before: TupleType, after: TerraformType, path: string): TypeChange[] {
  if (after.kind !== "tuple" || after.elements.length !== before.elements.length) return otherType(before, after, path);
  return before.elements.flatMap((element, index) => {
    const now = after.elements[index];
    return now === undefined ? [] : outputTypeChanges(element, now, `${path}[${index}]`);
  });
}

function attributesChanges(before: ObjectType, after: ObjectType, path: string): TypeChange[] {
  const added = Object.keys(after.attributes).filter((name) => !Object.hasOwn(before.attributes, name));
  return [
    ...Object.entries(before.attributes).flatMap(([name, attribute]) => {
      const now = ownAttribute(after.attributes, name);
      return attributeChanges(name, [attribute, now], `${path}.${name}`);
    }),
    ...added.flatMap((name) => {
      const why = `attribute "${name}" was added`;
      return typeChange("widened", "output-attribute-added", `${path}.${name}`, why);
    }),
  ];
}

function attributeChanges(
  name: string,
  [before, after]: readonly [ObjectAttribute, ObjectAttribute | undefined],
  path: string,
): TypeChange[] {
  if (after === undefined)
    return typeChange("breaking", "output-attribute-removed", path, `attribute "${name}" was removed`);
  const inside = outputTypeChanges(before.type, after.type, path);
  if (before.optional !== undefined || after.optional === undefined) return inside;
  const why = `attribute "${name}" was always there and may be null now`;
  return [...typeChange("risky", "output-attribute-optional", path, why), ...inside];
}

function narrowed(before: TerraformType, after: TerraformType, path: string): TypeChange[] {
  const why = `the type was ${shortText(before)}; ${shortText(after)} serves wherever that did`;
  return typeChange("widened", "type-narrowed", path, why);
}

function otherType(before: TerraformType, after: TerraformType, path: string): TypeChange[] {
  const why = `the type was ${shortText(before)} and is ${shortText(after)}, which does not serve wherever that did`;
  return typeChange("breaking", "type-changed", path, why);
}
