import type { Finding, Waiver } from "../core";

/** Findings without those that are waived, those with their waivers, and what is wrong with waivers: findings of their own. */
export interface Waived {
  readonly kept: readonly Finding[];
  readonly waived: readonly { readonly finding: Finding; readonly waiver: Waiver }[];
  readonly faults: readonly Finding[];
}

/**
 * Takes waived findings out. A waiver that has expired, names no owner or reason, covers everything or covers nothing is a finding,
 * and hides none.
 * @param today as `2026-12-31`; a waiver counts on its last day.
 */
export function applyWaivers(findings: readonly Finding[], waivers: readonly Waiver[], today: string): Waived {
  const faulty = waivers.flatMap((waiver) => {
    const fault = faultOf(waiver, today);
    return fault === undefined ? [] : [{ waiver, fault }];
  });
  const sound = waivers.filter((waiver) => !faulty.some((known) => known.waiver === waiver));
  const waived = findings.flatMap((finding) => {
    const waiver = sound.find((candidate) => covers(candidate, finding));
    return waiver === undefined ? [] : [{ finding, waiver }];
  });
  const hidden = new Set(waived.map(({ finding }) => finding));
  const used = new Set(waived.map(({ waiver }) => waiver));
  const idle = sound
    .filter((waiver) => !used.has(waiver))
    .map((waiver) => faultFinding(waiver, idleFault(waiver, findings)));
  return {
    kept: findings.filter((finding) => !hidden.has(finding)),
    waived,
    faults: [...faulty.map(({ waiver, fault }) => faultFinding(waiver, fault)), ...idle],
  };
}

function covers(waiver: Waiver, finding: Finding): boolean {
  if (!isOf(waiver, finding)) return false;
  return waiver.detail === undefined ? finding.statement !== true : waiver.detail.trim() === finding.detail;
}

function isOf({ rule, address }: Waiver, finding: Finding): boolean {
  return (rule === finding.ruleId || rule === finding.code) && matches(address, finding.address);
}

/** `*` is any text, and the only sign that is more than itself: addresses are full of brackets and dots. */
function matches(pattern: string, text: string): boolean {
  const [first = "", ...rest] = pattern.split("*");
  if (rest.length === 0) return pattern === text;
  if (!text.startsWith(first)) return false;
  let at = first.length;
  for (const part of rest.slice(0, -1)) {
    const found = text.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  const last = rest.at(-1) ?? "";
  return text.length - last.length >= at && text.endsWith(last);
}

interface Fault {
  readonly ruleId: string;
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  readonly remediation: string;
}

function faultOf({ reason, owner, expires, address }: Waiver, today: string): Fault | undefined {
  const missing = Object.entries({ reason, owner, expires }).filter(([, text]) => text.trim() === "");
  if (missing.length > 0)
    return {
      ruleId: "waiver_incomplete",
      code: "GATE-002",
      title: "A waiver does not say who stands for it, why, or how long",
      detail: `it has no ${missing.map(([name]) => `\`${name}\``).join(" and no ")}`,
      remediation: "Write `reason`, `owner` and `expires`, or remove the waiver.",
    };
  if (expires < today)
    return {
      ruleId: "waiver_expired",
      code: "GATE-003",
      title: "A waiver has expired",
      detail: `its last day was ${expires}`,
      remediation: "Mend what it waives, or have its owner agree to another day.",
    };
  if (/^[*.]*$/.test(address))
    return {
      ruleId: "waiver_too_broad",
      code: "GATE-004",
      title: "A waiver is for every resource",
      detail: `its address is \`${address}\``,
      remediation: "Name the resource; to have done with a rule, set `gate.rules.RULE.enabled: false` in paved.yaml.",
    };
  return undefined;
}

function idleFault(waiver: Waiver, findings: readonly Finding[]): Fault {
  const near = findings.find((finding) => isOf(waiver, finding));
  if (near !== undefined && waiver.detail === undefined)
    return {
      ruleId: "waiver_too_broad",
      code: "GATE-004",
      title: "A waiver does not say which statement it is for",
      detail: `the finding at ${near.address} is about a statement, and another one would be hidden too`,
      remediation: `Add the finding's own sentence to the waiver: \`detail: ${JSON.stringify(near.detail)}\`.`,
    };
  return {
    ruleId: "waiver_unused",
    code: "GATE-005",
    title: "A waiver covers nothing",
    detail:
      near === undefined
        ? "no finding is of this rule and address"
        : `the finding at ${near.address} says something else: ${near.detail}`,
    remediation: "Remove the waiver; where the finding has changed, look at it again.",
  };
}

function faultFinding({ rule, address, where }: Waiver, fault: Fault): Finding {
  const { detail, ...rest } = fault;
  const said = `the waiver of ${rule} (${where}): ${detail}`;
  return { ...rest, severity: "medium", plane: "gate", kind: "violation", address, path: [], detail: said };
}
