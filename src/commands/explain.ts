import { exitCodes, UsageError } from "../core";
import type { Command } from "./_command";
import { findRule, type RuleMetadata, readExample } from "./_rules";

export const command: Command = {
  summary: "Tell what a rule finds and why, with Terraform that fails and that passes",
  usage: "explain RULE",
  arguments: 1,
  options: {},
  async run({ positionals: [name] }, { stdout }) {
    if (name === undefined)
      throw new UsageError("explain-usage", "name a rule", { fix: "call it as `paved explain wildcard_action`" });
    const rule = findRule(name);
    const examples = (["fail", "pass", "unknown"] as const).map((kind) =>
      example(headings[kind], readExample(rule, kind)),
    );
    stdout.write([documentation(rule.metadata), ...examples].filter((part) => part !== "").join("\n"));
    return exitCodes.clean;
  },
};

const headings = { fail: "Fails", pass: "Passes", unknown: "Does not tell" } as const;

function documentation({ title, description, related_resources: related = [], custom }: RuleMetadata): string {
  const { id, code, severity, plane, remediation, remediation_unknown: otherwise, frameworks = [] } = custom;
  return [
    `${code} ${id}: ${title}\n`,
    `${severity}, ${plane} plane\n`,
    paragraph(description),
    paragraph(`Mend it: ${remediation}`),
    ...(otherwise === undefined ? [] : [paragraph(`Where the plan does not tell: ${otherwise}`)]),
    ...(frameworks.length === 0 ? [] : [paragraph(`Also asked for by ${frameworks.join("; ")}.`)]),
    ...related.map(({ ref }) => `${ref}\n`),
  ].join("\n");
}

function paragraph(text: string): string {
  return `${text.trim().replace(/\s+/g, " ")}\n`;
}

function example(heading: string, text: string | undefined): string {
  return text === undefined ? "" : `── ${heading} ──\n${text}`;
}
