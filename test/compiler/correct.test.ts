import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compile, correct, format, type SourceFile } from '../../src/compiler/index.ts';
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
    ['a line too far in', `   条件：区内注册\n${standard}`, `  条件：区内注册\n${standard}`],
    [
      'two on a line',
      `  条件：区内注册  频次：每年\n${standard}`,
      `  条件：区内注册\n  频次：每年\n${standard}`,
    ],
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

describe('what is written by habit is put into the words of the language', () => {
  const enterprise = (clause: string) => {
    const frequency = clause.includes('一次性') ? '  频次：一次性\n' : '';
    const standard = clause.startsWith('标准') ? '' : '  标准：给予10万元补贴\n';
    return `事项 1.1：研发补贴\n  对象：企业\n  依据：第一条第一句\n${frequency}  ${clause}\n${standard}`;
  };

  it.each([
    ['条件：研发投入>100万元', '条件：研发投入大于100万元'],
    ['条件：研发投入≥100万元，且员工人数＜=50人', '条件：研发投入不低于100万元，且员工人数不高于50人'],
    ['条件：研发投入 >= 100万元', '条件：研发投入 不低于 100万元'],
    ['条件：员工人数≠50人', '条件：员工人数不等于50人'],
    ['条件：区内注册，并且员工人数大于10人', '条件：区内注册，且员工人数大于10人'],
    ['条件：区内注册，或者员工人数至少10人', '条件：区内注册，或员工人数不低于10人'],
    ['条件：区内注册 && 员工人数大于10人', '条件：区内注册且员工人数大于10人'],
    ['条件：企业规模是大型', '条件：企业规模为大型'],
    ['条件：企业规模不属于大型', '条件：企业规模不为大型'],
    ['条件：不是区内注册', '条件：非区内注册'],
    ['条件：研发投入不低于一百五十万元', '条件：研发投入不低于150万元'],
    ['标准：按照研发投入的5%予以补贴', '标准：按研发投入的5%给予补贴'],
    ['标准：研发投入的5%给予补贴', '标准：按研发投入的5%给予补贴'],
    ['标准：补贴10万元', '标准：给予10万元补贴'],
    ['标准：按研发投入的5%补贴', '标准：按研发投入的5%给予补贴'],
    [
      '标准：按研发投入的5%给予补贴，单个企业每年补贴总额不超过9万元',
      '标准：按研发投入的5%给予补贴，单个企业当年不超过9万元',
    ],
    ['标准：按研发投入乘5%给予补贴', '标准：按研发投入乘以5%给予补贴'],
    ['条件：申报日期自认定日期起不超过2年', '条件：申报日期自认定日期起2年内'],
    ['条件：员工人数10人（含）以上', '条件：员工人数10人以上'],
    ['条件：员工人数达到10人，不满50人', '条件：员工人数不低于10人、不满50人'],
    ['条件：研发投入不足100万元', '条件：研发投入小于100万元'],
    ['条件：研发投入较上年增长10%以上', '条件：研发投入较上年研发投入增长10%以上'],
    [
      '标准：按研发投入的5%给予补贴，每个企业最高不超过10万元',
      '标准：按研发投入的5%给予补贴，单个企业最高不超过10万元',
    ],
    ['条件：认定日期不早于2021.10.14', '条件：认定日期不早于2021年10月14日'],
    ['条件：认定日期不早于2021-1-4', '条件：认定日期不早于2021年1月4日'],
    ['条件：认定日期不早于2021年 10月 14号', '条件：认定日期不早于2021年10月14日'],
    ['条件：认定日期不早于二〇二一年十月十四日', '条件：认定日期不早于2021年10月14日'],
    ['条件：研发投入大于1000万 元', '条件：研发投入大于1000万元'],
    ['条件：研发投入大于10，000元', '条件：研发投入大于10000元'],
    ['条件：员工人数大于或等于100人', '条件：员工人数不低于100人'],
    ['条件：员工人数小于等于100人', '条件：员工人数不高于100人'],
    ['条件：不区内注册', '条件：非区内注册'],
    ['条件：已区内注册', '条件：区内注册'],
    ['条件：区内注册为否', '条件：非区内注册'],
    ['条件：区内注册为是，且员工人数大于10人', '条件：区内注册，且员工人数大于10人'],
    ['条件：研发投入同比增长10%以上', '条件：研发投入较上年研发投入增长10%以上'],
    ['条件：符合下列条件之一：区内注册；员工人数不低于10人', '条件：区内注册，或员工人数不低于10人'],
    ['条件：同时符合以下条件：区内注册；员工人数不低于10人', '条件：区内注册，且员工人数不低于10人'],
    ['标准：按研发投入的15‰给予补贴', '标准：按研发投入的1.5%给予补贴'],
    ['标准：按研发投入的千分之十五给予补贴', '标准：按研发投入的1.5%给予补贴'],
    ['标准：按研发投入的5个百分点给予补贴', '标准：按研发投入的5%给予补贴'],
    ['标准：按研发投入的一半给予补贴', '标准：按研发投入的50%给予补贴'],
    ['标准：按研发投入的2倍给予补贴', '标准：按研发投入乘以2给予补贴'],
    ['标准：按研发投入的三分之一给予补贴', '标准：按研发投入除以3给予补贴'],
    ['标准：按研发投入全额给予补贴', '标准：按研发投入的100%给予补贴'],
    ['标准：给予人民币5万元补贴', '标准：给予5万元补贴'],
    ['标准：给予￥50000补贴', '标准：给予50000元补贴'],
    [
      '标准：按研发投入的5%给予补贴，同一企业最高限额10万元',
      '标准：按研发投入的5%给予补贴，单个企业最高不超过10万元',
    ],
    [
      '标准：按研发投入的5%给予补贴，单个企业不得超过10万元',
      '标准：按研发投入的5%给予补贴，单个企业不超过10万元',
    ],
    ['频次：一年一次', '频次：每年'],
    ['分担：市、区两级按4:6分担', '分担：市级、区级按4:6分担'],
    ['分担：市级、区级按4:6比例分担', '分担：市级、区级按4:6分担'],
    ['拨付：区内注册后拨付剩余70%', '拨付：区内注册的，拨付余额'],
    ['条件：员工人数达到10人', '条件：员工人数不低于10人'],
    ['条件：员工人数在10人以上', '条件：员工人数10人以上'],
    ['条件：员工人数为10人以下', '条件：员工人数10人以下'],
    ['条件：研发投入占上年研发投入的5%以上', '条件：研发投入除以上年研发投入5%以上'],
    ['条件：研发投入占上年研发投入的比重不低于5%', '条件：研发投入除以上年研发投入不低于5%'],
    ['条件：【区内注册】', '条件：（区内注册）'],
    ['标准：按研发投入的百分之十五给予补贴', '标准：按研发投入的15%给予补贴'],
    ['标准：按研发投入百分之五的比例给予补贴', '标准：按研发投入的5%给予补贴'],
    ['标准：按研发投入的5%的比例给予补贴', '标准：按研发投入的5%给予补贴'],
    ['标准：按研发投入5%给予补贴', '标准：按研发投入的5%给予补贴'],
    ['标准：给予奖励10万元', '标准：给予10万元奖励'],
    ['标准：给予10万奖励', '标准：给予10万元奖励'],
    ['标准：按研发投入的5%给予补贴，最高100万元', '标准：按研发投入的5%给予补贴，最高不超过100万元'],
    [
      '标准：按研发投入的5%给予补贴，单个企业每年最高不超过100万元',
      '标准：按研发投入的5%给予补贴，单个企业当年最高不超过100万元',
    ],
    [
      '标准：按研发投入的5%给予补贴，每家企业每年最高100万元',
      '标准：按研发投入的5%给予补贴，单个企业当年最高不超过100万元',
    ],
    ['频次：每年一次', '频次：每年'],
    ['标准：按不高于研发投入的5%给予补贴', '标准：按不超过研发投入的5%给予补贴'],
    [
      '标准：按研发投入的5%给予补贴，每户每年不超过100万元',
      '标准：按研发投入的5%给予补贴，单个企业当年不超过100万元',
    ],
    ['标准：一次性补贴10万元', '标准：给予10万元一次性补贴'],
    ['封顶：同一企业累计不超过100万元', '封顶：单个企业累计不超过100万元'],
    ['条件：不属于区内注册', '条件：非区内注册'],
    ['条件：研发投入突破100万元', '条件：研发投入不低于100万元'],
    ['有效期：自施行之日起三年内', '有效期：三年内'],
    ['有效期：自本办法施行之日起三年内', '有效期：三年内'],
    ['标准：按研发投入的5%给予补贴，封顶100万', '标准：按研发投入的5%给予补贴，最高不超过100万元'],
    ['标准：给予研发投入5%的补贴', '标准：按研发投入的5%给予补贴'],
    ['标准：给予不超过研发投入的5%的补贴', '标准：按不超过研发投入的5%给予补贴'],
    ['标准：按研发投入给予5%的补贴', '标准：按研发投入的5%给予补贴'],
    ['标准：按研发投入给予不超过5%补贴', '标准：按不超过研发投入的5%给予补贴'],
    ['标准：按研发投入的5%、最高不超过100万元给予补贴', '标准：按研发投入的5%给予补贴，最高不超过100万元'],
    ['条件：申报日期自认定之日起三年内', '条件：申报日期自认定日期起三年内'],
    ['标准：给予一次性10万元奖励', '标准：给予10万元一次性奖励'],
    ['标准：一次性给予10万元奖励', '标准：给予10万元一次性奖励'],
    [
      '标准（超额累进）：研发投入9万元以内的部分，按1%给予补贴',
      '标准（超额累进）：研发投入9万元以下的部分，按1%给予补贴',
    ],
    [
      '标准（超额累进）：研发投入9万元以下的部分，给予1%补贴',
      '标准（超额累进）：研发投入9万元以下的部分，按1%给予补贴',
    ],
  ])('%s', (written, official) => {
    expect(said(enterprise(written)).length).toBe(1);
    expect(corrected(enterprise(written))).toBe(enterprise(official));
    expect(said(enterprise(official))).toEqual([]);
  });
});

describe('what may have been meant in another way is left', () => {
  it.each([
    ['another member', `  条件：企业规模为中型\n${standard}`, 'ZC0203'],
    ['a name that begins in another way', standard.replace('投资额', '总资额'), 'ZC0103'],
    ['a name with a character more', standard.replace('投资额', '投资额度'), 'ZC0103'],
    ['a number without a unit', '  标准：给予10补助', 'ZC0105'],
    ['a cap below zero', `${standard}，单个项目最高不超过-5万元`, 'ZC0208'],
    ['an open bracket', `  条件：（投资额大于100万元，且区内注册\n${standard}`, 'ZC0135'],
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

describe('a slip of the pen in the rules of the policy', () => {
  const folder = join(import.meta.dirname, '../../policies/yubei-2021-13');
  const read = (path: string): SourceFile => ({ path, text: readFileSync(join(folder, path), 'utf8') });
  const policy = read('policy.zc');
  const measure = read('measure-06.zc');
  // Where a word of a rule may be wrong, not where a name is declared or a text is quoted.
  const inRules = [...measure.text.matchAll(/^ +(?:对象|条件|频次|标准|封顶|已知|应得)：.*$/gm)].flatMap(
    ({ index, 0: line }) =>
      [...line].flatMap((character, at) => (/\p{Script=Han}/u.test(character) ? [index + at] : [])),
  );
  const slips: readonly ((before: string, after: string) => string)[] = [
    (before, after) => `${before}的${after.slice(1)}`,
    (before, after) => `${before}术${after.slice(1)}`,
    (before, after) => `${before}${after.charAt(0)}${after}`,
    (before, after) => `${before}${after.charAt(1)}${after.charAt(0)}${after.slice(2)}`,
    (before, after) => `${before}「${after}`,
    (before, after) => `${before}」${after}`,
  ];
  const official = (files: readonly SourceFile[]) => format(files).value?.map(({ text }) => text);

  it('is mended to what was written, or is left; nothing is made worse, and a second time nothing is done', () => {
    let mended = 0;
    fc.assert(
      fc.property(fc.constantFrom(...inRules), fc.constantFrom(...slips), (at, slip) => {
        const text = slip(measure.text.slice(0, at), measure.text.slice(at));
        const files = [policy, { ...measure, text }];
        const before = compile(files).diagnostics.length;
        if (before === 0) return;
        const once = correct(files).files;
        const after = compile(once).diagnostics.length;
        expect(after).toBeLessThanOrEqual(before);
        expect(correct(once).files).toEqual(once);
        if (after > 0) return;
        mended++;
        expect(official(once)).toEqual(official([policy, measure]));
      }),
      { numRuns: 40, seed: 20211014 },
    );
    expect(mended).toBeGreaterThan(10);
  });
});
