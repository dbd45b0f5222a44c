import { expect, test } from 'vitest';
import { fileNameOf } from '../../src/documents/file-name.ts';
import { factOf, pathInWords } from '../../src/documents/view/facts.ts';
import { headingNumeral } from '../../src/documents/view/numbering.ts';
import { quoted, sentence, titled } from '../../src/documents/view/phrases.ts';
import { about } from './fixture/about.ts';

test('numbers of headings', () => {
  expect([1, 9, 10, 11, 20, 21, 99].map(headingNumeral)).toEqual([
    '一',
    '九',
    '十',
    '十一',
    '二十',
    '二十一',
    '九十九',
  ]);
  expect(() => headingNumeral(0)).toThrow(RangeError);
});

test('sentences close once, titles are marked once, inner quotation marks become single', () => {
  expect(sentence('甲', '', '乙')).toBe('甲，乙。');
  expect(sentence('甲。')).toBe('甲。');
  expect(titled('措施')).toBe('《措施》');
  expect(titled('《措施》')).toBe('《措施》');
  expect(quoted('产业链“链主”企业')).toBe('“产业链‘链主’企业”');
});

test('paths of missing facts are said in words', () => {
  expect(pathInWords(about, 'projects[1].investment_yuan')).toBe('第2个项目的投资额');
  expect(pathInWords(about, 'software_tier')).toBe('软信企业类型');
  expect(pathInWords(about, 'projects')).toBe('项目');
  expect(pathInWords(about, 'prior_awards')).toBe('既往享受记录');
  expect(factOf(about, 'projects.investment_yuan')?.fact.name).toBe('投资额');
  expect(factOf(about, 'nothing.at_all')).toBeNull();
});

test('names of files', () => {
  expect(fileNameOf('核定通知书', 'A/B: "C"', '样〔2022〕1号')).toBe('核定通知书-A_B_C-样〔2022〕1号.pdf');
  expect(fileNameOf('甲', '', ' . ')).toBe('甲.pdf');
});
