import {
  EmbeddedActionsParser,
  EOF,
  type IParserErrorMessageProvider,
  type IToken,
  type ParserMethod,
  type TokenType,
} from 'chevrotain';
import { literalNode } from './literals.ts';
import type * as Node from './nodes.ts';
import { parseNumeral } from './numerals.ts';
import { AwardNoun, literals, marks, Name, vocabulary, words } from './tokens.ts';

/**
 * 句法: the grammar of clause values. A file is cut into clauses by its layout (see `1-parse/outline`); each value is
 * parsed by the rule of its key, alone, so that one mistake spoils one clause and gives one message.
 *
 * 的 before a ratio takes a share (投资额的30%); 的 before a subject closes a description (…的项目); 的 before a comma
 * closes a condition (…的，给予…). One token of lookahead tells them apart.
 */
export class ClauseParser extends EmbeddedActionsParser {
  constructor(errorMessageProvider: IParserErrorMessageProvider) {
    super([...vocabulary], {
      maxLookahead: 2,
      recoveryEnabled: false,
      skipValidations: true,
      errorMessageProvider,
    });
    this.performSelfAnalysis();
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

  // --- words -------------------------------------------------------------------------------------------------------

  private readonly name = this.RULE('name', (): Node.NameNode => {
    const token = this.OR([
      { ALT: () => this.CONSUME(Name) },
      { ALT: () => this.CONSUME(literals.QuotedName) },
    ]);
    return this.ACTION(() => nameNode(token));
  });

  private readonly quantity = this.RULE('quantity', (): Node.LiteralNode => {
    const token = this.OR(
      [
        literals.MoneyLiteral,
        literals.RatioLiteral,
        literals.RateLiteral,
        literals.CountLiteral,
        literals.DurationLiteral,
        literals.NumberLiteral,
      ].map((type, index) => ({ ALT: () => this.consume(index, type) })),
    );
    return this.ACTION(() => literalNode(token));
  });

  private readonly dateOrName = this.RULE('dateOrName', (): Node.NameNode | Node.LiteralNode =>
    this.OR<Node.NameNode | Node.LiteralNode>([
      { ALT: () => this.literal(literals.DateLiteral) },
      { ALT: () => this.SUBRULE(this.name) },
    ]),
  );

  // --- expressions -------------------------------------------------------------------------------------------------

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

  // --- conditions --------------------------------------------------------------------------------------------------

  readonly condition: ParserMethod<[], Node.ConditionNode> = this.RULE(
    'condition',
    (): Node.ConditionNode => {
      const first = this.SUBRULE(this.predicate);
      const parts = [first];
      const joins: ('and' | 'or')[] = [];
      this.MANY({
        GATE: () =>
          this.isJoin(this.LA(1)) || (this.LA(1).tokenType === marks.Comma && this.isJoin(this.LA(2))),
        DEF: () => {
          this.OPTION(() => this.CONSUME(marks.Comma));
          const join = this.OR([
            { ALT: () => this.meaning(words.And, 'and' as const) },
            { ALT: () => this.meaning(words.Or, 'or' as const) },
          ]);
          joins.push(join);
          parts.push(this.SUBRULE2(this.predicate));
        },
      });
      return this.ACTION(() => joined(parts, joins));
    },
  );

  private readonly predicate = this.RULE(
    'predicate',
    (): Node.ConditionNode =>
      this.OR<Node.ConditionNode>([
        {
          GATE: () => this.opensGroup(),
          ALT: () => {
            this.CONSUME(marks.OpenParen);
            const inner = this.SUBRULE(this.condition);
            this.CONSUME(marks.CloseParen);
            return inner;
          },
        },
        {
          ALT: () => {
            const first = this.CONSUME(words.Not);
            const part = this.SUBRULE2(this.predicate);
            return { node: 'not', part, ...this.since(first) };
          },
        },
        { ALT: () => this.SUBRULE(this.awarded) },
        {
          // 自投产日期起第一年: years are support years where the sentence does not say which.
          ALT: () => {
            const from = this.LA(1);
            const years = this.SUBRULE(this.yearsSince);
            const at = { start: from.startOffset, end: from.startOffset + from.image.length };
            const left = { node: 'name' as const, text: '支持年度', ...at };
            return { node: 'ordinal_year', left, ...years, ...this.since(from) };
          },
        },
        { ALT: () => this.SUBRULE(this.comparison) },
      ]),
  );

  private readonly awarded = this.RULE('awarded', (): Node.ConditionNode => {
    const first = this.LA(1);
    const years = this.OR([
      { ALT: () => this.meaning(words.Awarded, null) },
      {
        ALT: () => {
          this.CONSUME(words.PreviousYear);
          return this.meaning(words.AlreadyReceived, 1);
        },
      },
      {
        ALT: () => {
          this.CONSUME(words.First);
          const count = this.OR2([
            { ALT: () => this.CONSUME(literals.NumeralLiteral) },
            { ALT: () => this.CONSUME(literals.NumberLiteral) },
          ]);
          this.CONSUME(words.Years);
          this.CONSUME(words.AwardedInEach);
          return this.ACTION(() => parseNumeral(count.image) ?? 0);
        },
      },
    ]);
    const item = this.OR3<Node.NameNode | null>([
      { ALT: () => this.meaning(words.ThisItem, null) },
      { ALT: () => this.SUBRULE(this.name) },
    ]);
    return { node: 'awarded', years, item, ...this.since(first) };
  });

  private readonly comparison = this.RULE('comparison', (): Node.ConditionNode => {
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
  private readonly yearsSince = this.RULE('yearsSince', (): YearsSince => {
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

  // --- awards ------------------------------------------------------------------------------------------------------

  readonly branch: ParserMethod<[], Node.BranchNode> = this.RULE('branch', (): Node.BranchNode => {
    const first = this.LA(1);
    const when = this.OPTION({
      GATE: () => !this.opensAward(),
      DEF: () => this.SUBRULE(this.situation),
    });
    const award = this.SUBRULE(this.award);
    const caps: Node.CapNode[] = [];
    this.MANY(() => {
      this.CONSUME(marks.Comma);
      caps.push(this.SUBRULE(this.cap));
    });
    this.end();
    return { node: 'branch', when: when ?? null, award, caps, ...this.since(first) };
  });

  /** A line of 加奖. Policies say 在此基础上再给予…; 再 alone says it, and tells the line from one of the 标准. */
  readonly bonus: ParserMethod<[], Node.BranchNode> = this.RULE('bonus', (): Node.BranchNode => {
    const first = this.LA(1);
    const when = this.OPTION({
      GATE: () => !this.opensAward(),
      DEF: () => this.SUBRULE(this.situation),
    });
    this.OPTION2(() => this.CONSUME(words.Further));
    const award = this.SUBRULE(this.award);
    const caps: Node.CapNode[] = [];
    this.MANY(() => {
      this.CONSUME(marks.Comma);
      caps.push(this.SUBRULE(this.cap));
    });
    this.end();
    return { node: 'branch', when: when ?? null, award, caps, ...this.since(first) };
  });

  /** …的，: when a line applies. */
  private readonly situation = this.RULE('situation', (): Node.ConditionNode => {
    const condition = this.SUBRULE(this.condition);
    this.CONSUME(words.Of);
    this.OPTION(() => this.CONSUME(marks.Comma));
    return condition;
  });

  private readonly award = this.RULE('award', (): Node.AwardNode => {
    const first = this.LA(1);
    const yearly = this.OPTION(() => this.CONSUME(words.Yearly)) !== undefined;
    return this.OR<Node.AwardNode>([
      {
        ALT: () => {
          this.OPTION7(() => this.CONSUME(words.By));
          const ceiling = this.OPTION2(() => this.CONSUME(words.NotExceeding)) !== undefined;
          const amount = this.OR2<Node.ExpressionNode | null>([
            { ALT: () => this.meaning(words.ApprovedAmount, null) },
            { ALT: () => this.SUBRULE(this.expression) },
          ]);
          const steps = this.OPTION5(() => this.SUBRULE(this.steps));
          this.CONSUME(words.Grant);
          // Drawn as an amount that may be absent; read as one that stands there where a step does, and only there.
          const amountOfStep = () => this.SUBRULE3(this.quantity);
          const each = this.RECORDING_PHASE ? this.OPTION6(amountOfStep) : steps && amountOfStep();
          const noun = this.CONSUME(AwardNoun).image;
          return this.ACTION(() => {
            const perStep = steps && each ? { step: steps.step, each } : null;
            return {
              node: 'award',
              amount: amount && steps ? steppedBy(amount, steps) : amount,
              perStep,
              ceiling,
              yearly,
              noun,
              form: 'by',
              ...this.since(first),
            };
          });
        },
      },
      {
        ALT: () => {
          this.CONSUME2(words.Grant);
          const ceiling = this.OPTION3(() => this.CONSUME2(words.NotExceeding)) !== undefined;
          const amount = this.SUBRULE(this.quantity);
          this.OPTION4(() => this.CONSUME(words.Of));
          const noun = this.CONSUME2(AwardNoun).image;
          return {
            node: 'award',
            amount,
            perStep: null,
            ceiling,
            yearly,
            noun,
            form: 'grant',
            ...this.since(first),
          };
        },
      },
    ]);
  });

  /** 每满1000万元, 较上年产值每增加1000万元. An increase says what it is over, or it might be taken for the whole. */
  private readonly steps = this.RULE('steps', (): Steps => {
    const before = this.OR<Node.ExpressionNode | null>([
      { ALT: () => this.meaning(words.EveryFull, null) },
      {
        ALT: () => {
          this.CONSUME(words.ComparedWith);
          const found = this.SUBRULE(this.expression);
          this.CONSUME(words.EveryIncrease);
          return found;
        },
      },
    ]);
    const step = this.SUBRULE(this.quantity);
    this.OPTION(() => this.CONSUME(words.Of));
    this.OPTION2(() => this.CONSUME(marks.Comma));
    return { before, step };
  });

  /** One line of a progressive standard. */
  readonly tier: ParserMethod<[], Node.TierNode> = this.RULE('tier', (): Node.TierNode => {
    const first = this.LA(1);
    const base = this.SUBRULE(this.expression);
    const above = this.OPTION(() => {
      this.CONSUME(words.Greater);
      return this.SUBRULE(this.quantity);
    });
    this.OPTION2(() => this.CONSUME(marks.ListMark));
    const upTo = this.OPTION3(() =>
      this.OR<Node.LiteralNode>([
        {
          ALT: () => {
            const limit = this.SUBRULE2(this.quantity);
            this.CONSUME(words.AtMost);
            return limit;
          },
        },
        {
          ALT: () => {
            this.CONSUME(words.LessOrEqual);
            return this.SUBRULE3(this.quantity);
          },
        },
      ]),
    );
    this.CONSUME(words.Of);
    this.CONSUME(words.Part);
    this.OPTION4(() => this.CONSUME(marks.Comma));
    this.CONSUME(words.By);
    const ceiling = this.OPTION5(() => this.CONSUME(words.NotExceeding)) !== undefined;
    const ratio = this.literal(literals.RatioLiteral);
    this.CONSUME(words.Grant);
    const noun = this.CONSUME(AwardNoun).image;
    this.end();
    return {
      node: 'tier',
      base,
      above: above ?? null,
      upTo: upTo ?? null,
      ceiling,
      ratio,
      noun,
      ...this.since(first),
    };
  });

  private readonly cap = this.RULE('cap', (): Node.CapNode => {
    const first = this.LA(1);
    const whose = this.OPTION(() => {
      this.CONSUME(words.Single);
      return this.SUBRULE(this.name);
    });
    const period = this.OPTION2(() =>
      this.OR([
        { ALT: () => this.meaning(words.ThisYear, 'this_year' as const) },
        { ALT: () => this.meaning(words.Cumulative, 'cumulative' as const) },
      ]),
    );
    this.OR2([
      { ALT: () => this.CONSUME(words.CapNotExceeding) },
      { ALT: () => this.CONSUME(words.NotExceeding) },
    ]);
    const negative = this.OPTION3(() => this.CONSUME(words.Minus)) !== undefined;
    const limit = this.SUBRULE(this.quantity);
    return {
      node: 'cap',
      whose: whose ?? null,
      period: period ?? 'none',
      limit,
      negative,
      ...this.since(first),
    };
  });

  /** 事项1.1、1.3 */
  private readonly itemIds = this.RULE('itemIds', (): readonly Node.LiteralNode[] => {
    const ids: Node.LiteralNode[] = [];
    this.CONSUME(words.Item);
    this.AT_LEAST_ONE_SEP({
      SEP: marks.ListMark,
      DEF: () => ids.push(this.literal(literals.NumberLiteral)),
    });
    return ids;
  });

  // --- clauses of a policy and of its measures -----------------------------------------------------------------------

  readonly sharedCap: ParserMethod<[], Node.SharedCapNode> = this.RULE(
    'sharedCap',
    (): Node.SharedCapNode => {
      const first = this.LA(1);
      const which = this.OR<readonly [Node.SharedCapNode['of'], readonly Node.LiteralNode[]]>([
        { ALT: () => ['listed', this.SUBRULE(this.itemIds)] as const },
        {
          ALT: () => {
            const here = this.OPTION(() => this.CONSUME(words.ThisArticle));
            this.CONSUME(words.Each);
            this.CONSUME(words.Item);
            return [here ? 'measure' : 'policy', []] as const;
          },
        },
      ]);
      this.CONSUME(words.Total);
      this.OPTION2(() => this.CONSUME(marks.Comma));
      const cap = this.SUBRULE(this.cap);
      this.end();
      return this.ACTION(() => {
        const [of, items] = which;
        return { node: 'shared_cap', of, items, cap, ...this.since(first) };
      });
    },
  );

  readonly annualTotal: ParserMethod<[], Node.AnnualTotalNode> = this.RULE('annualTotal', () => {
    const first = this.LA(1);
    const total = this.literal(literals.MoneyLiteral);
    this.OPTION(() => this.CONSUME(marks.Comma));
    this.CONSUME(words.CutProRata);
    this.end();
    return { node: 'annual_total', total, ...this.since(first) } as const;
  });

  // --- clauses of an item ------------------------------------------------------------------------------------------

  readonly conditionClause: ParserMethod<[], Node.ConditionNode> = this.RULE('conditionClause', () => {
    const condition = this.SUBRULE(this.condition);
    this.end();
    return condition;
  });

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

  readonly capsClause: ParserMethod<[], Node.CapNode[]> = this.RULE('capsClause', () => {
    const caps = [this.SUBRULE(this.cap)];
    this.MANY(() => {
      this.CONSUME(marks.Comma);
      caps.push(this.SUBRULE2(this.cap));
    });
    this.end();
    return caps;
  });

  readonly expressionClause: ParserMethod<[], Node.ExpressionNode> = this.RULE('expressionClause', () => {
    const expression = this.SUBRULE(this.expression);
    this.end();
    return expression;
  });

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

  readonly definition: ParserMethod<[], Node.DefinitionNode> = this.RULE(
    'definition',
    (): Node.DefinitionNode => {
      const start = this.LA(1);
      const name = this.SUBRULE(this.name);
      this.CONSUME(marks.Equals);
      // A definition is a condition where it compares or joins, and an expression otherwise; a bare name may be either
      // and is left to the checker.
      const value = this.SUBRULE(this.condition);
      this.end();
      return this.ACTION(() => ({
        node: 'definition',
        name,
        value: asExpression(value),
        ...this.since(start),
      }));
    },
  );

  // --- worked examples ---------------------------------------------------------------------------------------------

  readonly given: ParserMethod<[], Node.GivenNode[]> = this.RULE('given', () => {
    const found: Node.GivenNode[] = [];
    this.AT_LEAST_ONE_SEP({ SEP: marks.Comma, DEF: () => found.push(this.SUBRULE(this.statement)) });
    this.end();
    return found;
  });

  private readonly statement = this.RULE('statement', (): Node.GivenNode => {
    const first = this.LA(1);
    return this.OR<Node.GivenNode>([
      {
        ALT: () => {
          const year = this.literal(literals.YearLiteral);
          const subject = this.OPTION({
            GATE: () => this.LA(1).tokenType !== words.AlreadyReceived,
            DEF: () => {
              const noun = this.SUBRULE(this.name);
              const id = this.SUBRULE(this.elementId);
              return { noun, id };
            },
          });
          this.CONSUME(words.AlreadyReceived);
          const item = this.SUBRULE2(this.name);
          const amount = this.literal(literals.MoneyLiteral);
          return { node: 'prior', year, subject: subject ?? null, item, amount, ...this.since(first) };
        },
      },
      {
        ALT: () => {
          this.CONSUME(words.About);
          const item = this.SUBRULE3(this.name);
          const status = this.OR2([
            { ALT: () => this.meaning(words.ReceivedElsewhere, 'received' as const) },
            { ALT: () => this.meaning(words.AppliedElsewhere, 'applied' as const) },
          ]);
          const amount = this.literal2(literals.MoneyLiteral);
          return { node: 'elsewhere', item, status, amount, ...this.since(first) };
        },
      },
      {
        ALT: () => {
          this.CONSUME(words.Not);
          const name = this.SUBRULE4(this.name);
          return { node: 'value', name, value: 'no', negative: false, ...this.since(first) };
        },
      },
      { ALT: () => this.SUBRULE(this.assignment) },
    ]);
  });

  private readonly assignment = this.RULE('assignment', (): Node.GivenNode => {
    const first = this.LA(1);
    const name = this.SUBRULE(this.name);
    const rest = this.OPTION(() =>
      this.OR<
        'superseded' | { value: Extract<Node.GivenNode, { node: 'value' }>['value']; negative: boolean }
      >([
        { ALT: () => this.meaning(words.Superseded, 'superseded') },
        { ALT: () => this.meaning(words.Unknown, { value: 'unknown', negative: false }) },
        { ALT: () => this.meaning(words.IsEmpty, { value: 'empty', negative: false }) },
        {
          ALT: () => {
            this.CONSUME(words.Is);
            const negative = this.OPTION2(() => this.CONSUME(words.Minus)) !== undefined;
            return { value: this.SUBRULE(this.givenValue), negative };
          },
        },
      ]),
    );
    const at = this.since(first);
    if (rest === 'superseded') return { node: 'superseded', item: name, ...at };
    return { node: 'value', name, value: rest?.value ?? 'yes', negative: rest?.negative ?? false, ...at };
  });

  private readonly givenValue = this.RULE('givenValue', (): Node.LiteralNode | Node.NameNode | 'yes' | 'no' =>
    this.OR<Node.LiteralNode | Node.NameNode | 'yes' | 'no'>([
      { ALT: () => this.meaning(words.Yes, 'yes') },
      { ALT: () => this.meaning(words.No, 'no') },
      { ALT: () => this.SUBRULE(this.name) },
      ...[
        literals.QuotedText,
        literals.CodeLiteral,
        literals.DateLiteral,
        literals.YearLiteral,
        literals.DurationLiteral,
        literals.MoneyLiteral,
        literals.RateLiteral,
        literals.RatioLiteral,
        literals.CountLiteral,
        literals.NumberLiteral,
      ].map((type, index) => ({
        ALT: () => {
          const token = this.consume(index, type);
          return this.ACTION(() => literalNode(token));
        },
      })),
    ]),
  );

  private readonly elementId = this.RULE('elementId', (): string =>
    this.OR([
      { ALT: () => this.CONSUME(literals.CodeLiteral).image },
      { ALT: () => this.CONSUME(literals.NumberLiteral).image },
      { ALT: () => this.CONSUME(literals.QuotedText).image.slice(1, -1) },
    ]),
  );

  readonly due: ParserMethod<[], Node.DueNode[]> = this.RULE('due', () => {
    const found: Node.DueNode[] = [];
    this.OR([
      { ALT: () => found.push(this.SUBRULE(this.returned)) },
      {
        ALT: () =>
          this.AT_LEAST_ONE_SEP({ SEP: marks.Comma, DEF: () => found.push(this.SUBRULE(this.outcome)) }),
      },
    ]);
    this.end();
    return found;
  });

  private readonly returned = this.RULE('returned', (): Node.DueNode => {
    const first = this.CONSUME(words.Returned);
    const faults: Node.FaultNode[] = [];
    this.OPTION(() => {
      this.CONSUME(marks.OpenParen);
      this.AT_LEAST_ONE_SEP({ SEP: marks.ListMark, DEF: () => faults.push(this.SUBRULE(this.fault)) });
      this.CONSUME(marks.CloseParen);
    });
    return { node: 'returned', faults, ...this.since(first) };
  });

  private readonly fault = this.RULE('fault', (): Node.FaultNode => {
    const first = this.LA(1);
    const fact = this.SUBRULE(this.name);
    const kind = this.OR<Node.FaultNode['fault']>([
      { ALT: () => this.meaning(words.IsNegative, 'negative') },
      { ALT: () => this.meaning(words.TooManyDecimals, 'decimals') },
      { ALT: () => this.meaning(words.After, 'later') },
      { ALT: () => this.meaning(words.Repeated, 'repeated') },
      { ALT: () => this.meaning(words.OutOfRange, 'range') },
      { ALT: () => this.meaning(words.NotStated, 'missing') },
    ]);
    const than = this.OPTION({
      GATE: () => kind === 'later' || this.RECORDING_PHASE,
      DEF: () => this.SUBRULE2(this.name),
    });
    return { node: 'fault', fact, fault: kind, than: than ?? null, ...this.since(first) };
  });

  private readonly outcome = this.RULE('outcome', (): Node.DueNode => {
    const first = this.LA(1);
    const item = this.SUBRULE(this.name);
    let lacking: readonly Node.NameNode[] = [];
    const form = this.OR<readonly [ItemDue['outcome'], Node.LiteralNode | null]>([
      { ALT: () => ['amount', this.literal(literals.MoneyLiteral)] as const },
      {
        ALT: () => {
          this.CONSUME(words.UpTo);
          return ['up_to', this.literal2(literals.MoneyLiteral)] as const;
        },
      },
      { ALT: () => this.meaning(words.Refused, ['refused', null] as const) },
      { ALT: () => this.meaning(words.ServiceDue, ['service', null] as const) },
      { ALT: () => this.meaning(words.ReferralDue, ['referral', null] as const) },
      {
        ALT: () => {
          lacking = this.SUBRULE(this.undetermined);
          return ['undetermined', null] as const;
        },
      },
    ]);
    let paid: ItemDue['paid'] = null;
    const shares: { readonly level: Node.NameNode; readonly amount: Node.LiteralNode }[] = [];
    this.MANY({
      // Only an amount has parts.
      GATE: () => this.RECORDING_PHASE || (form[1] !== null && this.LA(2).tokenType === words.Among),
      DEF: () => {
        this.CONSUME(marks.Comma);
        this.CONSUME(words.Among);
        this.OR2([
          {
            ALT: () => {
              paid = this.SUBRULE(this.paidNow);
            },
          },
          {
            ALT: () =>
              this.AT_LEAST_ONE_SEP({
                SEP: marks.ListMark,
                DEF: () => {
                  const level = this.SUBRULE2(this.name);
                  this.CONSUME(words.Bears);
                  shares.push({ level, amount: this.literal(literals.MoneyLiteral) });
                },
              }),
          },
        ]);
      },
    });
    return this.ACTION(() => {
      const [outcome, amount] = form;
      return { node: 'due', item, outcome, amount, lacking, paid, shares, ...this.since(first) };
    });
  });

  /** 应拨90万元, 应拨待定（缺竣工） */
  private readonly paidNow = this.RULE('paidNow', (): NonNullable<ItemDue['paid']> => {
    this.CONSUME(words.DueNow);
    return this.OR<NonNullable<ItemDue['paid']>>([
      { ALT: () => ({ amount: this.literal(literals.MoneyLiteral), lacking: [] }) },
      { ALT: () => ({ amount: null, lacking: this.SUBRULE(this.undetermined) }) },
    ]);
  });

  /** 待定（缺投资额） */
  private readonly undetermined = this.RULE('undetermined', (): readonly Node.NameNode[] => {
    const lacking: Node.NameNode[] = [];
    this.CONSUME(words.Undetermined);
    this.OPTION(() => {
      this.CONSUME(marks.OpenParen);
      this.CONSUME(words.Lacking);
      this.AT_LEAST_ONE_SEP({ SEP: marks.ListMark, DEF: () => lacking.push(this.SUBRULE(this.name)) });
      this.CONSUME(marks.CloseParen);
    });
    return lacking;
  });

  // --- helpers of the rules ----------------------------------------------------------------------------------------

  private literal(type: TokenType): Node.LiteralNode {
    const token = this.CONSUME(type);
    return this.ACTION(() => literalNode(token));
  }

  private literal2(type: TokenType): Node.LiteralNode {
    const token = this.CONSUME2(type);
    return this.ACTION(() => literalNode(token));
  }

  /** The number of 第三年. */
  private ordinal(index: 1 | 2): number {
    const token = this.consume(index, literals.OrdinalYearLiteral);
    return this.ACTION(() => parseNumeral(token.image.replace(/[第年度 ]/g, '')) ?? 0);
  }

  /** Reads a keyword and answers what it means. */
  private meaning<const T>(type: TokenType, value: T): T {
    this.CONSUME(type);
    return value;
  }

  /** A clause may close with a full stop. */
  private end(): void {
    this.option(9, () => this.consume(9, marks.Stop));
    this.consume(9, EOF);
  }

  private isJoin(token: IToken): boolean {
    return token.tokenType === words.And || token.tokenType === words.Or;
  }

  /** Whether a 对象 is a noun alone: nothing follows it but how its elements are merged. */
  private isBareNoun(): boolean {
    const next = this.LA(2).tokenType;
    return (
      next === EOF || next === marks.Stop || (next === marks.Comma && this.LA(3).tokenType === words.Same)
    );
  }

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

  /** Whether a line begins with what is given, without a situation. */
  private opensAward(): boolean {
    const openings = [words.By, words.Grant, words.Yearly, words.Further];
    return openings.includes(this.LA(1).tokenType) || this.isStepped();
  }

  /** Whether a sentence is an award by steps up to its first comma: 产值较上年产值每增加1000万元给予2万元奖励. */
  private isStepped(): boolean {
    for (let i = 1; ; i++) {
      const { tokenType } = this.LA(i);
      if (tokenType === EOF || tokenType === marks.Comma) return false;
      if (tokenType === words.EveryFull || tokenType === words.EveryIncrease) return true;
    }
  }

  /** Whether 自…起 goes on to a period that ends: 三年内. */
  private isPeriod(): boolean {
    return this.LA(4).tokenType === literals.DurationLiteral;
  }

  /** Whether （ opens a group of conditions rather than of amounts: the group holds a word that only conditions have. */
  private opensGroup(): boolean {
    if (this.LA(1).tokenType !== marks.OpenParen) return false;
    let depth = 0;
    for (let i = 1; ; i++) {
      const { tokenType } = this.LA(i);
      if (tokenType === EOF) return true;
      if (tokenType === marks.OpenParen) depth++;
      if (tokenType === marks.CloseParen && --depth === 0) {
        const next = this.LA(i + 1).tokenType;
        const shared = next === words.Of && this.LA(i + 2).tokenType === literals.RatioLiteral;
        return !shared && !afterAmount.includes(next);
      }
    }
  }

  /** Where the last token that was read ends. */
  private endOfLast(): number {
    const last = this.LA(0);
    return last.startOffset + last.image.length;
  }

  /** The place from a first token to the last one read. */
  private since(first: IToken): Node.Span {
    return (
      this.ACTION(() => {
        const last = this.LA(0).tokenType === EOF ? this.LA(-1) : this.LA(0);
        return { start: first.startOffset, end: last.startOffset + last.image.length };
      }) ?? { start: 0, end: 0 }
    );
  }
}

type ItemDue = Extract<Node.DueNode, { readonly node: 'due' }>;

/** 自…起第几年. */
interface YearsSince {
  readonly from: Node.NameNode | Node.LiteralNode;
  readonly first: number;
  readonly last: number | null;
}

/** What an award is stepped by; `before` is what an increase is over. */
interface Steps {
  readonly before: Node.ExpressionNode | null;
  readonly step: Node.LiteralNode;
}

/** 较上年产值每增加1000万元 is by the amount of the increase, 每增长5% by its rate. */
function steppedBy(now: Node.ExpressionNode, { before, step }: Steps): Node.ExpressionNode {
  if (before === null) return now;
  const as = step.type === 'ratio' ? 'rate' : 'amount';
  return { node: 'increase', as, now, before, start: now.start, end: before.end };
}

/** Words that say what two values are compared for. */
const ofComparison: readonly TokenType[] = [
  words.Grows,
  words.IncreaseAmount,
  words.GrowthRate,
  words.EveryIncrease,
];

/** A bound of a value that was named before. */
interface Bound {
  readonly op: Node.ComparisonOperator;
  readonly right: Node.LiteralNode;
}

const arithmetic: readonly TokenType[] = [words.Plus, words.Minus, words.Times, words.DividedBy];
const comparators: readonly TokenType[] = [
  words.Greater,
  words.GreaterOrEqual,
  words.Less,
  words.LessOrEqual,
  words.Equal,
  words.NotEqual,
];
/** What follows an amount in brackets, and never a group of conditions. */
const afterAmount: readonly TokenType[] = [
  ...arithmetic,
  ...comparators,
  words.Together,
  words.ComparedWith,
  words.Until,
  words.From,
  words.Before,
  words.NotBefore,
  words.After,
  words.NotAfter,
  literals.MoneyLiteral,
  literals.RatioLiteral,
  literals.RateLiteral,
  literals.CountLiteral,
  literals.DurationLiteral,
  literals.NumberLiteral,
];

function nameNode(token: IToken): Node.NameNode {
  const quoted = token.tokenType === literals.QuotedName;
  const { image, startOffset: start } = token;
  return { node: 'name', text: quoted ? image.slice(1, -1) : image, start, end: start + image.length };
}

/** The place of an amount that is worked out includes its brackets, which tell how it was meant. */
function bracketed(inner: Node.ExpressionNode, open: IToken, close: IToken): Node.ExpressionNode {
  if (inner.node === 'name' || inner.node === 'literal') return inner;
  return { ...inner, start: open.startOffset, end: close.startOffset + close.image.length };
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

function joined(parts: readonly Node.ConditionNode[], joins: readonly ('and' | 'or')[]): Node.ConditionNode {
  const [first] = parts;
  const last = parts.at(-1);
  const [join] = joins;
  if (!first || !last || !join) return first as Node.ConditionNode;
  const at = { start: first.start, end: last.end };
  if (joins.every((each) => each === join)) return { node: join, parts, ...at };
  return { node: 'mixed', parts, ...at };
}

function asExpression(value: Node.ConditionNode): Node.ExpressionNode | Node.ConditionNode {
  return value.node === 'holds' ? value.value : value;
}
