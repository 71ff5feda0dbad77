// Writes the README's tables of verbs (from each command's summary) and rules (from each rule's METADATA) between their markers.
// With --check it writes nothing and fails where the README is stale.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { parse } from "yaml";

const require = createRequire(import.meta.url);
const before = readFileSync("README.md", "utf8");
const after = fill(fill(before, "verbs", verbTable()), "rules", ruleTable());

if (after === before) console.error("README.md: tables are current");
else if (process.argv.includes("--check")) {
  console.error("error: the README's tables are stale\n  fix: run `node scripts/readme-tables.mjs`");
  process.exit(3);
} else {
  writeFileSync("README.md", after);
  console.error("README.md: tables written");
}

function fill(text, name, table) {
  const [begin, end] = [`<!-- BEGIN ${name}, written by scripts/readme-tables.mjs -->`, `<!-- END ${name} -->`];
  const [start, stop] = [text.indexOf(begin), text.indexOf(end)];
  if (start === -1 || stop === -1) throw new Error(`README.md lacks the markers of ${name}`);
  return `${text.slice(0, start)}${begin}\n${table}${text.slice(stop)}`;
}

function verbTable() {
  const verbs = readdirSync("dist/src/commands").map((file) => /^([a-z][a-z-]*)\.js$/.exec(file)?.[1]);
  const rows = verbs
    .filter(Boolean)
    .sort()
    .map((verb) => {
      const { command } = require(resolve("dist/src/commands", verb));
      const calls = command.usage.trim().split("\n");
      return [calls.map((call) => `\`paved ${call.trim()}\``).join("<br>"), command.summary];
    });
  return table(["verb", "what it does"], rows);
}

function ruleTable() {
  const rules = readdirSync("policies/opa/rules").flatMap((plane) =>
    readdirSync(join("policies/opa/rules", plane)).map((name) =>
      metadata(join("policies/opa/rules", plane, name, `${name}.rego`)),
    ),
  );
  const rows = rules
    .sort((a, b) => (a.custom.code < b.custom.code ? -1 : 1))
    .map(({ title, custom }) => [custom.code, `\`${custom.id}\``, custom.severity, title]);
  return table(["code", "rule", "severity", "what it finds"], rows);
}

/** The METADATA comment on the package: YAML behind `# `. */
function metadata(file) {
  const [, block] = /^# METADATA\n((?:#.*\n)+)package /m.exec(readFileSync(file, "utf8")) ?? [];
  if (block === undefined) throw new Error(`${file} has no METADATA on its package`);
  return parse(block.replace(/^# ?/gm, ""));
}

function table(head, rows) {
  const line = (cells) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |\n`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("");
}
