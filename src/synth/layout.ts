import { closing, type Group, type Node } from "./tokens";

/** Longest line that an expression may take before it is broken. */
const lineWidth = 110;
/** An object with this many attributes is always written one attribute a line. */
const alwaysBroken = 2;

interface Place {
  /** Spaces at the start of continuation lines. */
  readonly indent: number;
  /** Where on its line the expression starts. */
  readonly column: number;
}

/**
 * Writes an expression as `terraform fmt` leaves it: on one line where it fits, otherwise broken at its outermost
 * brackets. The first line carries no indentation.
 */
export function layOut(nodes: readonly Node[], place: Place): string {
  if (fits(nodes, place)) return flat(nodes);
  return hugLast(nodes, place) ?? breakOperators(nodes, place) ?? flat(nodes);
}

/** The expression on one line. */
export function flat(nodes: readonly Node[]): string {
  return nodes.map((node, index) => `${gap(nodes, index)}${flatNode(node)}`).join("");
}

function flatNode(node: Node): string {
  if (node.kind !== "group") return node.text;
  const items = node.items.map(flat).join(", ");
  if (items === "") return `${node.open}${closing[node.open]}`;
  return node.open === "{" ? `{ ${items} }` : `${node.open}${items}${closing[node.open]}`;
}

function fits(nodes: readonly Node[], place: Place): boolean {
  return !nodes.some(mustBreak) && place.column + flat(nodes).length <= lineWidth;
}

function mustBreak(node: Node): boolean {
  if (node.kind !== "group") return false;
  if (node.open === "{" && node.items.length >= alwaysBroken) return true;
  return node.items.some((item) => item.some(mustBreak));
}

const chaining = ["&&", "||", "+", "<=", ">=", "<", ">"];

/** `prefix[ … ]`: keeps the beginning on the line and breaks the group at the end. Chains read better broken at their operators. */
function hugLast(nodes: readonly Node[], place: Place): string | undefined {
  const last = nodes.at(-1);
  if (last?.kind !== "group" || nodes.some((node) => isOperator(node, ...chaining))) return undefined;
  const prefix = nodes.slice(0, -1);
  if (!fits(prefix, { ...place, column: place.column + 1 })) return undefined;
  const head = `${flat(prefix)}${gap(nodes, nodes.length - 1)}`;
  return head + breakGroup(last, { indent: place.indent, column: place.column + head.length });
}

function breakGroup(group: Group, place: Place): string {
  const end = closing[group.open];
  const [only] = group.items;
  if (only !== undefined && group.items.length === 1 && group.open === "(") {
    const hugged = hugLast(only, { ...place, column: place.column + 1 });
    if (hugged !== undefined) return `(${hugged})`;
  }
  const inner = place.indent + 2;
  const lines = group.open === "{" && !isFor(only) ? layOutAttributes(group.items, inner) : layOutItems(group, inner);
  return `${group.open}\n${lines.map((line) => " ".repeat(inner) + line).join("\n")}\n${" ".repeat(place.indent)}${end}`;
}

function layOutItems(group: Group, indent: number): string[] {
  const place = { indent, column: indent };
  const [only] = group.items;
  if (only !== undefined && isFor(only)) return layOutFor(only, place);
  if (only !== undefined && group.open === "(" && group.items.length === 1)
    return operatorLines(only, place) ?? [layOut(only, place)];
  return group.items.map((item, index) => {
    const comma = group.open === "[" || index < group.items.length - 1 ? "," : "";
    return layOut(item, place) + comma;
  });
}

/** `for k, v in xs : body`, then `if …` on a line of its own. */
function layOutFor(nodes: readonly Node[], place: Place): string[] {
  const filter = nodes.findIndex((node) => node.kind === "name" && node.text === "if");
  const main = filter === -1 ? nodes : nodes.slice(0, filter);
  const tail = filter === -1 ? [] : [layOut(nodes.slice(filter), place)];
  if (fits(main, place)) return [flat(main), ...tail];
  const hugged = hugLast(main, place);
  if (hugged !== undefined) return [hugged, ...tail];
  const colon = main.findIndex((node) => isOperator(node, ":"));
  const body = main.slice(colon + 1);
  return [flat(main.slice(0, colon + 1)), ...(operatorLines(body, place) ?? [layOut(body, place)]), ...tail];
}

/** `key = value` lines; the equal signs of neighbouring one-line attributes stand under each other. */
function layOutAttributes(items: readonly (readonly Node[])[], indent: number): string[] {
  const attributes = items.map((item) => {
    const equals = item.findIndex((node) => isOperator(node, "=", ":"));
    const key = flat(item.slice(0, equals));
    return { key, value: layOut(item.slice(equals + 1), { indent, column: indent + key.length + 3 }) };
  });
  return alignAttributes(attributes);
}

/** Aligns the equal signs of runs of attributes whose values take one line, as `terraform fmt` does. */
export function alignAttributes(attributes: readonly { readonly key: string; readonly value: string }[]): string[] {
  const width = attributes.map(() => 0);
  for (let start = 0; start < attributes.length; ) {
    let end = start;
    while (end < attributes.length && takesOneLine(attributes[end]?.value ?? "")) end++;
    const widest = Math.max(0, ...attributes.slice(start, end).map(({ key }) => key.length));
    width.fill(widest, start, end);
    start = end + 1;
  }
  return attributes.map(({ key, value }, index) => `${key.padEnd(width[index] ?? 0)} = ${value}`);
}

/** A heredoc counts as one line: `terraform fmt` looks at where it begins. */
function takesOneLine(value: string): boolean {
  return !value.includes("\n") || value.startsWith("<<");
}

/** Operators at which a long expression is broken, weakest first: each opens a line of its own. */
const weakestFirst = [["?", ":"], ["||"], ["&&"], ["==", "!=", "<", ">", "<=", ">="], ["+", "-"]];

function operatorLines(nodes: readonly Node[], place: Place): string[] | undefined {
  const weakest = weakestFirst.find((operators) => nodes.slice(1).some((node) => isOperator(node, ...operators)));
  if (weakest === undefined) return undefined;
  const lines: Node[][] = [[]];
  for (const node of nodes) {
    if (isOperator(node, ...weakest)) lines.push([node]);
    else lines.at(-1)?.push(node);
  }
  return lines.map((line) => layOut(line, place));
}

/** A line may end only inside brackets, so a broken chain of operators is put into parentheses. */
function breakOperators(nodes: readonly Node[], place: Place): string | undefined {
  const lines = operatorLines(nodes, { indent: place.indent + 2, column: place.indent + 2 });
  if (lines === undefined) return undefined;
  const inner = " ".repeat(place.indent + 2);
  return `(\n${lines.map((line) => inner + line).join("\n")}\n${" ".repeat(place.indent)})`;
}

function isFor(item: readonly Node[] | undefined): boolean {
  return item?.[0]?.kind === "name" && item[0].text === "for";
}

function isOperator(node: Node | undefined, ...texts: readonly string[]): boolean {
  return node?.kind === "operator" && texts.includes(node.text);
}

/** The space before a node: none after a sign, around a dot, or between a name and the brackets it calls or indexes with. */
function gap(nodes: readonly Node[], index: number): string {
  const node = nodes[index];
  const previous = nodes[index - 1];
  if (node === undefined || previous === undefined) return "";
  if (isOperator(node, ".", "...", ",") || isOperator(previous, ".")) return "";
  if (isSign(nodes, index - 1)) return "";
  if (node.kind === "group" && node.open !== "{" && isOperand(previous)) return "";
  return " ";
}

function isSign(nodes: readonly Node[], index: number): boolean {
  if (isOperator(nodes[index], "!")) return true;
  return isOperator(nodes[index], "-") && (index === 0 || !isOperand(nodes[index - 1]));
}

const keywords = ["in", "if", "for"];

function isOperand(node: Node | undefined): boolean {
  if (node?.kind === "name") return !keywords.includes(node.text);
  return node !== undefined && node.kind !== "operator";
}
