const token =
  /\\u\{[^}]*\}|\\[pP]\{[^}]*\}|\\x..|\\[\s\S]|\[(?:\\[\s\S]|[^\]])*\]|\((?:\?(?::|<\w+>))?|\{[^}]*\}|[\s\S]/gu;

interface Group {
  /** Its parts in their order, quantifiers and inner groups (as their closing bracket) among them. */
  readonly parts: string[];
  /** Whether anything in it may match more or less of a text. */
  varies: boolean;
}

/**
 * Whether JavaScript may need exponential time for what RE2 does in linear: a group is repeated that itself varies in
 * length, as in `([a-z]+-?)+`. Not where a character parts the turns, as in `[a-z]+(-[a-z]+)*`.
 * @param pattern of ECMA-262 for the flag `u`.
 */
export function mayExplode(pattern: string): boolean {
  const open: Group[] = [{ parts: [], varies: false }];
  let closed: Group | undefined;
  for (const [part] of pattern.matchAll(token)) {
    const group = open.at(-1);
    if (group === undefined) return true;
    if (closed?.varies && repeats(part) && !isParted(closed)) return true;
    closed = undefined;
    if (part.startsWith("(")) open.push({ parts: [], varies: false });
    else if (part === ")") {
      closed = open.pop();
      const outer = open.at(-1);
      outer?.parts.push(part);
      if (outer !== undefined && closed?.varies) outer.varies = true;
    } else {
      group.parts.push(part);
      if (varies(part)) group.varies = true;
    }
  }
  return false;
}

/** Whether a quantifier lets its group match more than once. */
function repeats(part: string): boolean {
  return part === "*" || part === "+" || (part.startsWith("{") && !/^\{[01](?:,[01])?\}$/.test(part));
}

function varies(part: string): boolean {
  return part === "*" || part === "+" || /^\{\d+,/.test(part);
}

/** Whether each turn begins, or ends, with a character that occurs nowhere else in it. */
function isParted({ parts }: Group): boolean {
  if (parts.includes("|") || parts.includes(")")) return false;
  const [first = "", second = ""] = parts;
  const last = parts.at(-1) ?? "";
  return (!isQuantifier(second) && isUnique(first, parts.slice(1))) || isUnique(last, parts.slice(0, -1));
}

function isQuantifier(part: string): boolean {
  return /^[*+?{]/.test(part);
}

function isUnique(part: string, others: readonly string[]): boolean {
  const [, escaped, plain] = /^(?:\\(\W)|([^\\[\](){}*+?.^$|]))$/u.exec(part) ?? [];
  const character = escaped ?? plain;
  if (character === undefined) return false;
  return others.every((other) => isQuantifier(other) || !new RegExp(`^${other}$`, "u").test(character));
}
