import { isDeepStrictEqual } from "node:util";
import { didYouMean, type JsonValue, type ModuleInput, type TerraformType, typeText } from "../../core";
import { problemsOf } from "../binding/runtime";
import { shapeOf } from "../binding/shape";
import { constraintChanges } from "./compare-constraints";
import { refusedNullChanges } from "./compare-nulls";
import { validationChanges } from "./compare-validations";
import { type Change, change, fromTypeChange, match } from "./contract-change";
import { inputTypeChanges } from "./subtype";
import { type ObjectType, ownAttribute } from "./type-change";

/** What callers must change, may give from now on, or get without asking. */
export function inputChanges(before: readonly ModuleInput[], after: readonly ModuleInput[]): Change[] {
  const { removed, added, kept } = match(before, after, ({ name }) => name);
  return [
    ...removed.flatMap((input) => inputRemoved(input, added)),
    ...added.flatMap(inputAdded),
    ...kept.flatMap(([was, is]) => [
      ...inputTypeChanges(was.type, is.type, place(is)).map(fromTypeChange),
      ...defaultChanges(was, is),
      ...nullableChanges(was, is),
      ...sensitiveChanges(was, is),
      ...ephemeralChanges(was, is),
      ...constraintChanges(was, is),
      ...refusedNullChanges(was, is),
      ...validationChanges(was, is),
      ...descriptionChanges(was, is),
    ]),
  ];
}

function place({ name }: ModuleInput): string {
  return `inputs.${name}`;
}

function inputRemoved(input: ModuleInput, added: readonly ModuleInput[]): Change[] {
  const heir = added.find((other) => typeText(other.type) === typeText(input.type) && isNear(input.name, other.name));
  const renamed = heir === undefined ? "" : `; renamed to "${heir.name}"?`;
  return change("major", "input-removed", place(input), `input "${input.name}" was removed${renamed}`);
}

function isNear(name: string, other: string): boolean {
  return name.includes(other) || other.includes(name) || didYouMean(name, [other]) !== "";
}

function inputAdded(input: ModuleInput): Change[] {
  if (input.default === undefined)
    return change("major", "required-input-added", place(input), `required input "${input.name}" was added`);
  return change("minor", "optional-input-added", place(input), `optional input "${input.name}" was added`);
}

function defaultChanges(before: ModuleInput, after: ModuleInput): Change[] {
  const { name } = after;
  if (before.default === undefined && after.default === undefined) return [];
  if (after.default === undefined)
    return change("major", "default-removed", place(after), `input "${name}" had a default and must be given now`);
  if (before.default === undefined)
    return change("minor", "default-added", place(after), `input "${name}" had to be given and has a default now`);
  if (isDeepStrictEqual(before.default, after.default)) return [];
  const [refused] = problemsOf(after.default, shapeOf(after.type, after.constraints), name, () => false);
  if (refused !== undefined)
    return change("major", "default-refused", place(after), `the module refuses its own new default: ${refused}`);
  const isSecret = before.sensitive || after.sensitive;
  const values = isSecret ? "" : `: ${valueText(before.default)} → ${valueText(after.default)}`;
  return change("minor", "default-changed", place(after), `the default of input "${name}" changed${values}`);
}

function valueText(value: JsonValue): string {
  const text = JSON.stringify(value);
  return text.length <= 80 ? text : `${text.slice(0, 79)}…`;
}

/** Where null is refused and there is a default, Terraform takes the default for null: https://developer.hashicorp.com/terraform/language/block/variable#nullable */
function nullableChanges(before: ModuleInput, after: ModuleInput): Change[] {
  const { name } = after;
  if (before.nullable === after.nullable) return [];
  if (after.nullable && before.default !== undefined)
    return change(
      "major",
      "null-passed-on",
      place(after),
      `input "${name}" took its default for null and takes null now`,
    );
  if (after.nullable)
    return change("minor", "null-accepted", place(after), `input "${name}" refused null and takes it now`);
  if (after.default === undefined)
    return change("major", "null-refused", place(after), `input "${name}" took null and refuses it now`);
  return change("minor", "null-replaced", place(after), `input "${name}" took null and takes its default for it now`);
}

function sensitiveChanges(before: ModuleInput, after: ModuleInput): Change[] {
  if (before.sensitive === after.sensitive) return [];
  const why = after.sensitive ? "is hidden in plans now" : "was hidden in plans and is shown now";
  return change("minor", "input-sensitive-changed", place(after), `input "${after.name}" ${why}`);
}

/** https://developer.hashicorp.com/terraform/language/block/variable#ephemeral */
function ephemeralChanges(before: ModuleInput, after: ModuleInput): Change[] {
  if (before.ephemeral === after.ephemeral) return [];
  if (after.ephemeral)
    return change("minor", "ephemeral-accepted", place(after), `input "${after.name}" takes ephemeral values, too`);
  const why = `input "${after.name}" took ephemeral values and refuses them now`;
  return change("major", "ephemeral-refused", place(after), why);
}

function descriptionChanges(before: ModuleInput, after: ModuleInput): Change[] {
  const own = before.description === after.description ? [] : described(`input "${after.name}"`, place(after));
  return [...own, ...attributeDescriptions(before.type, after.type, place(after))];
}

function attributeDescriptions(before: TerraformType, after: TerraformType, path: string): Change[] {
  if (before.kind === "object" && after.kind === "object") return objectDescriptions(before, after, path);
  if (before.kind === "tuple" && after.kind === "tuple")
    return before.elements.flatMap((element, index) => {
      const now = after.elements[index];
      return now === undefined ? [] : attributeDescriptions(element, now, `${path}[${index}]`);
    });
  if (!("element" in before && "element" in after)) return [];
  return attributeDescriptions(before.element, after.element, `${path}[]`);
}

function objectDescriptions(before: ObjectType, after: ObjectType, path: string): Change[] {
  return Object.entries(before.attributes).flatMap(([name, attribute]) => {
    const now = ownAttribute(after.attributes, name);
    if (now === undefined) return [];
    const at = `${path}.${name}`;
    const own = attribute.description === now.description ? [] : described(`attribute "${name}"`, at);
    return [...own, ...attributeDescriptions(attribute.type, now.type, at)];
  });
}

function described(what: string, path: string): Change[] {
  return change("patch", "description-changed", path, `the description of ${what} changed`);
}
