import { describe, expect, it } from 'vitest';
import { createDictionary, splits } from '../../grammar/index.ts';
import { formatted, said } from './support/example-policy.ts';

const item = (standard: string) => `事项 1.1：研发补贴
  对象：企业
  依据：第一条第一句
  标准：${standard}
`;
const messages = (text: string) => said(text).map(({ message }) => message);

describe('amounts that can be grouped in two ways are an error, and brackets are the way out', () => {
  const doubtful = [
    [
      '研发投入减去上年研发投入的10%',
      '研发投入减去（上年研发投入的10%）',
      '（研发投入减去上年研发投入）的10%',
    ],
    ['研发投入加上年研发投入的1成', '研发投入加（上年研发投入的1成）', '（研发投入加上年研发投入）的1成'],
    [
      '研发投入加上年研发投入减去100万元的10%',
      '研发投入加上年研发投入减去（100万元的10%）',
      '（研发投入加上年研发投入减去100万元）的10%',
    ],
    [
      '研发投入减去上年研发投入乘以2的10%',
      '研发投入减去（上年研发投入乘以2的10%）',
      '（研发投入减去（上年研发投入乘以2））的10%',
    ],
    [
      '研发投入减去（上年研发投入加1万元）的10%',
      '研发投入减去（（上年研发投入加1万元）的10%）',
      '（研发投入减去（上年研发投入加1万元））的10%',
    ],
    ['研发投入除以2的10%', '研发投入除以（2的10%）', '（研发投入除以2）的10%'],
    [
      '研发投入加上年研发投入与100万元的较高者',
      '（研发投入加上年研发投入）与100万元的较高者',
      '研发投入加（上年研发投入与100万元的较高者）',
    ],
    [
      '研发投入加100万元较上年研发投入的增加额',
      '研发投入加（100万元较上年研发投入的增加额）',
      '（研发投入加100万元）较上年研发投入的增加额',
    ],
  ] as const;

  it.each(doubtful)('%s', (amount, first, second) => {
    const standard = item(`按${amount}给予补贴`);
    const [found, another] = said(standard);
    expect(another).toBeUndefined();
    expect(found?.message).toBe(`这里有两种读法：一是“${first}”，二是“${second}”`);
    expect(standard.slice(found?.place.start, found?.place.end)).toBe(amount);
  });

  it.each(doubtful.flatMap(([, ...ways]) => ways))('%s is one way, and in official form', (amount) => {
    const standard = item(`按${amount}给予补贴`);
    expect(messages(standard)).toEqual([]);
    expect(formatted(standard)).toBe(standard);
  });

  it.each(['研发投入乘以2的10%', '研发投入除以2乘以3的10%', '研发投入的10%减去上年研发投入'])(
    '%s has one meaning',
    (amount) => {
      expect(messages(item(`按${amount}给予补贴`))).toEqual([]);
    },
  );

  it('a share on the other side of a comparison is that of its own side', () => {
    const text = item('研发投入减去上年研发投入大于上年研发投入的1成的，给予10万元补贴');
    expect(messages(text)).toEqual([]);
  });
});

/** Names that can be cut in two ways: 研发投入达标 into nothing that parses, 非研发 into a second reading. */
const machines = (where: string) => `第一条 支持设备更新
责任单位：区经济信息委

主体 设备（machines），属于企业，可有多个，以设备编号（machine_id）区分
  研发（for_rd）：是否
    佐证：清单
  非研发（not_for_rd）：是否
    佐证：清单
  投入达标（in_use）：是否
    佐证：清单
  研发投入达标（met）：是否
    佐证：清单

事项 1.1：设备补助
  对象：${where}的设备
  依据：第一条第一句
  标准：给予10万元补助
`;
const joined = (...parts: readonly string[]) => parts.join('，且');
const many = (part: string, count: number): readonly string[] => Array.from({ length: count }, () => part);

describe('every way to cut a clause is looked at', () => {
  it('a second reading is found however many cuts come before it', () => {
    const [found, another] = said(machines(joined('非研发', ...many('研发投入达标', 6))));
    expect(another).toBeUndefined();
    expect(found?.code).toBe('ZC0201');
  });

  it('cuts that are no sentence do not multiply', () => {
    expect(messages(machines(joined(...many('研发投入达标', 40))))).toEqual([]);
  });

  it('more readings than can be gone through are said, with the names to be marked', () => {
    const [found, another] = said(machines(joined(...many('非研发', 40))));
    expect(another).toBeUndefined();
    expect(found?.code).toBe('ZC0230');
    expect(found?.help).toEqual(['在「非研发」等名称两边加「」']);
  });

  it('a cut that fails is tried once, not once for every cut of what follows', () => {
    const text = many('研发投入达标', 30).join('且');
    const dictionary = createDictionary(['研发', '投入达标', '研发投入达标']);
    let attempts = 0;
    splits(
      dictionary,
      text,
      0,
      () => true,
      (tokens) => {
        attempts += 1;
        // Two names in a row are no sentence.
        const wrong = tokens.find((token, index) => {
          return token.tokenType.name === 'Name' && tokens[index - 1]?.tokenType.name === 'Name';
        });
        return wrong ? wrong.startOffset : text.length;
      },
    );
    expect(attempts).toBe(31);
  });
});

describe('a line of a progressive standard', () => {
  const progressive = (base: string) => `第一条 支持设备更新
责任单位：区经济信息委

主体 设备（machines），属于企业，可有多个，以设备编号（machine_id）区分
  减免（relief）：是否
    佐证：清单
  购置费（cost_yuan）：金额
    佐证：清单
  减购置费（less_yuan）：金额
    佐证：清单
  运费减购置费（both_yuan）：金额
    佐证：清单
  运费（freight_yuan）：金额
    佐证：清单

事项 1.1：设备补助
  对象：设备
  依据：第一条第一句
  标准（超额累进）：
    ${base}10万元以下的部分，按10%给予补助
    ${base}超过10万元的部分，按5%给予补助
`;

  it('with two readings is an error like any other clause', () => {
    expect(messages(progressive('运费减购置费'))).toEqual([
      '这里有两种读法：一是“运费减购置费”，二是“运费 减 购置费”',
      '这里有两种读法：一是“运费减购置费”，二是“运费 减 购置费”',
    ]);
  });

  it('takes the reading that is an amount of money', () => {
    expect(messages(progressive('（运费减「购置费」）'))).toEqual([]);
    expect(messages(progressive('「运费减购置费」'))).toEqual([]);
  });
});
