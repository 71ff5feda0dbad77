import { alignAttributes, flat, layOut } from "./layout";
import { ExpressionError, parseExpression, parseTemplate } from "./tokens";

const write = (text: string) => layOut(parseExpression(text), { indent: 0, column: 4 });

describe("an expression that fits is written on one line, spaced as terraform fmt does", () => {
  test.each([
    ["length( var.name )>0", "length(var.name) > 0"],
    ["var.x==null?[]:[var.x]", "var.x == null ? [] : [var.x]"],
    ["!var.a&&-1<var.b", "!var.a && -1 < var.b"],
    ["[for k,v in var.m:k if v!=null]", "[for k, v in var.m : k if v != null]"],
    ["{for k,v in var.m:k=>v...}", "{ for k, v in var.m : k => v... }"],
    ["aws_x.y[*].name", "aws_x.y[*].name"],
    ["local.a[each.key].arn", "local.a[each.key].arn"],
    ["merge([for x in y : x]...)", "merge([for x in y : x]...)"],
    ['"a ${ var.b } c"', '"a ${ var.b } c"'],
  ])("%s", (given, expected) => {
    expect(write(given)).toBe(expected);
  });
});

describe("an expression that does not fit is broken at its outermost brackets", () => {
  const long = "a".repeat(30);

  test("a call with one bracketed argument keeps both brackets on the line", () => {
    expect(write(`anytrue([for entry in var.${long} : can(regex("[*?]", entry.${long}))])`)).toBe(
      ["anytrue([", `  for entry in var.${long} : can(regex("[*?]", entry.${long}))`, "])"].join("\n"),
    );
  });

  test("the filter of a for stands on a line of its own", () => {
    expect(write(`[for entry in var.${long} : entry.${long} if entry.${long} != null]`)).toBe(
      ["[", `  for entry in var.${long} : entry.${long}`, `  if entry.${long} != null`, "]"].join("\n"),
    );
  });

  test("arguments stand one a line, without a comma at the end; list items with one", () => {
    expect(write(`concat(var.${long}, [var.${long}, var.${long}, "c"])`)).toBe(
      ["concat(", `  var.${long},`, `  [var.${long}, var.${long}, "c"]`, ")"].join("\n"),
    );
    expect(write(`[var.${long}, var.${long}, var.${long}]`)).toBe(
      ["[", `  var.${long},`, `  var.${long},`, `  var.${long},`, "]"].join("\n"),
    );
  });

  test("a chain of operators is put into parentheses, an operand a line", () => {
    expect(write(`var.${long} && var.${long} && var.${long}`)).toBe(
      ["(", `  var.${long}`, `  && var.${long}`, `  && var.${long}`, ")"].join("\n"),
    );
  });

  test("an object of several attributes is always written one attribute a line", () => {
    expect(write("{ a = 1, bcd = [{ e = 2, f = 3 }] }")).toBe(
      ["{", "  a = 1", "  bcd = [", "    {", "      e = 2", "      f = 3", "    },", "  ]", "}"].join("\n"),
    );
  });
});

test("equal signs of neighbouring one-line attributes stand under each other; a heredoc counts as one line", () => {
  const lines = alignAttributes([
    { key: "a", value: "<<-EOT\n  x\nEOT" },
    { key: "long", value: "1" },
    { key: "block", value: "{\n  x = 1\n}" },
    { key: "b", value: "2" },
  ]);
  expect(lines).toEqual(["a    = <<-EOT\n  x\nEOT", "long = 1", "block = {\n  x = 1\n}", "b = 2"]);
});

describe("a JSON string is a template", () => {
  test.each([
    ["plain", '"plain"'],
    ["${var.x}", "var.x"],
    ["a-${ var.x }-b", '"a-${var.x}-b"'],
    ["${var.a}${var.b}", '"${var.a}${var.b}"'],
    ['say "hi" \\ bye\n', '"say \\"hi\\" \\\\ bye\\n"'],
    ["$${aws:PrincipalTag/team}", '"$${aws:PrincipalTag/team}"'],
    ['${join(",", ["}", "${var.x}"])}', 'join(",", ["}", "${var.x}"])'],
    ["", '""'],
  ])("%s", (given, expected) => {
    expect(flat(parseTemplate(given, flat))).toBe(expected);
  });
});

test.each(["f(", '"abc', "a # comment", "a, b"])("%s is refused", (text) => {
  expect(() => parseExpression(text)).toThrow(ExpressionError);
});
