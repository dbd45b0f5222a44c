import { EOF, type ParserMethod } from 'chevrotain';
import type * as Node from '../nodes.ts';
import { literals, marks, words } from '../tokens.ts';
import { AwardParser } from './awards.ts';

/** 对象、范围、名额: who or what an award goes to, and how many of them. */
export abstract class SubjectParser extends AwardParser {
  readonly subjectClause: ParserMethod<[], Node.SubjectNode> = this.RULE('subjectClause', () => {
    const first = this.LA(1);
    const where = this.OPTION({
      GATE: () => !this.isBareNoun(),
      DEF: () => {
        const condition = this.SUBRULE(this.condition);
        this.CONSUME(words.Of);
        return condition;
      },
    });
    const noun = this.SUBRULE(this.name);
    const mergeBy = this.OPTION2(() => {
      this.CONSUME(marks.Comma);
      this.CONSUME(words.Same);
      const by = this.SUBRULE2(this.name);
      this.CONSUME(words.CountedTogether);
      return by;
    });
    this.end();
    return {
      node: 'subject',
      where: where ?? null,
      noun,
      mergeBy: mergeBy ?? null,
      ...this.since(first),
    } as const;
  });

  readonly rangeClause: ParserMethod<[], Node.RangeNode> = this.RULE('rangeClause', () => {
    const start = this.CONSUME(words.Same);
    const within = this.SUBRULE(this.name);
    this.CONSUME(words.By);
    const by = this.SUBRULE2(this.name);
    this.CONSUME(words.First);
    const first = this.literal(literals.CountLiteral);
    const or = this.OPTION(() => {
      this.OPTION2(() => this.CONSUME(marks.Comma));
      this.CONSUME(words.Or);
      return this.SUBRULE3(this.name);
    });
    this.end();
    return { node: 'range', within, by, first, or: or ?? null, ...this.since(start) } as const;
  });

  readonly quotaClause: ParserMethod<[], Node.QuotaNode> = this.RULE('quotaClause', () => {
    const start = this.LA(1);
    const count = this.literal(literals.CountLiteral);
    this.CONSUME(marks.Comma);
    this.CONSUME(words.By);
    const rank = this.SUBRULE(this.name);
    this.CONSUME(words.Ranked);
    this.end();
    return { node: 'quota', count, rank, ...this.since(start) } as const;
  });

  /** Whether a 对象 is a noun alone: nothing follows it but how its elements are merged. */
  private isBareNoun(): boolean {
    const next = this.LA(2).tokenType;
    return (
      next === EOF || next === marks.Stop || (next === marks.Comma && this.LA(3).tokenType === words.Same)
    );
  }
}
