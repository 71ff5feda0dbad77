export { readPlan } from "./read-plan";
