import type { ParserMethod } from 'chevrotain';
import type * as Node from '../nodes.ts';
import { literals, marks, words } from '../tokens.ts';
import { SubjectParser } from './subjects.ts';

/** 有效期、频次: how long rules hold, and how often an award is given. */
export abstract class TermParser extends SubjectParser {
  readonly validityClause: ParserMethod<[], Node.ValidityNode> = this.RULE(
    'validityClause',
    (): Node.ValidityNode => {
      const start = this.LA(1);
      const from = this.OPTION(() => {
        this.CONSUME(words.From);
        const date = this.literal(literals.DateLiteral);
        this.OPTION2(() => this.CONSUME(words.Starting));
        return date;
      });
      const until = this.OR<Node.LiteralNode>([
        {
          ALT: () => {
            this.CONSUME(words.Until);
            const date = this.literal2(literals.DateLiteral);
            this.OPTION3(() => this.CONSUME(words.End));
            return date;
          },
        },
        {
          ALT: () => {
            const duration = this.literal(literals.DurationLiteral);
            this.CONSUME(words.Within);
            return duration;
          },
        },
      ]);
      this.end();
      return { node: 'validity', from: from ?? null, until, ...this.since(start) };
    },
  );

  readonly frequencyClause: ParserMethod<[], Node.FrequencyNode> = this.RULE(
    'frequencyClause',
    (): Node.FrequencyNode => {
      const start = this.LA(1);
      let promotedOn: Node.NameNode | null = null;
      const form = this.OR<readonly [Node.FrequencyNode['rule'], Node.NameNode | null]>([
        { ALT: () => this.meaning(words.Yearly, ['annual', null] as const) },
        {
          ALT: () => {
            this.CONSUME(words.Every);
            const found = this.SUBRULE(this.name);
            this.OR2([{ ALT: () => this.CONSUME(words.Once) }, { ALT: () => this.CONSUME(words.OnceOff) }]);
            return ['once', found] as const;
          },
        },
        {
          ALT: () => {
            this.CONSUME2(words.OnceOff);
            const promotion = this.OPTION({
              GATE: () => this.LA(2).tokenType === words.PromotionTopUp,
              DEF: () => {
                this.CONSUME(marks.Comma);
                this.CONSUME(words.PromotionTopUp);
                this.CONSUME(marks.OpenParen);
                this.CONSUME(words.With);
                promotedOn = this.SUBRULE2(this.name);
                this.CONSUME(words.Decisive);
                this.CONSUME(marks.CloseParen);
                return true;
              },
            });
            return [promotion ? 'promotion' : 'once', null] as const;
          },
        },
      ]);
      let together: readonly Node.LiteralNode[] = [];
      this.OPTION2(() => {
        this.CONSUME2(marks.Comma);
        this.CONSUME(words.Together);
        together = this.SUBRULE(this.itemIds);
        this.CONSUME(words.CountedTogether);
      });
      this.end();
      return this.ACTION(() => {
        const [rule, whose] = form;
        return { node: 'frequency', rule, whose, promotedOn, together, ...this.since(start) };
      });
    },
  );
}
