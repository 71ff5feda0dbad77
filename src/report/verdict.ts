import type { Finding } from "../core";

/** What the gate made of one plan. */
export interface Verdict {
  /** Sorted by address, then rule. */
  readonly findings: readonly Finding[];
  /** How many resources were judged: those that are there after the apply. */
  readonly resources: number;
}
