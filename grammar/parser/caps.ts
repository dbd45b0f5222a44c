import type { ParserMethod } from 'chevrotain';
import type * as Node from '../nodes.ts';
import { literals, marks, words } from '../tokens.ts';
import { ConditionParser } from './conditions.ts';

/** 封顶: what comes to no more than a limit: each award, items together, a year. */
export abstract class CapParser extends ConditionParser {
  protected readonly cap = this.RULE('cap', (): Node.CapNode => {
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
  protected readonly itemIds = this.RULE('itemIds', (): readonly Node.LiteralNode[] => {
    const ids: Node.LiteralNode[] = [];
    this.CONSUME(words.Item);
    this.AT_LEAST_ONE_SEP({
      SEP: marks.ListMark,
      DEF: () => ids.push(this.literal(literals.NumberLiteral)),
    });
    return ids;
  });

  readonly capsClause: ParserMethod<[], Node.CapNode[]> = this.RULE('capsClause', () => {
    const caps = [this.SUBRULE(this.cap)];
    this.MANY(() => {
      this.CONSUME(marks.Comma);
      caps.push(this.SUBRULE2(this.cap));
    });
    this.end();
    return caps;
  });

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
}
