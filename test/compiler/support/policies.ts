import fc, { type Arbitrary } from 'fast-check';
import {
  annualTotalSentence,
  bonusSentence,
  branchSentence,
  capsSentence,
  conditionSentence,
  definitionSentence,
  dueSentence,
  expressionSentence,
  frequencySentence,
  givenSentence,
  type Naming,
  paymentSentence,
  quotaSentence,
  rangeSentence,
  sharedCapSentence,
  sharingSentence,
  subjectSentence,
  tierSentence,
  validitySentence,
} from '../../../grammar/index.ts';
import type { SourceFile } from '../../../src/compiler/index.ts';
import * as trees from './trees/index.ts';
import { type Names, ofEnterprise, ofProject, vocabulary } from './vocabulary.ts';

/** Every name in 「」: what an author may do who wants to be sure; the formatter takes away what is not needed. */
const marked: Naming = (name) => `「${name}」`;

const optional = <T>(some: Arbitrary<T>): Arbitrary<T | null> => fc.option(some, { nil: null, freq: 2 });
const clause = (key: string, value: string | null): string[] =>
  value === null ? [] : [`  ${key}：${value}`];
const list = (key: string, entries: readonly string[]): string[] =>
  entries.length === 0 ? [] : [`  ${key}：`, ...entries.map((entry) => `    ${entry}`)];
const say = <T>(value: T | null, words: (value: T, naming: Naming) => string): string | null =>
  value === null ? null : words(value, marked);

/** Lines of an item at random, its names all in 「」. */
function item(id: string, name: string): Arbitrary<string> {
  return fc
    .tuple(
      fc.constantFrom(ofEnterprise, ofProject),
      fc.constantFrom<trees.Manner>('annual', 'once', 'unsaid'),
    )
    .chain(([of, manner]) => itemOf(id, name, of, manner));
}

function itemOf(id: string, name: string, of: Names, manner: trees.Manner): Arbitrary<string> {
  const isProject = of.subject === '项目';
  return fc
    .record({
      subject: trees.subjects(of),
      condition: optional(trees.conditions(of, 2)),
      range: isProject ? optional(trees.ranges(of)) : fc.constant(null),
      quota: isProject ? fc.constant(null) : optional(trees.quotas),
      validity: optional(trees.validities),
      frequency: trees.frequencies(of, manner),
      definition: optional(trees.amounts(of, 2)),
      standard: standards(of, manner),
      caps: optional(fc.array(trees.caps(of), { minLength: 1, maxLength: 2 })),
      deduction: optional(trees.amounts(of, 1)),
      payments: optional(trees.payments(of)),
      sharing: optional(trees.sharings),
      annualTotal: optional(trees.annualTotals),
      notes: fc.array(fc.constantFrom('资金年度内兑付。', '另行通知,见 A(1)附件'), { maxLength: 2 }),
    })
    .map((parts) =>
      [
        `事项 ${id}：${name}`,
        ...clause('对象', say(parts.subject, subjectSentence)),
        ...clause('依据', '第一条第一句'),
        ...clause('条件', say(parts.condition, conditionSentence)),
        ...clause('范围', say(parts.range, rangeSentence)),
        ...clause('名额', say(parts.quota, quotaSentence)),
        ...clause(
          '有效期',
          say(parts.validity, (node) => validitySentence(node)),
        ),
        ...clause('频次', say(parts.frequency, frequencySentence)),
        ...list(
          '定义',
          parts.definition
            ? [
                definitionSentence(
                  { node: 'definition', name: trees.name(`基数${id}`), value: parts.definition },
                  marked,
                ),
              ]
            : [],
        ),
        ...parts.standard,
        ...clause('封顶', say(parts.caps, capsSentence)),
        ...clause('扣减', say(parts.deduction, expressionSentence)),
        ...list(
          '拨付',
          (parts.payments ?? []).map((node) => paymentSentence(node, marked)),
        ),
        ...clause('分担', say(parts.sharing, sharingSentence)),
        ...clause(
          '年度总额',
          say(parts.annualTotal, (node) => annualTotalSentence(node)),
        ),
        ...parts.notes.flatMap((note) => clause('说明', note)),
      ].join('\n'),
    );
}

/** 标准 in one of its manners, with 加奖 or without, as lines. */
function standards(of: Names, manner: trees.Manner): Arbitrary<string[]> {
  const more = (ceiling: boolean, hasBonus: boolean) =>
    hasBonus ? trees.bonuses(of, ceiling, manner) : fc.constant([]);
  const branches = fc
    .tuple(fc.constantFrom('标准', '标准（就高）'), fc.boolean(), fc.boolean())
    .chain(([key, ceiling, hasBonus]) =>
      fc
        .tuple(trees.standards(of, ceiling, manner, hasBonus), more(ceiling, hasBonus))
        .map(([nodes, bonuses]) => [
          ...list(
            key,
            nodes.map((node) => branchSentence(node, marked)),
          ),
          ...list(
            '加奖',
            bonuses.map((node) => bonusSentence(node, marked)),
          ),
        ]),
    );
  const tiers = trees.tiers(of).map((nodes) =>
    list(
      '标准（超额累进）',
      nodes.map((node) => tierSentence(node, marked)),
    ),
  );
  return fc.oneof({ weight: 3, arbitrary: branches }, { weight: 1, arbitrary: tiers });
}

const example: Arbitrary<string> = fc
  .record({
    title: fc.constantFrom('甲企业', '乙 项目(二期)'),
    enterprise: fc.option(trees.givens(ofEnterprise), { nil: [] }),
    records: fc.array(trees.records, { maxLength: 2 }),
    projects: fc.array(trees.givens(ofProject), { maxLength: 2 }),
    due: fc.oneof(trees.dues('refused', 'undetermined'), trees.returns),
  })
  .filter(({ enterprise, records, projects }) => enterprise.length + records.length + projects.length > 0)
  .map(({ title, enterprise, records, projects, due }) => {
    const statements = [...enterprise, ...records];
    return [
      `算例 ${title}`,
      ...list('已知', [
        ...(statements.length > 0 ? [givenSentence(statements, marked)] : []),
        ...projects.map((given, index) => `项目 P${index + 1}：${givenSentence(given, marked)}`),
      ]),
      ...clause('应得', dueSentence(due, marked)),
    ].join('\n');
  });

/** 合计封顶 and 年度总额 as lines. */
const limits = (home: 'policy' | 'measure'): Arbitrary<string[]> =>
  fc
    .record({
      caps: fc.array(trees.sharedCaps(home), { maxLength: 2 }),
      annualTotal: optional(trees.annualTotals),
    })
    .map(({ caps, annualTotal }) =>
      [
        ...list(
          '合计封顶',
          caps.map((node) => sharedCapSentence(node, marked)),
        ),
        ...clause(
          '年度总额',
          say(annualTotal, (node) => annualTotalSentence(node)),
        ),
      ].map((line) => line.replace(/^ {2}/, '')),
    );

/** A policy at random, as an author might have typed it. */
export const policies: Arbitrary<readonly SourceFile[]> = fc
  .tuple(
    item('1.1', '首次奖励'),
    item('1.2', '再次补助'),
    item('1.3', '第三次资助'),
    fc.array(example, { maxLength: 2 }),
    limits('policy'),
    limits('measure'),
  )
  .map(([first, second, third, examples, ofPolicy, ofMeasure]) => {
    const heading = '第一条 支持企业发展\n责任单位：区经济信息委、区财政局\n方向：加快发展,做大做强';
    const policy = vocabulary.replace('\n\n主体 企业', ['', ...ofPolicy, '', '主体 企业'].join('\n'));
    const measure = [heading, ...ofMeasure, first, second, third, ...examples].join('\n');
    return [
      { path: 'policy.zc', text: policy },
      { path: 'measure-01.zc', text: `${measure}\n` },
    ];
  });
