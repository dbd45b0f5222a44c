/** 批次: several decided applications of one policy, which share its quotas and its annual totals. */
import { type About, type Policy, supportYearOf } from '../runtime/index.ts';
import { amountInFigures, compareAmounts, sumOfAmounts } from './amounts.ts';
import type { Application } from './application.ts';
import { type AwardFault, checkDecisions } from './awards.ts';

/** 批次错误: a fault of one application, or of the batch as a whole where `name` is empty. */
export interface BatchFault extends AwardFault {
  readonly name: string;
}

/** Checks every application of a batch, and what they share. */
export function checkBatch(policy: Policy, applications: readonly Application[]): readonly BatchFault[] {
  const batch = openBatch(policy);
  return [...applications.flatMap((application) => batch.add(application)), ...batch.shared()];
}

/** 逐件核对: a batch that is too long to be held is checked as it is read; only what its applications share is kept. */
export interface BatchCheck {
  /** Takes an application in; gives its own faults. */
  add(application: Application): readonly BatchFault[];
  /** The faults of all that was taken in together. */
  shared(): readonly BatchFault[];
}

/** Begins to check a batch. */
export function openBatch(policy: Policy): BatchCheck {
  const quotas = quotasOf(policy);
  const totals = annualTotalsOf(policy);
  const numbers = new Map<string, string>();
  return {
    add(application) {
      const { name, evaluation, decisions } = application;
      quotas.add(application);
      totals.add(application);
      return [
        ...checkDecisions(policy, evaluation, decisions).map((fault) => ({ ...fault, name })),
        ...checkNumber(application, numbers),
      ];
    },
    shared: () => [...quotas.faults(), ...totals.faults()],
  };
}

/** What is added up over a batch. */
interface Shared {
  add(application: Application): void;
  faults(): readonly BatchFault[];
}

const ofBatch = { path: '', name: '' } as const;

/** What was decided of a year's awards may not come to more than its annual total; it is cut before it is decided. */
function annualTotalsOf({ about }: Policy): Shared {
  const totals = addUpTotals(about);
  return {
    add: totals.add,
    faults: () =>
      totals
        .used()
        .filter(({ decided_yuan, total_yuan }) => compareAmounts(decided_yuan, total_yuan) > 0)
        .map(({ words, year, decided_yuan: sum }) => ({
          ...ofBatch,
          code: 'E_ANNUAL_TOTAL_EXCEEDED' as const,
          message: `${words}；本批${year}年度核定合计${amountInFigures(sum)}元，请先按比例核减（hengce allocate）。`,
        })),
  };
}

/** 年度总额 of one support year, with what a batch decided of it. */
export interface UsedTotal {
  readonly words: string;
  readonly year: number;
  readonly total_yuan: string;
  readonly decided_yuan: string;
}

/** What a batch decided of each annual total, year by year. */
export function usedTotals(about: About, applications: readonly Application[]): readonly UsedTotal[] {
  const totals = addUpTotals(about);
  for (const application of applications) totals.add(application);
  return totals.used();
}

function addUpTotals(about: About): {
  readonly add: Shared['add'];
  readonly used: () => readonly UsedTotal[];
} {
  const sums = about.annualTotals.map((total) => ({ total, decided: new Map<number, string>() }));
  return {
    add({ evaluation, decisions }) {
      const year = supportYearOf(evaluation.prepared);
      for (const { total, decided } of sums) {
        const amounts = decisions.decisions
          .filter(({ item }) => total.items.includes(item))
          .map(({ amount_yuan }) => amount_yuan);
        decided.set(year, sumOfAmounts([decided.get(year) ?? '0.00', ...amounts]));
      }
    },
    used: () =>
      sums.flatMap(({ total: { words, total_yuan }, decided }) =>
        [...decided].map(([year, decided_yuan]) => ({ words, year, total_yuan, decided_yuan })),
      ),
  };
}

function quotasOf({ about }: Policy): Shared {
  const items = about.measures
    .flatMap((measure) => measure.items)
    .flatMap(({ id, name, quota }) =>
      quota === null ? [] : [{ id, name, count: quota.count, holders: [] as string[] }],
    );
  return {
    add({ name, decisions }) {
      for (const { id, holders } of items)
        if (decisions.decisions.some(({ item }) => item === id)) holders.push(name);
    },
    faults: () =>
      items
        .filter(({ count, holders }) => holders.length > count)
        .map(({ id, name, count, holders }) => ({
          ...ofBatch,
          code: 'E_QUOTA_EXCEEDED' as const,
          message: `事项${id}“${name}”名额${count}个，本批核定${holders.length}个（${namesOf(holders)}），超出${holders.length - count}个。`,
        })),
  };
}

/** A batch may be long: nobody looks for what is too much in a list of hundreds. */
const mostNames = 5;

const namesOf = (holders: readonly string[]): string =>
  `${holders.slice(0, mostNames).join('、')}${holders.length > mostNames ? '等' : ''}`;

/** Two notices may not have the same number. */
function checkNumber(
  { name, decisions: { document_number: number } }: Application,
  numbers: Map<string, string>,
): readonly BatchFault[] {
  const other = numbers.get(number);
  if (other === undefined) {
    numbers.set(number, name);
    return [];
  }
  const message = `发文字号“${number}”已用于${other}。`;
  return [{ code: 'E_DUPLICATE', path: 'document_number', name, message }];
}
