import type { Expression, Place, PlanItem } from '../../compiler/index.ts';
import { exact } from '../../runtime/index.ts';
import { within } from '../places.ts';
import { type Branch, linesOf } from './lines.ts';
import { nodesIn } from './nodes.ts';
import type { Review } from './review.ts';
import { typicalOf } from './typical.ts';

/** Words that promise an amount. */
const PROMISE = /应得|足额|全额|保证|承诺|一律(?:给予|按)|(?:必须|应当|应予)(?:给予|兑现)|予以兑现|确保给付/g;

/** 不保证, 未承诺足额: what stands before a promise and denies it. 不超过 does not. */
const DENIAL = /[不未非无勿](?!超过)[^，。；：]{0,4}$/;

/** ZC0313: amounts that the official text limits, and that the rules or their texts promise. */
export function checkPromises(review: Review): void {
  const written = writtenTexts(review);
  for (const item of review.compiled.plan.items) {
    const limited = item.kind === 'ceiling' || item.kind === 'discretionary';
    if (limited) reportTexts(item, written.get(item.id) ?? [], review);
    else if (item.standard) reportFigures(item, review);
  }
}

/** A text of the rules and its place. */
interface Written {
  readonly text: string;
  readonly place: Place;
}

/** Texts that speak about each item: its 说明, and the readings that it relies on. */
function writtenTexts({ compiled: { plan, syntax } }: Review): ReadonlyMap<string, readonly Written[]> {
  const items = syntax.measures.flatMap((measure) => measure.items);
  const readings = [
    ...syntax.readings,
    ...syntax.measures.flatMap((measure) => measure.readings),
    ...items.flatMap((item) => item.readings),
  ];
  return new Map(
    plan.about.measures
      .flatMap((measure) => measure.items)
      .map((about) => {
        const note = items.find((item) => item.id.text === about.id)?.texts.get('说明');
        const relied = readings
          .filter(({ id }) => about.readings.includes(id))
          .map(({ statement, place }) => ({ text: statement, place }));
        return [about.id, [...(note ? [note] : []), ...relied]];
      }),
  );
}

function reportTexts(item: PlanItem, texts: readonly Written[], review: Review): void {
  for (const { text, place } of texts) {
    const words = promiseIn(text);
    if (words === null) continue;
    review.find(
      'ZC0313',
      { place: within(place, words), owners: [item.id] },
      { item: item.id, problem: `的金额是上限，“${words}”却写成了承诺` },
      { title: `${item.name}：只是上限`, witness: () => typicalOf(item, review), items: [item] },
    );
  }
}

/** Figures that stand behind 不超过 in the official text, as the ledger knows, and are given without it by the rules. */
function reportFigures(item: PlanItem, review: Review): void {
  const limits = (review.ledger?.sentences ?? [])
    .flatMap(({ figures }) => figures)
    .filter(({ limit, claims }) => limit && claims.some((label) => lineLabels(item).includes(label)));
  for (const { branch, place } of linesOf(item, review)) {
    const given = amountsIn(branch);
    const figure = limits.find(({ value }) => given.includes(value));
    if (!figure) continue;
    review.find(
      'ZC0313',
      { place: within(place, figure.written), owners: [item.id] },
      { item: item.id, problem: `的“${figure.written}”在正文里是上限，标准却没有写“不超过”` },
      { title: `${item.name}：按足额计算`, witness: () => typicalOf(item, review), items: [item] },
    );
  }
}

const lineLabels = ({ id }: PlanItem) => [`事项${id} 标准`, `事项${id} 加奖`];

/** Amounts and ratios that a line gives, as the ledger writes them. */
function amountsIn({ award }: Branch): readonly string[] {
  return nodesIn(award.expression, 'literal').flatMap((node) => {
    const { value, type } = node as Literal;
    if (type.type === 'money') return [`${value}元`];
    return type.type === 'ratio' ? [`${exact(value).times(exact('100')).toDecimal(6)}%`] : [];
  });
}

type Literal = Extract<Expression, { readonly node: 'literal' }>;

/** The first words of a text that promise; null where it promises nothing. */
function promiseIn(text: string): string | null {
  const found = [...text.matchAll(PROMISE)].find(({ index }) => !DENIAL.test(text.slice(0, index)));
  return found?.[0] ?? null;
}
