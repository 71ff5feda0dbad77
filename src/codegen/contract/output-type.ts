import type { ModuleElement, TerraformType } from "../../core";
import { type Expression, expressionOf, type ForExpression, literalKey, maxHeight } from "../../hcl";
import { resultType } from "./output-functions";
import { resourceAttribute } from "./resource-attributes";
import * as t from "./type-union";

/** What the words of a module's expressions stand for. */
export interface ModuleScope {
  readonly inputs: ReadonlyMap<string, TerraformType>;
  /** As hcl2json or JSON has them. */
  readonly locals: ReadonlyMap<string, unknown>;
  /** By address. */
  readonly resources: ReadonlyMap<string, ModuleElement>;
}

/**
 * Tells the types that a module's expressions show; `unknown` where they do not, for a wrong type would break whoever
 * trusts it. Total: cycles of locals and whatever is too deep or too large are unknown.
 * @returns what reads a value as hcl2json or JSON has it.
 */
export function outputTypes(scope: ModuleScope): (value: unknown) => TerraformType {
  const reader = new TypeReader(scope);
  return (value) => reader.typeOf(expressionOf(value), new Map());
}

type Variables = ReadonlyMap<string, TerraformType>;

/** Beyond as many parts a type is of no use to a reader, and locals that repeat each other double it at every step. */
const maxParts = 2000;

class TypeReader {
  private readonly locals = new Map<string, TerraformType>();
  /** The types of one resource, by the type's name; told apart by identity, as each is printed `unknown`. */
  private readonly instances = new Map<string, TerraformType>();
  private readonly resourceTypes = new Map<TerraformType, string>();
  private depth = 0;

  constructor(private readonly scope: ModuleScope) {}

  typeOf(expression: Expression, variables: Variables): TerraformType {
    if (this.depth > maxHeight) return t.unknown;
    this.depth++;
    const type = this.typeWithin(expression, variables);
    this.depth--;
    return t.sizeOf(type, maxParts) < maxParts ? type : t.unknown;
  }

  private typeWithin(expression: Expression, variables: Variables): TerraformType {
    const typeOf = (part: Expression) => this.typeOf(part, variables);
    switch (expression.kind) {
      case "literal":
        return literalType(expression.value);
      case "template":
        return t.text;
      case "name":
        return variables.get(expression.name) ?? t.unknown;
      case "item":
        return variables.get("[*]") ?? t.unknown;
      case "attribute":
        return this.attribute(expression, variables);
      case "index":
        return this.index(typeOf(expression.of), expression.key);
      case "splat":
        return this.splat(expression, variables);
      case "call":
      case "spreadCall":
        return resultType(expression, typeOf);
      case "unary":
        return expression.operator === "!" ? t.bool : t.number;
      case "binary":
        return /^[-+*/%]$/.test(expression.operator) ? t.number : t.bool;
      case "conditional":
        return t.union([typeOf(expression.yes), typeOf(expression.no)]);
      case "list":
        return listType(expression.items.map(typeOf));
      case "object":
        return this.object(expression, variables);
      case "for":
        return this.loop(expression, variables);
      default:
        return t.unknown;
    }
  }

  private attribute({ of, name }: Expression & { kind: "attribute" }, variables: Variables): TerraformType {
    const global = of.kind === "name" && !variables.has(of.name) ? this.global(of.name, name) : undefined;
    return global ?? this.resource(of, name, variables) ?? this.member(this.typeOf(of, variables), name);
  }

  private member(type: TerraformType, name: string): TerraformType {
    const resource = this.resourceTypes.get(type);
    return resource === undefined ? t.attributeType(type, name) : resourceAttribute(resource, name);
  }

  private global(root: string, name: string): TerraformType | undefined {
    switch (root) {
      case "var":
        return t.filled(this.scope.inputs.get(name) ?? t.unknown);
      case "local":
        return this.local(name);
      case "path":
        return t.text;
      case "terraform":
        return name === "workspace" ? t.text : t.unknown;
      default:
        return undefined;
    }
  }

  private local(name: string): TerraformType {
    const known = this.locals.get(name);
    if (known !== undefined || !this.scope.locals.has(name)) return known ?? t.unknown;
    this.locals.set(name, t.unknown);
    const type = this.typeOf(expressionOf(this.scope.locals.get(name)), new Map());
    this.locals.set(name, type);
    return type;
  }

  /** `aws_sqs_queue.this` or `data.aws_region.current`, if the module has such a one. */
  private resource(of: Expression, name: string, variables: Variables): TerraformType | undefined {
    const isData = of.kind === "attribute" && of.of.kind === "name" && of.of.name === "data";
    const type = isData ? of.name : of.kind === "name" ? of.name : undefined;
    if (type === undefined || variables.has(isData ? "data" : type)) return undefined;
    const element = this.scope.resources.get(`${isData ? "data." : ""}${type}.${name}`);
    if (element === undefined) return undefined;
    const instance = this.instance(type);
    if (element.repetition === undefined) return instance;
    return element.repetition === "count" ? t.list(instance) : t.map(instance);
  }

  private instance(type: string): TerraformType {
    const instance: TerraformType = this.instances.get(type) ?? { kind: "unknown" };
    this.instances.set(type, instance);
    this.resourceTypes.set(instance, type);
    return instance;
  }

  private index(of: TerraformType, key: Expression): TerraformType {
    if (of.kind === "list" || of.kind === "map") return of.element;
    const name = literalKey(key);
    if (name === undefined) return t.unknown;
    return of.kind === "tuple" ? (of.elements[Number(name)] ?? t.unknown) : this.member(of, name);
  }

  /** What is not a sequence is taken for one of one element. */
  private splat({ of, each }: Expression & { kind: "splat" }, variables: Variables): TerraformType {
    const type = this.typeOf(of, variables);
    if (type.kind === "unknown" && !this.resourceTypes.has(type)) return t.list(t.unknown);
    const item = t.isSequence(type) ? t.elementType(type) : type;
    return t.list(this.typeOf(each, new Map([...variables, ["[*]", item]])));
  }

  private object({ entries }: Expression & { kind: "object" }, variables: Variables): TerraformType {
    const attributes = entries.map(({ key, value }) => [literalKey(key), this.typeOf(value, variables)] as const);
    const isKnown = attributes.every((attribute): attribute is [string, TerraformType] => attribute[0] !== undefined);
    return isKnown ? t.objectOf(attributes) : t.map(t.union(attributes.map(([, type]) => type)));
  }

  private loop(loop: ForExpression, variables: Variables): TerraformType {
    const collection = this.typeOf(loop.collection, variables);
    const inside = new Map(variables).set(loop.valueName, t.elementType(collection));
    if (loop.keyName !== undefined) inside.set(loop.keyName, keyType(collection));
    const result = this.typeOf(loop.result, inside);
    if (loop.resultKey === undefined) return t.list(result);
    return t.map(loop.grouped ? t.list(result) : result);
  }
}

function literalType(value: null | boolean | number | string): TerraformType {
  if (typeof value === "string") return t.text;
  if (typeof value === "number") return t.number;
  return value === null ? t.nothing : t.bool;
}

/** A list where all are of one type; Terraform has a tuple either way. */
function listType(types: readonly TerraformType[]): TerraformType {
  const element = t.union(types);
  return element === t.unknown && !types.includes(t.unknown) ? { kind: "tuple", elements: types } : t.list(element);
}

function keyType(collection: TerraformType): TerraformType {
  if (collection.kind === "list" || collection.kind === "tuple") return t.number;
  if (collection.kind === "set") return collection.element;
  return collection.kind === "map" || collection.kind === "object" ? t.text : t.unknown;
}
