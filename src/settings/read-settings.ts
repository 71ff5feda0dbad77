import type { ErrorObject } from "ajv/dist/2020";
import { didYouMean, InputError, type Severity } from "../core";
import schema from "./settings.schema.json";

/** `gate` of paved.yaml, as it stands there: policies take it as OPA data. Every key has a default, which `lib/settings.rego` holds. */
export interface GateSettings {
  readonly rules?: Readonly<Record<string, { readonly severity?: Severity; readonly enabled?: boolean }>>;
  readonly fail_on?: Severity;
  readonly strict?: boolean;
  /** Relative to the file. */
  readonly waivers?: string;
  /** Relative to the file. */
  readonly baseline?: string;
  readonly [key: string]: unknown;
}

/**
 * Reads `gate` of a paved.yaml; nothing there gives no settings.
 * @param where how errors call the file.
 * @throws InputError `bad-settings` with the line, and for an unknown key with the nearest one.
 */
export function readGateSettings(text: string, where: string): GateSettings {
  // Loaded here: most runs have no settings, and these take as long to load as the rest of the gate.
  const { LineCounter, parseDocument } = require("yaml") as typeof import("yaml");
  const { Ajv2020 } = require("ajv/dist/2020") as typeof import("ajv/dist/2020");
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const [broken] = document.errors;
  if (broken !== undefined) {
    const [message] = broken.message.split("\n");
    throw bad(`${where}:${lines.linePos(broken.pos[0]).line}`, `this is not YAML: ${message}`);
  }
  const settings: unknown = document.toJS() ?? {};
  const validate = new Ajv2020({ verbose: true }).compile(schema);
  if (validate(settings)) return (settings as { gate?: GateSettings }).gate ?? {};
  const [error] = validate.errors ?? [];
  if (error === undefined) throw new Error("ajv refused settings without an error");
  const path = pathTo(error);
  const node = document.getIn(path, true) as { readonly range?: readonly [number, ...number[]] } | undefined;
  const line = node?.range === undefined ? "" : `:${lines.linePos(node.range[0]).line}`;
  throw bad(`${where}${line}`, sentence(error, path));
}

/** Where the error is; for a surplus key, the key itself. */
function pathTo({ instancePath, keyword, params }: ErrorObject): string[] {
  const path = instancePath.split("/").slice(1).map(unescapePointer);
  return keyword === "additionalProperties" ? [...path, String(params.additionalProperty)] : path;
}

/** https://www.rfc-editor.org/rfc/rfc6901#section-3 */
function unescapePointer(step: string): string {
  return step.replaceAll("~1", "/").replaceAll("~0", "~");
}

function sentence(
  { keyword, params, message, parentSchema, schemaPath }: ErrorObject,
  path: readonly string[],
): string {
  const name = path.join(".");
  if (keyword === "additionalProperties") {
    const known = Object.keys(propertiesAt(schemaPath));
    return `there is no setting \`${name}\`${didYouMean(path.at(-1) ?? "", known)}`;
  }
  if (keyword === "enum") return `\`${name}\` is one of ${(params.allowedValues as string[]).join(", ")}`;
  const said = (parentSchema as { description?: string } | undefined)?.description;
  return `\`${name}\` ${message}${said === undefined ? "" : `: ${said}`}`;
}

/** The keys that the schema has where it refused one: `#/properties/gate/additionalProperties` stands beside `properties`. */
function propertiesAt(schemaPath: string): object {
  let at: unknown = schema;
  for (const step of schemaPath.split("/").slice(1, -1)) at = (at as Record<string, unknown>)[unescapePointer(step)];
  return (at as { properties?: object }).properties ?? {};
}

function bad(where: string, message: string): InputError {
  return new InputError("bad-settings", message, {
    where,
    fix: 'mend the file; the README lists its keys under "Settings"',
  });
}
