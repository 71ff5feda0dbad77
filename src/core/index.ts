export * from "./errors";
export { nearest } from "./nearest";
export { versions } from "./versions";
