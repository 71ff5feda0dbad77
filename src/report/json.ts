import type { Verdict } from "./verdict";

/**
 * The verdict as one JSON document: `{ "version": 1, "verdict": "clean" | "refused", "resources": number, "findings": Finding[] }`.
 * Fields are added without a new `version`; one is never removed or given another meaning without it.
 */
export function renderJson({ findings, resources }: Verdict): string {
  const verdict = findings.length === 0 ? "clean" : "refused";
  return `${JSON.stringify({ version: 1, verdict, resources, findings }, null, 2)}\n`;
}
