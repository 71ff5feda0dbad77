import { parse, type SemVer } from "semver";
import { type ChangeLevel, type Comparison, changeLevels, compareContracts, readContract } from "../codegen";
import { InputError, type ModuleContract, ToolError } from "../core";
import type { Review } from "../registry";

type Files = Parameters<Review>[0];
type Previous = NonNullable<Parameters<Review>[1]>;

/**
 * Refuses a version whose number promises less change than its contract has.
 * @throws InputError `version-bump-too-small`, with the next version that is enough.
 */
export function reviewBump(version: string): Review {
  return async (files, previous) => {
    if (previous === undefined) return;
    const comparison = await compare(previous, await contractOf(files));
    const [was, is] = [parse(previous.version), parse(version)];
    if (was === null || is === null || comparison.level === "none") return;
    const allowed = allowedChange(was, is);
    if (!isGraver(comparison.level, allowed)) return;
    const changed = said(comparison, allowed);
    throw new InputError(
      "version-bump-too-small",
      `${was} → ${is} is a ${step(was, is)}, and the contract changed by more: ${changed}`,
      { fix: `publish as ${nextEnough(was, is, comparison.level)}` },
    );
  };
}

function contractOf(files: Files): Promise<ModuleContract> {
  return readContract("module", new Map(files.map(({ path, bytes }) => [path, bytes.toString("utf8")])));
}

/** What was published stays: where it cannot be read nothing shows that the contract is the same, and there must be a way on. */
async function compare({ version, files }: Previous, after: ModuleContract): Promise<Comparison> {
  try {
    return compareContracts(await contractOf(files), after);
  } catch (error) {
    if (!(error instanceof ToolError)) throw error;
    const why = `the contract of ${version} cannot be read, as ${error.message}`;
    return { level: "major", changes: [{ level: "major", kind: "contract-unreadable", path: version, why }] };
  }
}

function isGraver(level: ChangeLevel, other: ChangeLevel): boolean {
  return changeLevels.indexOf(level) < changeLevels.indexOf(other);
}

function step(was: SemVer, is: SemVer): ChangeLevel {
  if (is.major !== was.major) return "major";
  return is.minor === was.minor ? "patch" : "minor";
}

/** Below 1.0.0 every number moves one place to the right: https://semver.org/#spec-item-4, as npm and Terraform's users read it. */
function allowedChange(was: SemVer, is: SemVer): ChangeLevel {
  const taken = step(was, is);
  if (is.major > 0) return taken;
  return taken === "minor" ? "major" : "minor";
}

function nextEnough(was: SemVer, is: SemVer, level: ChangeLevel): string {
  const core = was.major > 0 && level === "major" ? `${was.major + 1}.0.0` : `${was.major}.${was.minor + 1}.0`;
  return is.prerelease.length === 0 ? core : `${core}-${is.prerelease.join(".")}`;
}

/** The first of the changes that are too much, and how many more there are. */
function said({ changes }: Comparison, allowed: ChangeLevel): string {
  const [first, ...others] = changes.filter(({ level }) => isGraver(level, allowed));
  if (first === undefined) return "";
  const more = others.length === 0 ? "" : `, and ${others.length} more`;
  return `${first.path}: ${first.why} (${first.level})${more}`;
}
