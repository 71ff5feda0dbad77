import type { ConstraintRule } from "../../core";
import { readCondition, readConstraints } from "./constraints";
import { readModuleFolder } from "./module-folder";

const at = (path: string, rule: ConstraintRule) => ({ path: path === "" ? [] : path.split(" "), rule, message: "m" });
const enumOf = (...values: (string | number)[]): ConstraintRule => ({ kind: "enum", values });
const pattern = (text: string): ConstraintRule => ({ kind: "pattern", pattern: text });
const notPattern = (text: string): ConstraintRule => ({ kind: "notPattern", pattern: text });
const bound = (kind: "minimum" | "maximum" | "minLength" | "maxLength", value: number): ConstraintRule => ({
  kind,
  value,
});

test.each([
  [`contains(["a", "b"], var.x)`, [at("", enumOf("a", "b"))]],
  [`contains(tolist([1, 2]), var.x)`, [at("", enumOf(1, 2))]],
  [`contains([null, "a"], var.x)`, [at("", enumOf("a"))]],
  [`!contains(["a", "b.c"], var.x)`, [at("", notPattern("^(?:a|b\\.c)$"))]],
  [`contains(["a"], var.x) == true`, [at("", enumOf("a"))]],
  [`var.x == "a" || var.x == "b"`, [at("", enumOf("a", "b"))]],
  [`"a" != var.x`, [at("", notPattern("^a$"))]],
  [`can(regex("^a\\\\.b$", var.x))`, [at("", pattern("^a\\.b$"))]],
  [`!can(regex("^a", var.x.y.z))`, [at("y z", notPattern("^a"))]],
  [`length(regexall("^a", var.x)) > 0`, [at("", pattern("^a"))]],
  [`length(regexall("a", var.x)) == 0`, [at("", notPattern("a"))]],
  [`startswith(var.x, "a.") && !endswith(var.x, "/")`, [at("", pattern("^a\\.")), at("", notPattern("\\/$"))]],
  [`length(var.x) > 0`, [at("", bound("minLength", 1))]],
  [`0 < length(var.x)`, [at("", bound("minLength", 1))]],
  [`length(var.x) != 0`, [at("", bound("minLength", 1))]],
  [`length(var.x) == 3`, [at("", bound("minLength", 3)), at("", bound("maxLength", 3))]],
  [`length(var.x) < 3 && !(length(var.x) < 2)`, [at("", bound("maxLength", 2)), at("", bound("minLength", 2))]],
  [`var.x >= -1 && 10 > var.x`, [at("", bound("minimum", -1)), at("", bound("maximum", 10))]],
  [`coalesce(var.x, 1) >= 1`, [at("", bound("minimum", 1))]],
  [`length(try(var.x.l, [])) >= 1`, [at("l", bound("minLength", 1))]],
  [`var.x == null || contains(["a"], var.x)`, [at("", enumOf("a"))]],
  [`var.x == null ? true : contains(["a"], var.x.k)`, [at("k", enumOf("a"))]],
  [`var.x != null ? length(var.x) > 1 : true`, [at("", bound("minLength", 2))]],
  [`!(var.x != null && length(var.x) == 0)`, [at("", bound("minLength", 1))]],
  [`length(var.x) == 0 || alltrue([for e in var.x : e > 1])`, [at("[]", bound("minimum", 1))]],
  [`alltrue([for e in var.x : contains(["a"], e.k)])`, [at("[] k", enumOf("a"))]],
  [`alltrue([for k in keys(var.x) : length(k) < 5])`, [at("{}", bound("maxLength", 4))]],
  [
    `alltrue([for k, v in var.x : length(k) < 5 && v > 1])`,
    [at("{}", bound("maxLength", 4)), at("[]", bound("minimum", 1))],
  ],
  [`alltrue([for k, v in var.x.m : length(v) > 1])`, [at("m []", bound("minLength", 2))]],
  [
    `!anytrue([for v in values(var.x) : anytrue([for w in v.l : length(w) == 0])])`,
    [at("[] l []", bound("minLength", 1))],
  ],
  [`alltrue(flatten([for v in var.x : [for w in v.l : w > 1]]))`, [at("[] l []", bound("minimum", 1))]],
  [`alltrue([for w in flatten([for v in var.x : v.l]) : w > 1])`, [at("[] l []", bound("minimum", 1))]],
  [`alltrue([for w in flatten(var.x[*].l) : w > 1])`, [at("[] l []", bound("minimum", 1))]],
  [`alltrue([for w in var.x[*].n : w > 1])`, [at("[] n", bound("minimum", 1))]],
  [`alltrue([for e in concat(keys(var.x), ["other"]) : length(e) > 1])`, [at("{}", bound("minLength", 2))]],
  [`alltrue([for e in var.x : e.k > 1 if e.k != null])`, [at("[] k", bound("minimum", 1))]],
  [`alltrue([var.x.a > 1, var.x.b > 2])`, [at("a", bound("minimum", 1)), at("b", bound("minimum", 2))]],
  [`length([for e in var.x : e if length(e) > 3]) == 0`, [at("[]", bound("maxLength", 3))]],
  [`(\n # a comment\n var.x == null\n || contains(["a"], var.x))`, [at("", enumOf("a"))]],
])("%s", (condition, expected) => {
  expect(readConstraints("x", condition, "m")).toEqual(expected);
});

test("behind coalesce the empty text passes, and so it must here", () => {
  const enumBehind = `contains(["a", "b"], coalesce(var.x, "a"))`;
  expect(readConstraints("x", enumBehind, "m")).toEqual([at("", enumOf("a", "b", ""))]);
  const patternBehind = `can(regex("^[0-9]+$", coalesce(var.x, "0")))`;
  expect(readConstraints("x", patternBehind, "m")).toEqual([at("", pattern("^$|(?:^[0-9]+$)"))]);
  expect(readConstraints("x", `length(coalesce(var.x, "abc")) > 0`, "m")).toEqual([]);
});

/** Each is met by values that a demand on one place would refuse. */
test.each([
  `var.tier != "edge" || length(var.x) > 0`,
  `length(var.x) > 0 || length(var.y) > 0`,
  `contains(["a"], var.y)`,
  `contains(["a"], lower(var.x))`,
  `contains(var.x, "a")`,
  `contains(["a", var.y], var.x)`,
  `anytrue([for e in var.x : e > 1])`,
  `!alltrue([for e in var.x : e > 1])`,
  `alltrue([for e in var.x : length(var.x) > 3])`,
  `alltrue([for e in var.y : contains(["a"], var.x)])`,
  `alltrue([for e in var.x : alltrue([for f in e.l : e.k > 1])])`,
  `alltrue([for e in var.x : e.k > 1 if e.j != null])`,
  `alltrue([for e in [for f in var.x : f if f != null] : e > 1])`,
  `var.x.a == null || var.x.b > 1`,
  `alltrue([for e in var.x : alltrue([for f in var.x : e.k == null || f.k > 1])])`,
  `alltrue([for x in var.y : x > 1])`,
  `alltrue([for var in var.y : var.x > 1])`,
  `can(regex("(?i)^a$", var.x))`,
  `can(regex("^\${var.y}$", var.x))`,
  `can(regex("(?=a)b(", var.x))`,
  `can(jsondecode(var.x))`,
  `try(var.x.a > 1 && var.x.b > 1, true)`,
  `try(length(var.x.l), 1) >= 1`,
  `var.x == floor(var.x)`,
  `alltrue([for s in concat(var.x...) : s != ""])`,
  `var.x == null`,
  `var.x != null`,
  `length(var.x) != 2`,
  `var.x`,
  `@@ not HCL`,
  `contains(["a"], var.x) @@`,
  ``,
])("nothing follows for one place: %s", (condition) => {
  expect(readConstraints("x", condition, "m")).toEqual([]);
});

test.each([
  ["nested", `${"alltrue([for a in var.x : ".repeat(5000)}true${"])".repeat(5000)}`],
  ["negated", `${"!".repeat(50_000)}var.x`],
  ["in a row", Array.from({ length: 50_000 }, () => "var.x > 1").join(" && ")],
  ["alternatives", Array.from({ length: 1000 }, (_, index) => `var.x == "${index}"`).join(" || ")],
  ["guards", `${"(var.x == null || ".repeat(150)}var.x == 1${")".repeat(150)}`],
  ["conditionals", `${'(var.x == "a" ? true : '.repeat(150)}false${")".repeat(150)}`],
  ["lists of alternatives", `${"alltrue([for a in var.x : a == null || ".repeat(90)}a > 1${"])".repeat(90)}`],
  ["multiplied", `${"alltrue([for a in concat(var.x, var.x, var.x) : ".repeat(90)}a > 1${"])".repeat(90)}`],
])("hostile: %s", (_, condition) => {
  expect(Array.isArray(readConstraints("x", condition, "m"))).toBe(true);
});

test("many alternatives are one list of values", () => {
  const values = Array.from({ length: 500 }, (_, index) => `v${index}`);
  const condition = values.map((value) => `var.x == "${value}"`).join(" || ");
  expect(readConstraints("x", condition, "m")).toEqual([at("", enumOf(...values))]);
  const nested = values.slice(0, 100).reduce((rest, value) => `var.x == "${value}" || (${rest})`, 'var.x == "last"');
  expect(readConstraints("x", nested, "m")[0]?.rule).toMatchObject({ values: expect.arrayContaining(["v99", "last"]) });
});

/** Where the constraints are all that is demanded, and where null is refused: `?` is before Terraform 1.12 only. */
test.each([
  [`contains(["a"], var.x)`, [""]],
  [`var.x == null ? true : contains(["a"], var.x)`, []],
  [`var.x == null || contains(["a"], var.x)`, ["?"]],
  [`var.x == null || contains(["a"], coalesce(var.x, "a"))`, []],
  [`var.x == null ? true : var.x.a.b >= 1`, ["a", "a b"]],
  [`var.x.a == null ? true : var.x.a >= 1`, [""]],
  [`var.x != "a"`, []],
  [`!can(regex("a", var.x.k))`, []],
  [`can(regex("a", var.x.k))`, ["", "k"]],
  [`length(regexall("a", var.x)) > 0`, [""]],
  [`length(var.x) < 3 && length(var.x) >= 1`, [""]],
  [`var.x >= 1`, [""]],
  [`alltrue([for e in var.x : length(e) > 2])`, ["", "[]"]],
  [`!anytrue([for e in var.x : can(regex("a", e.k))])`, [""]],
  [`alltrue([for e in coalesce(var.x, []) : length(e) > 2])`, ["[]"]],
  [`alltrue([for e in var.x : e.k >= 1 if e.k != null])`, ["", "[]"]],
  [`alltrue([for k in keys(var.x) : length(k) < 5])`, ["", "{}"]],
  [`!anytrue(flatten([for e in var.x : [for f in e : length(f) == 0]]))`, ["", "[]", "[] []"]],
  [`length(var.x) == 0 || alltrue([for e in var.x : e >= 1])`, ["", "[]"]],
])("all is read of %s", (condition, nulls) => {
  const reading = readCondition("x", condition);
  expect(reading.isWhole).toBe(true);
  expect(reading.nulls.map(({ path, eagerly }) => `${path.join(" ")}${eagerly ? "?" : ""}`)).toEqual(nulls);
});

test.each([
  `var.x > 0`,
  `contains(["a"], var.x) && f(var.x)`,
  `length(regexall("[a-z]", var.x)) > 1`,
  `length(var.x) == 3 && lower(var.x) == var.x`,
  `contains(["a"], try(var.x.k, "a"))`,
  `contains(["a"], coalesce(var.x, "b"))`,
  `length(coalesce(var.x, "abc")) == 3`,
  `(var.x == null && var.y) || contains(["a"], var.x)`,
  `contains(["a"], var.x) || var.x == null`,
  `var.x == 1 || var.x == 2 && var.x != 2`,
  `alltrue([for e in concat(var.x.a, ["b"]) : length(e) > 2])`,
  `alltrue([for e in var.x : e.k > 1 if e.j != null])`,
  `alltrue([for e in var.x : length(e) > 2 && length(var.x) > 2])`,
])("not all is read of %s", (condition) => {
  expect(readCondition("x", condition).isWhole).toBe(false);
});

test("what stacks must hold about allowed_resources is all there", async () => {
  const { inputs } = await readModuleFolder("modules/secure_lambda/terraform");
  const allowed = inputs.find(({ name }) => name === "allowed_resources")?.constraints ?? [];
  const found = allowed.map(
    ({ path, rule }) =>
      `${path.join(" ")} ${rule.kind} ${"pattern" in rule ? rule.pattern.slice(0, 36) : "value" in rule ? rule.value : ""}`,
  );
  expect(found).toEqual([
    "[] actions minLength 1",
    "[] actions [] notPattern [*?]",
    "[] actions [] pattern ^[a-z0-9-]+:[A-Za-z0-9*?]+$",
    "[] arn pattern ^arn:aws[a-z-]*:[a-z0-9-]+:[a-z0-9-]",
    "[] conditions {} pattern ^(?:(?:ForAllValues:|ForAnyValue:)?(",
    "[] conditions [] minLength 1",
    "[] conditions [] [] minLength 1",
  ]);
});
