import type { ParserMethod } from 'chevrotain';
import { literalNode } from '../literals.ts';
import type * as Node from '../nodes.ts';
import { literals, marks, words } from '../tokens.ts';
import { FundParser } from './funds.ts';

/** 算例的已知: the facts of a worked example. */
export abstract class GivenParser extends FundParser {
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
}
