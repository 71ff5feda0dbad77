import { type Expression, opaque } from "./expression";
import type { Token } from "./expression-tokens";

/** A place in a row of tokens, and the moves that a parser of expressions makes. */
export class TokenCursor {
  protected at = 0;
  /** Directly between braces a line's end ends an expression. */
  private linesEnd = false;

  constructor(protected readonly tokens: readonly Token[]) {}

  get isAtEnd(): boolean {
    return this.at >= this.tokens.length;
  }

  /** Reads with lines ending expressions or not, and afterwards as before. */
  protected within<T>(linesEnd: boolean, read: () => T): T {
    const before = this.linesEnd;
    this.linesEnd = linesEnd;
    const result = read();
    this.linesEnd = before;
    return result;
  }

  /** Goes to the next comma, closing bracket or (between braces) line on this level. */
  protected giveUp(): Expression {
    for (let open = 0; !this.isAtEnd; this.at++) {
      const token = this.tokens[this.at];
      if (token?.kind !== "symbol") continue;
      if (open === 0 && /^[,)\]}]$/.test(token.text)) break;
      if (/^[([{]$/.test(token.text)) open++;
      if (/^[)\]}]$/.test(token.text)) open--;
    }
    return opaque;
  }

  /** Goes behind the closing bracket. */
  protected abandon(closing: string): Expression {
    do this.giveUp();
    while (this.take(","));
    this.take(closing);
    return opaque;
  }

  /** At a closing bracket that is not ours; whoever opened it takes it. */
  protected isStuck(closing: string): boolean {
    const token = this.tokens[this.at];
    return token?.kind === "symbol" && /^[)\]}]$/.test(token.text) && token.text !== closing;
  }

  protected next(): Token | undefined {
    return this.tokens[this.at++];
  }

  protected isSymbol(text: string, ahead = 0): boolean {
    const token = this.tokens[this.at + ahead];
    return token?.kind === "symbol" && token.text === text;
  }

  /** The symbol that could carry the expression on; `""` where a line's end has ended it. */
  protected operator(): string {
    const token = this.tokens[this.at];
    return token?.kind !== "symbol" || (this.linesEnd && token.startsLine) ? "" : token.text;
  }

  protected takeOperator(text: string): boolean {
    const isThere = this.operator() === text;
    if (isThere) this.at++;
    return isThere;
  }

  protected take(text: string): boolean {
    const isThere = this.isSymbol(text);
    if (isThere) this.at++;
    return isThere;
  }
}
