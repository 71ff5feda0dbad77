import { constants, isUtf8 } from "node:buffer";
import { howToMake, Refusal } from "./_refusal";

/** PowerShell writes what a command prints as UTF-16; the byte order mark tells. */
export function toUtf8(bytes: Buffer): Buffer {
  const mark = bytes.subarray(0, 3).toString("hex");
  if (mark.startsWith("504b")) {
    const fix = "run `terraform show -json FILE > plan.json`";
    throw new Refusal("binary", "this is a plan in Terraform's own format", fix);
  }
  if (mark.startsWith("fffe")) return fromUtf16("utf-16le", bytes);
  if (mark.startsWith("feff")) return fromUtf16("utf-16be", bytes);
  // A zero byte is UTF-8, and never JSON: UTF-16 without its mark is full of them.
  if (!isUtf8(bytes) || bytes.includes(0)) throw notText("UTF-8");
  return mark === "efbbbf" ? bytes.subarray(3) : bytes;
}

function fromUtf16(encoding: "utf-16le" | "utf-16be", bytes: Buffer): Buffer {
  try {
    return Buffer.from(new TextDecoder(encoding, { fatal: true }).decode(bytes), "utf8");
  } catch {
    throw notText("UTF-16, as its first two bytes say");
  }
}

function notText(encoding: string): Refusal {
  const fix = `write the file as UTF-8: ${howToMake}`;
  return new Refusal("not-text", `the plan is not text in ${encoding}`, fix);
}

/** @param json UTF-8. */
export function parse(json: Buffer): unknown {
  const text = toText(json);
  if (text.trim() === "") throw new Refusal("empty", "the plan is empty");
  try {
    return JSON.parse(text);
  } catch {
    throw unparsed(text.trim());
  }
}

/** JavaScript has no longer strings; a plan of ten thousand resources is a twentieth of that. */
function toText(json: Buffer): string {
  if (json.length <= constants.MAX_STRING_LENGTH) return json.toString("utf8");
  const size = `${Math.round(json.length / 2 ** 20)} MiB`;
  const fix = "plan a part of the stack by itself: split its state";
  throw new Refusal("too-large", `the plan is too large to be judged: ${size}`, fix);
}

function unparsed(text: string): Refusal {
  if (!text.startsWith("{")) {
    const beginning = JSON.stringify(text.split("\n", 1)[0]?.slice(0, 60));
    const fix = `look for warnings that terraform printed into the file, or ${howToMake}`;
    return new Refusal("not-json", `the plan is not JSON; it begins with ${beginning}`, fix);
  }
  if (opensMoreThanItCloses(text)) return new Refusal("truncated", "the plan's JSON ends in the middle");
  const fix = "let one `terraform show -json` write the file, and add nothing to it";
  return new Refusal("not-json", "the plan's JSON has something else in it or after it", fix);
}

function opensMoreThanItCloses(text: string): boolean {
  const withoutStrings = text.replace(/"[^"\\]*(?:\\.[^"\\]*)*(?:"|$)/g, "");
  return withoutStrings.split(/[{[]/).length > withoutStrings.split(/[}\]]/).length;
}
