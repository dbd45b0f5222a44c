import { EOF, type IToken, type ParserMethod, type TokenType } from 'chevrotain';
import type * as Node from '../nodes.ts';
import { literals, marks, words } from '../tokens.ts';
import { WordParser } from './words.ts';

/** 算式: values that are worked out from others. */
export abstract class ExpressionParser extends WordParser {
  /** Read by a later class: a total may be over the elements that meet one. */
  abstract readonly condition: ParserMethod<[], Node.ConditionNode>;

  readonly expression: ParserMethod<[], Node.ExpressionNode> = this.RULE(
    'expression',
    (): Node.ExpressionNode => {
      let left = this.SUBRULE(this.product);
      this.MANY(() => {
        const op = this.OR([
          { ALT: () => this.meaning(words.Plus, 'add' as const) },
          { ALT: () => this.meaning(words.Minus, 'subtract' as const) },
        ]);
        const right = this.SUBRULE2(this.product);
        left = this.ACTION(() => ({ node: 'binary', op, left, right, start: left.start, end: right.end }));
      });
      const others: Node.ExpressionNode[] = [];
      // Amounts that 与 joins are a choice between them, or nothing: none of them may be dropped.
      const which = this.OPTION(() => {
        this.AT_LEAST_ONE(() => {
          this.CONSUME(words.Together);
          others.push(this.SUBRULE3(this.product));
        });
        this.CONSUME(words.Of);
        return this.OR2([
          { ALT: () => this.meaning(words.HigherOf, 'higher') },
          { ALT: () => this.meaning(words.LowerOf, 'lower') },
          { ALT: () => this.meaning(words.LaterOf, 'later') },
          { ALT: () => this.meaning(words.EarlierOf, 'earlier') },
        ]);
      });
      return this.ACTION(() =>
        which
          ? { node: 'choice', which, of: [left, ...others], start: left.start, end: this.endOfLast() }
          : left,
      );
    },
  );

  private readonly product = this.RULE('product', (): Node.ExpressionNode => {
    let left = this.SUBRULE(this.share);
    this.MANY(() => {
      const op = this.OR([
        { ALT: () => this.meaning(words.Times, 'multiply' as const) },
        { ALT: () => this.meaning(words.DividedBy, 'divide' as const) },
      ]);
      const right = this.SUBRULE2(this.share);
      left = this.ACTION(() => ({ node: 'binary', op, left, right, start: left.start, end: right.end }));
    });
    return left;
  });

  private readonly share = this.RULE('share', (): Node.ExpressionNode => {
    let base = this.SUBRULE(this.difference);
    this.MANY({
      GATE: () => this.LA(1).tokenType === words.Of && this.LA(2).tokenType === literals.RatioLiteral,
      DEF: () => {
        this.CONSUME(words.Of);
        const ratio = this.literal(literals.RatioLiteral);
        base = this.ACTION(() => ({ node: 'share', base, ratio, start: base.start, end: ratio.end }));
      },
    });
    return base;
  });

  /** What lies between two values: 产值较上年产值的增加额, 放款日期至还款日期的天数. */
  private readonly difference = this.RULE('difference', (): Node.ExpressionNode => {
    const first = this.LA(1);
    const left = this.SUBRULE(this.factor);
    const between = this.OPTION({
      GATE: () =>
        this.LA(1).tokenType !== words.ComparedWith ||
        this.isComparedFor(words.IncreaseAmount, words.GrowthRate),
      DEF: () =>
        this.OR<(left: Node.ExpressionNode) => Omit<Node.ExpressionNode, 'start' | 'end'>>([
          {
            ALT: () => {
              this.CONSUME(words.ComparedWith);
              const before = this.SUBRULE2(this.factor);
              this.OPTION2(() => this.CONSUME(words.Of));
              const as = this.OR2([
                { ALT: () => this.meaning(words.IncreaseAmount, 'amount') },
                { ALT: () => this.meaning(words.GrowthRate, 'rate') },
              ]);
              return (now) => ({ node: 'increase', as, now, before });
            },
          },
          {
            ALT: () => {
              this.CONSUME(words.Until);
              const to = this.SUBRULE3(this.factor);
              this.CONSUME2(words.Of);
              this.CONSUME(words.DayCount);
              return (from) => ({ node: 'days', from, to });
            },
          },
        ]),
    });
    return this.ACTION(() =>
      between ? ({ ...between(left), ...this.since(first) } as Node.ExpressionNode) : left,
    );
  });

  private readonly factor = this.RULE(
    'factor',
    (): Node.ExpressionNode =>
      this.OR<Node.ExpressionNode>([
        { ALT: () => this.SUBRULE(this.quantity) },
        { ALT: () => this.literal(literals.DateLiteral) },
        { ALT: () => this.SUBRULE(this.aggregate) },
        { ALT: () => this.SUBRULE(this.received) },
        { ALT: () => this.SUBRULE(this.name) },
        {
          ALT: () => {
            const open = this.CONSUME(marks.OpenParen);
            const inner = this.SUBRULE(this.expression);
            const close = this.CONSUME(marks.CloseParen);
            return this.ACTION(() => bracketed(inner, open, close));
          },
        },
      ]),
  );

  private readonly aggregate = this.RULE('aggregate', (): Node.ExpressionNode => {
    const first = this.LA(1);
    const where = this.OPTION(() => {
      this.CONSUME(words.Matching);
      const condition = this.SUBRULE(this.condition);
      this.CONSUME(words.Of);
      return condition;
    });
    this.CONSUME(words.Each);
    const subject = this.SUBRULE(this.name);
    const fact = this.OR([
      { ALT: () => this.meaning(words.Number, null) },
      {
        ALT: () => {
          this.CONSUME2(words.Of);
          const found = this.SUBRULE2(this.name);
          this.CONSUME(words.Total);
          return found;
        },
      },
    ]);
    return { node: 'aggregate', where: where ?? null, subject, fact, ...this.since(first) };
  });

  private readonly received = this.RULE('received', (): Node.ExpressionNode => {
    const first = this.CONSUME(words.This);
    const whose = this.SUBRULE(this.name);
    const when = this.OR([
      { ALT: () => this.meaning(words.ReceivedInTotal, 'ever' as const) },
      { ALT: () => this.meaning(words.ReceivedThisYear, 'this_year' as const) },
    ]);
    return { node: 'received', whose, when, ...this.since(first) };
  });

  readonly expressionClause: ParserMethod<[], Node.ExpressionNode> = this.RULE('expressionClause', () => {
    const expression = this.SUBRULE(this.expression);
    this.end();
    return expression;
  });

  /**
   * Whether 较 goes on to one of these words, and not to another that makes a comparison. A comparison within what it is
   * compared with has a 较 and a word of its own.
   */
  private isComparedFor(...wanted: readonly TokenType[]): boolean {
    let depth = 0;
    let within = 0;
    for (let i = 2; ; i++) {
      const { tokenType } = this.LA(i);
      if (tokenType === EOF) return false;
      if (tokenType === marks.OpenParen) depth++;
      if (tokenType === marks.CloseParen) depth--;
      if (depth < 0) return false;
      if (depth > 0) continue;
      if (tokenType === words.ComparedWith) within++;
      if (ofComparison.includes(tokenType) && within-- === 0) return wanted.includes(tokenType);
    }
  }

  /** Where the last token that was read ends. */
  private endOfLast(): number {
    const last = this.LA(0);
    return last.startOffset + last.image.length;
  }
}

/** Words that say what two values are compared for. */
const ofComparison: readonly TokenType[] = [
  words.Grows,
  words.IncreaseAmount,
  words.GrowthRate,
  words.EveryIncrease,
];

/** The place of an amount that is worked out includes its brackets, which tell how it was meant. */
function bracketed(inner: Node.ExpressionNode, open: IToken, close: IToken): Node.ExpressionNode {
  if (inner.node === 'name' || inner.node === 'literal') return inner;
  return { ...inner, start: open.startOffset, end: close.startOffset + close.image.length };
}
