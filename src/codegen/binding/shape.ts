import type { Constraint, ConstraintRule, TerraformType } from "../../core";
import { constraintsAt, constraintsBelow } from "../contract/constraint-paths";
import type { Binding } from "./binding";
import type { InputField, InputRule, InputShape } from "./runtime";

/** What the generated check asks of each input, by its name in the binding. */
export function inputFields({ contract, inputNames }: Binding): InputField[] {
  return contract.inputs.map(({ name, type, nullable, constraints, default: fallback }) => ({
    ...bothNames(name, inputNames.get(name) ?? name),
    ...(fallback === undefined ? {} : { optional: true }),
    shape: { ...shapeOf(type, constraints), ...(nullable ? {} : { notNull: true }) },
  }));
}

function bothNames(terraform: string, name: string): Pick<InputField, "name" | "terraform"> {
  return name === terraform ? { name } : { name, terraform };
}

/** What the generated check asks of a value of the type. */
export function shapeOf(type: TerraformType, constraints: readonly Constraint[]): InputShape {
  const rules = constraintsAt(constraints)
    .filter((constraint) => measures(constraint, type))
    .map(ruleOf);
  const below = (step: string) => constraintsBelow(constraints, step);
  const own = rules.length > 0 ? { rules } : {};
  switch (type.kind) {
    case "list":
      return { is: "list", ...own, of: shapeOf(type.element, below("[]")) };
    case "set":
      return { is: "list", distinct: true, ...own, of: shapeOf(type.element, below("[]")) };
    case "map": {
      const keyRules = constraintsAt(below("{}")).map(ruleOf);
      const of = shapeOf(type.element, below("[]"));
      return { is: "map", ...own, ...(keyRules.length > 0 ? { keyRules } : {}), of };
    }
    case "tuple":
      return { is: "tuple", ...own, elements: type.elements.map((element) => shapeOf(element, [])) };
    case "object":
      return { is: "object", ...own, attributes: attributeFields(type.attributes, below) };
    case "unknown":
      return { is: "any" };
    default:
      return { is: type.kind, ...(type.kind === "any" ? {} : own) };
  }
}

type Attributes = Extract<TerraformType, { kind: "object" }>["attributes"];

/** Terraform takes null for any attribute; what it means is the validations' to say. */
function attributeFields(attributes: Attributes, below: (step: string) => readonly Constraint[]): InputField[] {
  return Object.entries(attributes).map(([name, { type, optional }]) => ({
    name,
    ...(optional === undefined ? {} : { optional: true as const }),
    shape: shapeOf(type, below(name)),
  }));
}

/** A bound on a text's value (`var.port >= 1024`) is not one on its length, and Terraform converts: it is Terraform's to check. */
function measures({ rule }: Constraint, { kind }: TerraformType): boolean {
  if (rule.kind === "minimum" || rule.kind === "maximum") return kind === "number";
  return (rule.kind !== "minLength" && rule.kind !== "maxLength") || kind !== "number";
}

function ruleOf({ rule, message }: Constraint): InputRule {
  return { says: message, ...testOf(rule) };
}

function testOf(rule: ConstraintRule): Omit<InputRule, "says"> {
  switch (rule.kind) {
    case "enum":
      return { oneOf: rule.values };
    case "pattern":
      return { matches: rule.pattern };
    case "notPattern":
      return { matchesNot: rule.pattern };
    case "minimum":
    case "minLength":
      return { atLeast: rule.value };
    case "maximum":
    case "maxLength":
      return { atMost: rule.value };
  }
}
