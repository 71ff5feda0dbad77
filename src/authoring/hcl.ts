import { type IResolvable, type IResolveContext, TerraformElement, Token, Tokenization } from "cdktf";

/** What may stand inside an {@link hcl} template: a reference, an element (its address is meant), or a literal. */
export type HclValue =
  | string
  | number
  | boolean
  | null
  | IResolvable
  | TerraformElement
  | readonly HclValue[]
  | { readonly [key: string]: HclValue };

/**
 * A Terraform expression. Bindings accept it wherever they take an `IResolvable`; for the props that insist on a
 * plain type, the getters give the same expression in that type's clothes.
 */
export class HclExpression implements IResolvable {
  readonly creationStack: string[] = [];

  constructor(
    private readonly literals: readonly string[],
    private readonly values: readonly HclValue[],
  ) {}

  get string(): string {
    return Token.asString(this);
  }
  get number(): number {
    return Token.asNumber(this);
  }
  get strings(): string[] {
    return Token.asList(this);
  }
  get stringMap(): { [key: string]: string } {
    return Token.asStringMap(this);
  }

  toString(): string {
    return this.string;
  }

  /** `${…}` around the whole, but never around a part of another expression: `suppressBraces` says which it is. */
  resolve(context: IResolveContext): string {
    const isPart = context.suppressBraces === true;
    context.suppressBraces = true;
    const text = this.render(context);
    context.suppressBraces = isPart;
    return isPart ? text : `\${${text}}`;
  }

  private render(context: IResolveContext): string {
    const scanner = new QuoteScanner();
    let text = "";
    this.literals.forEach((literal, index) => {
      text += literal;
      scanner.read(literal);
      if (index < this.values.length) text += renderPart(this.values[index] ?? null, scanner.insideQuotes, context);
    });
    return text;
  }
}

/**
 * A Terraform expression as Terraform writes it, with references put in by `${…}`:
 * `` hcl`length(${m.in.name}) > 0` ``. Between quotes a value becomes part of the string:
 * `` hcl`"arn:${partition}:s3:::${m.in.name}"` `` renders `"arn:${local.partition}:s3:::${var.name}"`.
 * `\\${` stands for an interpolation of Terraform's own.
 */
export function hcl(literals: TemplateStringsArray, ...values: HclValue[]): HclExpression {
  const texts = literals.raw.map((text) => text.replaceAll("\\${", "${"));
  return new HclExpression(texts, values);
}

/** An expression from text that is already HCL, e.g. `var.name`. */
export function reference(text: string): HclExpression {
  return new HclExpression([text], []);
}

/** Between quotes, a literal stands as it is, and anything else is interpolated. */
function renderPart(value: HclValue, insideQuotes: boolean, context: IResolveContext): string {
  if (!insideQuotes) return renderValue(value, context);
  const text = renderValue(value, context);
  const literal = /^(?:"((?:[^"\\]|\\.)*)"|(\d+))$/.exec(text);
  return literal === null ? `\${${text}}` : (literal[1] ?? literal[2] ?? "");
}

function renderValue(value: HclValue, context: IResolveContext): string {
  if (value === null) return "null";
  if (TerraformElement.isTerraformElement(value)) return String(context.resolve(value.fqn));
  if (Token.isUnresolved(value)) return renderToken(value, context);
  if (typeof value === "string") return `"${escapeForQuotes(value)}"`;
  if (typeof value !== "object") return String(value);
  if (Array.isArray(value)) return `[${value.map((item: HclValue) => renderValue(item, context)).join(", ")}]`;
  const items = Object.entries(value).map(([key, item]) => `${renderKey(key)} = ${renderValue(item, context)}`);
  return items.length === 0 ? "{}" : `{ ${items.join(", ")} }`;
}

function renderToken(value: HclValue, context: IResolveContext): string {
  if (typeof value === "string" && Tokenization.reverseString(value).literals.length > 0) {
    throw new Error(
      `a string that mixes text and references cannot be part of an expression; write it with hcl: ${value}`,
    );
  }
  return String(context.resolve(value));
}

function renderKey(key: string): string {
  return /^[A-Za-z_][A-Za-z0-9_-]*$/.test(key) ? key : `"${escapeForQuotes(key)}"`;
}

function escapeForQuotes(text: string): string {
  return text
    .replace(/\\/g, "\\\\")
    .replace(/"/g, '\\"')
    .replace(/\n/g, "\\n")
    .replace(/([$%])\{/g, "$1$1{");
}

/** Follows quotes and the `${…}` inside them over the pieces of a template. */
class QuoteScanner {
  private readonly open: ('"' | "{")[] = [];

  get insideQuotes(): boolean {
    return this.open.at(-1) === '"';
  }

  read(text: string): void {
    for (let index = 0; index < text.length; index++) {
      const character = text[index];
      if (this.insideQuotes) {
        if (character === "\\") index++;
        else if (character === '"') this.open.pop();
        else if (text.startsWith("${", index)) {
          this.open.push("{");
          index++;
        }
      } else if (character === '"') this.open.push('"');
      else if (character === "{" && this.open.length > 0) this.open.push("{");
      else if (character === "}" && this.open.length > 0) this.open.pop();
    }
  }
}
