import { type JsonValue, type ObjectAttribute, type TerraformType, typeText } from "../../core";
import { parseType } from "./type-expression";

const unknown = { kind: "unknown" };

test.each([
  ["string", "string"],
  ["${string}", "string"],
  ['"string"', "string"],
  ["bool", "bool"],
  ["any", "any"],
  ["list", "list(any)"],
  ['"map"', "map(any)"],
  ["set", "set(any)"],
  ["list(map(set(number)))", "list(map(set(number)))"],
  ["tuple([string, list(any), tuple([])])", "tuple([string, list(any), tuple([])])"],
  ["object({})", "object({  })"],
  ["object({ a = string, b = any })", "object({ a = string, b = any })"],
  ["object({a=string\nb=number\n\n  c : bool,\n})", "object({ a = string, b = number, c = bool })"],
  ['object({ "a" = string, "b c" : number })', "object({ a = string, b c = number })"],
  ["list( # why\n  string /* it\n is */ // so\n)", "list(string)"],
  ["object({\n  # one } ) ]\n  a = string // two\n  /* three */ b = number\n})", "object({ a = string, b = number })"],
  ["list(object({\r\n  a = string\r\n}))", "list(object({ a = string }))"],
  ["((string))", "string"],
  [
    "object({ type = string, for = number, null-ish = bool })",
    "object({ type = string, for = number, null-ish = bool })",
  ],
  ["object({ höhe = number })", "object({ höhe = number })"],
])("%j", (text, expected) => {
  expect(typeText(parseType(text))).toBe(expected);
});

test.each<[string, JsonValue]>([
  ["", null],
  [", null", null],
  [', "a"', "a"],
  [', "q\\"\\\\\\n\\t\\u00e9\\U0001F600"', 'q"\\\n\té😀'],
  [', "$${a}%%{b}$5%"', "${a}%{b}$5%"],
  [", -1.5e3", -1500],
  [", true", true],
  [", []", []],
  [", [1, [2,],\n 3]", [1, [2], 3]],
  [", {}", {}],
  [', { a = 1, "b" = "x", c : [true] }', { a: 1, b: "x", c: [true] }],
  [", {\n a = 1 # one\n b = {\n c = null\n }\n}", { a: 1, b: { c: null } }],
  [', { "aws:x" = 1, 5 = 2, (true) = 3 }', { "aws:x": 1, "5": 2, true: 3 }],
  [", <<-EOT\n    a\n      $${b} \\n\n  EOT\n", "a\n  ${b} \\n\n"],
  [", <<EOT\na\nEOT\n", "a\n"],
  [', "multi" /* c */', "multi"],
])("the default in optional(string%s)", (written, expected) => {
  const attribute = { type: { kind: "string" }, optional: { default: expected } };
  expect(parseType(`object({ a = optional(string${written}), b = bool })`)).toEqual({
    kind: "object",
    attributes: { a: attribute, b: { type: { kind: "bool" } } },
  });
});

test("names that JavaScript's objects have are attributes like others", () => {
  const type = parseType('object({ __proto__ = string, constructor = optional(map(string), { __proto__ = "x" }) })');
  const attributes = type.kind === "object" ? type.attributes : {};
  expect(Object.keys(attributes)).toEqual(["__proto__", "constructor"]);
  expect(Object.getOwnPropertyDescriptor(attributes, "__proto__")?.value).toEqual({ type: { kind: "string" } });
  expect(Object.keys(Object.values(attributes)[1]?.optional?.default ?? {})).toEqual(["__proto__"]);
});

test.each([
  ["", "unknown"],
  ["strin", "unknown"],
  ["list(strin)", "list(unknown)"],
  ["list()", "unknown"],
  ["list(string, number)", "unknown"],
  ["object", "unknown"],
  ["object(string)", "unknown"],
  ["object({ (var.x) = string })", "unknown"],
  ["object({ a = nonsense(string), b = number })", "object({ a = unknown, b = number })"],
  ["object({ a = @@ string, b = number })", "object({ a = unknown, b = number })"],
  ["object({ a = list(string b), b = number })", "object({ a = list(unknown), b = number })"],
  ["tuple(string)", "unknown"],
  ["tuple([string, ?, number])", "tuple([string, unknown, number])"],
  ["optional(string)", "unknown"],
  ["string)", "unknown"],
  ["string number", "unknown"],
  ["/* never closed", "unknown"],
  ['"never closed', "unknown"],
  ["<<EOT\nnever closed", "unknown"],
  ["${${string}}", "unknown"],
  ["\u0000", "unknown"],
])("what cannot be read is unknown at its place: %j", (text, expected) => {
  expect(typeText(parseType(text))).toBe(expected);
});

test("200 levels are read", () => {
  const deep = `${"object({ a = optional(list(".repeat(150)}string${")) })".repeat(150)}`;
  expect(typeText(parseType(deep))).toBe(deep);
  const lists = `${"list(".repeat(200)}string${")".repeat(200)}`;
  expect(typeText(parseType(lists))).toBe(lists);
});

test.each([
  "list(",
  "object({a=",
  "object({a=optional(",
  "tuple([",
  "[",
  "{",
  "{[",
  "(",
  "!",
  "-",
  "a.",
  "a[",
  "a?",
  "a ? b : ",
  "a+",
  "f(-",
  '"${',
  "[for x in ",
  "{for x in y: ",
  "<<E\n",
  "/*",
  "{a={",
])("50,000 times %j overflows nothing", (text) => {
  const started = Date.now();
  expect(typeText(parseType(text.repeat(50_000)))).toContain("unknown");
  expect(Date.now() - started).toBeLessThan(5000);
});

/** A small generator of pseudo-random numbers: mulberry32. */
function randomFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

type Random = (below: number) => number;

const pick = <T>(random: Random, items: readonly T[]): T => items[random(items.length)]!;
const many = <T>(random: Random, most: number, make: () => T) => Array.from({ length: random(most + 1) }, make);
const names = ["a", "b_1", "for", "null", "optional", "__proto__", "constructor", "toString", "x-y", "höhe"];
const texts = ["", "a", 'q"\\', "\n\t\r", "${x}", "%{y}", "$", "$$", "{", "}#//*/", "é😀", "${", "<<EOT"];

function randomType(random: Random, depth: number): TerraformType {
  const kind = pick(random, [
    "string",
    "number",
    "bool",
    "any",
    ...(depth > 0 ? ["list", "set", "map", "tuple", "object", "object"] : []),
  ]);
  if (kind === "list" || kind === "set" || kind === "map") return { kind, element: randomType(random, depth - 1) };
  if (kind === "tuple") return { kind, elements: many(random, 3, () => randomType(random, depth - 1)) };
  if (kind !== "object") return { kind: kind as "any" };
  const attributes = many(random, 4, () => [pick(random, names), randomAttribute(random, depth - 1)] as const);
  return { kind, attributes: Object.fromEntries(attributes) };
}

function randomAttribute(random: Random, depth: number): ObjectAttribute {
  const type = randomType(random, depth);
  return random(2) === 0 ? { type } : { type, optional: { default: randomValue(random, 3) } };
}

function randomValue(random: Random, depth: number): JsonValue {
  const kind = random(depth > 0 ? 7 : 5);
  if (kind < 5) return [null, random(2) === 0, random(1000) - 500, random(1000) / 7e9, pick(random, texts)][kind]!;
  if (kind === 5) return many(random, 3, () => randomValue(random, depth - 1));
  return Object.fromEntries(
    many(random, 3, () => [pick(random, [...names, ...texts]), randomValue(random, depth - 1)]),
  );
}

/** The type as Terraform reads it: `typeText` leaves `${` in defaults alone, since it is JSON there. */
function hclText(type: TerraformType): string {
  return typeText(type).replace(/([$%])\{/g, "$1$1{");
}

/** Comments and white space wherever HCL lets them stand: around brackets and commas, outside texts. */
function sprinkled(random: Random, text: string): string {
  const pieces = text.match(/"(?:[^"\\]|\\.)*"|[(),[\]]|[^"(),[\]]+/g) ?? [];
  const gaps = ["", "", "", " ", "\n", "/* } ) */", " # ]\n", "// ,\n"];
  return pieces.map((piece) => (/^[(),[\]]$/.test(piece) ? `${piece}${pick(random, gaps)}` : piece)).join("");
}

test("1,000 random types come back as they were, with comments in them too", () => {
  for (let seed = 1; seed <= 1000; seed++) {
    const random = randomFrom(seed);
    const type = randomType(random, 5);
    const text = hclText(type);
    expect([seed, parseType(text)]).toEqual([seed, type]);
    const noisy = sprinkled(random, text);
    expect([seed, noisy, parseType(noisy)]).toEqual([seed, noisy, type]);
  }
});

test("an attribute is not lost beside one that cannot be read", () => {
  expect(parseType("object({ a = ${x}, b = string })")).toEqual({
    kind: "object",
    attributes: { a: { type: unknown }, b: { type: { kind: "string" } } },
  });
});
