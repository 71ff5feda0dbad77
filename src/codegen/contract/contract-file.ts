import {
  type Constraint,
  type ConstraintRule,
  InputError,
  type JsonValue,
  type ModuleContract,
  type ModuleElement,
  type ModuleInput,
  type ModuleOutput,
  type ObjectAttribute,
  type RequiredProvider,
  type TerraformType,
} from "../../core";

/** Deeper than any type that a person wrote; far below what the stack holds. */
const maxDepth = 500;

/** The contract as one JSON document, the same bytes for the same contract. {@link parseContract} reads it. */
export function renderContract(contract: ModuleContract): string {
  return `${JSON.stringify(contract, null, 2)}\n`;
}

/**
 * Reads what {@link renderContract} wrote. @param where what to call the file in errors.
 * @throws InputError `contract-not-json`, and `contract-malformed` with the JSON pointer of what is wrong.
 */
export function parseContract(text: string, where: string): ModuleContract {
  try {
    return contract(new Node(parseJson(text, where), ""));
  } catch (error) {
    if (!(error instanceof Malformed)) throw error;
    throw new InputError("contract-malformed", `the file is no module contract: ${error.message}`, { where, fix });
  }
}

const fix = "name a module's folder, or a file that `paved contract MODULE_DIR` wrote";

function parseJson(text: string, where: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new InputError("contract-not-json", "the file is not JSON, so it is no module contract", {
      where,
      fix,
      cause,
    });
  }
}

class Malformed extends Error {}

/** A value in the document with its JSON pointer. */
class Node {
  constructor(
    private readonly value: unknown,
    readonly pointer: string,
    private readonly depth = 0,
  ) {}

  refuse(demand: string): never {
    throw new Malformed(`${this.pointer || "the document"} must be ${demand}`);
  }

  private child(value: unknown, step: string | number): Node {
    if (this.depth > maxDepth) throw new Malformed(`it is nested deeper than ${maxDepth}`);
    return new Node(value, `${this.pointer}/${`${step}`.replace(/~/g, "~0").replace(/\//g, "~1")}`, this.depth + 1);
  }

  entries(): [string, Node][] {
    const { value } = this;
    if (typeof value !== "object" || value === null || Array.isArray(value)) return this.refuse("an object");
    return Object.entries(value).map(([name, inner]) => [name, this.child(inner, name)]);
  }

  /** @returns undefined where it is absent. */
  optional<T>(name: string, read: (node: Node) => T): T | undefined {
    const found = this.entries().find(([key]) => key === name);
    return found === undefined ? undefined : read(found[1]);
  }

  get<T>(name: string, read: (node: Node) => T): T {
    const found = this.entries().find(([key]) => key === name);
    return found === undefined ? this.child(undefined, name).refuse("there") : read(found[1]);
  }

  list<T>(read: (node: Node) => T): T[] {
    if (!Array.isArray(this.value)) return this.refuse("a list");
    return this.value.map((item, index) => read(this.child(item, index)));
  }

  record<T>(read: (node: Node) => T): Readonly<Record<string, T>> {
    return Object.fromEntries(this.entries().map(([name, node]) => [name, read(node)]));
  }

  text(): string {
    return typeof this.value === "string" ? this.value : this.refuse("a text");
  }

  number(): number {
    return typeof this.value === "number" ? this.value : this.refuse("a number");
  }

  flag(): boolean {
    return typeof this.value === "boolean" ? this.value : this.refuse("true or false");
  }

  /** A flag that is left out where it is not set. */
  onlyTrue(): true {
    return this.value === true ? true : this.refuse("true, or left out");
  }

  oneOf<T extends string>(...choices: readonly T[]): T {
    return choices.find((choice) => choice === this.value) ?? this.refuse(`one of ${choices.join(", ")}`);
  }

  textOrNumber(): string | number {
    return typeof this.value === "number" ? this.value : this.text();
  }

  json(): JsonValue {
    return this.value as JsonValue;
  }
}

const text = (node: Node) => node.text();
const flag = (node: Node) => node.flag();
const onlyTrue = (node: Node) => node.onlyTrue();
const texts = (node: Node) => node.list(text);

function contract(node: Node): ModuleContract {
  return {
    name: node.get("name", text),
    inputs: node.get("inputs", (inputs) => inputs.list(input)),
    outputs: node.get("outputs", (outputs) => outputs.list(output)),
    ...given("requiredVersion", node.optional("requiredVersion", text)),
    requiredProviders: node.get("requiredProviders", (providers) => providers.record(provider)),
    ...given("configuredProviders", node.optional("configuredProviders", texts)),
    resources: node.get("resources", (resources) => resources.list(element)),
    modules: node.get("modules", (modules) => modules.list(childModule)),
    moved: node.get("moved", (moves) => moves.list(move)),
    ...given("forgotten", node.optional("forgotten", texts)),
  };
}

/** A property that is left out where there is no value. */
function given<Name extends string, T>(name: Name, value: T | undefined): { [name in Name]?: T } {
  return (value === undefined ? {} : { [name]: value }) as { [name in Name]?: T };
}

function input(node: Node): ModuleInput {
  return {
    name: node.get("name", text),
    type: node.get("type", type),
    description: node.get("description", text),
    ...given(
      "default",
      node.optional("default", (value) => value.json()),
    ),
    nullable: node.get("nullable", flag),
    sensitive: node.get("sensitive", flag),
    ...given("ephemeral", node.optional("ephemeral", onlyTrue)),
    constraints: node.get("constraints", (constraints) => constraints.list(constraint)),
    validations: node.get("validations", (validations) => validations.list(validation)),
  };
}

function validation(node: Node): ModuleInput["validations"][number] {
  return { condition: node.get("condition", text), message: node.get("message", text) };
}

function constraint(node: Node): Constraint {
  return { path: node.get("path", texts), rule: node.get("rule", rule), message: node.get("message", text) };
}

function rule(node: Node): ConstraintRule {
  const kind = node.get("kind", (kind) =>
    kind.oneOf("enum", "pattern", "notPattern", "minimum", "maximum", "minLength", "maxLength"),
  );
  if (kind === "enum")
    return { kind, values: node.get("values", (values) => values.list((value) => value.textOrNumber())) };
  if (kind === "pattern" || kind === "notPattern") return { kind, pattern: node.get("pattern", text) };
  return { kind, value: node.get("value", (value) => value.number()) };
}

function output(node: Node): ModuleOutput {
  return {
    name: node.get("name", text),
    description: node.get("description", text),
    sensitive: node.get("sensitive", flag),
    ...given("ephemeral", node.optional("ephemeral", onlyTrue)),
    type: node.get("type", type),
  };
}

function provider(node: Node): RequiredProvider {
  return {
    ...given("source", node.optional("source", text)),
    ...given("version", node.optional("version", text)),
    ...given("configurationAliases", node.optional("configurationAliases", texts)),
  };
}

function element(node: Node): ModuleElement {
  const repetition = node.optional("repetition", (value) => value.oneOf("count", "for_each"));
  return { address: node.get("address", text), ...given("repetition", repetition) };
}

function childModule(node: Node): ModuleContract["modules"][number] {
  return { ...element(node), source: node.get("source", text), ...given("version", node.optional("version", text)) };
}

function move(node: Node): ModuleContract["moved"][number] {
  return { from: node.get("from", text), to: node.get("to", text) };
}

function type(node: Node): TerraformType {
  const kind = node.get("kind", (kind) =>
    kind.oneOf("string", "number", "bool", "any", "unknown", "list", "set", "map", "tuple", "object"),
  );
  switch (kind) {
    case "list":
    case "set":
    case "map":
      return { kind, element: node.get("element", type) };
    case "tuple":
      return { kind, elements: node.get("elements", (elements) => elements.list(type)) };
    case "object":
      return { kind, attributes: node.get("attributes", (attributes) => attributes.record(attribute)) };
    default:
      return { kind };
  }
}

function attribute(node: Node): ObjectAttribute {
  const optional = node.optional("optional", (value) => ({ default: value.get("default", (inner) => inner.json()) }));
  return {
    type: node.get("type", type),
    ...given("description", node.optional("description", text)),
    ...given("optional", optional),
  };
}
