import { within } from '../places.ts';
import type { Review } from './review.ts';
import { typicalOf } from './typical.ts';

/** Words that promise an amount; 不保证, 未承诺 and the like say the opposite. */
const PROMISE =
  /(?<![不未非无勿])(?:应得|足额|全额(?!不)|保证|承诺|一律给予|一律按|必须给予|应当给予|应予(?:给予|兑现)|予以兑现|确保给付)/;

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

const promiseIn = (text: string): string | null => PROMISE.exec(text)?.[0] ?? null;
