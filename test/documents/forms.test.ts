// 申报表 and 真实性承诺书: what they ask for follows from the vocabulary and from the facts of the items.
import { describe, expect, test } from 'vitest';
import { policy as real, about as realAbout } from '../../policies/yubei-2021-13/compiled/policy.ts';
import { form, guide, measuresWithForms, noOffice } from '../../src/documents/index.ts';
import { applicationFormOf } from '../../src/documents/view/application-form.ts';
import { fillOf, narrowFillOf, numberedChoices, widthOf } from '../../src/documents/view/fill.ts';
import { fillListOf } from '../../src/documents/view/fill-list.ts';
import type { About, FactAbout, FactType } from '../../src/runtime/contract.ts';
import { about } from './fixture/about.ts';
import { policy } from './fixture/policy.ts';

const fact = (type: FactType, given: Partial<FactAbout> = {}): FactAbout => ({
  name: '甲',
  code: 'a',
  type,
  unit: null,
  members: [],
  evidence: [],
  ...given,
});
const members = (...names: readonly string[]) => names.map((name) => ({ name, code: name }));
const enumeration = (...names: readonly string[]) => fact('enumeration', { members: members(...names) });

test.each<[string, FactAbout, options: readonly string[], date: string | null, unit: string | null]>([
  ['是否', fact('boolean'), ['是', '否'], null, null],
  ['取值', enumeration('大型', '中型'), ['大型', '中型'], null, null],
  ['日期', fact('date'), [], '　　　　年　　月　　日', null],
  ['年度', fact('year'), [], '　　　　年', null],
  ['金额', fact('money'), [], null, '元'],
  ['整数', fact('integer', { unit: '家' }), [], null, '家'],
  ['数值', fact('decimal', { unit: '元/度' }), [], null, '元/度'],
  ['文字', fact('text'), [], null, null],
])('填写栏：%s', (_, given, options, date, unit) => {
  expect(fillOf(given)).toEqual({ options, date, unit });
});

test.each([
  ['三个短的取值打勾', enumeration('大型', '中型', '小型'), []],
  ['四个的填序号', enumeration('大型', '中型', '小型', '微型'), ['大型', '中型', '小型', '微型']],
  ['太长的填序号', enumeration('国家级科研项目', '其他'), ['国家级科研项目', '其他']],
])('清单中的取值：%s', (_, given, numbered) => {
  expect(numberedChoices(given)).toEqual(numbered);
  expect(narrowFillOf(given).options).toEqual(
    numbered.length > 0 ? [] : given.members.map(({ name }) => name),
  );
});

describe('清单的各栏', () => {
  const subject = {
    name: '设备',
    code: 'devices',
    id: { name: '设备编号', code: 'id' },
    facts: [],
  };
  const listOf = (facts: readonly FactAbout[]) =>
    fillListOf(
      subject,
      '设备编号',
      facts.map((one) => ({ subject, fact: one, items: ['1.1'] })),
      about.measures[0]?.items ?? [],
    );

  test('一页排不下的，分成几张表，每栏只出现一次', () => {
    const facts = Array.from({ length: 20 }, (_, index) => fact('money', { name: `金额${index}` }));
    const { tables } = listOf(facts);
    expect(tables.flatMap(({ heads }) => heads)).toEqual(facts.map(({ name }) => `${name}（元）`));
    expect(tables.map(({ heads }) => heads.length)).toEqual([5, 5, 5, 5]);
    for (const { rows, heads } of tables)
      for (const { cells } of rows) expect(cells).toHaveLength(heads.length);
  });

  test('填报说明写明填法、证明材料和适用事项', () => {
    const { columns } = listOf([
      fact('enumeration', { name: '类别', members: members('一', '二', '三', '四'), evidence: ['证书'] }),
      fact('money', { name: '金额' }),
    ]);
    expect(columns).toEqual([
      {
        name: '类别',
        manner: '填序号：',
        choices: ['1．一', '2．二', '3．三', '4．四'],
        evidence: '证书',
        items: '1.1',
      },
      { name: '金额', manner: '以元为单位，可以保留到分', choices: [], evidence: '—', items: '1.1' },
    ]);
  });

  test('每一栏都写得下', () => {
    expect(widthOf(enumeration('重庆市目录'))).toBe(6);
    expect(widthOf(fact('date'))).toBe('　　年　月　日'.length);
  });
});

describe.each(measuresWithForms(realAbout).map((measure) => [measure.article, measure] as const))(
  '%s的申报表',
  (_, measure) => {
    const { html, pending } = form(real, measure.number, noOffice);

    test('每个事项所要的每个事实都有一栏，连同证明材料', () => {
      for (const { kind, facts } of measure.items) {
        if (kind === 'referral') continue;
        for (const code of facts) {
          const [list, name] = code.includes('.') ? code.split('.') : [null, code];
          const asked = realAbout.vocabulary
            .find((subject) => subject.code === list)
            ?.facts.find((one) => one.code === name);
          expect(html).toMatch(
            new RegExp(`<(td|th scope="col")>${asked?.name.replace(/[（）]/g, '.')}(（元）)?</`),
          );
          for (const document of asked?.evidence ?? []) expect(html).toContain(document);
        }
      }
    });

    test('指南所附的与单独印制的相同', () => {
      expect(guide(real, measure.number, noOffice).html).toContain(html.trim());
    });

    test('没有定的只有表号', () => {
      expect(pending).toEqual([{ label: '申报表表号', where: measure.article }]);
    });
  },
);

test('都转其他政策办理的，没有申报表，指南没有附件', () => {
  const [referred] = realAbout.measures.filter(({ items }) => items.every(({ kind }) => kind === 'referral'));
  const number = referred?.number ?? 0;
  expect(() => form(real, number, noOffice)).toThrow(RangeError);
  expect(guide(real, number, noOffice).html).not.toMatch(/附件|annex/);
});

test('只有服务的，不要求承诺书和银行账号，由受理单位填写意见', () => {
  const { html } = form(policy, 4, noOffice);
  expect(html).toContain('<p class="annex-label">附件</p>');
  expect(html).not.toMatch(/承诺书|银行账号|已享受/);
  expect(html).toContain('<th scope="row">受理单位</th>');
});

test('清单中没有规则用到、只供核对的事实也要填', () => {
  const beside: About = {
    ...about,
    vocabulary: about.vocabulary.map((subject) =>
      subject.code === 'projects'
        ? { ...subject, facts: [...subject.facts, fact('text', { name: '委托方', code: 'client' })] }
        : subject,
    ),
  };
  const [measure] = beside.measures;
  if (measure === undefined) throw new Error('The fixture has measures');
  const { lists } = applicationFormOf(beside, measure, noOffice, { label: '附件1', title: '申报表' });
  expect(lists.map(({ content }) => content.tables.map(({ heads }) => heads))).toEqual([
    [['投资额（元）', '委托方']],
  ]);
});

test('承诺书不提政策没有写的就高不重复', () => {
  const pledged = (noStacking: string | null) =>
    form({ ...policy, about: { ...about, noStacking } }, 1, noOffice).html;
  expect(pledged('其他区级优惠政策')).toContain(
    '三、已如实填报申报和享受其他区级优惠政策的情况，同意按照就高不重复的规定核减重复的部分。',
  );
  expect(pledged(null)).toContain('三、已如实填报申报和享受其他资金支持的情况，同一内容没有重复申报。');
  expect(pledged(null)).not.toContain('就高不重复');
});
