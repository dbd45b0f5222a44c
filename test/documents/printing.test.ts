import { afterAll, beforeAll, expect, test } from 'vitest';
import { compendium, guide, noOffice, notice, print, readDecisions } from '../../src/documents/index.ts';
import { openPress, type Press } from '../../src/documents/press/index.ts';
import { dossier, evaluated, policy } from './fixture/policy.ts';

let press: Press;
beforeAll(async () => {
  press = await openPress();
});
afterAll(async () => {
  await press.close();
});

test.each([1, 2, 3, 4, 5])('the guide of measure %i fits its pages', async (number) => {
  const { pages, outline } = await print(guide(policy, number, noOffice), press);
  expect(pages).toBeGreaterThan(0);
  expect(outline[0]?.level).toBe(1);
});

test('the compendium has every measure in its contents and its bookmarks', async () => {
  const { outline } = await print(compendium(policy, noOffice), press);
  for (const { article, title } of policy.about.measures)
    expect(outline.map((entry) => entry.title)).toContain(`${article}　${title}`);
});

test('a notice with long names and many subjects fits its pages', async () => {
  const projects = Array.from({ length: 30 }, (_, index) => ({
    project_id: `XM-2022-SZHCJ-${index}-${'0123456789'.repeat(3)}`,
    investment_yuan: '9999999999.99',
  }));
  const decisions = readDecisions({
    document_number: '样经信核〔2022〕1号',
    date: '2022-07-15',
    decisions: projects.map(({ project_id }) => ({
      item: '1.1',
      subject: project_id,
      amount_yuan: '15000000.00',
    })),
  });
  if (!decisions.ok) throw new Error('The decisions are in order');
  const facts = {
    ...dossier,
    projects,
    enterprise_name: `${'样例'.repeat(40)}（WWWWWWWWWW${'i'.repeat(120)}）有限公司`,
  };
  const outcome = notice(policy, evaluated(facts), decisions.value, noOffice);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.faults));
  const { pages } = await print(outcome.document, press);
  expect(pages).toBeGreaterThan(4);
});
