import type { Binding } from "./binding";
import { keyText, literal } from "./literal";
import { membersOfToken, type OutputShape, outputShape, outputTypeText } from "./output-shape";

/** The interface of a module's outputs, and the function that reads them from wherever an instance of the module is. */
export function outputsPart({ className, contract, outputNames }: Binding): string {
  const rows = contract.outputs.map(({ name, description, type }) => {
    const shape = outputShape(type);
    return { terraform: name, name: keyText(outputNames.get(name) ?? name), description, shape };
  });
  const fields = rows.map(
    ({ name, description, shape }) => `${comment(description)}  readonly ${name}: ${outputTypeText(shape)};\n`,
  );
  const getters = rows.map(
    ({ terraform, name, shape }) =>
      `    get ${name}() {\n      return ${readingText(shape, `at(${JSON.stringify(terraform)})`, className, name)};\n    },\n`,
  );
  return [
    `/** What the module gives: tokens, whose values Terraform knows. */\nexport interface ${className}Outputs {\n${fields.join("")}}\n`,
    `function outputsOf(at: (output: string) => IResolvable): ${className}Outputs {\n  return {\n${getters.join("")}  };\n}\n`,
    stepSource,
    ...(rows.some(({ shape }) => isStructured(shape)) ? [viewSource] : []),
  ].join("\n");
}

function isStructured(shape: OutputShape): shape is Exclude<OutputShape, string> {
  return typeof shape !== "string";
}

function readingText(shape: OutputShape, expression: string, className: string, name: string): string {
  if (isStructured(shape))
    return `view(${expression}, ${literal(shape, "      ")} as const) as ${className}Outputs[${JSON.stringify(name)}]`;
  if (shape === "any") return expression;
  return `Token.${{ text: "asString", number: "asNumber", texts: "asList" }[shape]}(${expression})`;
}

function comment(description: string): string {
  const lines = description.replaceAll("*/", "* /").trim().split("\n");
  if (lines.length === 1) return lines[0] === "" ? "" : `  /** ${lines[0]} */\n`;
  return `  /**\n${lines.map((line) => `   * ${line}`.trimEnd()).join("\n")}\n   */\n`;
}

const stepSource = `/** A key on the way into an expression. The library itself escapes line breaks and \`\${\`, and takes \`*\` for a splat. */
function step(key: string): string {
  return key === "*" ? '"*"' : key.replace(/["\\\\]/g, "\\\\$&").replace(/%\\{/g, "%%{");
}
`;

const viewSource = `type OutputView = "text" | "number" | "texts" | "any" | { readonly map: OutputView } | { readonly object: { readonly [name: string]: OutputView } };

/** A token whose attributes or keys are tokens too: \`grantsOutput.read["api"]\`. */
function view(value: IResolvable, shape: OutputView): unknown {
  if (shape === "text") return Token.asString(value);
  if (shape === "number") return Token.asNumber(value);
  if (shape === "texts") return Token.asList(value);
  if (shape === "any") return value;
  const inside = (key: string): OutputView => ("map" in shape ? shape.map : (shape.object[key] ?? "any"));
  return new Proxy(value, {
    get(token, key) {
      if (typeof key === "string" && !${literal(membersOfToken)}.includes(key))
        return view(propertyAccess(token, [step(key)]), inside(key));
      const own: unknown = Reflect.get(token, key);
      return typeof own === "function" ? own.bind(token) : own;
    },
  });
}
`;
