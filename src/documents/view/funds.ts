/** 资金汇总表 of a batch, and what goes with it: the instalments of its awards, and who bears them. */
import type { z } from 'zod';
import { type About, type ShareResult, sharesOfAmount } from '../../runtime/index.ts';
import { amountInFigures, sumOfAmounts } from '../amounts.ts';
import { type DecidedApplication, rowsOfOne, subtotalOf, sumOf, sumView } from './batch.ts';
import type { Decided } from './decided.ts';
import { enterpriseOf } from './parties.ts';
import {
  type DecidedInstalment,
  dueOf,
  instalmentRow,
  instalmentsOf,
  instalmentView,
  STATES,
} from './payment.ts';
import { distinct, enumerate } from './phrases.ts';
import { flag, list, maybe, record, settled, text } from './schema.ts';

export const fundTableView = record({
  groups: list(
    record({
      rows: list(
        record({
          head: maybe(
            record({
              ordinal: text.describe('序号'),
              span: text.describe('这家企业占几行，写作rowspan'),
              name: settled.describe('企业名称'),
              notice: text.describe('核定通知书的文号'),
            }),
          ).describe('企业，只在它的第一行有'),
          item: text.describe('事项名称'),
          source: text.describe('依据的条款'),
          amount: text.describe('核定金额，不带单位'),
          stage: maybe(text).describe('拨付阶段；整批都是一次拨付的没有'),
        }),
      ).describe('核定的各项'),
      subtotal: maybe(text).describe('小计；只有一项的没有'),
    }),
  ).describe('各企业'),
  staged: flag.describe('是否有“拨付阶段”一栏'),
  total: sumView.describe('合计'),
});
export type FundTableView = z.output<typeof fundTableView>;

const enterprise = {
  ordinal: text.describe('序号'),
  name: settled.describe('企业名称'),
} as const;

export const instalmentTableView = record({
  groups: list(
    record({
      ...enterprise,
      rows: list(
        record({
          head: maybe(
            record({
              item: text.describe('事项名称'),
              span: text.describe('这个事项占几行，写作rowspan'),
            }),
          ).describe('事项，只在它的第一笔有'),
          ...instalmentView,
        }),
      ).describe('各笔拨付'),
    }),
  ).describe('各企业'),
  total: record({
    amount: text.describe('合计金额，不带单位'),
    due: text.describe('其中已到期应拨，不能确定的为“—”'),
  }).describe('合计'),
});
export type InstalmentTableView = z.output<typeof instalmentTableView>;

export const sharingTableView = record({
  levels: list(text).describe('分担的各级'),
  span: text.describe('全表的栏数，写作colspan'),
  groups: list(
    record({
      ...enterprise,
      rows: list(
        record({
          item: text.describe('事项名称'),
          amount: text.describe('核定金额，不带单位'),
          shares: list(text).describe('各级承担的金额，不带单位'),
        }),
      ).describe('由各级分担的各项'),
    }),
  ).describe('各企业'),
  total: record({
    amount: text.describe('合计金额，不带单位'),
    shares: list(text).describe('各级承担的合计，不带单位'),
  }).describe('合计'),
});
export type SharingTableView = z.output<typeof sharingTableView>;

/** 资金汇总表: every decided amount, enterprise by enterprise. */
export function fundTableOf(batch: readonly DecidedApplication[], where: string): FundTableView {
  const staged = allDecided(batch).some((one) => instalmentsOf(one).length > 0);
  return {
    groups: batch.map(({ application, decided }, index) => {
      const subtotal = subtotalOf(decided.map(({ amount_yuan }) => amount_yuan));
      const head = (span: string) => ({
        ordinal: String(index + 1),
        span,
        name: nameOf(application, where),
        notice: application.decisions.document_number,
      });
      const rows = decided.map((one) => ({
        item: one.item.name,
        source: one.item.source,
        amount: amountInFigures(one.amount_yuan),
        stage: staged ? stageOf(instalmentsOf(one)) : null,
      }));
      return { rows: rowsOfOne(head, rows, subtotal), subtotal };
    }),
    staged,
    total: sumOf(allDecided(batch).map(({ amount_yuan }) => amount_yuan)),
  };
}

/** 分笔拨付表: which part of which amount is due; null where everything is paid at once. */
export function instalmentTableOf(
  about: About,
  batch: readonly DecidedApplication[],
  where: string,
): InstalmentTableView | null {
  const all = allDecided(batch).flatMap(instalmentsOf);
  if (all.length === 0) return null;
  const due = dueOf(all);
  return {
    groups: groupsOf(batch, where, (one) =>
      rowsOfOne(
        (span) => ({ item: one.item.name, span }),
        instalmentsOf(one).map((row) => instalmentRow(about, row)),
      ),
    ),
    total: {
      amount: amountInFigures(sumOfAmounts(all.map(({ amount_yuan }) => amount_yuan))),
      due: due === null ? '—' : amountInFigures(due),
    },
  };
}

/** 资金分担表: what each level of government bears; null where one bears it all. */
export function sharingTableOf(batch: readonly DecidedApplication[], where: string): SharingTableView | null {
  const levels = sharedByLevel(batch).map(({ level }) => level);
  if (levels.length === 0) return null;
  const shared = allDecided(batch).filter((one) => sharesOf(one).length > 0);
  return {
    levels,
    span: String(levels.length + 2),
    groups: groupsOf(batch, where, (one) => {
      const shares = sharesOf(one);
      if (shares.length === 0) return [];
      const of = (level: string) => shares.find((share) => share.level === level)?.amount_yuan;
      return [
        {
          item: one.item.name,
          amount: amountInFigures(one.amount_yuan),
          shares: levels.map((level) => figuresOr(of(level))),
        },
      ];
    }),
    total: {
      amount: amountInFigures(sumOfAmounts(shared.map(({ amount_yuan }) => amount_yuan))),
      shares: sharedByLevel(batch).map(({ amount_yuan }) => amountInFigures(amount_yuan)),
    },
  };
}

/** 分担: what each level of government bears of a whole batch; empty where one bears it all. */
export function sharedByLevel(batch: readonly DecidedApplication[]): readonly ShareResult[] {
  const shares = allDecided(batch).flatMap(sharesOf);
  return distinct(shares.map(({ level }) => level)).map((level) => ({
    level,
    amount_yuan: sumOfAmounts(
      shares.filter((share) => share.level === level).map(({ amount_yuan }) => amount_yuan),
    ),
  }));
}

/** Everything that was decided of a batch, one after the other. */
export function allDecided(batch: readonly DecidedApplication[]): readonly Decided[] {
  return batch.flatMap(({ decided }) => decided);
}

/** The rows of every enterprise that has some. */
function groupsOf<R>(
  batch: readonly DecidedApplication[],
  where: string,
  rowsOf: (one: Decided) => readonly R[],
): readonly { readonly ordinal: string; readonly name: ReturnType<typeof nameOf>; readonly rows: R[] }[] {
  return batch.flatMap(({ application, decided }, index) => {
    const rows = decided.flatMap(rowsOf);
    return rows.length === 0 ? [] : [{ ordinal: String(index + 1), name: nameOf(application, where), rows }];
  });
}

const sharesOf = ({ item, amount_yuan }: Decided) => sharesOfAmount(item, amount_yuan);

const nameOf = ({ evaluation }: DecidedApplication['application'], where: string) =>
  enterpriseOf(evaluation.prepared.dossier.enterprise_name, where);

const figuresOr = (amount: string | undefined) => (amount === undefined ? '—' : amountInFigures(amount));

/** `第1笔已到期、第2笔未到期`; of several elements, what holds for all of them. */
function stageOf(instalments: readonly DecidedInstalment[]): string {
  if (instalments.length === 0) return '一次拨付';
  const ordinals = distinct(instalments.map(({ ordinal }) => ordinal));
  return enumerate(
    ordinals.map((ordinal) => {
      const states = distinct(
        instalments.filter((one) => one.ordinal === ordinal).map(({ status }) => status),
      );
      const [state] = states;
      const same = states.length === 1 && state !== undefined;
      return `第${ordinal}笔${STATES[same ? state : states.includes('undetermined') ? 'undetermined' : 'partly_due']}`;
    }),
  );
}
