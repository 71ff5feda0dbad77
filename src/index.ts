export { type GateOptions, gate, type PlanInput } from "./commands/_gate";
export type { BaselineEntry, Finding, Place, Severity, Unjudged, Verdict, Waiver } from "./core";
export { ExternalError, InputError, ToolError, UsageError } from "./core";
