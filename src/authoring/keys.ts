import { type HclExpression, hcl } from "./hcl";
import type { Validation } from "./module";

/** Words joined by single underscores. Keys become statement ids and parts of names, and so each has one spelling only. */
const keyPattern = "^[a-z][a-z0-9]*(?:_[a-z][a-z0-9]*)*$";

/** Refuses keys of a map that could not become statement ids: two keys must never be spelled the same there. */
export function keysOf(keys: HclExpression, where: string): Validation {
  return {
    condition: hcl`!anytrue([for key in ${keys} : !can(regex(${keyPattern}, key))])`,
    message: `${where}: a name is lower-case words joined by single underscores, for example order_api.`,
  };
}

/** Statement ids take letters and digits only: `order_api` → `OrderApi`, as an interpolation for a quoted string. */
export function pascalCase(key: string): string {
  return `\${replace(title(replace(${key}, "_", " ")), " ", "")}`;
}
