import type {
  CompiledPolicy,
  Condition,
  Place,
  Plan,
  PlanAmount,
  PlanClause,
  PlanItem,
} from '../../compiler/index.ts';
import { effectiveHistory } from '../history.ts';
import { within } from '../places.ts';

/**
 * 分支: one way in which one rule can turn out. A worked example covers it where the recorder of the engine tells that
 * way for an item whose outcome the example states.
 */
export interface Branch {
  readonly id: string;
  /** Null for rules of the whole policy: 施行日期, 通用条件, 取整, 就高不重复, 上位政策优先. */
  readonly item: string | null;
  /** The clause that it belongs to: 条件, 封顶. */
  readonly clause: string;
  readonly rule: string;
  readonly outcome: Outcome;
  readonly place: Place | null;
  /** Why it can never be gone through, whatever the dossier; null where it can. */
  readonly never: string | null;
}

export type Outcome =
  | '成立'
  | '不成立'
  | '不明'
  | '采用'
  | '就高取用'
  | '金额不明'
  | '以封顶为准'
  | '未超过封顶'
  | '计入此前已享受'
  | '计入前面的事项'
  | '有扣减'
  | '无扣减'
  | '合并计算'
  | '单独计算'
  | '减去此前已享受'
  | '首次享受'
  | '舍去尾数'
  | '没有尾数'
  | '已替代'
  | '符合';

/** Outcomes that stand for missing facts; they are counted apart. */
export const isOpen = (branch: Branch): boolean => branch.outcome === '不明' || branch.outcome === '金额不明';

/** The identity of a branch, built alike from the plan and from the notes of the engine. */
export const branchId = (item: string | null, clause: string, rule: string, outcome: Outcome): string =>
  [item ?? '', clause, rule, outcome].join('|');

/** The rule of a part of a clause. */
export const partRule = (clause: string, part: string): string => `${clause}›${part}`;

/** 全部分支 of a policy, in the order of its items. */
export function branchesOf({ plan, places }: CompiledPolicy): readonly Branch[] {
  const found = [
    ...commonBranches(plan, places),
    ...plan.items.flatMap((item) => itemBranches(item, places)),
  ];
  return [...new Map(found.map((branch) => [branch.id, branch])).values()];
}

type Places = CompiledPolicy['places'];
/** An outcome, or one that can never come about, with the reason. */
type Possible = Outcome | readonly [outcome: Outcome, never: string];
type Add = (clause: string, rule: string, outcomes: readonly Possible[], place: Place | null) => Branch[];

const adder =
  (item: string | null): Add =>
  (clause, rule, outcomes, place) =>
    outcomes.map((one) => {
      const [outcome, never] = typeof one === 'string' ? [one, null] : one;
      return { id: branchId(item, clause, rule, outcome), item, clause, rule, outcome, place, never };
    });

function commonBranches(plan: Plan, places: Places): readonly Branch[] {
  const add = adder(null);
  const at = (key: string) => places.get(key) ?? null;
  const implied = plan.items.flatMap((item) => item.conditions).filter((clause) => clause.reading !== null);
  const pays = plan.items.some((item) => item.standard !== null);
  return [
    ...implied.flatMap((clause) => {
      const key = clause.words.includes('施行日期') ? '施行日期' : '通用条件';
      return clauseBranches(add, '条件', clause, at(key));
    }),
    ...plan.sharedCaps.flatMap(({ words, history }, index) =>
      add(
        '合计封顶',
        words,
        [
          '以封顶为准',
          '未超过封顶',
          '计入前面的事项',
          ...(history === 'none' ? [] : (['计入此前已享受'] as const)),
        ],
        at(`合计封顶/${index}`),
      ),
    ),
    ...(pays ? add('取整', plan.about.rounding, ['舍去尾数', '没有尾数'], at('取整')) : []),
    ...(plan.about.noStacking === null
      ? []
      : add('就高不重复', plan.about.noStacking, ['有扣减', '无扣减'], at('就高不重复'))),
    ...(plan.about.higherPolicyFirst === null
      ? []
      : add('上位政策优先', plan.about.higherPolicyFirst, ['已替代'], at('上位政策优先'))),
  ];
}

function itemBranches(item: PlanItem, places: Places): readonly Branch[] {
  const add = adder(item.id);
  const at = (key: string) => places.get(`${item.id}/${key}`) ?? places.get(item.id) ?? null;
  const own = item.conditions.filter((clause) => clause.reading === null);
  const clauses = (key: string, list: readonly PlanClause[]) =>
    list.flatMap((clause) =>
      clauseBranches(add, key, clause, within(at(clause.statedIn ?? key), clause.words)),
    );
  const { standard, frequency } = item;
  return [
    ...add('结论', item.name, ['符合'], places.get(item.id) ?? null),
    ...clauses('对象', item.where),
    ...(item.mergeBy ? add('对象', mergeRule(item), ['合并计算', '单独计算'], at('对象')) : []),
    ...clauses('条件', own),
    ...clauses('条件', item.subjectConditions),
    ...(item.range
      ? [
          ...add('范围', item.range.words, ['成立', '不成立', '不明'], at('范围')),
          ...(item.range.or
            ? add(
                '范围',
                partRule(item.range.words, item.range.or.name),
                ['成立', '不成立', '不明'],
                at('范围'),
              )
            : []),
        ]
      : []),
    ...(item.quota ? add('名额', item.quota.words, ['成立', '不成立', '不明'], at('名额')) : []),
    ...(frequency ? add('频次', frequency.words, ['成立', '不成立', '不明'], at('频次')) : []),
    ...(frequency?.rule === 'promotion'
      ? add('频次', '晋级补差', ['减去此前已享受', '首次享受'], at('频次'))
      : []),
    ...(standard?.branches ?? []).flatMap((branch, index) => {
      const place = at(`标准/${index}`);
      const used: Outcome = standard?.choose === 'highest' ? '就高取用' : '采用';
      return [
        ...(branch.when ? clauseBranches(add, '标准', branch.when, place) : []),
        ...awardBranches(add, '标准', branch.award, used, place),
      ];
    }),
    ...(standard?.bonuses ?? []).flatMap((bonus, index) => {
      const place = at(`加奖/${index}`);
      return [
        ...(bonus.when ? clauseBranches(add, '加奖', bonus.when, place) : []),
        ...awardBranches(add, '加奖', bonus.award, '采用', place),
      ];
    }),
    ...item.deductions.flatMap((one) => add('扣减', one.words, ['有扣减', '无扣减'], at('扣减'))),
    ...item.payments.flatMap(({ words, when }, index) =>
      paymentBranches(add, words, when, at(`拨付/${index}`)),
    ),
    ...item.caps.flatMap((cap, index) => {
      const place = within(at(`封顶/${index}`), cap.words);
      const barred = `频次“${frequency?.words}”已排除此前享受过的`;
      const counted: Possible =
        effectiveHistory(item, cap) === 'none' ? ['计入此前已享受', barred] : '计入此前已享受';
      const earlier = cap.history === 'none' ? [] : [counted];
      return add('封顶', cap.words, ['以封顶为准', '未超过封顶', ...earlier], place);
    }),
  ];
}

/** An instalment that is due at once turns out in one way only. */
function paymentBranches(add: Add, words: string, when: PlanClause | null, place: Place | null): Branch[] {
  if (when === null) return [];
  return [
    ...add('拨付', words, possible(when.condition), place),
    ...when.parts.flatMap((part) =>
      add('拨付', partRule(words, part.words), possible(part.condition), within(place, part.words)),
    ),
  ];
}

/** 同一产品合并计算. */
export const mergeRule = (item: PlanItem): string => `同一${item.mergeBy?.name ?? ''}合并计算`;

function awardBranches(
  add: Add,
  key: string,
  award: PlanAmount,
  used: Outcome,
  place: Place | null,
): readonly Branch[] {
  return [
    ...add(key, award.words, [used], place),
    ...(award.figures.length > 0 ? add(key, award.words, ['金额不明'], place) : []),
    ...award.parts.flatMap((part) => add(key, partRule(award.words, part.words), ['成立', '不成立'], place)),
  ];
}

function clauseBranches(add: Add, key: string, clause: PlanClause, place: Place | null): Branch[] {
  return [
    ...add(key, clause.words, possible(clause.condition), place),
    ...clause.parts.flatMap((part) =>
      add(key, partRule(clause.words, part.words), possible(part.condition), within(place, part.words)),
    ),
  ];
}

/** What a condition can come to: some facts are in every dossier, and a choice of all members never fails. */
function possible(condition: Condition): readonly Possible[] {
  const exhaustive =
    condition.node === 'is' &&
    !condition.negated &&
    condition.members.length === condition.fact.members.length;
  const sides =
    condition.node === 'compare_dates'
      ? [condition.left, condition.right]
      : condition.node === 'within' || condition.node === 'ordinal_year'
        ? [condition.left, condition.from]
        : null;
  const given = sides?.every(
    (side) => side.node === 'literal' || (side.node === 'fact' && alwaysGiven.includes(side.fact.code)),
  );
  return [
    '成立',
    exhaustive ? ['不成立', '已列出这一事实的全部取值'] : '不成立',
    given ? ['不明', '申报日期没有填写的，申报材料退回，不作审核'] : '不明',
  ];
}

/** Facts without which a dossier is sent back. */
const alwaysGiven = ['application_date', 'support_year'];
