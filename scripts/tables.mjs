// Writes the tables of README and docs between their markers: verbs (from each command's summary), rules (from each rule's METADATA),
// settings (from their JSON Schema). With --check it writes nothing and fails where one is stale.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { resolve } from "node:path";

const require = createRequire(import.meta.url);
const { planes, ruleRooms } = require("../dist/src/commands/_rules.js");
const rules = ruleRooms().map(({ metadata: { title, custom } }) => ({ title, ...custom }));

const tables = {
  "README.md": { planes: planeTable, verbs: verbTable },
  "docs/gate.md": { settings: settingsTable },
  "docs/rules.md": Object.fromEntries(planes.map((plane) => [plane, () => ruleTable(plane)])),
};
const stale = Object.entries(tables).filter(([file, parts]) => {
  const before = readFileSync(file, "utf8");
  const after = Object.entries(parts).reduce((text, [name, make]) => fill(text, name, make()), before);
  if (!process.argv.includes("--check")) writeFileSync(file, after);
  return after !== before;
});
for (const [file] of stale)
  console.error(`${file}: tables ${process.argv.includes("--check") ? "are stale" : "written"}`);
if (stale.length > 0 && process.argv.includes("--check")) {
  console.error("error: tables are stale\n  fix: run `node scripts/tables.mjs`");
  process.exit(3);
}

function fill(text, name, table) {
  const [begin, end] = [`<!-- BEGIN ${name}, written by scripts/tables.mjs -->`, `<!-- END ${name} -->`];
  const [start, stop] = [text.indexOf(begin), text.indexOf(end)];
  if (start === -1 || stop === -1) throw new Error(`there are no markers of ${name}`);
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

function planeTable() {
  const rows = planes.map((plane) => {
    const own = rules.filter((rule) => rule.plane === plane);
    const gravest = own.filter(({ severity }) => severity === "critical").map(({ title }) => title);
    return [plane, own.length, gravest.slice(0, 3).join("; ")];
  });
  return table(["plane", "rules", "among the critical ones"], [...rows, ["all", rules.length, ""]]);
}

function ruleTable(plane) {
  const own = rules.filter((rule) => rule.plane === plane).sort((a, b) => (a.code < b.code ? -1 : 1));
  return table(
    ["code", "rule", "severity", "what it finds"],
    own.map(({ title, code, id, severity }) => [code, `\`${id}\``, severity, title]),
  );
}

function settingsTable() {
  const schema = JSON.parse(readFileSync("src/settings/settings.schema.json", "utf8"));
  return table(["key", "what it says"], settingRows("gate", schema.properties.gate));
}

/** The keys that hold a value, each with its path. */
function settingRows(path, { properties = {}, description }) {
  const inner = Object.entries(properties).flatMap(([key, value]) => settingRows(`${path}.${key}`, value));
  return inner.length > 0 ? inner : [[`\`${path}\``, description]];
}

function table(head, rows) {
  const line = (cells) => `| ${cells.map((cell) => String(cell).replaceAll("|", "\\|")).join(" | ")} |\n`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("");
}
