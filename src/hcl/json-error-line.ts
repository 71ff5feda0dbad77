const token =
  /\s+|"(?:[^"\\\p{Cc}]|[\x7f-\x9f]|\\["\\/bfnrt]|\\u[0-9a-fA-F]{4})*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null|[[\]{},:]/uy;

type Expected = "value" | "value or ]" | "key" | "key or }" | ":" | ", or end";

/** The line, from 1, of the first thing that JSON's grammar forbids (RFC 8259): Node tells a position of some errors only. */
export function jsonErrorLine(text: string): number {
  return text.slice(0, errorAt(text)).split("\n").length;
}

function errorAt(text: string): number {
  const open: string[] = [];
  let expected: Expected = "value";
  for (let at = 0; at < text.length; ) {
    token.lastIndex = at;
    const found = token.exec(text)?.[0];
    if (found === undefined) return at;
    if (found.trim() !== "") {
      const next = step(expected, found, open);
      if (next === undefined) return at;
      expected = next;
    }
    at += found.length;
  }
  return text.length;
}

/** What may come after the token; `undefined` where the token may not. Keeps the brackets that are open. */
function step(expected: Expected, found: string, open: string[]): Expected | undefined {
  if (expected === ":") return found === ":" ? "value" : undefined;
  if (found === "}" || found === "]") return close(expected, found, open);
  if (expected === ", or end") {
    if (found !== "," || open.length === 0) return undefined;
    return open.at(-1) === "{" ? "key" : "value";
  }
  if (expected === "key" || expected === "key or }") return found.startsWith('"') ? ":" : undefined;
  if (found === "," || found === ":") return undefined;
  if (found !== "{" && found !== "[") return ", or end";
  open.push(found);
  return found === "{" ? "key or }" : "value or ]";
}

function close(expected: Expected, found: "}" | "]", open: string[]): Expected | undefined {
  const isOurs = open.at(-1) === (found === "}" ? "{" : "[");
  if (!isOurs || expected === "key" || expected === "value") return undefined;
  open.pop();
  return ", or end";
}
