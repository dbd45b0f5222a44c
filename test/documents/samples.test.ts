import { expect, test } from 'vitest';
import { compile } from '../../src/compiler/index.ts';
import { contentOf, KINDS, noOffice, sampleDocuments, sampleOffice } from '../../src/documents/index.ts';
import { instantiate } from '../../src/verify/index.ts';
import { invented, rulesOf } from '../policies/read.ts';

const kinds = Object.keys(KINDS) as readonly (keyof typeof KINDS)[];

const policyOf = (folder: string) => {
  const { value } = compile(rulesOf(folder));
  if (!value) throw new Error(`${folder} does not compile`);
  return instantiate(value.plan);
};

test.each(invented)('every kind has samples made of the worked examples of %s', (folder) => {
  const policy = policyOf(folder);
  const samples = sampleDocuments(policy, sampleOffice(policy.about), kinds);
  for (const kind of kinds) {
    const documents = samples.get(kind) ?? [];
    expect(documents.length).toBeGreaterThan(0);
    expect(documents.flatMap(({ pending }) => pending)).toEqual([]);
    // Each shows something that those before it do not.
    const shown = new Set<string>();
    for (const { view } of documents) {
      const before = shown.size;
      for (const [path, content] of contentOf(view))
        shown.add(/^[是否]$/.test(content) ? `${path}=${content}` : path);
      expect(shown.size).toBeGreaterThan(before);
    }
  }
});

test('instalments, shares and several subjects are among them', () => {
  const policy = policyOf('test/policies/jointly-funded-projects');
  const samples = sampleDocuments(policy, noOffice, ['payment', 'notice']);
  const paths = (kind: 'payment' | 'notice') =>
    (samples.get(kind) ?? []).flatMap(({ view }) => [...contentOf(view)].map(([path]) => path));
  expect(paths('payment')).toEqual(
    expect.arrayContaining([
      'instalments.table.groups[].rows[].words',
      'shares.table.levels[]',
      'annexes.several[]',
    ]),
  );
  expect(paths('notice')).toEqual(
    expect.arrayContaining(['awards.list[].payment.rows[].due', 'totals.content.figures']),
  );
});
