import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Binding } from "./binding";
import { renderFieldTables } from "./field-tables";
import { inputFields } from "./shape";
import { renderInputTypes } from "./typescript";

export interface InputsPart {
  readonly text: string;
  /** Whether `<Class>Inputs` takes the type parameter for actions. */
  readonly hasActions: boolean;
}

/** The inputs of a module in TypeScript, without any import: their types, and the check that stands in where types are stripped. */
export async function inputsPart(binding: Binding): Promise<InputsPart> {
  const { text: interfaces, hasActions } = await renderInputTypes(binding);
  const helpers = helperTypes
    .filter(({ name }) => new RegExp(`\\b${name}\\b`).test(interfaces))
    .map(({ text }) => text);
  const tables = renderFieldTables(inputFields(binding));
  return { text: [...helpers, interfaces, tables, runtime()].join("\n"), hasActions };
}

const helperTypes = [
  {
    name: "Expression",
    text: `/** What Terraform knows later: any token that is not in the clothes of a plain type, such as \`Fn.merge\` or \`IResolvable\`. */
export interface Expression {
  readonly creationStack: string[];
  resolve(context: never): unknown;
}
`,
  },
  {
    name: "TokenList",
    text: `/** A list that Terraform knows later, as \`Token.asList\` and \`Fn.tolist\` give it: \`string[]\`, whatever the elements are. */
export interface TokenList {
  readonly indexOf: (element: string, from?: number) => number;
  readonly join: (separator?: string) => string;
}
`,
  },
  {
    name: "NoText",
    text: `/** Nothing is of this type. It lets the compiler tell texts that are written out from a list of tokens. */
export type NoText = "" & { readonly nothing: never };
`,
  },
  {
    name: "OtherText",
    text: `/** Any other text: a token is one. Words that the module does not take are refused when the construct is made. */
export type OtherText = string & { readonly length?: number };
`,
  },
  {
    name: "IamAction",
    text: `/** An IAM action where it is written out; else a sentence that the compiler prints. Two \`string\` in a row are never empty. */
export type IamAction<A extends string> = string extends A
  ? A
  : A extends \`\${string}\\\${\${string}\`
    ? A
    : A extends \`\${string}\${"*" | "?"}\${string}\`
      ? "write each action out: wildcards are refused"
      : A extends \`\${string}\${string}:\${string}\${string}\`
        ? A
        : "an action is written service:Name, for example s3:GetObject";
`,
  },
];

/** The source of `runtime.ts`, which the build puts beside the compiled code too; in a generated file nothing of it is exported. */
function runtime(): string {
  const source = readFileSync(join(__dirname, "runtime.ts"), "utf8");
  return source.slice(source.indexOf("\n\n") + 2).replaceAll(/^export /gm, "");
}
