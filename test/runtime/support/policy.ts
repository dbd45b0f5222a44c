/** A small policy, written by hand as the compiler would: one item for each way in which an amount comes about. */
import {
  add,
  and,
  awardedInEachOfLast,
  type ContractFacts,
  choiceFigure,
  compare,
  compareDates,
  dateFigure,
  definePolicy,
  type Exact,
  exact,
  flagFigure,
  type IsoDate,
  is,
  item,
  type Known,
  moneyFigure,
  multiply,
  numberFigure,
  ratio,
  received,
  subtract,
  textFigure,
  yuan,
} from '../../../src/runtime/index.ts';
import { about, kinds, tiers } from './about.ts';

type Tier = 'leading' | 'growth' | 'none';
type Kind = 'workshop' | 'factory';

interface Project {
  readonly project_id: string;
  readonly project_type: Known<Kind>;
  readonly investment_yuan: Known<Exact>;
  readonly confirmed: Known<boolean>;
}

interface Unit {
  readonly unit_id: string;
  readonly model: Known<string>;
  readonly listed: Known<boolean>;
  readonly first_batch: Known<boolean>;
  readonly paid_yuan: Known<Exact>;
  readonly insured_date: Known<IsoDate>;
}

interface Facts extends ContractFacts {
  readonly registered: Known<boolean>;
  readonly tier: Known<Tier>;
  readonly tier_date: Known<IsoDate>;
  readonly rank: Known<Exact>;
  readonly price: Known<Exact>;
  readonly research_yuan: Known<Exact>;
  readonly research_before_yuan: Known<Exact>;
  readonly projects: Known<readonly Project[]>;
  readonly units: Known<readonly Unit[]>;
}

const inForce = {
  words: '申报日期不早于施行日期',
  test: (f: Facts) => compareDates(f.application_date, '>=', '2021-10-14'),
  figures: (f: Facts) => [dateFigure('申报日期', f.application_date)],
  reading: 'A01',
};
const registered = {
  words: '区内注册',
  test: (f: Facts) => f.registered,
  figures: (f: Facts) => [flagFigure('区内注册', f.registered)],
  reading: 'A09',
};
const conditions = [inForce, registered];
const research = (f: Facts) => [moneyFigure('当年研发投入', f.research_yuan)];

const projectAid = item<Facts, Project, '1.1'>({
  id: '1.1',
  kind: 'ceiling',
  conditions,
  subject: {
    noun: '项目',
    code: 'projects',
    list: (f) => f.projects,
    id: (s) => s.project_id,
    where: [
      {
        words: '项目类别为数字化车间',
        test: (_f, s) => is(s.project_type, 'workshop'),
        figures: (_f, s) => [choiceFigure('项目类别', s.project_type, kinds)],
      },
    ],
  },
  subjectConditions: [
    {
      words: '经确认',
      test: (_f, s) => s.confirmed,
      figures: (_f, s) => [flagFigure('经确认', s.confirmed)],
    },
  ],
  frequency: { words: '每个项目一次', rule: 'once', items: ['1.1'] },
  standard: {
    choose: 'only',
    branches: [
      {
        award: {
          words: '按不超过投资额的30%给予补助',
          value: (_f, s) => multiply(s.investment_yuan, ratio('30', '100')),
          figures: (_f, s) => [moneyFigure('投资额', s.investment_yuan)],
        },
      },
    ],
  },
  caps: [
    { words: '单个项目最多不超过1500万元', scope: 'subject', history: 'none', limit: () => yuan('15000000') },
    {
      words: '单个企业累计最高不超过3000万元',
      scope: 'enterprise',
      history: 'all',
      limit: () => yuan('30000000'),
    },
  ],
  deductions: [],
});

const researchAid = item<Facts, Facts, '1.2'>({
  id: '1.2',
  kind: 'fixed',
  conditions,
  subjectConditions: [],
  frequency: { words: '每年', rule: 'annual', items: ['1.2'] },
  standard: {
    choose: 'highest',
    branches: [
      {
        award: {
          words: '按当年研发投入的5%给予补贴',
          value: (f) => multiply(f.research_yuan, ratio('5', '100')),
          figures: research,
        },
      },
      {
        when: {
          words: '前两年度均享受且当年增长',
          test: (f) =>
            and(awardedInEachOfLast(f, ['1.2'], 2), compare(f.research_yuan, '>', f.research_before_yuan)),
          figures: research,
        },
        award: {
          words: '按当年增长额的30%给予补贴',
          value: (f) => multiply(subtract(f.research_yuan, f.research_before_yuan), ratio('30', '100')),
          figures: research,
        },
      },
    ],
  },
  caps: [
    {
      words: '单个企业当年最高不超过1000万元',
      scope: 'enterprise',
      history: 'year',
      limit: () => yuan('10000000'),
    },
  ],
  deductions: [],
});

const insuranceAid = item<Facts, Unit, '1.3'>({
  id: '1.3',
  kind: 'ceiling',
  conditions,
  subject: {
    noun: '装备',
    code: 'units',
    list: (f) => f.units,
    id: (s) => s.unit_id,
    where: [
      {
        words: '列入目录',
        test: (_f, s) => s.listed,
        figures: (_f, s) => [flagFigure('列入目录', s.listed)],
      },
    ],
    range: {
      words: '同一型号按投保日期前2台（套），或首批次',
      first: 2,
      within: (_f, s) => s.model,
      by: (_f, s) => s.insured_date,
      or: (_f, s) => s.first_batch,
      figures: (_f, s) => [textFigure('型号', s.model), dateFigure('投保日期', s.insured_date)],
    },
  },
  subjectConditions: [],
  frequency: { words: '一次性', rule: 'once', items: ['1.3'] },
  standard: {
    choose: 'only',
    branches: [
      {
        award: {
          words: '按不超过实缴保费给予补贴',
          value: (_f, s) => s.paid_yuan,
          figures: (_f, s) => [moneyFigure('实缴保费', s.paid_yuan)],
        },
      },
    ],
  },
  caps: [
    {
      words: '单个企业累计最高不超过50万元',
      scope: 'enterprise',
      history: 'all',
      limit: () => yuan('500000'),
    },
  ],
  deductions: [],
});

const tierAid = item<Facts, Facts, '1.4'>({
  id: '1.4',
  kind: 'fixed',
  conditions,
  subjectConditions: [],
  frequency: { words: '一次性，晋级补差', rule: 'promotion', items: ['1.4'], promotedOn: (f) => f.tier_date },
  standard: {
    choose: 'first',
    branches: (['leading', 'growth'] as const).map((tier) => ({
      when: {
        words: `企业类型为${tiers[tier]}`,
        test: (f: Facts) => is(f.tier, tier),
        figures: (f: Facts) => [choiceFigure('企业类型', f.tier, tiers)],
      },
      award: {
        words: tier === 'leading' ? '给予50万元一次性奖励' : '给予25万元一次性奖励',
        value: () => yuan(tier === 'leading' ? '500000' : '250000'),
        figures: () => [],
      },
    })),
  },
  caps: [],
  deductions: [],
});

const purchaseAid = item<Facts, Unit, '1.5'>({
  id: '1.5',
  kind: 'fixed',
  conditions,
  subject: {
    noun: '装备',
    code: 'units',
    list: (f) => f.units,
    id: (s) => s.unit_id,
    where: [
      {
        words: '首批次',
        test: (_f, s) => s.first_batch,
        figures: (_f, s) => [flagFigure('首批次', s.first_batch)],
      },
    ],
    mergeBy: { noun: '型号', key: (_f, s) => s.model },
  },
  subjectConditions: [],
  standard: {
    choose: 'only',
    branches: [
      {
        award: {
          words: '按实际支付金额的20%给予补助',
          value: (_f, s) => multiply(s.paid_yuan, ratio('20', '100')),
          figures: (_f, s) => [moneyFigure('实际支付金额', s.paid_yuan)],
        },
      },
    ],
  },
  caps: [
    {
      words: '单个型号累计最高不超过200万元',
      scope: 'subject',
      history: 'all',
      limit: () => yuan('2000000'),
    },
  ],
  deductions: [],
});

const matchingAid = item<Facts, Project, '1.6'>({
  id: '1.6',
  kind: 'matching',
  conditions,
  subject: {
    noun: '项目',
    code: 'projects',
    list: (f) => f.projects,
    id: (s) => s.project_id,
    where: [
      {
        words: '项目类别为智能工厂',
        test: (_f, s) => is(s.project_type, 'factory'),
        figures: (_f, s) => [choiceFigure('项目类别', s.project_type, kinds)],
      },
    ],
  },
  subjectConditions: [],
  standard: {
    choose: 'only',
    branches: [
      {
        award: {
          words: '按投资额的三分之一给予配套',
          value: (_f, s) => multiply(s.investment_yuan, ratio('1', '3')),
          figures: (_f, s) => [moneyFigure('投资额', s.investment_yuan)],
        },
      },
    ],
  },
  caps: [],
  deductions: [
    {
      words: '本项目累计已享受',
      value: (f, s) => received(f, ['1.6'], s.project_id),
      figures: (f, s) => [moneyFigure('本项目累计已享受', received(f, ['1.6'], s.project_id))],
    },
  ],
});

const exemplarAid = item<Facts, Facts, '1.7'>({
  id: '1.7',
  kind: 'ceiling',
  conditions,
  subjectConditions: [],
  quota: {
    words: '名额15个',
    count: 15,
    rank: (f) => f.rank,
    figures: (f) => [numberFigure('入选序次', f.rank)],
  },
  frequency: { words: '一次性', rule: 'once', items: ['1.7'] },
  standard: {
    choose: 'only',
    branches: [
      { award: { words: '给予不超过150万元奖励', value: () => yuan('1500000'), figures: () => [] } },
    ],
  },
  caps: [],
  deductions: [],
});

const visit = item<Facts, Facts, '1.8'>({
  id: '1.8',
  kind: 'service',
  conditions: [
    inForce,
    {
      words: '用电单价大于1元/度',
      test: (f) => compare(f.price, '>', add(exact('0'), exact('1'))),
      figures: (f) => [numberFigure('用电单价', f.price, '元/度')],
    },
  ],
  subjectConditions: [],
  caps: [],
  deductions: [],
});

/** The policy of the tests. */
export const policy = definePolicy({
  about,
  items: [projectAid, researchAid, insuranceAid, tierAid, purchaseAid, matchingAid, exemplarAid, visit],
  mechanisms: {
    ceiling: ['A04'],
    no_stacking: ['A07'],
    rounding: ['A10'],
    support_year: ['A12'],
    superseded: ['A14'],
    missing_or_zero: ['A51'],
  },
});
