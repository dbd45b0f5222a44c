/** 拨付通知: what the units are told of a batch of decisions, in the form of an official document with a red head. */
import type { z } from 'zod';
import type { About, Policy } from '../../runtime/index.ts';
import { amountInFigures, amountInWords, dateInWords, sumOfAmounts } from '../amounts.ts';
import type { Application } from '../application.ts';
import { usedTotals } from '../batch.ts';
import type { PaymentIssue } from '../issue.ts';
import type { Office } from '../office.ts';
import { annexed, annexNoteOf, annexNoteView } from './annexes.ts';
import {
  type DecidedApplication,
  decidedApplications,
  sumOf,
  sumView,
  yearsInWords,
  yearsOf,
} from './batch.ts';
import {
  allDecided,
  fundTableOf,
  fundTableView,
  instalmentTableOf,
  instalmentTableView,
  sharedByLevel,
  sharingTableOf,
  sharingTableView,
} from './funds.ts';
import { waysOfPayment } from './handling.ts';
import { headings, section } from './numbering.ts';
import { fullNameOf, headOf, issuerOf, leadsOf, settledAs } from './parties.ts';
import { dueOf, instalmentsOf } from './payment.ts';
import { distinct, enumerate, sentence, titled } from './phrases.ts';
import { list, maybe, record, settled, text } from './schema.ts';

const numbered = { number: text } as const;
const annex = { label: text, title: text } as const;

export const paymentNoticeView = record({
  head: settled,
  documentNumber: text,
  title: text,
  addressees: text,
  opening: record({ policy: text, documentNumber: text, years: text, batches: maybe(text) }),
  amounts: record({
    ...numbered,
    enterprises: text,
    awards: text,
    sum: sumView,
    /** What of it is due; null where nothing is paid in instalments. */
    due: maybe(text),
    units: list(record({ name: text, enterprises: text, awards: text, amount: text })),
    annualTotals: list(text),
  }),
  sharing: maybe(record({ ...numbered, text })),
  payment: record({ ...numbered, value: settled }),
  annexes: annexNoteView,
  signer: settled,
  date: text,
  funds: record({ ...annex, table: fundTableView }),
  instalments: maybe(record({ ...annex, table: instalmentTableView })),
  shares: maybe(record({ ...annex, table: sharingTableView })),
  imprint: record({ copies: maybe(text), printedBy: settled, printedOn: text }),
});
export type PaymentNoticeView = z.output<typeof paymentNoticeView>;

const WHERE = '拨付通知';

/** Builds the payment notice of a batch; the decisions must have passed their check. */
export function paymentNoticeOf(
  policy: Policy,
  applications: readonly Application[],
  issue: PaymentIssue,
  office: Office,
): PaymentNoticeView {
  const { about } = policy;
  const batch = decidedApplications(about, applications);
  const measures = distinct(allDecided(batch).map(({ measure }) => measure));
  const years = yearsInWords(yearsOf(applications));
  const batches = distinct(applications.flatMap(({ decisions }) => decisions.batch ?? []));
  const count = headings();
  const annexes = annexesOf(policy, batch);
  const amounts = {
    number: count.next(),
    ...amountsOf(policy, applications, batch, office),
    due: annexes.instalments === null ? null : dueInWords(batch, annexes.instalments.label),
  };
  const sharing = section(count, sharingOfBatch(batch, amounts.sum.figures));
  return {
    head: headOf(office, WHERE),
    documentNumber: issue.document_number,
    title: `关于拨付${titled(about.title)}${years}奖补资金的通知`,
    addressees: enumerate(issue.addressees ?? leadsOf(measures).map((unit) => fullNameOf(office, unit))),
    opening: {
      policy: titled(about.title),
      documentNumber: about.documentNumber,
      years,
      batches: batches.length === 0 ? null : enumerate(batches),
    },
    amounts,
    sharing,
    payment: {
      number: count.next(),
      value: settledAs(waysOfPayment(measures, office), '资金拨付', WHERE),
    },
    ...annexes,
    signer: issuerOf(office, WHERE),
    date: dateInWords(issue.date),
    imprint: {
      copies: office.copied_to === undefined ? null : sentence(...office.copied_to),
      printedBy: settledAs(office.printed_by ?? office.name, '印发机关', WHERE),
      printedOn: dateInWords(issue.printed_on ?? issue.date),
    },
  };
}

function amountsOf(
  { about }: Policy,
  applications: readonly Application[],
  batch: readonly DecidedApplication[],
  office: Office,
): Omit<PaymentNoticeView['amounts'], 'number' | 'due'> {
  const all = allDecided(batch);
  return {
    enterprises: String(batch.length),
    awards: String(all.length),
    sum: sumOf(all.map(({ amount_yuan }) => amount_yuan)),
    units: leadsOf(all.map(({ measure }) => measure)).map((unit) => {
      const led = (decided: typeof all) => decided.filter(({ measure }) => measure.units[0] === unit);
      const own = led(all);
      return {
        name: fullNameOf(office, unit),
        enterprises: String(batch.filter(({ decided }) => led(decided).length > 0).length),
        awards: String(own.length),
        amount: amountInFigures(sumOfAmounts(own.map(({ amount_yuan }) => amount_yuan))),
      };
    }),
    annualTotals: annualTotalsOf(about, applications),
  };
}

/** Each 年度总额 with what the batch takes of it, year by year. */
function annualTotalsOf(about: About, applications: readonly Application[]): readonly string[] {
  const used = usedTotals(about, applications);
  return distinct(used.map(({ words }) => words)).map((total) => {
    const years = used
      .filter(({ words }) => words === total)
      .map(({ year, decided_yuan }) => `${year}年度${amountInWords(decided_yuan)}`);
    return `${sentence(total)}本批核定${sentence(enumerate(years))}`;
  });
}

/** 分担 of the whole batch; null where one level of government bears it all. */
function sharingOfBatch(batch: readonly DecidedApplication[], sum: string): { readonly text: string } | null {
  const levels = sharedByLevel(batch);
  if (levels.length === 0) return null;
  const shared = amountInFigures(sumOfAmounts(levels.map(({ amount_yuan }) => amount_yuan)));
  const borne = enumerate(
    levels.map(({ level, amount_yuan }) => `${level}承担${amountInWords(amount_yuan)}`),
  );
  return {
    text: sentence(
      shared === sum
        ? `以上所需资金由各级分担：${borne}`
        : `以上所需资金中，由各级分担的${shared}元：${borne}`,
    ),
  };
}

/** What has come due of what is paid in instalments and at once; `annex` lists the instalments. */
function dueInWords(batch: readonly DecidedApplication[], annex: string): string {
  const all = allDecided(batch);
  const due = dueOf(all.flatMap(instalmentsOf));
  if (due === null) return `分笔拨付的，拨付条件尚未全部核实，已到期应拨的金额见${annex}。`;
  const atOnce = all.filter((one) => instalmentsOf(one).length === 0).map(({ amount_yuan }) => amount_yuan);
  return `其中已到期应拨${amountInWords(sumOfAmounts([due, ...atOnce]))}，此前已经拨付的应予扣除。`;
}

type Annexes = Pick<PaymentNoticeView, 'annexes' | 'funds' | 'instalments' | 'shares'>;

/** The annexes that there are, numbered where they are several. */
function annexesOf({ about }: Policy, batch: readonly DecidedApplication[]): Annexes {
  const instalments = instalmentTableOf(about, batch, WHERE);
  const shares = sharingTableOf(batch, WHERE);
  const others = [
    ...(instalments === null ? [] : ['分笔拨付表']),
    ...(shares === null ? [] : ['资金分担表']),
  ];
  const titles = ['资金汇总表', ...others];
  return {
    annexes: annexNoteOf('资金汇总表', ...others),
    funds: { ...annexed(titles, '资金汇总表'), table: fundTableOf(batch, WHERE) },
    instalments: instalments && { ...annexed(titles, '分笔拨付表'), table: instalments },
    shares: shares && { ...annexed(titles, '资金分担表'), table: shares },
  };
}
