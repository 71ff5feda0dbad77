import { mayExplode } from "./backtracking";

/** `[[:name:]]` as ECMA-262 has it, inside a class. */
const posixClasses: Readonly<Record<string, string>> = {
  alnum: "0-9A-Za-z",
  alpha: "A-Za-z",
  ascii: "\\x00-\\x7F",
  blank: "\\t ",
  cntrl: "\\x00-\\x1F\\x7F",
  digit: "0-9",
  graph: "!-~",
  lower: "a-z",
  print: " -~",
  punct: "!-\\/:-@\\[-`\\{-~",
  space: "\\t\\n\\v\\f\\r ",
  upper: "A-Z",
  word: "0-9A-Za-z_",
  xdigit: "0-9A-Fa-f",
};

/** Perl's white space has no vertical tab in RE2, and is ASCII only. */
const whiteSpace = "\\t\\n\\f\\r ";

/**
 * Terraform's regular expression (RE2: https://github.com/google/re2/wiki/Syntax) as one of ECMA-262 for the flag `u` that
 * matches the same texts; `undefined` where there is none that surely does, in a time that is worth it.
 */
export function ecmaPattern(re2: string): string | undefined {
  let pattern = "";
  let isInClass = false;
  for (let rest = re2; rest !== ""; ) {
    const step: Step | undefined = isInClass ? classStep(rest) : outsideStep(rest);
    if (step === undefined) return undefined;
    pattern += step.text;
    isInClass = step.isInClass ?? isInClass;
    rest = rest.slice(step.length);
  }
  return compiles(pattern) && !mayExplode(pattern) ? pattern : undefined;
}

/** A text as a pattern that matches it and nothing else inside. */
export function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&").replace(/\n/g, "\\n");
}

interface Step {
  readonly text: string;
  /** How much of RE2's text it stands for. */
  readonly length: number;
  readonly isInClass?: boolean;
}

function outsideStep(rest: string): Step | undefined {
  const [first = ""] = rest;
  if (first === "\\") return escapeStep(rest, false);
  if (first === "[") return classStart(rest);
  if (first === ".") return { text: "[^\\n]", length: 1 };
  if (first === "(") return groupStart(rest);
  if (first === "{") return quantifierStep(rest);
  return { text: first === "}" || first === "]" ? `\\${first}` : first, length: first.length };
}

function groupStart(rest: string): Step | undefined {
  if (!rest.startsWith("(?")) return { text: "(", length: 1 };
  if (rest.startsWith("(?:")) return { text: "(?:", length: 3 };
  const name = /^\(\?P?<([A-Za-z_]\w*)>/.exec(rest);
  // Everything else are flags, as (?i): texts that differ in case have no short pattern.
  return name === null ? undefined : { text: `(?<${name[1]}>`, length: name[0].length };
}

function quantifierStep(rest: string): Step {
  const quantifier = /^\{\d+(?:,\d*)?\}/.exec(rest)?.[0];
  return quantifier === undefined ? { text: "\\{", length: 1 } : { text: quantifier, length: quantifier.length };
}

/** A closing bracket that comes first is meant itself. */
function classStart(rest: string): Step {
  const opening = /^\[\^?\]?/.exec(rest)?.[0] ?? "[";
  return { text: opening.replace("]", "\\]"), length: opening.length, isInClass: true };
}

function classStep(rest: string): Step | undefined {
  const [first = ""] = rest;
  if (first === "]") return { text: "]", length: 1, isInClass: false };
  if (first === "\\") return escapeStep(rest, true);
  const posix = /^\[:(\^?\w+):\]/.exec(rest);
  if (posix === null) return { text: first === "[" ? "\\[" : first, length: first.length };
  const text = posixClasses[posix[1] ?? ""];
  return text === undefined ? undefined : { text, length: posix[0].length };
}

function escapeStep(rest: string, isInClass: boolean): Step | undefined {
  const long = /^\\(?:x\{([0-9A-Fa-f]+)\}|x[0-9A-Fa-f]{2}|([pP])(?:\{(\w+)\}|([A-Z])))/.exec(rest);
  if (long !== null) return { text: longEscape(long), length: long[0].length };
  const escaped = String.fromCodePoint(rest.codePointAt(1) ?? 0);
  const text = (isInClass ? classEscapes : escapes)[escaped] ?? literalEscape(escaped, isInClass);
  return text === undefined ? undefined : { text, length: 1 + escaped.length };
}

function longEscape([whole, codePoint, property, name, letter]: RegExpExecArray): string {
  if (codePoint !== undefined) return `\\u{${codePoint}}`;
  if (property === undefined) return whole;
  const value = name ?? letter ?? "";
  return value.length > 2 ? `\\${property}{Script=${value}}` : `\\${property}{${value}}`;
}

const shared: Readonly<Record<string, string>> = {
  d: "\\d",
  D: "\\D",
  w: "\\w",
  W: "\\W",
  a: "\\x07",
  f: "\\f",
  n: "\\n",
  r: "\\r",
  t: "\\t",
  v: "\\v",
};
const classEscapes: Readonly<Record<string, string>> = { ...shared, s: whiteSpace };
const escapes: Readonly<Record<string, string>> = {
  ...shared,
  s: `[${whiteSpace}]`,
  S: `[^${whiteSpace}]`,
  A: "^",
  z: "$",
  b: "\\b",
  B: "\\B",
};

/** RE2 lets any punctuation be escaped, ECMA-262 only what means something. */
function literalEscape(escaped: string, isInClass: boolean): string | undefined {
  if (/[\\^$.*+?()[\]{}|/]/.test(escaped) || (isInClass && escaped === "-")) return `\\${escaped}`;
  return /^[!-/:-@[-`{-~ ]$/.test(escaped) ? escaped : undefined;
}

function compiles(pattern: string): boolean {
  try {
    return new RegExp(pattern, "u").source !== "";
  } catch {
    return false;
  }
}
