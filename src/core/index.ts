export * from "./errors";
export * from "./finding";
export { nearest } from "./nearest";
export * from "./terraform-type";
export { versions } from "./versions";
