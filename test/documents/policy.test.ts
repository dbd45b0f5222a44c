// The guides of the real policy, as compiled: what must hold for all of its measures.
import { expect, test } from 'vitest';
import { about, policy } from '../../policies/yubei-2021-13/compiled/policy.ts';
import { compendium, guide, noOffice, print } from '../../src/documents/index.ts';
import { openPress } from '../../src/documents/press/index.ts';

const paying = ['fixed', 'ceiling', 'matching', 'discretionary'];

test.each(about.measures.map((measure) => [measure.article, measure] as const))(
  'the guide of %s says every item and works an example of each that pays',
  (_, measure) => {
    const { html, title } = guide(policy, measure.number, noOffice);
    expect(title).toMatch(/^《支持制造业高质量发展若干政策措施》第.+条“.+”申报指南$/);
    expect(html).toContain(about.documentNumber);
    for (const unit of measure.units) expect(html).toContain(`<td>${unit}</td>`);
    for (const item of measure.items) {
      if (measure.items.length > 1) expect(html).toContain(`${item.name}（事项${item.id}）`);
      if (!paying.includes(item.kind)) continue;
      expect(html).toMatch(new RegExp(`结论：${item.name}`));
      if (item.kind === 'ceiling' || item.kind === 'discretionary')
        expect(html).not.toContain(`${item.name}应予`);
    }
    expect(html).not.toMatch(/应得|undefined|null|\[object|<p><\/p>|。。/);
  },
);

test('the compendium prints with all measures and every example on its pages', async () => {
  const document = compendium(policy, noOffice);
  const press = await openPress();
  try {
    const { outline } = await print(document, press);
    const titles = outline.map((entry) => entry.title);
    for (const { article, title } of about.measures) expect(titles).toContain(`${article}　${title}`);
  } finally {
    await press.close();
  }
});
