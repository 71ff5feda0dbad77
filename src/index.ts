export { gate } from "./commands/_gate";
export type { Finding, Severity } from "./core";
export { ExternalError, InputError, ToolError, UsageError } from "./core";
export type { Verdict } from "./report";
