import { nodesIn } from './nodes.ts';
import type { Review } from './review.ts';
import { typicalOf } from './typical.ts';

/** ZC0309: definitions that no clause of their item comes to. */
export function checkDefinitions(review: Review): void {
  for (const item of review.compiled.plan.items) {
    const { definitions, ...rules } = item;
    if (definitions.length === 0) continue;
    const used = new Set<unknown>();
    const visit = (value: unknown): void => {
      for (const { name } of nodesIn(value, 'definition')) {
        if (used.has(name)) continue;
        used.add(name);
        visit(definitions.find((definition) => definition.name === name)?.value);
      }
    };
    visit(rules);
    for (const { name } of definitions.filter((definition) => !used.has(definition.name))) {
      review.find(
        'ZC0309',
        { place: review.place(item, `定义/${name}`), owners: [item.id] },
        { item: item.id, name },
        { title: `${item.name}：不看${name}`, witness: () => typicalOf(item, review), items: [item] },
      );
    }
  }
}

/** ZC0310: readings that speak about no mechanism, and that no item refers to. */
export function checkReadings(review: Review): void {
  const { plan, syntax } = review.compiled;
  const used = new Set([
    ...plan.about.measures.flatMap(({ items }) => items.flatMap(({ readings }) => readings)),
    ...plan.mechanisms.flatMap(({ readings }) => readings),
  ]);
  const levels = [
    { readings: syntax.readings, items: plan.items },
    ...syntax.measures.map(({ number, readings }) => ({
      readings,
      items: plan.items.filter((item) => item.id.startsWith(`${number}.`)),
    })),
  ];
  for (const { readings, items } of levels) {
    const item = items.find((one) => one.standard !== null) ?? items[0];
    for (const { id, place } of readings.filter((reading) => !used.has(reading.id))) {
      review.find(
        'ZC0310',
        { place, owners: [] },
        { reading: id },
        {
          title: `${item?.name ?? ''}：不依据口径${id}`,
          witness: () => (item ? typicalOf(item, review) : null),
          items: item ? [item] : [],
        },
      );
    }
  }
}
