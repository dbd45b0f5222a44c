import type { CompiledPolicy } from '../../compiler/index.ts';
import type { Branch } from './branches.ts';
import type { CoveredBranch, Share } from './measure.ts';
import { shareOf } from './measure.ts';
import type { Suggestion } from './suggest.ts';

/** 覆盖表: one line for each item and one for the rules of the whole policy, then the total. */
export function coverageLines(
  { plan }: CompiledPolicy,
  branches: readonly CoveredBranch[],
): readonly string[] {
  const rows = [
    { name: '全政策通用', share: shareOf(branches.filter((branch) => branch.item === null)) },
    ...plan.items.map((item) => ({
      name: `${item.id}　${item.name}`,
      share: shareOf(branches.filter((branch) => branch.item === item.id)),
    })),
  ];
  const total = shareOf(branches);
  return [
    '分支覆盖（已覆盖/全部）；事实不明的分支另计',
    ...rows.map(({ name, share }) => `  ${shareWords(share)}　${name}`),
    ...neverLines(branches),
    `合计：分支${total.covered}/${total.total}，占${percent(total.covered, total.total)}；事实不明的分支${total.coveredOpen}/${total.totalOpen}，占${percent(total.coveredOpen, total.totalOpen)}。`,
  ];
}

/** 不会出现的分支, each with the reason; they are not counted. */
function neverLines(branches: readonly Branch[]): readonly string[] {
  const never = branches.filter((branch) => branch.never !== null);
  if (never.length === 0) return [];
  return ['不会出现的分支（不计）', ...never.map((branch) => `  ${branchWords(branch)}：${branch.never}`)];
}

/** 覆盖情况 as plain data, for programs. */
export function coverageJson(branches: readonly CoveredBranch[]): unknown {
  return {
    ...shareOf(branches),
    branches: branches.map(({ item, clause, rule, outcome, count, never }) => ({
      item,
      clause,
      rule,
      outcome,
      count,
      never,
    })),
  };
}

function shareWords({ covered, total, coveredOpen, totalOpen }: Share): string {
  const share = `${covered}/${total}`.padStart(7);
  const open = totalOpen === 0 ? '' : `不明${coveredOpen}/${totalOpen}`;
  return `${share} ${percent(covered, total).padStart(6)}　${open.padEnd(7)}`;
}

/** A share in per cent, cut: only what is whole is 100%. */
function percent(part: number, whole: number): string {
  return whole === 0 ? '100%' : `${Math.floor((part * 1000) / whole) / 10}%`;
}

/** 未覆盖的分支, each with its place and an example that covers it. */
export function suggestionLines(
  suggestions: readonly Suggestion[],
  unreached: readonly Branch[],
  line: (branch: Branch) => string,
): readonly string[] {
  return [
    ...suggestions.flatMap(({ file, covers, text }) => [
      '',
      ...covers.map((branch) => `没有覆盖：${branchWords(branch)}（${line(branch)}）`),
      `可在${file}补上：`,
      '',
      text,
    ]),
    ...unreached.map(
      (branch) =>
        `\n没有覆盖：${branchWords(branch)}（${line(branch)}）；没有找到能覆盖它的事实，请核对这一条是否用得上。`,
    ),
  ];
}

/** `2.3 封顶：单个项目最高不超过1500万元，以封顶为准`. */
export function branchWords({ item, clause, rule, outcome }: Branch): string {
  return `${item === null ? '' : `${item} `}${clause}：${rule.replace('›', '，其中')}，${outcome}`;
}
