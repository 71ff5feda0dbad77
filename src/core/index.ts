export * from "./contract";
export * from "./errors";
export * from "./finding";
export { didYouMean } from "./nearest";
export * from "./terraform-type";
export * from "./verdict";
export { versions } from "./versions";
