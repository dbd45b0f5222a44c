/** 奖补资金核定通知书: what one enterprise is told, in the form of an official letter. */
import type { z } from 'zod';
import { type Evaluation, type Policy, supportYearOf } from '../../runtime/index.ts';
import { dateInWords } from '../amounts.ts';
import type { Decisions } from '../decisions.ts';
import type { Office } from '../office.ts';
import { awardOf, awardView, totalsOf, totalsView } from './award.ts';
import { calculationOf, calculationView } from './calculation.ts';
import { citationsTogether } from './citations.ts';
import { decidedItems } from './decided.ts';
import { waysOfPayment } from './handling.ts';
import { headings, section } from './numbering.ts';
import { enterpriseOf, fullNameOf, leadsOf, settledAs, telephoneOf } from './parties.ts';
import { titled } from './phrases.ts';
import { readingsOf, readingsView } from './readings.ts';
import { list, maybe, numbered, record, settled, text } from './schema.ts';

const paragraph = record({ ...numbered, value: settled.describe('内容') });

export const noticeView = record({
  issuer: text.describe('发文机关标志'),
  documentNumber: text.describe('通知书的文号'),
  title: text.describe('标题'),
  addressee: settled.describe('主送企业'),
  opening: record({
    policy: text.describe('政策标题，带书名号'),
    documentNumber: text.describe('政策的发文字号'),
    applied: maybe(text).describe('申报日期'),
    year: text.describe('支持年度，不带“年度”'),
    batch: maybe(text).describe('批次'),
    sources: text.describe('依据的各条款'),
  }).describe('开头一段'),
  awards: record({ ...numbered, list: list(awardView).describe('各事项') }).describe('核定事项'),
  totals: maybe(record({ ...numbered, content: totalsView.describe('合计') })).describe(
    '核定金额合计；只有一个事项的没有',
  ),
  readings: maybe(record({ ...numbered, list: readingsView })).describe('执行口径'),
  payment: paragraph.describe('资金拨付'),
  review: paragraph.describe('异议处理'),
  contacts: list(
    record({
      name: text.describe('单位名称'),
      telephone: settled.describe('联系电话'),
    }),
  ).describe('联系单位'),
  signers: list(text).describe('落款的单位'),
  date: text.describe('成文日期'),
  calculation: calculationView.describe('附件：核定计算表'),
});
export type NoticeView = z.output<typeof noticeView>;

const WHERE = '核定通知书';

/** Builds the notice to one enterprise; the decisions must have passed their check. */
export function noticeOf(
  policy: Policy,
  evaluation: Evaluation,
  decisions: Decisions,
  office: Office,
): NoticeView {
  const { about } = policy;
  const decided = decidedItems(policy, evaluation, decisions);
  const leads = leadsOf(decided.map(({ measure }) => measure));
  const signers = leads.map((unit) => fullNameOf(office, unit));
  const { dossier } = evaluation.prepared;
  const count = headings();
  const ordinals = headings();
  const number = count.next();
  const awards = decided.map((item) => awardOf(about, item, ordinals.next()));
  const sums = totalsOf(decided);
  const totals = section(count, sums === null ? null : { content: sums });
  const readings = readingsOf(
    about,
    decided.flatMap(({ result }) => result.readings),
  );
  return {
    issuer: office.name ?? signers[0] ?? about.issuer,
    documentNumber: decisions.document_number,
    title: '奖补资金核定通知书',
    addressee: enterpriseOf(dossier.enterprise_name, WHERE),
    opening: {
      policy: titled(about.title),
      documentNumber: about.documentNumber,
      applied: typeof dossier.application_date === 'string' ? dateInWords(dossier.application_date) : null,
      year: String(supportYearOf(evaluation.prepared)),
      batch: decisions.batch ?? null,
      sources: citationsTogether(decided.map(({ item }) => item.source)),
    },
    awards: { number, list: awards },
    totals,
    readings: section(count, readings.length === 0 ? null : { list: readings }),
    payment: {
      number: count.next(),
      value: settledAs(
        waysOfPayment(
          decided.map(({ measure }) => measure),
          office,
        ),
        '资金拨付',
        WHERE,
      ),
    },
    review: { number: count.next(), value: settledAs(office.review, '异议处理', WHERE) },
    contacts: leads.map((name) => ({
      name,
      telephone: telephoneOf(office, name, WHERE),
    })),
    signers,
    date: dateInWords(decisions.date),
    calculation: calculationOf(decided),
  };
}
