import { EOF, type IToken, type ParserMethod, type TokenType } from 'chevrotain';
import type * as Node from '../nodes.ts';
import { parseNumeral } from '../numerals.ts';
import { literals, marks, words } from '../tokens.ts';
import { ComparisonParser } from './comparisons.ts';
import { quantities } from './words.ts';

/** 条件: comparisons that are joined, negated and grouped, and what was received before. */
export abstract class ConditionParser extends ComparisonParser {
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

  /** …的，: when a line applies. */
  protected readonly situation = this.RULE('situation', (): Node.ConditionNode => {
    const condition = this.SUBRULE(this.condition);
    this.CONSUME(words.Of);
    this.OPTION(() => this.CONSUME(marks.Comma));
    return condition;
  });

  readonly conditionClause: ParserMethod<[], Node.ConditionNode> = this.RULE('conditionClause', () => {
    const condition = this.SUBRULE(this.condition);
    this.end();
    return condition;
  });

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

  private isJoin(token: IToken): boolean {
    return token.tokenType === words.And || token.tokenType === words.Or;
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
  ...quantities,
];

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
