/** The facts that belong to the contract itself, declared in the form of a policy's own vocabulary. */
import type { FactAbout, FactType, SubjectAbout, Synopsis } from './contract.ts';

type Members = FactAbout['members'];

function fact(code: string, name: string, type: FactType, members: Members = []): FactAbout {
  return { name, code, type, unit: null, members, evidence: [] };
}

/** 规则校验值 that a dossier was made for: read as a fact, and never used as one. */
export const rulesVersion: FactAbout = fact('rules_sha256', '规则校验值', 'text');

/** 上位政策替代的事项: the one list of plain values; each is read as this fact. */
export function supersededItems(about: Synopsis): FactAbout {
  return fact('superseded_items', '上位政策替代的事项', 'enumeration', itemsOf(about));
}

function itemsOf(about: Synopsis): Members {
  return about.measures.flatMap((measure) => measure.items.map(({ id, name }) => ({ code: id, name })));
}

/**
 * 通用事实: what every dossier may state beside the policy's own vocabulary. The first subject is the enterprise; the
 * others are lists whose entries are told apart by their place only.
 */
export function contractVocabulary(about: Synopsis): readonly SubjectAbout[] {
  const item = fact('item', '事项', 'enumeration', itemsOf(about));
  const amount = fact('amount_yuan', '金额', 'money');
  return [
    {
      name: '企业',
      code: null,
      id: null,
      facts: [
        fact('application_date', '申报日期', 'date'),
        fact('support_year', '支持年度', 'year'),
        fact('enterprise_name', '企业名称', 'text'),
        fact('uscc', '统一社会信用代码', 'text'),
      ],
    },
    {
      name: '既往享受记录',
      code: 'prior_awards',
      id: null,
      facts: [item, fact('year', '支持年度', 'year'), amount, fact('subject', '对象编号', 'text')],
    },
    {
      name: '区级其他奖补',
      code: 'other_district_awards',
      id: null,
      facts: [
        item,
        fact('policy_name', '政策名称', 'text'),
        amount,
        fact('status', '状态', 'enumeration', [
          { code: 'applied', name: '已申请' },
          { code: 'approved', name: '已核定' },
          { code: 'received', name: '已到账' },
        ]),
      ],
    },
  ];
}
