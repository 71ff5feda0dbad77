import { InputError, type JsonValue } from "../core";
import { alignAttributes, flat, layOut } from "./layout";
import { ExpressionError, type Node, parseExpression, parseTemplate } from "./tokens";

/** Which keys of a body are nested blocks, by block type; JSON syntax does not tell them from attributes. */
export interface BlockTypes {
  readonly [block: string]: BlockTypes;
}

export type JsonBody = { readonly [key: string]: JsonValue };

/** The blocks inside `lifecycle`, which Terraform itself adds to every resource and data source. */
const lifecycle: BlockTypes = { precondition: {}, postcondition: {} };
/** Arguments of Terraform itself: they stand above the rest. */
const meta = ["count", "for_each", "iterator", "provider"];
/** What says which one it is comes first, tags and the order of creation last; the rest as the provider lists it. */
const first = [
  "sid",
  "effect",
  "name",
  "function_name",
  "alarm_name",
  "bucket",
  "statement_id",
  "description",
  "type",
  "test",
  "variable",
];
const last = ["tags"];
/** Keys whose strings are addresses, not templates. */
const bareKeys = ["depends_on", "ignore_changes", "replace_triggered_by", "iterator"];

/** Writes one block: `resource "aws_sqs_queue" "this" { … }`. `address` is for the error of whoever wrote the module. */
export function renderBlock(header: string, body: JsonBody, context: { types: BlockTypes; address: string }): string {
  const lines = renderBody(body, context.types, { indent: 2, address: context.address });
  return lines.length === 0 ? `${header} {}\n` : `${header} {\n${lines.join("\n")}\n}\n`;
}

interface Place {
  readonly indent: number;
  readonly address: string;
}

/** The lines of a body: attributes (identity first), nested blocks, `lifecycle`, `depends_on`. */
export function renderBody(body: JsonBody, types: BlockTypes, place: Place): string[] {
  const entries = Object.entries(body).filter(([, value]) => value !== undefined);
  const isBlock = (key: string) => key in types || key === "dynamic" || key === "lifecycle";
  const attributes = entries.filter(([key]) => !isBlock(key)).sort(byRank);
  const blocks = entries.filter(([key]) => isBlock(key)).sort(byRank);
  const pick = (test: (key: string) => boolean) =>
    renderAttributes(
      attributes.filter(([key]) => test(key)),
      place,
    );
  const groups = [
    pick((key) => meta.includes(key)),
    pick((key) => !meta.includes(key) && key !== "depends_on"),
    ...blocks.flatMap(([key, value]) => renderNested(key, value, types, place)),
    pick((key) => key === "depends_on"),
  ];
  return groups.filter((lines) => lines.length > 0).flatMap((lines, index) => (index === 0 ? lines : ["", ...lines]));
}

const firstBlocks = ["principals", "not_principals"];

function byRank([a]: readonly [string, JsonValue], [b]: readonly [string, JsonValue]): number {
  return rank(a) - rank(b);
}

function rank(key: string): number {
  const early = [...first, ...firstBlocks].indexOf(key);
  if (early !== -1) return early - 100;
  return [...last, "lifecycle"].includes(key) ? 1 : 0;
}

function renderAttributes(entries: readonly (readonly [string, JsonValue])[], place: Place): string[] {
  const pad = " ".repeat(place.indent);
  const attributes = entries.map(([key, value]) => ({ key, value: renderAttribute(key, value, place) }));
  return alignAttributes(attributes).map((line) => pad + line);
}

function renderAttribute(key: string, value: JsonValue, { indent, address }: Place): string {
  if (key === "description" && typeof value === "string" && value.endsWith("\n")) return heredoc(value, indent);
  try {
    const nodes = bareKeys.includes(key) ? bareNodes(value) : toNodes(value);
    return layOut(nodes, { indent, column: indent + key.length + 3 });
  } catch (cause) {
    if (!(cause instanceof ExpressionError)) throw cause;
    throw new InputError("bad-expression", cause.message, {
      where: `${address}, ${key}`,
      fix: "mend the expression in main.ts",
      cause,
    });
  }
}

function heredoc(text: string, indent: number): string {
  const pad = " ".repeat(indent);
  const lines = text
    .trimEnd()
    .split("\n")
    .map((line) => (line === "" ? "" : `${pad}  ${line}`));
  return `<<-EOT\n${lines.join("\n")}\n${pad}EOT`;
}

/** JSON configuration → expression nodes: strings are templates, objects and lists are written out. */
function toNodes(value: JsonValue): Node[] {
  if (value === null || typeof value === "boolean" || typeof value === "number")
    return [{ kind: "name", text: String(value) }];
  if (typeof value === "string") return parseTemplate(value, flat);
  if (Array.isArray(value)) return [{ kind: "group", open: "[", items: value.map(toNodes) }];
  const items = Object.entries(value).map(([key, item]) => [...keyNodes(key), equals, ...toNodes(item)]);
  return [{ kind: "group", open: "{", items }];
}

const equals: Node = { kind: "operator", text: "=" };

function keyNodes(key: string): Node[] {
  return /^[A-Za-z_][A-Za-z0-9_-]*$/.test(key) ? [{ kind: "name", text: key }] : parseTemplate(key, flat);
}

function bareNodes(value: JsonValue): Node[] {
  if (Array.isArray(value)) return [{ kind: "group", open: "[", items: value.map(bareNodes) }];
  return parseExpression(String(value));
}

/** Every block of one key, each as its own group of lines. */
function renderNested(key: string, value: JsonValue, types: BlockTypes, place: Place): string[][] {
  if (key === "dynamic") return renderDynamics(value as JsonBody, types, place);
  const inner = key === "lifecycle" ? lifecycle : (types[key] ?? {});
  return bodies(value).map((body) => wrap(key, renderBody(body, inner, deeper(place)), place));
}

function renderDynamics(labels: JsonBody, types: BlockTypes, place: Place): string[][] {
  return Object.entries(labels).flatMap(([label, value]) =>
    bodies(value).map((body) =>
      wrap(`dynamic "${label}"`, renderBody(body, { content: types[label] ?? {} }, deeper(place)), place),
    ),
  );
}

function bodies(value: JsonValue): JsonBody[] {
  return (Array.isArray(value) ? value : [value]) as JsonBody[];
}

function deeper(place: Place): Place {
  return { ...place, indent: place.indent + 2 };
}

function wrap(header: string, lines: readonly string[], { indent }: Place): string[] {
  const pad = " ".repeat(indent);
  return lines.length === 0 ? [`${pad}${header} {}`] : [`${pad}${header} {`, ...lines, `${pad}}`];
}
