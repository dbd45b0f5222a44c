import { numeralClass, parseNumeral } from '../../../grammar/index.ts';
import type { Review } from './review.ts';
import { typicalOf } from './typical.ts';

/** ZC0316: items that rest on another article than the one that they stand in. */
export function checkSources(review: Review): void {
  const { plan } = review.compiled;
  for (const measure of plan.about.measures) {
    for (const { id, source } of measure.items) {
      const item = plan.items.find((one) => one.id === id);
      const articles = [...source.matchAll(new RegExp(`第(${numeralClass}+|\\d+)条`, 'g'))];
      const isOwn = articles.some(([, numeral = '']) => parseNumeral(numeral) === measure.number);
      if (!item || articles.length === 0 || isOwn) continue;
      review.find(
        'ZC0316',
        { place: review.place(item, '依据'), owners: [id] },
        { item: id, article: measure.article, source: articles[0]?.[0] ?? '' },
        { title: `${item.name}：依据待核对`, witness: () => typicalOf(item, review), items: [item] },
      );
    }
  }
}
