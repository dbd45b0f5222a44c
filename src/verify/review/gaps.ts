import { bracketOf, type PlanItem } from '../../compiler/index.ts';
import { factsInWords } from '../explore/write.ts';
import { all, any, applies, type Formula, holds } from '../solver/index.ts';
import type { Branch } from './lines.ts';
import type { Review } from './review.ts';

/** ZC0305: facts that meet the conditions of an item, and for which no line of its standard says what is given. */
export function checkGaps(review: Review): void {
  for (const item of review.compiled.plan.items) {
    const { branches = [] } = item.standard ?? {};
    // A single line with a condition of its own says all that it wants to.
    if (branches.length < 2) continue;
    const formulas = [
      ...review.required(item, 'witness'),
      ...branches.map((branch) => applies(item, branch, false, 'witness')),
      ...betweenBrackets(item, branches),
    ];
    const witness = review.witness([item], formulas, (results) => {
      const result = results.get(item.id);
      return result?.status === 'not_eligible' && result.refusal === 'no_standard';
    });
    if (!witness) continue;
    const asked = branches.flatMap(({ when }) => when?.figures ?? []);
    const facts = asked.flatMap((source) => (source.from === 'fact' ? [source.fact] : []));
    const words = factsInWords(review.compiled.plan, witness.dossier, facts);
    review.find(
      'ZC0305',
      { place: review.place(item, '标准'), owners: [item.id] },
      { facts: words === '' ? '各句的条件都不成立' : words },
      { title: `${item.name}：各句都没有写到`, witness: () => witness, items: [item] },
    );
  }
}

/** Lines that are brackets of one value say nothing below the lowest and above the highest: nothing is given there. */
function betweenBrackets(item: PlanItem, branches: readonly Branch[]): readonly Formula[] {
  const brackets = branches.map(({ when }) => when && bracketOf(when.condition));
  const [first] = brackets;
  if (!first || !brackets.every((bracket) => bracket?.base === first.base)) return [];
  const within = (end: 'low' | 'high') =>
    any(
      brackets.map((bracket) => {
        const bound = bracket?.[end];
        return bound ? holds(item, bound.condition, true, 'witness') : all([]);
      }),
    );
  return [within('low'), within('high')];
}
