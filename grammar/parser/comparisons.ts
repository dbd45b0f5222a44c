import { EOF, type IToken } from 'chevrotain';
import type * as Node from '../nodes.ts';
import { parseNumeral } from '../numerals.ts';
import { literals, marks, Name, words } from '../tokens.ts';
import { ExpressionParser } from './expressions.ts';

/** 比较: what is said of one value, its bounds, its members, its dates. */
export abstract class ComparisonParser extends ExpressionParser {
  protected readonly comparison = this.RULE('comparison', (): Node.ConditionNode => {
    const first = this.LA(1);
    const left = this.SUBRULE(this.expression);
    const rest = this.OPTION(() =>
      this.OR<(left: Node.ExpressionNode) => Omit<Node.ConditionNode, 'start' | 'end'>>([
        {
          ALT: () => {
            const op = this.SUBRULE(this.comparator);
            const right = this.SUBRULE2(this.expression);
            return (l) => ({ node: 'compare', left: l, op, right });
          },
        },
        {
          // 营业收入1亿元以上
          ALT: () => {
            const right = this.SUBRULE(this.quantity);
            const op = this.OR4([
              { ALT: () => this.meaning(words.AtLeast, '>=') },
              { ALT: () => this.meaning(words.AtMost, '<=') },
            ]);
            return (l) => ({ node: 'compare', left: l, op, right });
          },
        },
        {
          // 营业收入较上年营业收入增长25%以上
          ALT: () => {
            this.CONSUME(words.ComparedWith);
            const before = this.SUBRULE3(this.expression);
            this.CONSUME(words.Grows);
            const over = this.OPTION2(() => this.CONSUME(words.Greater)) !== undefined;
            const ratio = this.literal(literals.RatioLiteral);
            this.OPTION3(() => this.CONSUME2(words.AtLeast));
            return (l) => ({ node: 'growth', now: l, before, op: over ? '>' : '>=', ratio });
          },
        },
        {
          ALT: () => {
            const op = this.SUBRULE(this.dateComparator);
            const right = this.SUBRULE(this.dateOrName);
            return (l) => ({ node: 'compare_dates', left: l, op, right });
          },
        },
        {
          GATE: () => this.isPeriod(),
          ALT: () => {
            this.CONSUME(words.From);
            const from = this.SUBRULE2(this.dateOrName);
            this.CONSUME(words.Starting);
            const duration = this.literal(literals.DurationLiteral);
            this.CONSUME(words.Within);
            return (l) => ({ node: 'within', left: l, from, duration });
          },
        },
        {
          ALT: () => {
            this.OPTION4(() => this.CONSUME3(words.Is));
            const years = this.SUBRULE(this.yearsSince);
            return (l) => ({ node: 'ordinal_year', left: l, ...years });
          },
        },
        {
          ALT: () => {
            const negated = this.OR2([
              { ALT: () => this.meaning(words.Is, false) },
              { ALT: () => this.meaning(words.IsNot, true) },
            ]);
            const members = this.SUBRULE(this.members);
            return (l) => ({ node: 'is', left: l, members, negated });
          },
        },
        {
          ALT: () => {
            const negated = this.OR3([
              { ALT: () => this.meaning(words.IsEmpty, false) },
              { ALT: () => this.meaning(words.IsNotEmpty, true) },
            ]);
            return (l) => ({ node: 'empty', left: l, negated });
          },
        },
      ]),
    );
    // 产值1亿元以上、不满5亿元: further bounds of the same value.
    const bounds: Bound[] = [];
    this.MANY({
      GATE: () => rest !== undefined && this.LA(1).tokenType === marks.ListMark,
      DEF: () => {
        this.CONSUME(marks.ListMark);
        bounds.push(this.SUBRULE(this.bound));
      },
    });
    return this.ACTION(() => {
      const at = this.since(first);
      const one = (
        rest ? { ...rest(left), ...at } : { node: 'holds', value: left, ...at }
      ) as Node.ConditionNode;
      if (bounds.length === 0) return one;
      const more = bounds.map(({ op, right }) => ({ node: 'compare' as const, left, op, right, ...at }));
      return { node: 'and', parts: [one, ...more], ...at };
    });
  });

  private readonly bound = this.RULE(
    'bound',
    (): Bound =>
      this.OR<Bound>([
        {
          ALT: () => {
            const op = this.SUBRULE(this.comparator);
            return { op, right: this.SUBRULE(this.quantity) };
          },
        },
        {
          ALT: () => {
            const right = this.SUBRULE2(this.quantity);
            const op = this.OR2<Node.ComparisonOperator>([
              { ALT: () => this.meaning(words.AtLeast, '>=') },
              { ALT: () => this.meaning(words.AtMost, '<=') },
            ]);
            return { op, right };
          },
        },
      ]),
  );

  /** 自投产日期起第一年至第三年, 自投产日期起前三年, 自投产日期起第四年及以后. */
  protected readonly yearsSince = this.RULE('yearsSince', (): YearsSince => {
    this.CONSUME(words.From);
    const from = this.SUBRULE(this.dateOrName);
    this.CONSUME(words.Starting);
    const years = this.OR<Pick<YearsSince, 'first' | 'last'>>([
      {
        ALT: () => {
          this.CONSUME(words.First);
          const { value } = this.literal(literals.DurationLiteral) ?? { value: '0' };
          return { first: 1, last: Number(value) / 12 };
        },
      },
      {
        ALT: () => {
          const first = this.ordinal(1);
          const last = this.OPTION(() =>
            this.OR2<number | null>([
              {
                ALT: () => {
                  this.CONSUME(words.Until);
                  return this.ordinal(2);
                },
              },
              { ALT: () => this.meaning(words.AndLater, null) },
            ]),
          );
          return { first, last: last === undefined ? first : last };
        },
      },
    ]);
    return { from, ...years };
  });

  private readonly comparator = this.RULE(
    'comparator',
    (): Node.ComparisonOperator =>
      this.OR<Node.ComparisonOperator>([
        { ALT: () => this.meaning(words.Greater, '>') },
        { ALT: () => this.meaning(words.GreaterOrEqual, '>=') },
        { ALT: () => this.meaning(words.Less, '<') },
        { ALT: () => this.meaning(words.LessOrEqual, '<=') },
        { ALT: () => this.meaning(words.Equal, '=') },
        { ALT: () => this.meaning(words.NotEqual, '!=') },
      ]),
  );

  private readonly dateComparator = this.RULE('dateComparator', (): '<' | '<=' | '>' | '>=' =>
    this.OR<'<' | '<=' | '>' | '>='>([
      { ALT: () => this.meaning(words.Before, '<') },
      { ALT: () => this.meaning(words.NotBefore, '>=') },
      { ALT: () => this.meaning(words.After, '>') },
      { ALT: () => this.meaning(words.NotAfter, '<=') },
    ]),
  );

  /** 为A、B或C: the list goes on while a name follows that does not begin a comparison of its own. */
  private readonly members = this.RULE('members', (): Node.NameNode[] => {
    const members = [this.SUBRULE(this.name)];
    this.MANY({
      GATE: () =>
        (this.LA(1).tokenType === marks.ListMark || this.LA(1).tokenType === words.Or) &&
        isName(this.LA(2)) &&
        endsMember(this.LA(3)),
      DEF: () => {
        this.OR([{ ALT: () => this.CONSUME(marks.ListMark) }, { ALT: () => this.CONSUME(words.Or) }]);
        members.push(this.SUBRULE2(this.name));
      },
    });
    return members;
  });

  /** The number of 第三年. */
  private ordinal(index: 1 | 2): number {
    const token = this.consume(index, literals.OrdinalYearLiteral);
    return this.ACTION(() => parseNumeral(token.image.replace(/[第年度 ]/g, '')) ?? 0);
  }

  /** Whether 自…起 goes on to a period that ends: 三年内. */
  private isPeriod(): boolean {
    return this.LA(4).tokenType === literals.DurationLiteral;
  }
}

/** 自…起第几年. */
interface YearsSince {
  readonly from: Node.NameNode | Node.LiteralNode;
  readonly first: number;
  readonly last: number | null;
}

/** A bound of a value that was named before. */
interface Bound {
  readonly op: Node.ComparisonOperator;
  readonly right: Node.LiteralNode;
}

const isName = (token: IToken) => token.tokenType === Name || token.tokenType === literals.QuotedName;

/** A member of a list is followed by the end of the list, never by a comparison of its own. */
function endsMember(token: IToken): boolean {
  return [
    EOF,
    marks.Comma,
    marks.ListMark,
    marks.CloseParen,
    marks.Stop,
    words.Or,
    words.And,
    words.Of,
  ].includes(token.tokenType);
}
