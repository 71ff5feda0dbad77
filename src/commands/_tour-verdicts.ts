/** What both a finding and a planted flaw have: a rule and the resource that breaks it. */
export interface Flaw {
  readonly ruleId: string;
  readonly address: string;
}

/** What the gate made of one example. */
export interface Judgement {
  /** The example's folder, e.g. `examples/shop`. */
  readonly stack: string;
  /** How many resources its plan creates. */
  readonly resources: number;
  readonly findings: readonly Flaw[];
  /** The flaws that were built into it on purpose; none: it has to pass. */
  readonly planted: readonly Flaw[];
}

/** Reads `expected-findings.txt`: a rule and an address a line; empty lines and lines with `#` in front are for people. */
export function parsePlanted(text: string): Flaw[] {
  const lines = text.split("\n").filter((line) => line.trim() !== "" && !line.startsWith("#"));
  return lines.map((line) => {
    const [ruleId = "", address = ""] = line.trim().split(/\s+/);
    return { ruleId, address };
  });
}

/** A careful stack must pass; one with planted flaws must be refused for each of them. */
export function asIntended(judgement: Judgement): boolean {
  if (judgement.planted.length === 0) return judgement.findings.length === 0;
  return judgement.planted.every((flaw) => isNamed(flaw, judgement));
}

/** The verdicts side by side, the flaws below them, and whether all came out as it should. */
export function renderVerdicts(judgements: readonly Judgement[]): string {
  const closing = judgements.every(asIntended)
    ? "Both as they should be."
    : "Not as it should be: see the lines marked ✗.";
  return `\n${sideBySide(judgements.map(summary))}\n${judgements.map(flawTable).join("")}  ${closing}\n`;
}

function summary({ stack, resources, findings, planted }: Judgement): string[] {
  const named = planted.filter((flaw) => isNamed(flaw, { findings }));
  return [
    stack,
    "",
    findings.length === 0 ? "PASSES" : "REFUSED",
    `${resources} resources, ${findings.length} finding${findings.length === 1 ? "" : "s"}`,
    ...(planted.length === 0 ? [] : [`${named.length} of ${planted.length} planted flaws named`]),
  ];
}

/** The planted flaws, or what a careful stack was refused for. */
function flawTable({ findings, planted }: Judgement): string {
  const flaws = planted.length === 0 ? findings : planted;
  const width = Math.max(...flaws.map(({ ruleId }) => ruleId.length));
  const rows = flaws.map((flaw) => {
    const good = planted.includes(flaw) && isNamed(flaw, { findings });
    return `  ${good ? "✓" : "✗"} ${flaw.ruleId.padEnd(width)}  ${flaw.address}\n`;
  });
  return rows.length === 0 ? "" : `${rows.join("")}\n`;
}

function isNamed({ ruleId, address }: Flaw, { findings }: Pick<Judgement, "findings">): boolean {
  return findings.some((finding) => finding.ruleId === ruleId && finding.address === address);
}

function sideBySide(columns: readonly (readonly string[])[]): string {
  const widths = columns.map((lines) => Math.max(...lines.map((line) => line.length)));
  const height = Math.max(...columns.map((lines) => lines.length));
  const rows = Array.from({ length: height }, (_, row) => {
    const cells = columns.map((lines, index) => {
      const width = widths[index] ?? 0;
      return row === 1 ? "─".repeat(width) : (lines[row] ?? "").padEnd(width);
    });
    return `  ${cells.join("   ")}`.trimEnd();
  });
  return `${rows.join("\n")}\n`;
}
