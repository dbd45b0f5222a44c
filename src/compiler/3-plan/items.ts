import type { Branch, Cap, CheckedPolicy, Condition, Expression, Item } from '../2-check/checked.ts';
import { casesOf, partsOf } from './parts.ts';
import type { PlanAmount, PlanBranch, PlanCap, PlanClause, PlanItem } from './plan.ts';
import { looksAtElement, readsOf } from './reads.ts';
import {
  annualTotalClause,
  awardWords,
  bonusAwardWords,
  bonusWords,
  branchWords,
  capWords,
  conditionWords,
  definitionWords,
  expressionWords,
  frequencyWords,
  paymentWords,
  quotaWords,
  rangeWords,
  sharingWords,
  subjectWords,
  tierAwardWords,
  validityWords,
} from './words.ts';

/** 排布: one item as it is evaluated. */
export function planItem(item: Item, policy: CheckedPolicy): PlanItem {
  const reading = (mechanism: string) =>
    policy.readings.find((one) => one.mechanisms.some((m) => m === mechanism))?.id ?? null;
  const clause = (
    condition: Condition,
    source: string | null = null,
    statedIn: PlanClause['statedIn'] = null,
  ): PlanClause => ({
    words: conditionWords(condition),
    condition,
    parts: partsOf(condition, item.definitions),
    figures: readsOf({ condition }, item.definitions),
    reading: source,
    statedIn,
  });
  const clausesIn = (statedIn: PlanClause['statedIn'], conditions: readonly Condition[]) =>
    conditions.map((condition) => clause(condition, null, statedIn));
  const amount = (expression: Expression, words: string, limits: readonly Expression[] = []): PlanAmount => ({
    words,
    expression,
    limits,
    parts: casesOf(expression),
    figures: readsOf({ expression }, item.definitions),
  });
  const line = ({ when, award, caps }: Branch, wordsOf: typeof awardWords): PlanBranch => {
    const limits = caps.map((cap) => cap.limit);
    // What an authority decides has no formula; the most that it may decide is the item's own limit.
    const expression = award.amount ?? limits[0] ?? item.caps[0]?.limit;
    if (!expression) throw new Error(`item ${item.id} has neither an amount nor a limit`);
    return { when: when && clause(when), award: amount(expression, wordsOf(award, caps), limits) };
  };
  const pays = item.standard !== null;
  const own = item.condition ? parts(item.condition) : [];
  const matching = item.where ? parts(item.where) : [];
  // Elements are picked out of their list; of the enterprise there is only one, so that 总部企业的企业 is a condition.
  const isPicked = item.subject.code !== null;
  const listOf = new Map(
    policy.measures.flatMap(({ items }) => items.map(({ id, subject }) => [id, subject.code] as const)),
  );
  const ofElement = (condition: Condition) =>
    looksAtElement(
      condition,
      item.subject.code,
      item.definitions,
      (id) => listOf.get(id) === item.subject.code,
    );
  return {
    id: item.id,
    name: item.name,
    kind: item.kind,
    summary: [
      ...summaryOf(item),
      ...policy.annualTotals
        .filter(({ of, items }) => of === 'item' && items.includes(item.id))
        .map((annual) => `年度总额：${annualTotalClause(annual)}`),
    ],
    subject: item.subject,
    where: isPicked ? clausesIn('对象', matching) : [],
    mergeBy: item.mergeBy,
    range: item.range && { ...item.range, words: rangeWords(item.range) },
    conditions: [
      clause(inForce(policy.effectiveOn), reading('day_of_effect')),
      ...(item.validity ? clausesIn('有效期', validityConditions(item.validity)) : []),
      ...(pays
        ? policy.commonConditions.map((condition) => clause(condition, reading('common_conditions')))
        : []),
      ...(isPicked ? [] : clausesIn('对象', matching)),
      ...clausesIn(
        '条件',
        own.filter((condition) => !ofElement(condition)),
      ),
    ],
    subjectConditions: clausesIn('条件', own.filter(ofElement)),
    quota: item.quota && { ...item.quota, words: quotaWords(item.quota) },
    frequency: item.frequency && { ...item.frequency, words: frequencyWords(item.frequency, item.id) },
    definitions: item.definitions,
    standard: item.standard && {
      choose: item.standard.choose,
      branches: item.standard.branches.map((branch) => line(branch, awardWords)),
      bonuses: item.standard.bonuses.map((bonus) => line(bonus, bonusAwardWords)),
    },
    caps: item.caps.map(
      (cap): PlanCap => ({
        words: capWords(cap),
        scope: cap.scope,
        history: historyOf(cap),
        limit: cap.limit,
      }),
    ),
    deductions: item.deduction ? [amount(item.deduction, expressionWords(item.deduction))] : [],
    payments: item.payments.map((payment) => ({
      words: paymentWords(payment),
      when: payment.when && clause(payment.when),
      share: payment.share,
    })),
    sharing: item.sharing && { words: sharingWords(item.sharing), levels: item.sharing.levels },
  };
}

/** Which earlier awards use a cap up. */
export const historyOf = ({ period }: Cap): PlanCap['history'] =>
  (({ none: 'none', this_year: 'year', cumulative: 'all' }) as const)[period];

/** The parts of a condition that must all hold, each a step of the trace. */
export function parts(condition: Condition): readonly Condition[] {
  return condition.node === 'and' ? condition.parts.flatMap(parts) : [condition];
}

/** 申报日期不早于施行日期: no award before the day of effect. */
const inForce = (effectiveOn: string): Condition => appliedWhen('>=', effectiveOn, '施行日期');

/** 有效期: the application must lie within it. */
function validityConditions(validity: NonNullable<Item['validity']>): readonly Condition[] {
  const from = validity.fromImage === null ? [] : [appliedWhen('>=', validity.from, validity.fromImage)];
  return [...from, appliedWhen('<=', validity.until, dateWords(validity.until))];
}

const dateWords = (iso: string) => iso.replace(/^(\d+)-0?(\d+)-0?(\d+)$/, '$1年$2月$3日');

function appliedWhen(op: '>=' | '<=', date: string, image: string): Condition {
  const type = { type: 'date' } as const;
  const fact = {
    owner: '企业',
    list: null,
    name: '申报日期',
    code: 'application_date',
    type,
    members: [],
    evidence: [],
  };
  return {
    node: 'compare_dates',
    op,
    left: { node: 'fact', fact, type },
    right: { node: 'literal', value: date, image, type },
  };
}

function standardLines(branch: Branch): string[] {
  const { amount } = branch.award;
  if (amount?.node !== 'tiers') return [`标准：${branchWords(branch)}`];
  return [
    '标准（超额累进）：',
    ...amount.tiers.map((tier) => `  ${tierAwardWords(branch.award, amount.base, tier)}`),
  ];
}

function summaryOf(item: Item): string[] {
  const branches = item.standard?.branches ?? [];
  const heading = item.standard?.choose === 'highest' ? '标准（就高）' : '标准';
  const [only] = branches;
  return [
    `对象：${subjectWords(item)}`,
    ...(item.condition ? [`条件：${conditionWords(item.condition)}`] : []),
    ...(item.range ? [`范围：${rangeWords(item.range)}`] : []),
    ...(item.quota ? [`名额：${quotaWords(item.quota)}`] : []),
    ...(item.validity ? [`有效期：${validityWords(item.validity)}`] : []),
    ...(item.frequency ? [`频次：${frequencyWords(item.frequency, item.id)}`] : []),
    ...(item.definitions.length > 0 ? ['定义：'] : []),
    ...item.definitions.map((definition) => `  ${definition.name} = ${definitionWords(definition)}`),
    ...(only && branches.length === 1 ? standardLines(only) : []),
    ...(branches.length > 1 ? [`${heading}：`, ...branches.map((branch) => `  ${branchWords(branch)}`)] : []),
    ...(item.standard && item.standard.bonuses.length > 0 ? ['加奖：'] : []),
    ...(item.standard?.bonuses ?? []).map((bonus) => `  ${bonusWords(bonus)}`),
    ...(item.caps.length > 0 ? [`封顶：${item.caps.map(capWords).join('，')}`] : []),
    ...(item.deduction ? [`扣减：${expressionWords(item.deduction)}`] : []),
    ...(item.approval === null ? [] : [`核定：${item.approval}`]),
    ...(item.payments.length > 0 ? ['拨付：'] : []),
    ...item.payments.map((payment) => `  ${paymentWords(payment)}`),
    ...(item.sharing ? [`分担：${sharingWords(item.sharing)}`] : []),
    ...(item.service === null ? [] : [`服务：${item.service}`]),
    ...(item.referral
      ? [`转介：${item.referral.to}`, `  承办：${item.referral.office}`, `  内容：${item.referral.offer}`]
      : []),
  ];
}
