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
          /** The enterprise with the number of its notice, on the first of its rows. */
          head: maybe(record({ ordinal: text, span: text, name: settled, notice: text })),
          item: text,
          source: text,
          amount: text,
          /** 拨付阶段; null where nothing of the batch is paid in instalments. */
          stage: maybe(text),
        }),
      ),
      subtotal: maybe(text),
    }),
  ),
  staged: flag,
  total: sumView,
});
export type FundTableView = z.output<typeof fundTableView>;

const enterprise = { ordinal: text, name: settled } as const;

export const instalmentTableView = record({
  groups: list(
    record({
      ...enterprise,
      rows: list(
        record({
          /** The item, on the first of its instalments. */
          head: maybe(record({ item: text, span: text })),
          ...instalmentView,
        }),
      ),
    }),
  ),
  total: record({ amount: text, due: text }),
});
export type InstalmentTableView = z.output<typeof instalmentTableView>;

export const sharingTableView = record({
  levels: list(text),
  /** How many columns there are. */
  span: text,
  groups: list(
    record({ ...enterprise, rows: list(record({ item: text, amount: text, shares: list(text) })) }),
  ),
  total: record({ amount: text, shares: list(text) }),
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
