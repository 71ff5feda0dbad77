import { InputError } from "../core";

/** A plan that may be judged: the whole of `terraform show -json`, made by a plan that succeeded. */
export interface CheckedPlan {
  /** The JSON as UTF-8, exactly what is judged. */
  readonly json: Buffer;
  /** How many resources there are after the apply. */
  readonly resources: number;
}

const howToMake = "make it with `terraform plan -out=plan.bin && terraform show -json plan.bin > plan.json`";

/**
 * Checks that bytes are the JSON of a Terraform plan: a gate that takes anything else for one finds nothing in it.
 * @param where what to call the file in errors.
 * @throws InputError `plan-binary`, `plan-empty`, `plan-not-json`, `plan-truncated`, `plan-not-a-plan`, `plan-format-unknown`,
 * `plan-errored` or `plan-incomplete`.
 */
export function readPlan(bytes: Uint8Array, where?: string): CheckedPlan {
  try {
    const json = toUtf8(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    return { json, resources: countResources(parse(json)) };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw new InputError(`plan-${error.code}`, error.message, { where, fix: error.fix });
  }
}

/** What is wrong, before it is known what the file is called. */
class Refusal extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly fix = howToMake,
  ) {
    super(message);
  }
}

/** PowerShell writes what a command prints as UTF-16; the byte order mark tells. */
function toUtf8(bytes: Buffer): Buffer {
  const mark = bytes.subarray(0, 3).toString("hex");
  if (mark.startsWith("fffe")) return Buffer.from(bytes.subarray(2).toString("utf16le"), "utf8");
  return mark === "efbbbf" ? bytes.subarray(3) : bytes;
}

function parse(json: Buffer): unknown {
  if (json.subarray(0, 2).toString("latin1") === "PK") {
    throw new Refusal(
      "binary",
      "this is a plan in Terraform's own format",
      "run `terraform show -json FILE > plan.json`",
    );
  }
  const text = json.toString("utf8").trim();
  if (text === "") throw new Refusal("empty", "the plan is empty");
  try {
    return JSON.parse(text);
  } catch {
    if (text.startsWith("{") && opensMoreThanItCloses(text))
      throw new Refusal("truncated", "the plan's JSON ends in the middle");
    if (text.startsWith("{")) {
      const fix = "let one `terraform show -json` write the file, and add nothing to it";
      throw new Refusal("not-json", "the plan's JSON has something else in it or after it", fix);
    }
    const beginning = JSON.stringify(text.split("\n", 1)[0]?.slice(0, 60));
    const fix = `look for warnings that terraform printed into the file, or ${howToMake}`;
    throw new Refusal("not-json", `the plan is not JSON; it begins with ${beginning}`, fix);
  }
}

function opensMoreThanItCloses(text: string): boolean {
  const withoutStrings = text.replace(/"[^"\\]*(?:\\.[^"\\]*)*(?:"|$)/g, "");
  return withoutStrings.split(/[{[]/).length > withoutStrings.split(/[}\]]/).length;
}

/** The same demands as `policies/opa/main`, in words for whoever gave the wrong file. */
function countResources(plan: unknown): number {
  if (!isObject(plan)) throw new Refusal("not-a-plan", "the JSON is not a plan: it is no object");
  const { format_version: version, resource_changes: changes, configuration, planned_values: planned } = plan;
  if (typeof version !== "string") throw new Refusal("not-a-plan", "the JSON is not a plan: it has no format_version");
  if (!/^1\.\d+$/.test(version)) {
    const fix = "use a paved that knows this version of Terraform";
    throw new Refusal("format-unknown", `the plan has format_version ${version}, and known are 1.x`, fix);
  }
  refusePart(plan);
  if (!isObject(configuration)) throw new Refusal("not-a-plan", "the JSON is not a plan: it has no configuration");
  if (Array.isArray(changes) && changes.length > 0) return changes.filter(remains).length;
  const isList = changes === undefined || Array.isArray(changes);
  if (isList && isObject(planned) && isEmptyModule(planned.root_module)) return 0;
  throw new Refusal("not-a-plan", "the JSON is not a plan: it has no list of resource_changes");
}

/**
 * A part of a plan is clean where the whole has findings. Terraform before 1.8 writes no `complete`, so that nothing tells there.
 * https://developer.hashicorp.com/terraform/internals/json-format#plan-representation
 */
function refusePart({ errored = false, complete = true, deferred_changes: deferred }: Json): void {
  if (errored !== false)
    throw new Refusal("errored", "planning failed, so the plan is not whole", "mend the plan first");
  if (deferred !== undefined && deferred !== null && !isEmptyList(deferred)) {
    const fix = "apply what the deferred_changes wait for, then plan again";
    throw new Refusal("incomplete", "the plan is only a part: it defers changes to a later plan", fix);
  }
  if (complete !== true) {
    const fix = "plan without `-target`; if other changes must come first, apply them, then plan again";
    throw new Refusal("incomplete", "the plan is only a part: Terraform left changes out of it (complete: false)", fix);
  }
}

/** Whether the resource is there after the apply. An entry that lacks what rules read would be judged by none of them. */
function remains(change: unknown, index: number): boolean {
  const isWhole =
    isObject(change) &&
    [change.address, change.mode, change.type].every((text) => typeof text === "string") &&
    isObject(change.change);
  if (!isWhole) throw new Refusal("not-a-plan", `the JSON is not a plan: resource_changes[${index}] is not whole`);
  const { after } = change.change as Json;
  return change.mode === "managed" && after !== null;
}

/** Terraform leaves `resource_changes` out where there is no resource. */
function isEmptyModule(module: unknown): boolean {
  return isObject(module) && module.resources === undefined && module.child_modules === undefined;
}

type Json = Readonly<Record<string, unknown>>;

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}

function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
