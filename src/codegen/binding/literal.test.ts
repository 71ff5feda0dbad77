import { literal } from "./literal";

/** What the text evaluates to. */
function evaluated(text: string): unknown {
  return new Function(`return (${text});`)();
}

test("keys have quotes where they need them, and long values lines of their own", () => {
  const value = { is: "object", "na-me": ["x".repeat(60), "y".repeat(60)] };
  expect(literal(value)).toBe(
    `{\n  is: "object",\n  "na-me": [\n    "${"x".repeat(60)}",\n    "${"y".repeat(60)}",\n  ],\n}`,
  );
});

test.each([
  [{ text: 'quotes " and \\ and `ticks` and ${dollars} and \n lines' }],
  [[[], {}, null, true, -1.5e-7, ""]],
  [{ class: 1, ünïcode: 2, "1a": 3, a: { b: { c: ["deep"] } } }],
])("%j comes back as it was", (value) => {
  expect(evaluated(literal(value))).toEqual(value);
});

test("__proto__ is a key like any other", () => {
  const value = JSON.parse('{ "__proto__": 1 }');
  expect(Object.keys(evaluated(literal(value)) as object)).toEqual(["__proto__"]);
});
