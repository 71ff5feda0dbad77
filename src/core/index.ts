export * from "./errors";
export { nearest } from "./nearest";
export * from "./terraform-type";
export { versions } from "./versions";
