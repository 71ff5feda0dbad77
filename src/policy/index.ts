export { compareWithBaseline, readBaseline, renderBaseline } from "./baseline";
export { evaluate } from "./bundle";
export { readWaivers } from "./read-waivers";
export { applyWaivers } from "./waivers";
