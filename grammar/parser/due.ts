import type { ParserMethod } from 'chevrotain';
import type * as Node from '../nodes.ts';
import { literals, marks, words } from '../tokens.ts';
import { GivenParser } from './given.ts';

/** 算例的应得: what a worked example comes to. */
export abstract class DueParser extends GivenParser {
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
    const shares: Share[] = [];
    const part = (found: Part) => {
      if ('share' in found) shares.push(...found.share);
      else paid = found;
    };
    // Only an amount has parts; 其中 before the first of them is enough.
    this.MANY({
      GATE: () => this.RECORDING_PHASE || (form[1] !== null && this.LA(2).tokenType === words.Among),
      DEF: () => {
        this.CONSUME(marks.Comma);
        this.CONSUME(words.Among);
        part(this.SUBRULE(this.part));
        this.MANY2({
          GATE: () => this.LA(2).tokenType === words.DueNow || this.LA(3).tokenType === words.Bears,
          DEF: () => {
            this.CONSUME2(marks.Comma);
            part(this.SUBRULE2(this.part));
          },
        });
      },
    });
    return this.ACTION(() => {
      const [outcome, amount] = form;
      return { node: 'due', item, outcome, amount, lacking, paid, shares, ...this.since(first) };
    });
  });

  /** 应拨90万元, or 市级承担60万元、区级承担30万元 */
  private readonly part = this.RULE(
    'part',
    (): Part =>
      this.OR<Part>([
        { ALT: () => this.SUBRULE(this.paidNow) },
        {
          ALT: () => {
            const share: Share[] = [];
            this.AT_LEAST_ONE_SEP({
              SEP: marks.ListMark,
              DEF: () => {
                const level = this.SUBRULE(this.name);
                this.CONSUME(words.Bears);
                share.push({ level, amount: this.literal(literals.MoneyLiteral) });
              },
            });
            return { share };
          },
        },
      ]),
  );

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
}

type ItemDue = Extract<Node.DueNode, { readonly node: 'due' }>;
type Share = ItemDue['shares'][number];
type Part = NonNullable<ItemDue['paid']> | { readonly share: readonly Share[] };
