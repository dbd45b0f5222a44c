/** What the policy of the tests says: its vocabulary, its readings and its items. */
import type { About, FactAbout, ItemAbout } from '../../../src/runtime/index.ts';

/** 企业类型. */
export const tiers = { leading: '龙头型企业', growth: '成长型企业', none: '未认定' };
/** 项目类别. */
export const kinds = { workshop: '数字化车间', factory: '智能工厂' };

const members = (names: Readonly<Record<string, string>>) =>
  Object.entries(names).map(([code, name]) => ({ code, name }));

function fact(code: string, name: string, type: FactAbout['type'], names = {}): FactAbout {
  return { code, name, type, unit: null, members: members(names), evidence: [] };
}

function itemAbout(id: string, name: string, kind: ItemAbout['kind'], list: string | null): ItemAbout {
  return {
    id,
    name,
    kind,
    source: `第一条第${id.slice(2)}句`,
    subject: list === null ? '企业' : '项目',
    subjectCode: list,
    conditions: [],
    range: null,
    quota: null,
    validity: null,
    frequency: null,
    definitions: [],
    standard: kind === 'service' ? null : { choose: 'only', branches: [], bonuses: [] },
    caps: [],
    sharedCaps: [],
    annualTotals: [],
    deductions: [],
    approval: null,
    payments: [],
    sharing: null,
    service: kind === 'service' ? '上门指导' : null,
    referral: null,
    notes: [],
    readings: id === '1.1' ? ['A06'] : id === '1.6' ? ['A38'] : [],
    facts: [],
  };
}

function reading(id: string, statement: string, notice: string | null = null) {
  return { id, statement, reason: '测试', toConfirm: '区财政局', notice };
}

/** The policy of the tests in words. */
export const about: About = {
  title: '测试政策',
  documentNumber: '测府发〔2021〕1号',
  issuer: '测试区人民政府',
  issuedOn: '2021-10-14',
  effectiveOn: '2021-10-14',
  rulesSha256: '0'.repeat(64),
  rounding: '金额保留到分，尾数舍去',
  noStacking: '其他区级优惠政策',
  higherPolicyFirst: '国家及市级措施',
  commonConditions: ['区内注册'],
  sharedCaps: [],
  annualTotals: [],
  vocabulary: [
    {
      name: '企业',
      code: null,
      id: null,
      facts: [
        fact('registered', '区内注册', 'boolean'),
        fact('tier', '企业类型', 'enumeration', tiers),
        fact('tier_date', '认定日期', 'date'),
        fact('rank', '入选序次', 'integer'),
        fact('price', '用电单价', 'decimal'),
        fact('research_yuan', '当年研发投入', 'money'),
        fact('research_before_yuan', '上年研发投入', 'money'),
      ],
    },
    {
      name: '项目',
      code: 'projects',
      id: { name: '项目编号', code: 'project_id' },
      facts: [
        fact('project_type', '项目类别', 'enumeration', kinds),
        fact('investment_yuan', '投资额', 'money'),
        fact('confirmed', '经确认', 'boolean'),
      ],
    },
    {
      name: '装备',
      code: 'units',
      id: { name: '装备编号', code: 'unit_id' },
      facts: [
        fact('model', '型号', 'text'),
        fact('listed', '列入目录', 'boolean'),
        fact('first_batch', '首批次', 'boolean'),
        fact('paid_yuan', '实付金额', 'money'),
        fact('insured_date', '投保日期', 'date'),
      ],
    },
  ],
  readings: [
    reading('A01', '自发布之日起施行'),
    reading('A04', '“不超过”是上限'),
    reading('A06', '封顶按单个项目计算'),
    reading('A07', '只补足高出的部分'),
    reading('A09', '给付资金的事项均要求区内注册'),
    reading('A10', '先封顶后取整'),
    reading('A12', '当年指支持年度'),
    reading('A14', '已替代的事项转人工处理'),
    reading('A38', '不设封顶', '本事项没有上限，请确认资金安排。'),
    reading('A51', '缺项待定，为零不予支持'),
  ],
  measures: [
    {
      number: 1,
      article: '第一条',
      title: '测试措施',
      units: ['区经济信息委'],
      directions: [],
      items: [
        itemAbout('1.1', '数字化车间补助', 'ceiling', 'projects'),
        itemAbout('1.2', '研发投入补贴', 'fixed', null),
        itemAbout('1.3', '保费补贴', 'ceiling', 'units'),
        itemAbout('1.4', '分级奖励', 'fixed', null),
        itemAbout('1.5', '首购补助', 'fixed', 'units'),
        itemAbout('1.6', '平台配套', 'matching', 'projects'),
        itemAbout('1.7', '示范奖励', 'ceiling', null),
        itemAbout('1.8', '上门指导', 'service', null),
      ],
      examples: [],
    },
  ],
};
