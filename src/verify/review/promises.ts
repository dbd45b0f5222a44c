import { within } from '../places.ts';
import type { Review } from './review.ts';
import { typicalOf } from './typical.ts';

/** Words that promise an amount. */
const PROMISE = /应得|足额|全额|保证|承诺|一律(?:给予|按)|(?:必须|应当|应予)(?:给予|兑现)|予以兑现|确保给付/g;

/** 不保证, 未承诺足额: what stands before a promise and denies it. 不超过 does not. */
const DENIAL = /[不未非无勿](?!超过)[^，。；：]{0,4}$/;

/** ZC0313: texts of an item that promise what its standard only limits. */
export function checkPromises(review: Review): void {
  const { plan, syntax } = review.compiled;
  const readings = [
    ...syntax.readings,
    ...syntax.measures.flatMap((measure) => [
      ...measure.readings,
      ...measure.items.flatMap((item) => item.readings),
    ]),
  ];
  const written = new Map(
    syntax.measures.flatMap(({ items }) => items.map((item) => [item.id.text, item] as const)),
  );
  const relied = new Map(
    plan.about.measures.flatMap(({ items }) => items.map((item) => [item.id, item.readings] as const)),
  );
  for (const item of plan.items) {
    if (item.kind !== 'ceiling' && item.kind !== 'discretionary') continue;
    const note = written.get(item.id)?.texts.get('说明');
    const texts = [
      ...(note ? [note] : []),
      ...readings
        .filter(({ id }) => relied.get(item.id)?.includes(id))
        .map(({ statement, place }) => ({ text: statement, place })),
    ];
    for (const { text, place } of texts) {
      const words = promiseIn(text);
      if (words === null) continue;
      review.find(
        'ZC0313',
        { place: within(place, words), owners: [item.id] },
        { item: item.id, words },
        { title: `${item.name}：只是上限`, witness: () => typicalOf(item, review), items: [item] },
      );
    }
  }
}

/** The first words of a text that promise; null where it promises nothing. */
function promiseIn(text: string): string | null {
  const found = [...text.matchAll(PROMISE)].find(({ index }) => !DENIAL.test(text.slice(0, index)));
  return found?.[0] ?? null;
}
