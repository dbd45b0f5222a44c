import { any, applies, awardOf, compareCases, type Formula, literal, type Sense } from '../solver/index.ts';
import { allLines, type Branch, type Line, lineWords } from './lines.ts';
import { isGranted, isImpossible, type Review } from './review.ts';

/** ZC0307: lines of 标准（就高） that are never the highest: whenever one applies, another gives as much. */
export function checkHighest(review: Review): void {
  for (const line of allLines(review))
    if (line.item.standard?.choose === 'highest') reportLoser(line, review);
}

function reportLoser({ item, branch, earlier, later, place }: Line, review: Review): void {
  const applying = (sense: Sense): readonly Formula[] => [
    ...review.required(item, sense),
    applies(item, branch, true, sense),
  ];
  const paying = (sense: Sense): readonly Formula[] => [
    ...applying(sense),
    compareCases(awardOf(item, branch, sense), '>', literal('0')),
  ];
  const beats = (other: Branch, comparison: '>' | '>=') =>
    any([
      applies(item, other, false, 'proof'),
      compareCases(awardOf(item, branch, 'proof'), comparison, awardOf(item, other, 'proof')),
    ]);
  // Of lines that give the same, the first one is taken.
  const wins = [...earlier.map((other) => beats(other, '>')), ...later.map((other) => beats(other, '>='))];
  if (isImpossible(applying('proof')) || !isImpossible([...paying('proof'), ...wins])) return;
  const better = [...earlier, ...later].filter(
    (other) => !isImpossible([...paying('proof'), applies(item, other, true, 'proof')]),
  );
  review.find(
    'ZC0307',
    { place, owners: [item.id] },
    {
      why: isImpossible(paying('proof'))
        ? '它算出的金额总不大于零'
        : `适用它时，${better.map((other) => `“${other.award.words}”`).join('或')}总不少于它`,
    },
    {
      title: `${item.name}：${lineWords(branch)}`,
      witness: () =>
        review.witness([item], paying('witness'), (results) => isGranted(results, item)) ??
        review.witness([item], applying('witness'), () => true),
      items: [item],
    },
  );
}
