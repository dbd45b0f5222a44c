import type { ParserMethod } from 'chevrotain';
import type * as Node from '../nodes.ts';
import { literals, marks, words } from '../tokens.ts';
import { TermParser } from './terms.ts';

/** 拨付、分担: in what parts an award is paid, and by whom. */
export abstract class FundParser extends TermParser {
  readonly payment: ParserMethod<[], Node.PaymentNode> = this.RULE('payment', () => {
    const first = this.LA(1);
    const when = this.OPTION({
      GATE: () => this.LA(1).tokenType !== words.Pay,
      DEF: () => this.SUBRULE(this.situation),
    });
    this.CONSUME(words.Pay);
    const share = this.OR<Node.LiteralNode | null>([
      { ALT: () => this.literal(literals.RatioLiteral) },
      { ALT: () => this.meaning(words.Balance, null) },
    ]);
    this.end();
    return { node: 'payment', when: when ?? null, share, ...this.since(first) } as const;
  });

  readonly sharingClause: ParserMethod<[], Node.SharingNode> = this.RULE(
    'sharingClause',
    (): Node.SharingNode => {
      const first = this.LA(1);
      const levels = [this.SUBRULE(this.name)];
      const parts: Node.LiteralNode[] = [];
      const form = this.OR<Node.SharingNode['form']>([
        {
          ALT: () => {
            this.CONSUME(words.Bears);
            parts.push(this.literal(literals.RatioLiteral));
            this.MANY(() => {
              this.OR2([
                { ALT: () => this.CONSUME(marks.ListMark) },
                { ALT: () => this.CONSUME(marks.Comma) },
              ]);
              levels.push(this.SUBRULE2(this.name));
              this.CONSUME2(words.Bears);
              parts.push(this.literal2(literals.RatioLiteral));
            });
            return 'percent';
          },
        },
        {
          ALT: () => {
            this.MANY2(() => {
              this.CONSUME2(marks.ListMark);
              levels.push(this.SUBRULE3(this.name));
            });
            this.CONSUME(words.By);
            this.AT_LEAST_ONE_SEP({
              SEP: marks.Colon,
              DEF: () => parts.push(this.literal(literals.NumberLiteral)),
            });
            this.CONSUME(words.SharedBy);
            return 'ratio';
          },
        },
      ]);
      this.end();
      return { node: 'sharing', form, levels, parts, ...this.since(first) };
    },
  );
}
