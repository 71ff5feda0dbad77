export { type GateSettings, readGateSettings } from "./read-settings";
