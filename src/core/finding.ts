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
  /** The resource's address; empty where the whole plan is meant. */
  readonly address: string;
  /** Into the resource: arguments and indices. */
  readonly path: readonly (string | number)[];
  /** What is wrong in this plan: the very action, principal or attribute. */
  readonly detail: string;
  readonly remediation: string;
}
