import type { Place, PlanItem } from '../../compiler/index.ts';
import { applies, awardOf, compareCases, type Sense } from '../solver/index.ts';
import { isGranted, isImpossible, isRefused, type Review } from './review.ts';

export type Branch = NonNullable<PlanItem['standard']>['branches'][number];

/** A line of a standard among the others. */
export interface Line {
  readonly item: PlanItem;
  readonly branch: Branch;
  readonly earlier: readonly Branch[];
  readonly later: readonly Branch[];
  /** Whether only the first line that applies counts. */
  readonly inOrder: boolean;
  readonly place: Place;
}

/** Lines of the standard of an item. */
export function linesOf(item: PlanItem, review: Review): readonly Line[] {
  const { branches = [], choose = 'only' } = item.standard ?? {};
  return branches.map((branch, index) => ({
    item,
    branch,
    earlier: branches.slice(0, index),
    later: branches.slice(index + 1),
    inOrder: choose === 'first',
    place: review.place(item, `标准/${index}`),
  }));
}

/** Lines of 加奖, each of which stands by itself, of all items whose conditions can be met. */
export const allBonuses = (review: Review): readonly Line[] =>
  review.compiled.plan.items
    .filter((item) => !review.isImpossible(item))
    .flatMap((item) =>
      (item.standard?.bonuses ?? []).map((branch, index) => ({
        item,
        branch,
        earlier: [],
        later: [],
        inOrder: false,
        place: review.place(item, `加奖/${index}`),
      })),
    );

/** Lines of the standards of all items whose conditions can be met. */
export const allLines = (review: Review): readonly Line[] =>
  review.compiled.plan.items
    .filter((item) => !review.isImpossible(item))
    .flatMap((item) => linesOf(item, review));

/** What a line is called in a message. */
export const lineWords = ({ when, award }: Branch): string => when?.words ?? award.words;

/** ZC0302, ZC0304: lines that are never reached, and lines that overlap with an earlier one. */
export function checkLines(review: Review): void {
  for (const line of [...allLines(review), ...allBonuses(review)]) {
    if (!reportUnreached(line, review) && line.inOrder) reportOverlap(line, review);
  }
}

/** The condition of the line contradicts the item, or every fact for it has been taken by an earlier line. */
function reportUnreached({ item, branch, earlier, inOrder, place }: Line, review: Review): boolean {
  const before = inOrder ? earlier : [];
  if (!branch.when && before.length === 0) return false;
  const reaching = (sense: Sense, passed: readonly Branch[]) => [
    ...review.required(item, sense),
    applies(item, branch, true, sense),
    ...passed.map((other) => applies(item, other, false, sense)),
  ];
  if (!isImpossible(reaching('proof', before))) return false;
  const contradicts = isImpossible(reaching('proof', []));
  const taken = before.map((other) => `“${lineWords(other)}”`).join('、');
  review.find(
    'ZC0302',
    { place, owners: [item.id] },
    {
      why: contradicts
        ? `“${lineWords(branch)}”与事项的条件不能同时成立`
        : `符合这一句的，都已先适用前面的${taken}`,
    },
    {
      title: `${item.name}：${lineWords(branch)}`,
      witness: () =>
        contradicts
          ? review.witness([item], [applies(item, branch, true, 'witness')], (results) =>
              isRefused(results, item),
            )
          : review.witness([item], reaching('witness', []), (results) => isGranted(results, item)),
      items: [item],
    },
  );
  return true;
}

/** An earlier line and this one may both apply, and give different amounts. One report for a line is enough. */
function reportOverlap({ item, branch, earlier, place }: Line, review: Review): void {
  const { standard } = item;
  if (!standard || !branch.when) return;
  for (const other of earlier) {
    const formulas = [
      ...review.required(item, 'witness'),
      applies(item, other, true, 'witness'),
      applies(item, branch, true, 'witness'),
      compareCases(awardOf(item, other, 'witness'), '!=', awardOf(item, branch, 'witness')),
    ];
    // Where the order of the lines makes a difference, they overlap.
    const turned: PlanItem = { ...item, standard: { ...standard, branches: [branch, ...earlier] } };
    const witness = review.witness([item], formulas, (results, dossier) => {
      const amount = review.results(dossier, turned)?.get(item.id)?.amount_yuan;
      return amount !== undefined && amount !== results.get(item.id)?.amount_yuan;
    });
    if (!witness) continue;
    review.find(
      'ZC0304',
      { place, owners: [item.id] },
      { other: lineWords(other) },
      { title: `${item.name}：两句都可以适用`, witness: () => witness, items: [item] },
    );
    return;
  }
}
