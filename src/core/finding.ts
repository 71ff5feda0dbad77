/** How much an attacker gains by what was found. */
export const severities = ["critical", "high", "medium", "low"] as const;
export type Severity = (typeof severities)[number];

/** What a rule says about one resource of a plan. Made by `policies/opa/lib/result.rego`; the same in every OPA. */
export interface Finding {
  /** The rule's folder below `policies/opa/rules/<plane>`. */
  readonly ruleId: string;
  /** Short stable code, e.g. `ID-001`. */
  readonly code: string;
  readonly title: string;
  readonly severity: Severity;
  readonly plane: string;
  /** `unknown`: the plan does not tell, which never counts as passed. */
  readonly kind: "violation" | "unknown";
  /** The plan's name, where several were judged. */
  readonly plan?: string;
  /** The resource's address; empty where the whole plan is meant. */
  readonly address: string;
  /** Where its configuration stands, where that was read. */
  readonly place?: Place;
  /** Into the resource: arguments and indices. */
  readonly path: readonly (string | number)[];
  /** True where it is about a statement of a policy: another statement is another finding. */
  readonly statement?: true;
  /** What is wrong in this plan: the very action, principal or attribute. */
  readonly detail: string;
  readonly remediation: string;
}

/** A place in the configuration. */
export interface Place {
  /** Relative to the working directory, with `/`. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** For a resource of a module: the call in the root, which is what its user can change. */
  readonly call?: { readonly file: string; readonly line: number };
}

/** What a plan holds and no rule reads: neither found nor passed. */
export interface Unjudged {
  /** The plan's name, where several were judged. */
  readonly plan?: string;
  readonly address: string;
  /** Where its configuration stands, where that was read. */
  readonly place?: Place;
  /** Into the resource; empty where all of it is meant. */
  readonly path: readonly (string | number)[];
  readonly reason: string;
}

/** What a finding says without what changes when others come before it: a statement without a Sid is called by its place. */
export function withoutPlaces(detail: string): string {
  return detail.replace(/\bstatement \d+\b/g, "a statement");
}
