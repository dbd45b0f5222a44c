// What the guides of the invented policies say, where a construct of theirs has words of its own.
import { expect, it } from 'vitest';
import { compile } from '../../src/compiler/index.ts';
import { guide, noOffice } from '../../src/documents/index.ts';
import { instantiate } from '../../src/verify/instantiate.ts';
import { rulesOf } from './read.ts';

function textOf(policy: string, measure: number): string {
  const { value } = compile(rulesOf(`test/policies/${policy}`));
  if (!value) throw new Error(`${policy} does not compile`);
  return guide(instantiate(value.plan), measure, noOffice)
    .html.replace(/<[^>]*>/g, '\n')
    .replace(/\n\s*/g, '\n');
}

it.each([
  [
    '有效期 with its days',
    'open-economy',
    2,
    '申报有效期：自2024年1月1日起三年内，即2024年1月1日至2026年12月31日。',
  ],
  ['有效期 whose last day is written', 'growing-enterprises', 2, '申报有效期：至2026年12月31日止。'],
  [
    '超额累进',
    'open-economy',
    2,
    '支持标准。分段计算，各段金额相加：跨境电商出口额1000万元以下的部分，按1%给予补助；跨境电商出口额超过1000万元的部分，按2%给予补助。\n单个企业当年最高不超过200万元。',
  ],
  ['several caps', 'rent-and-loans', 2, '连同加奖，单笔贷款最高不超过50万元，单个企业当年最高不超过80万元。'],
  ['missing facts', 'growing-enterprises', 1, '尚缺事实：数字化改造支出。结果：待定。'],
  ['频次 with brackets', 'growing-enterprises', 1, '支持频次为一次性，晋级补差（以企业认定日期为准）；'],
  ['a condition that one element fails', 'open-economy', 3, '产值大于上年产值（S1）；'],
  ['a list to fill in', 'rent-and-loans', 2, '逐一填写，一行一项；行数不够的，按同样格式另附页。'],
  [
    '对象 of the enterprise',
    'growing-enterprises',
    1,
    '支持对象。企业类型为小巨人企业或专精特新企业的企业。',
  ],
])('%s', (_, policy, measure, words) => {
  expect(textOf(policy, measure)).toContain(words);
});

it('a title that does not fit in a line keeps 申报指南 whole', () => {
  expect(textOf('growing-enterprises', 1)).toContain('第一条“支持企业走专精特新发展道路”\n申报指南\n');
});
