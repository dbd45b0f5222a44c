import {
  EmbeddedActionsParser,
  EOF,
  type IParserErrorMessageProvider,
  type IToken,
  type TokenType,
} from 'chevrotain';
import { literalNode } from '../literals.ts';
import type * as Node from '../nodes.ts';
import { marks, vocabulary } from '../tokens.ts';

/**
 * 句法: what every rule reads and places its words with. Each class of this folder adds the rules of one subject to those
 * before it; the last one, `ClauseParser`, knows them all.
 */
export abstract class BaseParser extends EmbeddedActionsParser {
  constructor(errorMessageProvider: IParserErrorMessageProvider) {
    super([...vocabulary], {
      maxLookahead: 2,
      recoveryEnabled: false,
      skipValidations: true,
      errorMessageProvider,
    });
  }

  /** The offset of the last token that was looked at since the input was set: what follows it has not mattered yet. */
  lookedAt = 0;

  protected override LA(howMuch: number): IToken {
    return this.seen(super.LA(howMuch));
  }

  protected override LA_FAST(howMuch: number): IToken {
    return this.seen(super.LA_FAST(howMuch));
  }

  private seen(token: IToken): IToken {
    // The end of the input has no offset, and is not seen before the last token.
    if (token.startOffset > this.lookedAt) this.lookedAt = token.startOffset;
    return token;
  }

  protected literal(type: TokenType): Node.LiteralNode {
    const token = this.CONSUME(type);
    return this.ACTION(() => literalNode(token));
  }

  protected literal2(type: TokenType): Node.LiteralNode {
    const token = this.CONSUME2(type);
    return this.ACTION(() => literalNode(token));
  }

  /** Reads a keyword and answers what it means. */
  protected meaning<const T>(type: TokenType, value: T): T {
    this.CONSUME(type);
    return value;
  }

  /** A clause may close with a full stop. */
  protected end(): void {
    this.option(9, () => this.consume(9, marks.Stop));
    this.consume(9, EOF);
  }

  /** The place from a first token to the last one read. */
  protected since(first: IToken): Node.Span {
    return (
      this.ACTION(() => {
        const last = this.LA(0).tokenType === EOF ? this.LA(-1) : this.LA(0);
        return { start: first.startOffset, end: last.startOffset + last.image.length };
      }) ?? { start: 0, end: 0 }
    );
  }
}
