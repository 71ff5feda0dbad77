import { isDeepStrictEqual } from "node:util";
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

interface Place {
  readonly path: string;
  /** Inside a list, set or map: there, all that `any` takes must be of one type. */
  readonly repeated: boolean;
}

/**
 * What a caller's values meet when an input's type changes, by the conversions that Terraform makes of itself. The values
 * are those that are of the old type, written out or from elsewhere; not those that only convert to it (`5` for a string).
 * https://developer.hashicorp.com/terraform/language/expressions/type-constraints#conversion-of-complex-types and, for what
 * it does not say, `getConversionKnown` of https://github.com/zclconf/go-cty; each rule is held against Terraform itself in
 * subtype.tools.test.ts.
 * @returns nothing where the two types are the same.
 */
export function inputTypeChanges(before: TerraformType, after: TerraformType, path = ""): TypeChange[] {
  return changesAt(before, after, { path, repeated: false });
}

function changesAt(before: TerraformType, after: TerraformType, at: Place): TypeChange[] {
  const unreadable = unknownChange(before, after, at.path);
  if (unreadable) return unreadable;
  switch (after.kind) {
    case "any":
      return toAny(before, at);
    case "list":
    case "set":
      return toSequence(before, after, at);
    case "map":
      return toMap(before, after, at);
    case "tuple":
      return toTuple(before, after, at);
    case "object":
      return toObject(before, after, at);
    default:
      return toPrimitive(before, after, at);
  }
}

function toPrimitive(before: TerraformType, after: TerraformType, { path }: Place): TypeChange[] {
  if (before.kind === after.kind) return [];
  const isText = after.kind === "string" && (before.kind === "number" || before.kind === "bool");
  if (!isText) return refused(before, after, path);
  return typeChange("widened", "type-widened", path, `a ${before.kind} is taken as its text`);
}

const toAnyKind = "type-any";

function toAny(before: TerraformType, { path, repeated }: Place): TypeChange[] {
  if (before.kind === "any") return [];
  if (!repeated || !leavesOut(before))
    return typeChange("widened", toAnyKind, path, `${shortText(before)} is one of any`);
  const why = "elements that leave optional attributes out differ in type, and inside a collection any is one type";
  return typeChange("breaking", "type-changed", path, why);
}

/** Whether two values of the type, written out, may be of different types: one has an optional attribute, one has not. */
function leavesOut(type: TerraformType): boolean {
  switch (type.kind) {
    case "list":
    case "set":
    case "map":
      return leavesOut(type.element);
    case "tuple":
      return type.elements.some(leavesOut);
    case "object":
      return Object.values(type.attributes).some(({ type, optional }) => optional !== undefined || leavesOut(type));
    default:
      return false;
  }
}

function toSequence(before: TerraformType, after: CollectionType, at: Place): TypeChange[] {
  const { path } = at;
  if (before.kind === "tuple") {
    const order = after.kind === "set" ? orderLost(before, path) : widerThan(before, after, path);
    return [...order, ...manyToOne(before.elements.map(inBrackets), after, at)];
  }
  if (before.kind !== "list" && before.kind !== "set") return refused(before, after, path);
  const elements = elementChanges(before.element, after, path);
  if (before.kind === after.kind) return elements;
  return [...(after.kind === "set" ? orderLost(before, path) : orderGained(path)), ...elements];
}

function elementChanges(before: TerraformType, after: CollectionType, path: string): TypeChange[] {
  const elements = changesAt(before, after.element, { path: `${path}[]`, repeated: true });
  return [...elements, ...alikeDemanded(elements, after, path)];
}

/**
 * Elements with `any` inside get it filled by their values. Lists and maps look for one type for all of them then; sets, and
 * maps of tuples, refuse already that one value is null or one list empty and another is not.
 */
function alikeDemanded(elements: readonly TypeChange[], after: CollectionType, path: string): TypeChange[] {
  const isStrict =
    after.kind === "set" ? after.element.kind !== "any" : after.kind === "map" && hasTuple(after.element);
  if (!isStrict || !elements.some(({ kind }) => kind === toAnyKind)) return [];
  const why = `a ${after.kind} refuses elements whose types differ, and what any stands for may differ`;
  return typeChange("breaking", "type-changed", path, why);
}

function hasTuple(type: TerraformType): boolean {
  switch (type.kind) {
    case "list":
    case "set":
    case "map":
      return hasTuple(type.element);
    case "object":
      return Object.values(type.attributes).some((attribute) => hasTuple(attribute.type));
    default:
      return type.kind === "tuple";
  }
}

function orderLost(before: TerraformType, path: string): TypeChange[] {
  return typeChange("risky", "order-lost", path, `a set has neither the order nor the duplicates of a ${before.kind}`);
}

function orderGained(path: string): TypeChange[] {
  const why = "what was a set is read in an order that its callers did not choose, and duplicates they wrote stay";
  return typeChange("risky", "order-gained", path, why);
}

function inBrackets(type: TerraformType, index: number): readonly [string, TerraformType] {
  return [`[${index}]`, type];
}

function toMap(before: TerraformType, after: CollectionType, at: Place): TypeChange[] {
  const { path } = at;
  if (before.kind === "map") return elementChanges(before.element, after, path);
  if (before.kind !== "object") return refused(before, after, path);
  const attributes = Object.entries(before.attributes).map(([name, { type }]) => [`.${name}`, type] as const);
  return [...widerThan(before, after, path), ...manyToOne(attributes, after, at)];
}

function widerThan(before: TerraformType, after: TerraformType, path: string): TypeChange[] {
  return typeChange("widened", "type-widened", path, `${shortText(before)} is taken as ${shortText(after)}`);
}

/** Members of a tuple or object that become elements of one type; Terraform looks for one where that is `any`. */
function manyToOne(
  members: readonly (readonly [step: string, TerraformType])[],
  after: CollectionType,
  { path }: Place,
): TypeChange[] {
  const all = members.flatMap(([step, type]) =>
    changesAt(type, after.element, { path: `${path}${step}`, repeated: true }),
  );
  const inside = [...all.filter(({ kind }) => kind !== "type-widened"), ...alikeDemanded(all, after, path)];
  const isAny = all.some(({ kind }) => kind === toAnyKind);
  if (!isAny || haveOneType(members.map(([, type]) => type))) return inside;
  const why = "its members are of different types, and inside a collection any is one type";
  return [...inside, ...typeChange("breaking", "type-changed", path, why)];
}

/** Said of too few rather than too many: different collections may have one type in common, too. */
function haveOneType(types: readonly TerraformType[]): boolean {
  const kinds = new Set(types.map(({ kind }) => kind));
  const haveText = kinds.has("string") && [...kinds].every((kind) => ["string", "number", "bool"].includes(kind));
  return haveText || types.every((type) => isDeepStrictEqual(type, types[0]));
}

function toTuple(before: TerraformType, after: TupleType, at: Place): TypeChange[] {
  if (before.kind !== "tuple" || before.elements.length !== after.elements.length)
    return refused(before, after, at.path);
  return before.elements.flatMap((element, index) => {
    const now = after.elements[index];
    return now === undefined ? [] : changesAt(element, now, { ...at, path: `${at.path}[${index}]` });
  });
}

function toObject(before: TerraformType, after: ObjectType, at: Place): TypeChange[] {
  if (before.kind === "map") return mapToObject(before, after, at);
  if (before.kind !== "object") return refused(before, after, at.path);
  const removed = Object.keys(before.attributes).filter((name) => !Object.hasOwn(after.attributes, name));
  return [
    ...removed.flatMap((name) => attributeRemoved(name, at)),
    ...Object.entries(after.attributes).flatMap(([name, attribute]) => {
      const was = ownAttribute(before.attributes, name);
      const place = { ...at, path: `${at.path}.${name}` };
      return was === undefined
        ? attributeAdded(name, attribute, place)
        : attributeChanges(name, [was, attribute], place);
    }),
  ];
}

function attributeRemoved(name: string, { path }: Place): TypeChange[] {
  const why = `attribute "${name}" was removed, and Terraform drops what callers still give without a word`;
  return typeChange("risky", "attribute-removed", `${path}.${name}`, why);
}

function attributeAdded(name: string, { optional }: ObjectAttribute, { path }: Place): TypeChange[] {
  if (optional !== undefined)
    return typeChange("widened", "optional-attribute-added", path, `optional attribute "${name}" was added`);
  return typeChange("breaking", "required-attribute-added", path, `required attribute "${name}" was added`);
}

function attributeChanges(
  name: string,
  [before, after]: readonly [ObjectAttribute, ObjectAttribute],
  at: Place,
): TypeChange[] {
  return [...optionalityChange(name, [before, after], at.path), ...changesAt(before.type, after.type, at)];
}

/** A default that changed refuses nothing; that it changes what those get who leave the attribute out is said. */
function optionalityChange(
  name: string,
  [{ optional: before }, { optional: after }]: readonly [ObjectAttribute, ObjectAttribute],
  path: string,
): TypeChange[] {
  if (before !== undefined && after === undefined)
    return typeChange(
      "breaking",
      "attribute-now-required",
      path,
      `attribute "${name}" was optional and is required now`,
    );
  if (before === undefined && after !== undefined)
    return typeChange(
      "widened",
      "attribute-now-optional",
      path,
      `attribute "${name}" was required and is optional now`,
    );
  if (before === undefined || after === undefined || isDeepStrictEqual(before.default, after.default)) return [];
  const values = [before, after].map(({ default: value }) => JSON.stringify(value)).join(" → ");
  return typeChange(
    "widened",
    "attribute-default-changed",
    path,
    `the default of attribute "${name}" changed: ${values}`,
  );
}

/** Keys become attributes; those that are none of them are dropped. */
function mapToObject(before: CollectionType, after: ObjectType, at: Place): TypeChange[] {
  const inside = Object.entries(after.attributes).flatMap(([name, attribute]) => {
    const place = { ...at, path: `${at.path}.${name}` };
    const values = changesAt(before.element, attribute.type, place).filter(({ verdict }) => verdict !== "widened");
    return attribute.optional === undefined ? [...attributeAdded(name, attribute, place), ...values] : values;
  });
  const why = "a map's keys that are no attributes of the object are dropped without a word";
  return [...typeChange("risky", "keys-dropped", at.path, why), ...inside];
}

function refused(before: TerraformType, after: TerraformType, path: string): TypeChange[] {
  const some = before.kind === "string" || before.kind === "any" ? "not every" : "no";
  const why = `the type was ${shortText(before)}; ${some} such value converts to ${shortText(after)}`;
  return typeChange("breaking", "type-changed", path, why);
}
