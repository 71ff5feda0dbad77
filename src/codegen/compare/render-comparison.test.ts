import type { Comparison } from "./compare";
import { comparisonFormats } from "./render-comparison";

const comparison: Comparison = {
  level: "major",
  changes: [
    { level: "major", kind: "input-removed", path: "inputs.tier", why: 'input "tier" was removed' },
    {
      level: "minor",
      kind: "default-changed",
      path: "inputs.rules[].action",
      why: 'the default of attribute "action" changed: "a|b" → "*"',
    },
  ],
};
const none: Comparison = { level: "none", changes: [] };

test("text: what changed, where and why, then what it comes to", () => {
  expect(comparisonFormats.text(comparison)).toBe(
    `major  inputs.tier  input-removed
       input "tier" was removed

minor  inputs.rules[].action  default-changed
       the default of attribute "action" changed: "a|b" → "*"

a major change (1 major, 1 minor)
`,
  );
  expect(comparisonFormats.text(none)).toBe("no change\n");
});

test("json: a version, the level, the changes as they are", () => {
  expect(JSON.parse(comparisonFormats.json(comparison))).toEqual({ version: 1, ...comparison });
  expect(comparisonFormats.json(none)).toBe('{\n  "version": 1,\n  "level": "none",\n  "changes": []\n}\n');
});

test("markdown: a table", () => {
  expect(comparisonFormats.markdown(comparison)).toBe(
    `**Module contract: a major change (1 major, 1 minor)**

|  | where | what | kind |
| --- | --- | --- | --- |
| major | \`inputs.tier\` | input "tier" was removed | input-removed |
| minor | \`inputs.rules[].action\` | the default of attribute "action" changed: "a&#124;b" → "&#42;" | default-changed |
`,
  );
  expect(comparisonFormats.markdown(none)).toBe("**Module contract: no change**\n");
});

test("nobody's text leaves its place, writes to the terminal, or mentions anyone", () => {
  const why = "says <img src=x> | `code`\n# @team \u001b[2J\u202e [x](https://x.test) \\| $x$";
  const hostile: Comparison = { level: "patch", changes: [{ level: "patch", kind: "k", path: "a`|\nb", why }] };
  const [text, markdown] = [comparisonFormats.text(hostile), comparisonFormats.markdown(hostile)];
  for (const rendered of [text, markdown]) {
    expect(rendered).not.toContain("\u001b");
    expect(rendered).not.toContain("\u202e");
  }
  expect(text.split("\n")).toHaveLength(5);
  expect(markdown.split("\n")).toHaveLength(6);
  const row = markdown.split("\n")[4] ?? "";
  expect(row.replaceAll("\\|", "").split("|")).toHaveLength(6);
  expect(row).not.toMatch(/<|@team|`code|\]\(|:\/\//);
});
