import { type Expression, heredocParts, literalKey, parseExpression, quotedParts } from "../hcl";

/** A statement as `aws_iam_policy_document` has it in a plan, with what is not written out marked as unknown. */
export interface WrittenStatement {
  readonly block: Readonly<Record<string, unknown>>;
  readonly unknown: Readonly<Record<string, unknown>>;
}

/**
 * The statements of a policy as its expression writes them: `jsonencode({…})`, or JSON in a text or heredoc with `${…}` in it.
 * @returns undefined where they are made otherwise: nothing may be concluded from a part of them.
 */
export function policyStatements(text: string): readonly WrittenStatement[] | undefined {
  const policy = text.startsWith("<<") || text.startsWith('"') ? fromTemplate(text) : fromCall(text);
  if (!isObject(policy)) return undefined;
  const statements = [policy.Statement].flat().map(writtenStatement);
  return statements.every((statement) => statement !== undefined) ? statements : undefined;
}

/** What is to be computed: anything, or one text. */
const unknown = Symbol("unknown");
const unknownText = Symbol("unknown text");
type Part = unknown;

function fromCall(text: string): Part {
  const expression = parseExpression(text);
  if (expression?.kind !== "call" || expression.name !== "jsonencode" || expression.args.length !== 1) return unknown;
  return partlyKnown(expression.args[0]);
}

function partlyKnown(expression: Expression | undefined): Part {
  if (expression?.kind === "literal") return expression.value;
  if (expression?.kind === "list") return expression.items.map(partlyKnown);
  if (expression?.kind === "template" || isOneText(expression)) return unknownText;
  if (expression?.kind !== "object") return unknown;
  const entries = expression.entries.map(({ key, value }) => [literalKey(key), partlyKnown(value)] as const);
  return entries.some(([key]) => key === undefined) ? unknown : Object.fromEntries(entries);
}

/** `aws_x.y.arn`, with or without a key: providers have one text under such names. */
function isOneText(expression: Expression | undefined): boolean {
  if (expression?.kind !== "attribute" || !/(?:^|_)(?:arn|id|name|url)$/.test(expression.name)) return false;
  const { of } = expression;
  const resource = of.kind === "index" ? of.of : of;
  return resource.kind === "attribute" && resource.of.kind === "name" && resource.of.name.includes("_");
}

/** No text of a policy has this in it. */
const hole = "\u0000";

function fromTemplate(text: string): Part {
  const parts = text.startsWith("<<") ? heredocParts(text) : quotedParts(text);
  if (parts.some(({ kind }) => kind === "directive")) return unknown;
  const json = parts.map((part) => (part.kind === "text" ? part.text : "\\u0000")).join("");
  try {
    return JSON.parse(json, (_, value) => (typeof value === "string" && value.includes(hole) ? unknownText : value));
  } catch {
    return unknown;
  }
}

/** The arguments of a document that hold a list of texts, by the element of a policy's JSON. */
const lists = {
  Action: "actions",
  NotAction: "not_actions",
  Resource: "resources",
  NotResource: "not_resources",
} as const;
const principals = { Principal: "principals", NotPrincipal: "not_principals" } as const;

function writtenStatement(statement: Part): WrittenStatement | undefined {
  if (!isObject(statement)) return undefined;
  const { Sid = null, Effect, Condition = {} } = statement;
  if (Effect !== "Allow" && Effect !== "Deny") return undefined;
  const texts = Object.entries(lists).map(([element, argument]) => [argument, listOf(statement[element])] as const);
  const who = Object.entries(principals).map(
    ([element, argument]) => [argument, principalsOf(statement[element])] as const,
  );
  const condition = conditionsOf(Condition);
  if (condition === undefined || who.some(([, list]) => list === undefined)) return undefined;
  const known = { sid: typeof Sid === "string" ? Sid : null, effect: Effect };
  return {
    block: { ...known, ...mapped(texts, blockList), ...mapped(who, blocksOf), condition: blocksOf(condition) },
    unknown: { ...mapped(texts, markList), ...mapped(who, marksOf), condition: marksOf(condition) },
  };
}

function mapped<T>(entries: readonly (readonly [string, T])[], map: (value: T) => unknown): Record<string, unknown> {
  return Object.fromEntries(entries.map(([name, value]) => [name, map(value)]));
}

/** A list whose elements may be unknown; `unknown` where it is as a whole. */
type Texts = readonly Part[] | typeof unknown;

function listOf(value: Part): Texts {
  if (value === undefined) return [];
  return value === unknown ? unknown : [value].flat();
}

function blockList(list: Texts): unknown {
  return list === unknown ? null : (list as readonly Part[]).map((text) => (typeof text === "string" ? text : null));
}

function markList(list: Texts): unknown {
  return list === unknown ? true : (list as readonly Part[]).map((text) => typeof text !== "string");
}

/** A nested block: known names, and one list. */
interface Nested {
  readonly names: Readonly<Record<string, string>>;
  readonly listName: string;
  readonly list: Texts;
}

function blocksOf(nested: readonly Nested[] | undefined): unknown {
  return nested?.map(({ names, listName, list }) => ({ ...names, [listName]: blockList(list) }));
}

function marksOf(nested: readonly Nested[] | undefined): unknown {
  return nested?.map(({ listName, list }) => ({ [listName]: markList(list) }));
}

function principalsOf(value: Part): readonly Nested[] | undefined {
  if (value === undefined) return [];
  if (value === "*") return [{ names: { type: "*" }, listName: "identifiers", list: ["*"] }];
  if (!isObject(value)) return undefined;
  return Object.entries(value).map(([type, ids]) => ({ names: { type }, listName: "identifiers", list: listOf(ids) }));
}

function conditionsOf(value: Part): readonly Nested[] | undefined {
  if (!isObject(value) || !Object.values(value).every(isObject)) return undefined;
  return Object.entries(value as Record<string, Record<string, Part>>).flatMap(([test, keys]) =>
    Object.entries(keys).map(([variable, values]) => ({
      names: { test, variable },
      listName: "values",
      list: listOf(values),
    })),
  );
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
