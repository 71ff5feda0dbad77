import { ecmaPattern, escapePattern } from "./regular-expression";

test.each([
  ["^[a-z]+$", "^[a-z]+$"],
  ["[^*?{[:space:]]", "[^*?{\\t\\n\\v\\f\\r ]"],
  ["[[:alpha:]_]", "[A-Za-z_]"],
  ["\\Aa.b\\z", "^a[^\\n]b$"],
  ["[]a]", "[\\]a]"],
  ["[^]a]", "[^\\]a]"],
  ["[[a]", "[\\[a]"],
  ["a{2,3}b{c}", "a{2,3}b\\{c\\}"],
  ["\\-\\_\\/\\.", "-_\\/\\."],
  ["[\\w\\-.\\s]", "[\\w\\-.\\t\\n\\f\\r ]"],
  ["\\s\\S", "[\\t\\n\\f\\r ][^\\t\\n\\f\\r ]"],
  ["(?P<year>\\d{4})(?:x)", "(?<year>\\d{4})(?:x)"],
  ["\\pL\\p{Lu}\\p{Greek}\\x{1F600}\\x41", "\\p{L}\\p{Lu}\\p{Script=Greek}\\u{1F600}\\x41"],
])("RE2 %s is %s", (re2, expected) => {
  expect(ecmaPattern(re2)).toBe(expected);
});

test.each([
  "(?i)a",
  "(?i:a)",
  "(?s).",
  "a(",
  "[a",
  "\\Qa.b\\E",
  "\\1",
  "\\07",
  "[[:^alpha:]]",
  "[\\S]",
  "(?=a)",
  "\\p{Nothing}",
  "\\",
])("no pattern that surely matches the same: %s", (re2) => {
  expect(ecmaPattern(re2)).toBeUndefined();
});

test("an escaped text matches itself", () => {
  const text = "a.b*c[d]{e}(f)|g\\h^$+?/-\n#";
  expect(new RegExp(`^${escapePattern(text)}$`, "u").test(text)).toBe(true);
});
