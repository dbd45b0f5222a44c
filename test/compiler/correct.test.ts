import { describe, expect, it } from 'vitest';
import { corrected, said } from './support/example-policy.ts';

/** An item with a clause of its own, in the policy of the pages. */
const item = (clauses: string) => `事项 1.1：技改补助
  对象：项目类别为技改扩能的项目
  依据：第一条第一句
${clauses}
`;
const standard = '  标准：按不超过投资额的15%给予补助';

describe('what is certain is written', () => {
  it.each([
    ['one character in place of another', `${standard.replace('投资额', '投子额')}`, standard],
    ['two characters exchanged', `${standard.replace('投资额', '投额资')}`, standard],
    ['a character twice', `${standard.replace('投资额', '投资资额')}`, standard],
    ['a key', standard.replace('标准', '标淮'), standard],
    [
      'a mark that does not close',
      standard.replace('投资额', '「投资额'),
      standard.replace('投资额', '「投资额」'),
    ],
    [
      'a mark that does not open',
      standard.replace('投资额', '投资额」'),
      standard.replace('投资额', '「投资额」'),
    ],
    ['a word that is missing', standard.replace('给予', ''), standard],
    ['a word that is there twice', standard.replace('按', '按按'), standard],
    [
      'a ceiling as a condition',
      `  条件：投资额不超过100万元，且研发投入最多不超过100万元\n${standard}`,
      `  条件：投资额不高于100万元，且研发投入不高于100万元\n${standard}`,
    ],
    [
      'two at once',
      `  条件：投资额不超过100万元\n${standard.replace('投资额', '投子额')}`,
      `  条件：投资额不高于100万元\n${standard}`,
    ],
  ])('%s', (_, wrong, right) => {
    const text = corrected(item(wrong));
    expect(text).toBe(item(right));
    expect(said(text)).toEqual([]);
    expect(corrected(text)).toBe(text);
  });
});

describe('what may have been meant in another way is left', () => {
  it.each([
    ['another member', `  条件：企业规模为中型\n${standard}`, 'ZC0203'],
    ['a name that begins in another way', standard.replace('投资额', '总资额'), 'ZC0103'],
    ['a name with a character more', standard.replace('投资额', '投资额度'), 'ZC0103'],
    ['a number without a unit', '  标准：给予10补助', 'ZC0105'],
    ['a cap below zero', `${standard}，单个项目最高不超过-5万元`, 'ZC0208'],
    ['an open bracket', `  条件：（投资额大于100万元，且区内注册\n${standard}`, 'ZC0116'],
    ['a sentence that is wrong elsewhere too', standard.replace('投资额的15%', '投子额的15'), 'ZC0103'],
  ])('%s', (_, clause, code) => {
    expect(said(item(clause)).map((diagnostic) => diagnostic.code)).toEqual([code]);
    expect(corrected(item(clause))).toBe(item(clause));
  });

  it('a name that is written so in several places is no slip', () => {
    const text = item(`  条件：投子额大于100万元\n${standard.replace('投资额', '投子额')}`);
    expect(said(text).map(({ code }) => code)).toEqual(['ZC0103']);
    expect(corrected(text)).toBe(text);
  });

  it('one mistake does not keep another from being mended', () => {
    const text = item(
      `  条件：企业规模为中型，且投资额不超过100万元\n${standard.replace('投资额', '投子额')}`,
    );
    expect(corrected(text)).toBe(item(`  条件：企业规模为中型，且投资额不超过100万元\n${standard}`));
  });
});
