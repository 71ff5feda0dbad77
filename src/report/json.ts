import type { Verdict } from "../core";
import { printableJson } from "./_words";

/**
 * The verdict as one JSON document, described by `verdict.schema.json`. Fields are added without a new `version`; one is never
 * removed or given another meaning without it.
 */
export function renderJson({ refused, resources, findings, waived, known, fixed, unjudged }: Verdict): string {
  const verdict = refused ? "refused" : "clean";
  const document = { version: 1, verdict, resources, findings, waived, known, fixed, unjudged };
  return printableJson(document);
}
