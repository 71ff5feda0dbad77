// Judges a labelled corpus of plans (see test/corpus/kics.yaml) and prints how many of the flaws that each query is about our
// rules find, and how many of the plans without it they flag for it. `npm run corpus -- DIR [--findings FILE.tsv] [--misses]`
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { parse } from "yaml";
import { gate } from "../dist/src/index.js";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { findings: { type: "string" }, misses: { type: "boolean" } },
});
const [folder = "../shared/corpus/kics"] = positionals;
const mapping = parse(readFileSync("test/corpus/kics.yaml", "utf8"));
const cases = readLabels();

const fired = new Map();
const rows = [];
for (const { plan } of cases) {
  const { findings } = await gate(readFileSync(join(folder, "plans", plan)));
  fired.set(plan, new Set(findings.map(({ ruleId }) => ruleId)));
  rows.push(...findings.map(({ ruleId, address }) => `${plan}\t${ruleId}\t${address}`));
}
if (values.findings) writeFileSync(values.findings, `${rows.join("\n")}\n`);

const services = new Map();
for (const one of cases) {
  const [service] = one.plan.split("__");
  services.set(service, [...(services.get(service) ?? []), one]);
}
print(["service", "queries", "mapped", "positives found", "negatives flagged"]);
for (const [service, own] of [...services].sort()) print([service, ...figures(own)]);
print(["all", ...figures(cases)]);
if (values.misses) printMisses();

function readLabels() {
  const [, ...lines] = readFileSync(join(folder, "labels.tsv"), "utf8").trimEnd().split("\n");
  return lines.map((line) => {
    const [plan, query, , label] = line.split("\t");
    return { plan, query, label };
  });
}

function rulesOf(query) {
  const entry =
    mapping[query.replace(/^(group|role|user)_with_privilege_escalation_.*$/, "$1_with_privilege_escalation")];
  return entry?.rules ?? [];
}

function isFlagged({ plan, query }) {
  return rulesOf(query).some((rule) => fired.get(plan).has(rule));
}

function figures(own) {
  const queries = new Set(own.map(({ query }) => query));
  const mapped = own.filter(({ query }) => rulesOf(query).length > 0);
  const of = (label) => mapped.filter((one) => one.label === label);
  const share = (label) => {
    const all = of(label);
    const flagged = all.filter(isFlagged);
    return `${flagged.length} of ${all.length} (${((100 * flagged.length) / Math.max(1, all.length)).toFixed(1)} %)`;
  };
  return [queries.size, new Set(mapped.map(({ query }) => query)).size, share("positive"), share("negative")];
}

function print(cells) {
  console.log(
    cells
      .map((cell, index) => String(cell).padEnd(index === 0 ? 12 : 20))
      .join("")
      .trimEnd(),
  );
}

function printMisses() {
  for (const one of cases) {
    const isWrong = rulesOf(one.query).length > 0 && isFlagged(one) !== (one.label === "positive");
    if (isWrong)
      console.log(
        `${one.label === "positive" ? "missed" : "flagged"}  ${one.plan}  ${[...fired.get(one.plan)].join(" ")}`,
      );
  }
}
