import { InputError } from "../core";
import { isObject, type Json } from "./_json";
import { Refusal } from "./_refusal";
import { type Remaining, readRemaining } from "./_resource-changes";
import { parse, toUtf8 } from "./_text";

/** A plan that may be judged: the whole of `terraform show -json`, made by a plan that succeeded. */
export interface CheckedPlan extends Remaining {
  /** The JSON as UTF-8, exactly what is judged. */
  readonly json: Buffer;
}

/**
 * Checks that bytes are the JSON of a Terraform plan: a gate that takes anything else for one finds nothing in it.
 * @param where what to call the file in errors.
 * @throws InputError `plan-binary`, `plan-not-text`, `plan-empty`, `plan-not-json`, `plan-truncated`, `plan-not-a-plan`,
 * `plan-format-unknown`, `plan-errored`, `plan-too-large` or `plan-incomplete`.
 */
export function readPlan(bytes: Uint8Array, where?: string): CheckedPlan {
  try {
    const json = toUtf8(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    return { json, ...checkPlan(parse(json)) };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw new InputError(`plan-${error.code}`, error.message, { where, fix: error.fix });
  }
}

/** The same demands as `policies/opa/main`, in words for whoever gave the wrong file. */
function checkPlan(plan: unknown): Remaining {
  if (!isObject(plan)) throw new Refusal("not-a-plan", "the JSON is not a plan: it is no object");
  refuseEnvelope(plan);
  const { format_version: version, resource_changes: changes, configuration, planned_values: planned } = plan;
  if (typeof version !== "string") throw new Refusal("not-a-plan", "the JSON is not a plan: it has no format_version");
  if (!/^1\.\d+$/.test(version)) {
    const fix = "use a paved that knows this version of Terraform";
    throw new Refusal("format-unknown", `the plan has format_version ${version}, and known are 1.x`, fix);
  }
  refusePart(plan);
  if (!isObject(configuration) || !isObject(configuration.root_module))
    throw new Refusal("not-a-plan", "the JSON is not a plan: it has no configuration");
  if (Array.isArray(changes) && changes.length > 0) return readRemaining(changes);
  refuseRefreshOnly(plan);
  const isList = changes === undefined || Array.isArray(changes);
  if (isList && isObject(planned) && isEmptyModule(planned.root_module))
    return { resources: 0, changed: new Set(), pending: new Map() };
  throw new Refusal("not-a-plan", "the JSON is not a plan: it has no list of resource_changes");
}

/** The policies judge what is under `plan` where there is such a key, and no plan of Terraform's has one. */
function refuseEnvelope(plan: Json): void {
  if (!Object.hasOwn(plan, "plan")) return;
  const fix = "give the gate what is under `plan` alone: `jq .plan FILE > plan.json`";
  throw new Refusal("not-a-plan", "the JSON is not a plan: it has another one under the key `plan`", fix);
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

/** Every other plan lists what there is, be it to keep it; this one lists nothing, and would be clean whatever there is. */
function refuseRefreshOnly({ prior_state: state }: Json): void {
  if (!isObject(state) || !isObject(state.values) || !holdsManaged(state.values.root_module)) return;
  const fix = "plan without `-refresh-only`";
  throw new Refusal("incomplete", "the plan is only a part: it lists none of the resources that there are", fix);
}

function holdsManaged(module: unknown): boolean {
  if (!isObject(module)) return false;
  const { resources = [], child_modules: children = [] } = module;
  const isManaged = (resource: unknown) => isObject(resource) && resource.mode === "managed";
  return (
    (Array.isArray(resources) && resources.some(isManaged)) || (Array.isArray(children) && children.some(holdsManaged))
  );
}

/** Terraform leaves `resource_changes` out where there is no resource. */
function isEmptyModule(module: unknown): boolean {
  return isObject(module) && module.resources === undefined && module.child_modules === undefined;
}

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}
