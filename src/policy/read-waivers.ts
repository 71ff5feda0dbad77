import type { YAMLMap } from "yaml";
import { didYouMean, InputError, type Waiver } from "../core";

const keys = ["rule", "address", "detail", "reason", "owner", "expires"] as const;

/**
 * Reads a file of waivers: YAML with one list, `waivers`.
 * @param where how errors and findings call the file.
 * @throws InputError `bad-waivers` with the line.
 */
export function readWaivers(text: string, where: string): readonly Waiver[] {
  // Loaded here: most runs have no waivers.
  const { LineCounter, parseDocument, YAMLSeq } = require("yaml") as typeof import("yaml");
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, schema: "failsafe" });
  const lineOf = (offset: number | undefined) => `${where}:${offset === undefined ? 1 : lines.linePos(offset).line}`;
  const [broken] = document.errors;
  if (broken !== undefined) throw bad(lineOf(broken.pos[0]), `this is not YAML: ${broken.message.split("\n")[0]}`);
  const list = document.get("waivers");
  if (!(list instanceof YAMLSeq)) throw bad(where, "the file has no list `waivers`");
  return list.items.map((item, index) => {
    const at = lineOf((item as { range?: [number] }).range?.[0]);
    return readWaiver((item as YAMLMap).toJSON?.(), at, index);
  });
}

/** Texts only (YAML's failsafe schema): a date without quotes stays what was written. */
function readWaiver(item: unknown, where: string, index: number): Waiver {
  if (typeof item !== "object" || item === null || Array.isArray(item))
    throw bad(where, `waiver ${index + 1} is no object with ${keys.join(", ")}`);
  for (const [key, value] of Object.entries(item)) {
    if (!(keys as readonly string[]).includes(key))
      throw bad(where, `a waiver has no \`${key}\`${didYouMean(key, keys)}`);
    if (typeof value !== "string") throw bad(where, `\`${key}\` of a waiver is a text`);
  }
  const {
    rule = "",
    address = "",
    detail,
    reason = "",
    owner = "",
    expires = "",
  } = item as Partial<Record<string, string>>;
  if (rule === "" || address === "") throw bad(where, "a waiver names a `rule` and an `address`");
  if (expires !== "" && !isDay(expires)) throw bad(where, `\`expires\` is a day as 2026-12-31, and not "${expires}"`);
  return { rule, address, detail, reason, owner, expires, where };
}

function isDay(text: string): boolean {
  const time = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

function bad(where: string, message: string): InputError {
  const fix = "write it as `waivers: [{ rule, address, reason, owner, expires }]`";
  return new InputError("bad-waivers", message, { where, fix });
}
