import type { Finding, Unjudged } from "./finding";

/** Somebody's word that a finding may stand for a while. */
export interface Waiver {
  /** A rule's id or code. */
  readonly rule: string;
  /** Of the resource; `*` stands for any text. */
  readonly address: string;
  /** The finding's own sentence. Without it a waiver says nothing of statements in policies: another one would be hidden by it. */
  readonly detail?: string | undefined;
  readonly reason: string;
  readonly owner: string;
  /** The last day that it counts, as `2026-12-31`; empty where nobody said. */
  readonly expires: string;
  /** The file and line that it stands at. */
  readonly where: string;
}

/** A finding that was there when a team began to look: one entry for equal ones, without what changes when lines move. */
export interface BaselineEntry {
  readonly rule: string;
  readonly address: string;
  readonly detail: string;
  /** How many. */
  readonly count: number;
}

/** What the gate made of the plans it was given. */
export interface Verdict {
  /** Whether the gate fails: for a finding as grave as asked for, or where it is strict, for what was not judged. */
  readonly refused: boolean;
  /** Those that stand, sorted by plan, address, then rule. */
  readonly findings: readonly Finding[];
  readonly waived: readonly { readonly finding: Finding; readonly waiver: Waiver }[];
  /** How many findings the baseline holds, and those of it that are gone. */
  readonly known: number;
  readonly fixed: readonly BaselineEntry[];
  /** What no rule read. */
  readonly unjudged: readonly Unjudged[];
  /** How many resources were judged: those that are there after the apply. */
  readonly resources: number;
}
