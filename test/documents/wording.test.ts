import { expect, test } from 'vitest';
import { compendium, guide, noOffice, notice, readDecisions } from '../../src/documents/index.ts';
import { dossier, evaluated, policy } from './fixture/policy.ts';

/** The printed text, one line for each block. */
function textOf(html: string): readonly string[] {
  return html
    .replaceAll(/<br>|<\/t[dh]>/g, ' ')
    .replaceAll(/<[^>]+>/g, '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

test.each([1, 2, 3, 4, 5])('the guide of measure %i', (number) => {
  expect(textOf(guide(policy, number, noOffice).html)).toMatchSnapshot();
});

test('a ceiling and a discretionary amount are never promised', () => {
  for (const number of [1, 3]) expect(guide(policy, number, noOffice).html).not.toContain('应得');
  expect(guide(policy, 1, noOffice).html).toContain(
    '技改补助最高可申请1500万元，具体金额由责任单位在此限额内核定。',
  );
});

test('headings are numbered without gaps', () => {
  const headings = [...compendium(policy, noOffice).html.matchAll(/<h2>(.+?)、/g)].map((match) => match[1]);
  const order = '一二三四五六七八九';
  for (const [index, heading] of headings.entries())
    if (heading !== '一')
      expect(order.indexOf(heading ?? '')).toBe(order.indexOf(headings[index - 1] ?? '') + 1);
});

test('the notice', () => {
  const decisions = readDecisions({
    document_number: '样经信核〔2022〕1号',
    date: '2022-07-15',
    decisions: [
      { item: '1.1', subject: 'P1', amount_yuan: '12000000.00' },
      { item: '1.1', subject: 'P2', amount_yuan: '3000000.00' },
      { item: '3.1', amount_yuan: '50000.05' },
    ],
  });
  if (!decisions.ok) throw new Error('The decisions are in order');
  const outcome = notice(policy, evaluated(dossier), decisions.value, noOffice);
  if (!outcome.ok) throw new Error('The decisions are allowed');
  expect(textOf(outcome.document.html)).toMatchSnapshot();
  const { html: _, view: __, provenance: ___, ...imprint } = outcome.document;
  expect(imprint).toMatchSnapshot();
});

test('the same input gives the same text', () => {
  expect(compendium(policy, noOffice)).toEqual(compendium(policy, noOffice));
});
