import { bracketOf, type Fact, type Place, type PlanItem } from '../../compiler/index.ts';
import { factsInWords } from '../explore/write.ts';
import { all, any, applies, awardOf, compareCases, type Formula, holds, literal } from '../solver/index.ts';
import { isGranted, isImpossible, isRefused, type Review, type Sense } from './review.ts';

type Branch = NonNullable<PlanItem['standard']>['branches'][number];

/** 标准的各句: lines that are never reached, that overlap, that are never the highest, and gaps that they leave. */
export function checkLines(review: Review): void {
  for (const item of review.compiled.plan.items) {
    const { branches, choose } = item.standard ?? { branches: [], choose: 'only' };
    if (branches.length === 0 || review.isImpossible(item)) continue;
    branches.forEach((branch, index) => {
      const line: Line = {
        item,
        branch,
        earlier: branches.slice(0, index),
        place: review.place(item, `标准/${index}`),
      };
      if (reportUnreached(line, review)) return;
      if (choose === 'first') reportOverlap(line, review);
      if (choose === 'highest') reportNeverHighest(line, branches, review);
    });
    if (branches.length > 1) reportGap(item, branches, review);
  }
}

/** A line of a standard among the others. */
interface Line {
  readonly item: PlanItem;
  readonly branch: Branch;
  readonly earlier: readonly Branch[];
  readonly place: Place;
}

/** What a line is called in a message. */
const wordsOf = ({ when, award }: Branch): string => when?.words ?? award.words;

/** ZC0302: the condition of a line contradicts the item, or every fact for it has been taken by an earlier line. */
function reportUnreached({ item, branch, earlier, place }: Line, review: Review): boolean {
  const before = item.standard?.choose === 'first' ? earlier : [];
  if (!branch.when && before.length === 0) return false;
  const reaching = (sense: Sense, passed: readonly Branch[]) => [
    ...review.required(item, sense),
    applies(item, branch, true, sense),
    ...passed.map((other) => applies(item, other, false, sense)),
  ];
  if (!isImpossible(reaching('proof', before))) return false;
  const contradicts = isImpossible(reaching('proof', []));
  const taken = before.map((other) => `“${wordsOf(other)}”`).join('、');
  review.find(
    'ZC0302',
    { place, owners: [item.id] },
    {
      why: contradicts
        ? `“${wordsOf(branch)}”与事项的条件不能同时成立`
        : `符合这一句的，都已先适用前面的${taken}`,
    },
    {
      title: `${item.name}：${wordsOf(branch)}`,
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

/** ZC0304: an earlier line and this one may both apply, and give different amounts. */
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
    // Where the order of the two lines matters, they overlap.
    const turned: PlanItem = { ...item, standard: { ...standard, branches: [branch, ...earlier] } };
    const witness = review.witness([item], formulas, (results, dossier) => {
      const amount = review.results(dossier, [turned])?.get(item.id)?.amount_yuan;
      return amount !== undefined && amount !== results.get(item.id)?.amount_yuan;
    });
    if (!witness) continue;
    review.find(
      'ZC0304',
      { place, owners: [item.id] },
      { other: wordsOf(other) },
      { title: `${item.name}：两句都可以适用`, witness: () => witness, items: [item] },
    );
    // One report for a line is enough.
    return;
  }
}

/** ZC0307: whenever this line applies, another one gives as much. */
function reportNeverHighest(
  { item, branch, earlier, place }: Line,
  all_: readonly Branch[],
  review: Review,
): void {
  const others = all_.filter((other) => other !== branch);
  const own = (sense: Sense) => awardOf(item, branch, sense);
  const applying = (sense: Sense) => [
    ...review.required(item, sense),
    applies(item, branch, true, sense),
    compareCases(own(sense), '>', literal('0')),
  ];
  // Of lines that give the same, the first one is taken.
  const wins = (other: Branch) =>
    any([
      applies(item, other, false, 'proof'),
      compareCases(own('proof'), earlier.includes(other) ? '>' : '>=', awardOf(item, other, 'proof')),
    ]);
  if (!isImpossible([...applying('proof'), ...others.map(wins)])) return;
  const better = others.filter(
    (other) => !isImpossible([...applying('proof'), applies(item, other, true, 'proof')]),
  );
  review.find(
    'ZC0307',
    { place, owners: [item.id] },
    { why: `凡适用它时，${better.map((other) => `“${other.award.words}”`).join('或')}都不少于它` },
    {
      title: `${item.name}：${wordsOf(branch)}`,
      witness: () => review.witness([item], applying('witness'), (results) => isGranted(results, item)),
      items: [item],
    },
  );
}

/** ZC0305: facts that meet the conditions of the item, and for which no line says what is given. */
function reportGap(item: PlanItem, branches: readonly Branch[], review: Review): void {
  const formulas = [
    ...review.required(item, 'witness'),
    ...branches.map((branch) => applies(item, branch, false, 'witness')),
    ...betweenBrackets(item, branches),
  ];
  const witness = review.witness([item], formulas, (results) => {
    const result = results.get(item.id);
    return result?.status === 'not_eligible' && result.refusal === 'no_standard';
  });
  if (!witness) return;
  const asked = branches.flatMap(({ when }) => when?.figures ?? []);
  const facts = asked.flatMap((source): readonly Fact[] => (source.from === 'fact' ? [source.fact] : []));
  review.find(
    'ZC0305',
    { place: review.place(item, '标准'), owners: [item.id] },
    { facts: factsInWords(review.compiled.plan, witness.dossier, facts) },
    { title: `${item.name}：各句都没有写到`, witness: () => witness, items: [item] },
  );
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
