import type { JSONSchema } from "json-schema-to-typescript";
import type { Constraint, ObjectAttribute, TerraformType } from "../../core";
import { constraintsAt, constraintsBelow } from "../contract/constraint-paths";
import type { Binding } from "./binding";
import { pascalCase, unused } from "./names";
import { problemsOf } from "./runtime";
import { shapeOf } from "./shape";

/** The interfaces of a module's inputs, as text; those that hold actions take the type parameter {@link actionParameter}. */
export interface InputTypes {
  readonly text: string;
  /** Whether some input lists IAM actions, so that literal ones can be judged by the compiler. */
  readonly hasActions: boolean;
}

/** Only the literal type of an action is inferred: a type parameter over all inputs would let misspelt names pass. */
export const actionParameter = "A extends string = string";

/** Expression text of a type, and whether it depends on {@link actionParameter}. */
interface TypeText {
  readonly text: string;
  readonly hasActions: boolean;
}

interface Writer {
  readonly interfaces: string[];
  readonly taken: Set<string>;
}

/** Where a type stands: its name if it needs one, and the constraints on it. */
interface Place {
  readonly name: string;
  readonly constraints: readonly Constraint[];
}

const longestParent = 80;

/** Renders `export interface <Class>Inputs` and an interface for every object type in it, innermost first. */
export async function renderInputTypes({ contract, className, inputNames, takenNames }: Binding): Promise<InputTypes> {
  const writer: Writer = { interfaces: [], taken: new Set(takenNames) };
  const fields: Field[] = [];
  for (const { name, type, description, default: fallback, nullable, constraints } of contract.inputs) {
    const place = { name: `${className}${pascalCase(name)}`, constraints };
    fields.push({
      name: inputNames.get(name) ?? name,
      type: orNull(await typeText(type, place, writer), nullable),
      doc: [...(description === "" ? [] : [description]), ...defaultDoc(fallback)],
      optional: fallback !== undefined,
    });
  }
  writer.interfaces.push(await renderInterface(`${className}Inputs`, fields));
  return { text: writer.interfaces.join("\n"), hasActions: fields.some(({ type }) => type.hasActions) };
}

interface Field {
  readonly name: string;
  readonly type: TypeText;
  readonly doc: readonly string[];
  readonly optional: boolean;
}

async function typeText(type: TerraformType, place: Place, writer: Writer): Promise<TypeText> {
  switch (type.kind) {
    case "string":
      return plain(`${choices(place.constraints)} | Expression`);
    case "number":
      return plain("number | Expression");
    case "bool":
      return plain("boolean | Expression");
    case "list":
    case "set":
      return listText(type.element, place, writer);
    case "map": {
      const element = await typeText(type.element, below(place, "[]", singular(place.name)), writer);
      return { ...element, text: `{ readonly [key: string]: ${element.text} } | Expression` };
    }
    case "tuple": {
      const elements: TypeText[] = [];
      for (const [index, element] of type.elements.entries())
        elements.push(await typeText(element, { name: `${place.name}${index}`, constraints: [] }, writer));
      return plain(`readonly [${elements.map(({ text }) => text).join(", ")}] | Expression`);
    }
    case "object":
      return objectText(type.attributes, place, writer);
    default:
      return plain("unknown");
  }
}

async function listText(element: TerraformType, place: Place, writer: Writer): Promise<TypeText> {
  const items = below(place, "[]", singular(place.name));
  if (element.kind === "string" && listsActions(items.constraints))
    return { text: "readonly (A extends IamAction<A> ? A : IamAction<A>)[] | Expression", hasActions: true };
  const { text, hasActions } = await typeText(element, items, writer);
  if (element.kind === "string") return { text: `readonly (${text})[] | Expression`, hasActions };
  // CDKTF types every list token as string[]; a union with string[] itself would spoil the compiler's messages.
  return { text: `readonly (${text} | NoText)[] | TokenList | Expression`, hasActions };
}

async function objectText(
  attributes: Readonly<Record<string, ObjectAttribute>>,
  place: Place,
  writer: Writer,
): Promise<TypeText> {
  const name = unused(place.name, writer.taken);
  const fields: Field[] = [];
  for (const [attribute, { type, description, optional }] of Object.entries(attributes)) {
    const inner = below(place, attribute, nestedName(place.name, attribute));
    fields.push({
      name: attribute,
      // Before there was `optional`, null was how to leave an attribute out.
      type: orNull(await typeText(type, inner, writer), true),
      doc: [...(description === undefined ? [] : [description]), ...defaultDoc(optional?.default ?? undefined)],
      optional: optional !== undefined,
    });
  }
  const hasActions = fields.some(({ type }) => type.hasActions);
  writer.interfaces.push(await renderInterface(name, fields));
  return { text: `${name}${hasActions ? "<A>" : ""} | Expression`, hasActions };
}

/** `CodeZip` for `zip` in `Code`; far down the parent's name is cut, or names would grow without end. */
function nestedName(parent: string, attribute: string): string {
  const kept = parent.length <= longestParent ? parent : parent.slice(0, longestParent);
  return `${kept}${pascalCase(attribute)}`;
}

/** Written by json-schema-to-typescript, which knows how names and descriptions are escaped. */
async function renderInterface(name: string, fields: readonly Field[]): Promise<string> {
  const { compile } = require("json-schema-to-typescript") as typeof import("json-schema-to-typescript");
  const schema: JSONSchema = {
    type: "object",
    properties: Object.fromEntries(
      fields.map(({ name: field, type, doc }) => [
        field,
        { tsType: type.text, ...(doc.length === 0 ? {} : { description: doc.join("\n\n") }) },
      ]),
    ),
    required: fields.filter(({ optional }) => !optional).map((field) => field.name),
    additionalProperties: false,
  };
  const text = await compile(schema, "Inputs", { bannerComment: "", format: false });
  const parameters = fields.some(({ type }) => type.hasActions) ? `<${actionParameter}>` : "";
  const body = text.slice(text.indexOf("{") + 1, text.lastIndexOf("}")).trim();
  const compact = body.replace(/\/\*\*\n \* (.*)\n \*\//g, "/** $1 */");
  return `export interface ${name}${parameters} {\n${compact.split("\n").map(layOut).join("\n")}\n}\n`;
}

/** One line of an interface's body, indented; only properties end with a semicolon. */
function layOut(line: string): string {
  const text = line.trimEnd();
  if (text === "" || /^\s*(?:\/\*\*| \*)/.test(text)) return `  ${text}`.trimEnd();
  return `  readonly ${text};`;
}

/** Values that a validation names are what editors offer; any other string may be a token. */
function choices(constraints: readonly Constraint[]): string {
  const values = constraintsAt(constraints).flatMap(({ rule }) => (rule.kind === "enum" ? rule.values : []));
  return values.length === 0 ? "string" : [...values.map((value) => JSON.stringify(value)), "OtherText"].join(" | ");
}

const actions = ["s3:GetObject", "dynamodb:PutItem"];
const noActions = ["*", "s3:*", "s3:Get*", "s3:GetObjec?", "GetObject", ":GetObject", "s3:"];

/** Lists of IAM actions: by the module's rules they hold such as are written out, and nothing that `IamAction` refuses. */
function listsActions(constraints: readonly Constraint[]): boolean {
  const shape = shapeOf({ kind: "string" }, constraints);
  const isTaken = (text: string) => problemsOf(text, shape, "", () => false).length === 0;
  return actions.every(isTaken) && !noActions.some(isTaken);
}

function below({ constraints }: Place, step: string, name: string): Place {
  return { name, constraints: constraintsBelow(constraints, step) };
}

function plain(text: string): TypeText {
  return { text, hasActions: false };
}

function orNull({ text, hasActions }: TypeText, nullable: boolean): TypeText {
  return { text: nullable && text !== "unknown" ? `${text} | null` : text, hasActions };
}

function defaultDoc(value: unknown): string[] {
  return value === undefined || value === null ? [] : [`Default: \`${JSON.stringify(value)}\`.`];
}

/** The name of one of several: `AllowedResources` → `AllowedResource`. */
function singular(name: string): string {
  return /[^s]s$/.test(name) ? name.slice(0, -1) : name;
}
