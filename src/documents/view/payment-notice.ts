/** 拨付通知: what the units are told of a batch of decisions, in the form of an official document with a red head. */
import type { z } from 'zod';
import type { About, Policy } from '../../runtime/index.ts';
import { amountInFigures, amountInWords, dateInWords, sumOfAmounts } from '../amounts.ts';
import type { Application } from '../application.ts';
import { usedTotals } from '../batch.ts';
import type { PaymentIssue } from '../issue.ts';
import type { Office } from '../office.ts';
import { annexed, annexHead, annexNoteOf, annexNoteView } from './annexes.ts';
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
import { list, maybe, numbered, record, settled, text } from './schema.ts';

export const paymentNoticeView = record({
  head: settled.describe('发文机关标志'),
  documentNumber: text.describe('拨付通知的文号'),
  title: text.describe('标题'),
  addressees: text.describe('主送单位'),
  opening: record({
    policy: text.describe('政策标题，带书名号'),
    documentNumber: text.describe('政策的发文字号'),
    years: text.describe('支持年度'),
    batches: maybe(text).describe('批次'),
  }).describe('开头一段'),
  amounts: record({
    ...numbered,
    enterprises: text.describe('企业的家数'),
    awards: text.describe('核定的项数'),
    sum: sumView.describe('合计'),
    due: maybe(text).describe('其中已到期应拨多少；都是一次拨付的没有'),
    units: list(
      record({
        name: text.describe('牵头单位'),
        enterprises: text.describe('企业的家数'),
        awards: text.describe('核定的项数'),
        amount: text.describe('核定金额，不带单位'),
      }),
    ).describe('按牵头单位汇总'),
    annualTotals: list(text).describe('年度总额和本批占用多少'),
  }).describe('核定金额'),
  sharing: maybe(record({ ...numbered, text: text.describe('各级分担的金额') })).describe(
    '资金分担；一级承担的没有',
  ),
  payment: record({ ...numbered, value: settled.describe('内容') }).describe('资金拨付'),
  annexes: annexNoteView.describe('附件说明'),
  signer: settled.describe('落款的单位'),
  date: text.describe('成文日期'),
  funds: record({ ...annexHead, table: fundTableView.describe('表') }).describe('附件：资金汇总表'),
  instalments: maybe(record({ ...annexHead, table: instalmentTableView.describe('表') })).describe(
    '附件：分笔拨付表；都是一次拨付的没有',
  ),
  shares: maybe(record({ ...annexHead, table: sharingTableView.describe('表') })).describe(
    '附件：资金分担表；一级承担的没有',
  ),
  imprint: record({
    copies: maybe(text).describe('抄送机关'),
    printedBy: settled.describe('印发机关'),
    printedOn: text.describe('印发日期'),
  }).describe('版记'),
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
