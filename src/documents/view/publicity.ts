/** 拟奖补名单公示: whom a batch is to give what, for everyone to object to. It knows names, items and amounts, and no dossier. */
import { z } from 'zod';
import type { About } from '../../runtime/index.ts';
import { amountInFigures, dateInWords } from '../amounts.ts';
import type { Application } from '../application.ts';
import type { PublicityIssue } from '../issue.ts';
import type { Office } from '../office.ts';
import {
  decidedApplications,
  rowsOfOne,
  subtotalOf,
  sumOf,
  sumView,
  yearsInWords,
  yearsOf,
} from './batch.ts';
import { enterpriseOf, fullNameOf, headOf, issuerOf, leadsOf, settledAs, telephoneOf } from './parties.ts';
import { distinct, enumerate, titled } from './phrases.ts';
import { list, maybe, record, settled, text } from './schema.ts';

/** 公示内容: all that is published of a batch; what the list is made from, and all that travels in its PDF. */
export const publishedBatch = z.strictObject({
  years: z.array(z.int()).min(1),
  batches: z.array(z.string()),
  list: z
    .array(
      z.strictObject({
        enterprise: z.string().nullable(),
        awards: z
          .array(z.strictObject({ item: z.string(), amount_yuan: z.string().regex(/^\d{1,13}\.\d{2}$/) }))
          .min(1),
      }),
    )
    .min(1),
});
export type PublishedBatch = z.output<typeof publishedBatch>;

export const publicityView = record({
  head: settled.describe('发文机关标志'),
  documentNumber: maybe(text).describe('公示的文号'),
  title: text.describe('标题'),
  opening: record({
    policy: text.describe('政策标题，带书名号'),
    documentNumber: text.describe('政策的发文字号'),
    years: text.describe('支持年度'),
    batches: maybe(text).describe('批次'),
    enterprises: text.describe('企业的家数'),
    awards: text.describe('拟奖补的项数'),
  }).describe('开头一段'),
  period: record({
    workingDays: text.describe('工作日的天数'),
    from: text.describe('开始日期'),
    to: text.describe('结束日期'),
  }).describe('公示期'),
  objections: settled.describe('异议提出方式'),
  contacts: list(
    record({
      name: text.describe('单位名称'),
      telephone: settled.describe('联系电话'),
    }),
  ).describe('联系单位'),
  address: settled.describe('地址'),
  signer: settled.describe('落款的单位'),
  date: text.describe('成文日期'),
  groups: list(
    record({
      rows: list(
        record({
          head: maybe(
            record({
              ordinal: text.describe('序号'),
              span: text.describe('这家企业占几行，写作rowspan'),
              name: settled.describe('企业名称'),
            }),
          ).describe('企业，只在它的第一行有'),
          item: text.describe('事项名称'),
          amount: text.describe('拟奖补金额，不带单位'),
        }),
      ).describe('拟奖补的各项'),
      subtotal: maybe(text).describe('小计；只有一项的没有'),
    }),
  ).describe('各企业'),
  total: sumView.describe('合计'),
});
export type PublicityView = z.output<typeof publicityView>;

const WHERE = '公示';

/** What of a batch is published. */
export function publishedOf(about: About, applications: readonly Application[]): PublishedBatch {
  return {
    years: [...yearsOf(applications)],
    batches: [...distinct(applications.flatMap(({ decisions }) => decisions.batch ?? []))],
    list: decidedApplications(about, applications).map(({ application, decided }) => ({
      enterprise: enterpriseOf(application.evaluation.prepared.dossier.enterprise_name, WHERE).text,
      awards: decided.map(({ item, amount_yuan }) => ({ item: item.id, amount_yuan })),
    })),
  };
}

/** Builds the list; its items must be those of the policy. */
export function publicityOf(
  about: About,
  { years, batches, list: enterprises }: PublishedBatch,
  issue: PublicityIssue,
  office: Office,
): PublicityView {
  const awards = enterprises.flatMap((one) => one.awards);
  const measures = about.measures.filter(({ items }) =>
    items.some(({ id }) => awards.some(({ item }) => item === id)),
  );
  const names = new Map(measures.flatMap(({ items }) => items.map(({ id, name }) => [id, name] as const)));
  return {
    head: headOf(office, WHERE),
    documentNumber: issue.document_number ?? null,
    title: `关于${titled(about.title)}${yearsInWords(years)}拟奖补名单的公示`,
    opening: {
      policy: titled(about.title),
      documentNumber: about.documentNumber,
      years: yearsInWords(years),
      batches: batches.length === 0 ? null : enumerate(batches),
      enterprises: String(enterprises.length),
      awards: String(awards.length),
    },
    period: {
      workingDays: String(issue.working_days),
      from: dateInWords(issue.from),
      to: dateInWords(issue.to),
    },
    objections: settledAs(office.objections, '异议提出方式', WHERE),
    contacts: leadsOf(measures).map((unit) => ({
      name: fullNameOf(office, unit),
      telephone: telephoneOf(office, unit, WHERE),
    })),
    address: settledAs(office.address, '咨询地址', WHERE),
    signer: issuerOf(office, WHERE),
    date: dateInWords(issue.date),
    groups: enterprises.map((one, index) => {
      const subtotal = subtotalOf(one.awards.map(({ amount_yuan }) => amount_yuan));
      const head = (span: string) => ({
        ordinal: String(index + 1),
        span,
        name: enterpriseOf(one.enterprise, WHERE),
      });
      const rows = one.awards.map(({ item, amount_yuan }) => ({
        item: names.get(item) ?? item,
        amount: amountInFigures(amount_yuan),
      }));
      return { rows: rowsOfOne(head, rows, subtotal), subtotal };
    }),
    total: sumOf(awards.map(({ amount_yuan }) => amount_yuan)),
  };
}
