import type { IToken, TokenType } from 'chevrotain';
import { literalNode } from '../literals.ts';
import type * as Node from '../nodes.ts';
import { literals, Name } from '../tokens.ts';
import { BaseParser } from './base.ts';

/** 数量 in every unit. */
export const quantities: readonly TokenType[] = [
  literals.MoneyLiteral,
  literals.RatioLiteral,
  literals.RateLiteral,
  literals.CountLiteral,
  literals.DurationLiteral,
  literals.NumberLiteral,
];

/** 名称、数量: declared names, and figures with their units. */
export abstract class WordParser extends BaseParser {
  protected readonly name = this.RULE('name', (): Node.NameNode => {
    const token = this.OR([
      { ALT: () => this.CONSUME(Name) },
      { ALT: () => this.CONSUME(literals.QuotedName) },
    ]);
    return this.ACTION(() => nameNode(token));
  });

  protected readonly quantity = this.RULE('quantity', (): Node.LiteralNode => {
    const token = this.OR(quantities.map((type, index) => ({ ALT: () => this.consume(index, type) })));
    return this.ACTION(() => literalNode(token));
  });

  protected readonly dateOrName = this.RULE('dateOrName', (): Node.NameNode | Node.LiteralNode =>
    this.OR<Node.NameNode | Node.LiteralNode>([
      { ALT: () => this.literal(literals.DateLiteral) },
      { ALT: () => this.SUBRULE(this.name) },
    ]),
  );
}

function nameNode(token: IToken): Node.NameNode {
  const quoted = token.tokenType === literals.QuotedName;
  const { image, startOffset: start } = token;
  return { node: 'name', text: quoted ? image.slice(1, -1) : image, start, end: start + image.length };
}
