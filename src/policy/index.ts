export { evaluate } from "./bundle";
