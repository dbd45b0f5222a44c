import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  capitals,
  dateWords,
  exact,
  figuresWords,
  flagWords,
  moneyWords,
  pathWords,
  ratio,
  ratioWords,
  yuan,
} from '../../src/runtime/index.ts';
import { policy } from './support/policy.ts';

test.each([
  ['0', '0元'],
  ['0.5', '0.50元'],
  ['5000', '5000元'],
  ['9999.99', '9999.99元'],
  ['10000', '1万元'],
  ['25000', '2.5万元'],
  ['12345678', '1234.5678万元'],
  ['15000000', '1500万元'],
  ['14999999.99', '14999999.99元'],
  ['14999999.997', '14999999.997元'],
  ['100000000', '1亿元'],
  ['150000000', '1.5亿元'],
  ['123450000', '12345万元'],
  ['9999999999999.99', '9999999999999.99元'],
  ['-5000000', '-500万元'],
])('%s 元 is %s', (amount, words) => {
  expect(moneyWords(exact(amount))).toBe(words);
});

test('a fraction that does not end is marked', () => {
  expect(moneyWords(ratio('10000', '3'))).toBe('3333.333333…元');
  expect(ratioWords(ratio('1', '3'))).toBe('33.333333…%');
});

test('other values', () => {
  expect(ratioWords(ratio('30', '100'))).toBe('30%');
  expect(ratioWords(exact('0.125'))).toBe('12.5%');
  expect(figuresWords(yuan('15000000'))).toBe('15,000,000.00');
  expect(figuresWords(yuan('999.5'))).toBe('999.50');
  expect(dateWords('2021-10-04')).toBe('2021年10月4日');
  expect([flagWords(true), flagWords(false)]).toEqual(['是', '否']);
});

// The first five are the examples of 《支付结算办法》附件一.
test.each([
  ['1409.50', '人民币壹仟肆佰零玖元伍角整'],
  ['6007.14', '人民币陆仟零柒元壹角肆分'],
  ['1680.32', '人民币壹仟陆佰捌拾元零叁角贰分'],
  ['107000.53', '人民币壹拾万柒仟元零伍角叁分'],
  ['16409.02', '人民币壹万陆仟肆佰零玖元零贰分'],
  ['325.04', '人民币叁佰贰拾伍元零肆分'],
  ['0', '人民币零元整'],
  ['0.05', '人民币伍分'],
  ['0.50', '人民币伍角整'],
  ['15000000', '人民币壹仟伍佰万元整'],
  ['100000000', '人民币壹亿元整'],
  ['100000001', '人民币壹亿零壹元整'],
  ['100010000', '人民币壹亿零壹万元整'],
  ['1000500000000', '人民币壹万零伍亿元整'],
  ['9999999999999.99', '人民币玖万玖仟玖佰玖拾玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分'],
])('%s 元 in capitals is %s', (amount, words) => {
  expect(capitals(yuan(amount))).toBe(words);
});

test('capitals read back to the same amount, without doubled or trailing zeros', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 1n, max: 999999999999999n }), (cents) => {
      const words = capitals(yuan(cents.toString()).over(exact('100')));
      expect(readCapitals(words)).toBe(cents);
      expect(words).not.toMatch(/零零|零整|零[亿万元角分]/);
    }),
    { numRuns: 1000 },
  );
  expect(() => capitals(yuan('10000000000000'))).toThrow(RangeError);
});

function readCapitals(words: string): bigint {
  const units: Readonly<Record<string, bigint>> = { 仟: 1000n, 佰: 100n, 拾: 10n };
  const parts = /^人民币(?:(.+)元)?(?:零?(.)角)?(?:零?(.)分)?整?$/u.exec(words);
  const digit = (character: string | undefined) =>
    BigInt(Math.max(0, '零壹贰叁肆伍陆柒捌玖'.indexOf(character ?? '零')));
  const section = (text: string) =>
    [...text.matchAll(/([壹贰叁肆伍陆柒捌玖])([仟佰拾]?)/gu)].reduce(
      (sum, [, number, unit]) => sum + digit(number) * (units[unit ?? ''] ?? 1n),
      0n,
    );
  const tenThousands = (text: string) => {
    const [lower = '', upper = ''] = text.split('万').reverse();
    return section(upper) * 10000n + section(lower);
  };
  const [lower = '', upper = ''] = (parts?.[1] ?? '').split('亿').reverse();
  const yuanPart = tenThousands(upper) * 100000000n + tenThousands(lower);
  return yuanPart * 100n + digit(parts?.[2]) * 10n + digit(parts?.[3]);
}

test('paths in words', () => {
  const words = (path: string) => pathWords(policy.about, path, { projects: [{}, { project_id: 'P2' }] });
  expect(words('registered')).toBe('区内注册');
  expect(words('projects')).toBe('项目清单');
  expect(words('projects[1].investment_yuan')).toBe('项目P2的投资额');
  expect(words('projects[0].investment_yuan')).toBe('第1条项目的投资额');
  expect(words('prior_awards')).toBe('既往享受记录');
  expect(words('prior_awards[0].subject')).toBe('第1条既往享受记录的对象编号');
});
