import { shown } from '../policy-folder.ts';

/** 没有发现问题: how much was looked at where nothing was found. */
export interface Sound {
  readonly measures: number;
  readonly items: number;
  readonly examples: number;
  /** Whether there is a ledger to hold the rules against. */
  readonly hasLedger: boolean;
}

/** 核对结论 on its first line. */
export const verdictLine = (
  folder: string,
  { measures, items, examples }: Omit<Sound, 'hasLedger'>,
  problems: readonly string[] = [],
): string =>
  `${shown(folder)}：${measures}条措施、${items}个事项、${examples}个算例，${problems.length === 0 ? '没有发现问题' : problems.join('、')}。`;

/** 数字台账 in the verdict. */
export const ledgerLine = (problems: number): string =>
  `数字台账：${problems === 0 ? '正文的数字和句子与规则相符' : `${problems}处不符，用 hengce trace 查看`}。`;
