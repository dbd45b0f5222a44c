import { EOF, type ParserMethod } from 'chevrotain';
import type * as Node from '../nodes.ts';
import { AwardNoun, literals, marks, words } from '../tokens.ts';
import { CapParser } from './caps.ts';

/** 标准: what is given, and for what. */
export abstract class AwardParser extends CapParser {
  readonly branch: ParserMethod<[], Node.BranchNode> = this.RULE('branch', () => this.line(() => {}));

  /** A line of 加奖. Policies say 在此基础上再给予…; 再 alone says it, and tells the line from one of the 标准. */
  readonly bonus: ParserMethod<[], Node.BranchNode> = this.RULE('bonus', () =>
    this.line(() => this.OPTION2(() => this.CONSUME(words.Further))),
  );

  /** What a rule reads of a line; `opening` stands between the situation and the award. */
  private line(opening: () => void): Node.BranchNode {
    const first = this.LA(1);
    const when = this.OPTION({
      GATE: () => !this.opensAward(),
      DEF: () => this.SUBRULE(this.situation),
    });
    opening();
    const award = this.SUBRULE(this.award);
    const caps: Node.CapNode[] = [];
    this.MANY(() => {
      this.CONSUME(marks.Comma);
      caps.push(this.SUBRULE(this.cap));
    });
    this.end();
    return { node: 'branch', when: when ?? null, award, caps, ...this.since(first) };
  }

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
