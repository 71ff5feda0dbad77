export { type CheckedPlan, readPlan } from "./read-plan";
