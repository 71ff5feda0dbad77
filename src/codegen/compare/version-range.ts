import { subset } from "semver";

/** What a version constraint made of another: `unreadable` where one of them is none of Terraform's. */
export type RangeChange = "same" | "rewritten" | "loosened" | "tightened" | "unreadable";

/** Compares two constraints by the versions they allow; an absent one allows all. */
export function rangeChange(before: string | undefined, after: string | undefined): RangeChange {
  if (before === after) return "same";
  const [was, is] = [before ?? "", after ?? ""].map(semverRange);
  if (was === undefined || is === undefined) return "unreadable";
  if (!subset(was, is)) return "tightened";
  return subset(is, was) ? "rewritten" : "loosened";
}

/** As npm writes it: https://developer.hashicorp.com/terraform/language/expressions/version-constraints */
function semverRange(constraint: string): string | undefined {
  const parts = constraint.split(",").filter((part) => part.trim() !== "");
  let alternatives = [""];
  for (const part of parts) {
    const choices = comparators(part.trim());
    if (choices === undefined || alternatives.length > 64) return undefined;
    alternatives = alternatives.flatMap((left) => choices.map((right) => `${left} ${right}`.trim()));
  }
  return alternatives.map((range) => range || "*").join(" || ");
}

const constraintPattern = /^(>=|<=|!=|~>|=|>|<)?\s*v?(\d{1,9})(?:\.(\d{1,9}))?(?:\.(\d{1,9}))?(-[0-9A-Za-z.-]+)?$/;

/** @returns alternatives: "not this version" is below it or above it. */
function comparators(part: string): string[] | undefined {
  const [, operator = "=", major, minor, patch, prerelease = ""] = constraintPattern.exec(part) ?? [];
  if (major === undefined) return undefined;
  const version = `${Number(major)}.${Number(minor ?? 0)}.${Number(patch ?? 0)}${prerelease}`;
  if (operator === "!=") return [`<${version}`, `>${version}`];
  if (operator !== "~>") return [`${operator}${version}`];
  const end = patch === undefined ? `${Number(major) + 1}.0.0` : `${Number(major)}.${Number(minor) + 1}.0`;
  return [`>=${version} <${end}`];
}
