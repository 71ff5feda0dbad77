import { bounded, type Expression, type ForExpression, maxHeight, type ObjectEntry, opaque } from "./expression";
import { heredocParts, quotedParts, type TemplatePart, templateParts } from "./expression-templates";
import { type Token, tokensOf } from "./expression-tokens";
import { TokenCursor } from "./token-cursor";

/** A template inside a template costs as much of the depth as this many parentheses: its text is read once more. */
const templateDepth = 25;

/** Reads an expression. Total; `undefined` for what is not one as a whole, `opaque` for a part between brackets that is not. */
export function parseExpression(text: string): Expression | undefined {
  return parseInside(text, 0);
}

/** Reads a text as Terraform has it between quotes, its escapes undone already: `"${x}"` is x itself. Total. */
function parseTemplate(text: string): Expression {
  return templateExpression(templateParts(text), 0);
}

/** Reads a value of Terraform's JSON syntax or of hcl2json, where every expression is a text with `${…}`. Total. */
export function expressionOf(value: unknown): Expression {
  return valueExpression(value, 0);
}

function valueExpression(value: unknown, depth: number): Expression {
  if (typeof value === "string") return parseTemplate(value);
  if (value === null || typeof value === "number" || typeof value === "boolean") return { kind: "literal", value };
  if (typeof value !== "object" || depth > maxHeight) return opaque;
  if (Array.isArray(value)) {
    const items = value.map((item) => valueExpression(item, depth + 1));
    return bounded({ kind: "list", items }, items);
  }
  const entries = Object.entries(value).map(([key, item]) => {
    return { key: parseTemplate(key), value: valueExpression(item, depth + 1) };
  });
  return objectOf(entries);
}

function objectOf(entries: readonly ObjectEntry[]): Expression {
  const parts = entries.flatMap(({ key, value }) => [key, value]);
  return bounded({ kind: "object", entries }, parts);
}

function parseInside(text: string, depth: number): Expression | undefined {
  const parser = new Parser([...tokensOf(text)], depth);
  const expression = parser.expression();
  return parser.isAtEnd ? expression : undefined;
}

function templateExpression(parts: readonly TemplatePart[], depth: number): Expression {
  const [first, ...more] = parts;
  if (first === undefined) return { kind: "literal", value: "" };
  if (more.length > 0 || first.kind === "directive") return { kind: "template" };
  if (first.kind === "text") return { kind: "literal", value: first.text };
  return depth > maxHeight ? opaque : (parseInside(first.text, depth + templateDepth) ?? opaque);
}

/** https://github.com/hashicorp/hcl/blob/main/hclsyntax/spec.md#operations */
const precedences = new Map(
  [["||"], ["&&"], ["==", "!="], ["<", ">", "<=", ">="], ["+", "-"], ["*", "/", "%"]].flatMap((operators, index) =>
    operators.map((operator) => [operator, index + 1] as const),
  ),
);

/**
 * Recursive descent over the tokens. What cannot be read becomes `opaque`, and reading goes on after the next comma or
 * closing bracket; the depth of the descent and the height of the tree are both bounded.
 */
class Parser extends TokenCursor {
  constructor(
    tokens: readonly Token[],
    private depth: number,
  ) {
    super(tokens);
  }

  expression(): Expression {
    if (this.depth > maxHeight) return this.giveUp();
    this.depth++;
    const when = this.operation(1);
    const expression = this.takeOperator("?") ? this.conditional(when) : when;
    this.depth--;
    return expression;
  }

  private conditional(when: Expression): Expression {
    const yes = this.expression();
    if (!this.take(":")) return this.giveUp();
    const no = this.expression();
    return bounded({ kind: "conditional", when, yes, no }, [when, yes, no]);
  }

  private operation(least: number): Expression {
    let left = this.term();
    for (;;) {
      const operator = this.operator();
      const precedence = precedences.get(operator) ?? 0;
      if (precedence < least) return left;
      this.at++;
      const right = this.operation(precedence + 1);
      left = bounded({ kind: "binary", operator, left, right }, [left, right]);
    }
  }

  private term(): Expression {
    const signs: string[] = [];
    while (this.isSymbol("!") || this.isSymbol("-")) signs.push(this.next()?.text ?? "");
    let of = this.traversal(this.primary());
    for (const operator of signs.reverse()) of = signed(operator, of);
    return of;
  }

  /** What follows a term: `.name`, `[key]`, `.*`, `[*]`. */
  private traversal(start: Expression): Expression {
    let of = start;
    for (;;) {
      if (this.takeOperator(".")) of = this.isSymbol("*") ? this.splat(of, false) : this.dotted(of);
      else if (this.operator() === "[") {
        this.at++;
        of = this.isSymbol("*") && this.isSymbol("]", 1) ? this.splat(of, true) : this.bracketed(of);
      } else return of;
    }
  }

  private dotted(of: Expression): Expression {
    const { kind, text } = this.next() ?? { kind: "symbol", text: "" };
    if (kind === "word") return bounded({ kind: "attribute", of, name: text }, [of]);
    if (kind !== "number") return this.giveUp();
    // `list.0`, as Terraform wrote it before 0.12; `list.0.1` looks like one number.
    return text.split(".").reduce<Expression>((inner, digits) => {
      return bounded({ kind: "index", of: inner, key: { kind: "literal", value: Number(digits) } }, [inner]);
    }, of);
  }

  private bracketed(of: Expression): Expression {
    const [key = opaque] = this.elements("]");
    return bounded({ kind: "index", of, key }, [of, key]);
  }

  /** After `[*]` all that follows is said of each element; after `.*` the names only. */
  private splat(of: Expression, isFull: boolean): Expression {
    this.at += isFull ? 2 : 1;
    let each: Expression = { kind: "item" };
    for (;;) {
      if (this.operator() === "." && !this.isSymbol("*", 1)) {
        this.at++;
        each = this.dotted(each);
      } else if (isFull && this.operator() === "[" && !this.isSymbol("*", 1)) {
        this.at++;
        each = this.bracketed(each);
      } else return bounded({ kind: "splat", of, each }, [of, each]);
    }
  }

  private primary(): Expression {
    const token = this.next();
    switch (token?.kind) {
      case "number":
        return { kind: "literal", value: Number(token.text) };
      case "string":
        return templateExpression(quotedParts(token.text), this.depth);
      case "heredoc":
        return templateExpression(heredocParts(token.text), this.depth);
      case "word":
        return this.word(token.text);
      case "symbol":
        return this.bracket(token.text);
      default:
        return opaque;
    }
  }

  private word(first: string): Expression {
    const value = keywords.get(first);
    if (value !== undefined) return { kind: "literal", value };
    let name = first;
    while (this.isSymbol(":") && this.isSymbol(":", 1) && this.tokens[this.at + 2]?.kind === "word") {
      name += `::${this.tokens[this.at + 2]?.text}`;
      this.at += 3;
    }
    if (this.operator() !== "(") return { kind: "name", name };
    this.at++;
    const args = this.elements(")");
    const kind = this.tokens[this.at - 2]?.text === "..." ? "spreadCall" : "call";
    return bounded({ kind, name, args }, args);
  }

  private bracket(opening: string): Expression {
    if (opening === "(") {
      const [inner = opaque, ...more] = this.elements(")");
      return more.length > 0 ? opaque : inner;
    }
    if (opening === "[") {
      if (this.isFor) return this.for("]");
      const items = this.elements("]");
      return bounded({ kind: "list", items }, items);
    }
    if (opening === "{") return this.isFor ? this.for("}") : this.object();
    this.at--;
    return this.giveUp();
  }

  /** The expressions up to a closing bracket, separated by commas. */
  private elements(closing: string): Expression[] {
    return this.within(false, () => {
      const elements: Expression[] = [];
      while (!this.isAtEnd && !this.take(closing)) {
        const element = this.expression();
        this.take("...");
        elements.push(this.take(",") || this.isSymbol(closing) ? element : this.giveUp());
        if (!this.isSymbol(closing)) this.take(",");
        if (this.isStuck(closing)) break;
      }
      return elements;
    });
  }

  private object(): Expression {
    const entries = this.within(true, () => {
      const found: ObjectEntry[] = [];
      while (!this.isAtEnd && !this.take("}")) {
        const key = this.key();
        const isPair = this.take("=") || this.take(":");
        const value = isPair ? this.expression() : this.giveUp();
        const isWhole = this.take(",") || this.isSymbol("}") || this.tokens[this.at]?.startsLine === true;
        found.push({ key, value: isWhole ? value : this.giveUp() });
        this.take(",");
        if (this.isStuck("}")) break;
      }
      return found;
    });
    return objectOf(entries);
  }

  /** A bare word is a text here, and only in parentheses a reference. */
  private key(): Expression {
    const token = this.tokens[this.at];
    const isBare = token?.kind === "word" && (this.isSymbol("=", 1) || this.isSymbol(":", 1));
    if (!isBare) return this.expression();
    this.at++;
    return { kind: "literal", value: token.text };
  }

  private get isFor(): boolean {
    return this.tokens[this.at]?.text === "for" && this.tokens[this.at + 1]?.kind === "word";
  }

  private for(closing: string): Expression {
    return this.within(false, () => {
      this.at++;
      const names = [this.next()?.text ?? ""];
      if (this.take(",")) names.push(this.next()?.text ?? "");
      if (this.next()?.text !== "in") return this.abandon(closing);
      const collection = this.expression();
      if (!this.take(":")) return this.abandon(closing);
      const loop = this.forResult(names, collection);
      return this.take(closing) ? loop : this.abandon(closing);
    });
  }

  private forResult(names: readonly string[], collection: Expression): Expression {
    const first = this.expression();
    const second = this.take("=>") ? this.expression() : undefined;
    const grouped = this.take("...");
    const condition = this.tokens[this.at]?.text === "if" ? this.condition() : undefined;
    const loop: ForExpression = {
      kind: "for",
      ...(names.length > 1 ? { keyName: names[0] ?? "" } : {}),
      valueName: names.at(-1) ?? "",
      collection,
      ...(second === undefined ? {} : { resultKey: first }),
      result: second ?? first,
      ...(condition === undefined ? {} : { condition }),
      grouped,
    };
    return bounded(loop, [collection, first, second ?? first, condition ?? first]);
  }

  private condition(): Expression {
    this.at++;
    return this.expression();
  }
}

const keywords = new Map<string, null | boolean>([
  ["null", null],
  ["true", true],
  ["false", false],
]);

function signed(operator: string, of: Expression): Expression {
  if (operator === "-" && of.kind === "literal" && typeof of.value === "number")
    return { kind: "literal", value: -of.value };
  return bounded({ kind: "unary", operator, of }, [of]);
}
