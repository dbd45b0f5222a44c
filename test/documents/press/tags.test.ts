// What a reading aid gets from a printed document.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compendium as compendiumOf, form, guide, noOffice, print } from '../../../src/documents/index.ts';
import { openPress, type Press, type Printed } from '../../../src/documents/press/index.ts';
import { policy } from '../fixture/policy.ts';
import { withPdf } from '../measured/pages.ts';
import { readTags, type TaggedPage, tableHeads, tagsOf } from '../measured/tags.ts';
import { batch, list, payment } from './batches.ts';
import { notice } from './notices.ts';
import { letter, official } from './samples.ts';

let press: Press;
beforeAll(async () => {
  press = await openPress({ officeFonts: false });
});
afterAll(() => press.close());

describe.each([
  ['文件格式', () => press.print(official)],
  ['信函格式', () => press.print(letter)],
  ['申报指南', () => print(guide(policy, 1, noOffice), press)],
  ['申报表和承诺书', () => print(form(policy, 1, noOffice), press)],
  ['申报指南汇编', () => print(compendiumOf(policy, noOffice), press)],
  ['核定通知书', () => print(notice(), press)],
  ['拨付通知', () => print(payment(batch(8)), press)],
  ['公示', () => print(list(batch(8)), press)],
])('%s', (_, make) => {
  let printed: Printed;
  let pages: readonly TaggedPage[];
  beforeAll(async () => {
    printed = await make();
    pages = await readTags(printed.pdf);
  });
  const all = (...roles: readonly string[]) => pages.flatMap(({ root }) => tagsOf(root, ...roles));

  test('所印内容都有标签，页码标为装饰', () => {
    for (const [index, { untagged, artifacts }] of pages.entries()) {
      expect(untagged, `page ${index + 1}`).toEqual([]);
      expect(artifacts).toMatch(new RegExp(`^(— ${index + 1} —)?$`));
    }
    expect(pages.some(({ artifacts }) => artifacts !== '')).toBe(pages.length > 1);
  });

  test('标题的层次与书签一致', () => {
    const headings = all('H1', 'H2', 'H3', 'H4', 'H5', 'H6');
    const outline = printed.outline.map(({ title, level }) => `H${level} ${title.replace(/\s/g, '')}`);
    expect(headings.map(({ role, text }) => `${role} ${text.replace(/\s/g, '')}`)).toEqual(outline);
    expect(outline.length).toBeGreaterThan(0);
  });

  test('表有表头，表头管列，每格指向其表头', async () => {
    for (const table of all('Table')) {
      const [head] = tagsOf(table, 'TR');
      if (head?.children.some(({ role }) => role === 'TH'))
        expect(head.children.map(({ role }) => role)).not.toContain('TD');
    }
    const heads = await tableHeads(printed.pdf);
    expect(heads).not.toHaveProperty('/TH without /Scope');
    expect(heads).not.toHaveProperty('/TD without /Headers');
    expect((heads['/TH with /Scope'] ?? 0) > 0).toBe(all('Table').length > 0);
  });

  test('图有文字说明', () => {
    for (const figure of all('Figure')) expect(figure.alt).not.toBeNull();
  });

  test('语言、题名', () =>
    withPdf(printed.pdf, async (document) => {
      const { info } = await document.getMetadata();
      expect(info).toMatchObject({ Language: 'zh-CN', Title: expect.stringMatching(/./) });
      expect(await document.getMarkInfo()).toMatchObject({ Marked: true });
      expect(await document.getViewerPreferences()).toMatchObject({ DisplayDocTitle: true });
    }));
});
