import {
  type AwardNode,
  type BranchNode,
  type CapNode,
  type ExpressionNode,
  sameShape,
  type TierNode,
} from '../../../grammar/index.ts';
import type { ItemKind } from '../../runtime/contract.ts';
import type { Parsed } from '../1-parse/syntax.ts';
import { compareDecimals } from './brackets.ts';
import type { Award, Branch, Cap, Expression, Tier, ValueType } from './checked.ts';
import { checkCondition, checkExpression, checkLiteral } from './expressions.ts';
import { checkSum } from './precision.ts';
import { choose } from './readings.ts';
import { at, referWhose, reportWhose, type Scope } from './scope.ts';
import { sameUnit, typeWords } from './types.ts';
import { reportApart, reportUnitless, unitsIn, wordsOf } from './ways-out.ts';

/** One line of a 标准, resolved and typed. */
export function checkBranch(node: BranchNode, scope: Scope): Branch | null {
  const when = node.when ? checkCondition(node.when, scope) : null;
  const award = checkAward(node.award, scope);
  const caps = node.caps.map((cap) => checkCap(cap, scope));
  if ((node.when && !when) || !award || caps.includes(null)) return null;
  return { when, award, caps: caps.filter((cap) => cap !== null) };
}

function checkAward(node: AwardNode, scope: Scope): Award | null {
  const { ceiling, yearly, noun, form } = node;
  if (!node.amount) return { amount: null, ceiling, yearly, noun, form };
  const base = checkExpression(node.amount, scope);
  const amount = base && node.perStep ? checkSteps(base, node.perStep, node, scope) : base;
  if (!amount || !checkSum(amount, node.amount, scope)) return null;
  if (amount.type.type === 'money') return { amount, ceiling, yearly, noun, form };
  if (node.amount.node === 'literal' && amount.type.type === 'number')
    return reportUnitless(node.amount, { type: 'money' }, scope);
  return reportNoMoney(node.amount, amount.type, scope);
}

/** 每满: so much for each whole step. */
function checkSteps(
  base: Expression,
  { step: stepNode, each: eachNode }: NonNullable<AwardNode['perStep']>,
  node: AwardNode,
  scope: Scope,
): Expression | null {
  const step = checkLiteral(stepNode, scope);
  const each = checkLiteral(eachNode, scope);
  if (!step || !each) return null;
  if (sameUnit(base.type, step.type) && stepNode.value !== '0')
    return { node: 'steps', base, step, each, type: each.type };
  return reportApart('ZC0205', node, [node.amount ?? node, base.type], [stepNode, step.type], scope);
}

function reportNoMoney(node: ExpressionNode, type: ValueType, scope: Scope): null {
  const words = wordsOf(scope, node);
  const each = /^\d[\d.,]*(?:[千百]?[万亿])?元\/(.+)$/.exec(words)?.[1];
  const units = /[/·]/.test(typeWords(type)) ? unitsIn(words, scope) : [];
  if (units.length > 0) {
    const help = [`单位没有约去：${units.join('，')}`];
    scope.reporter.report('ZC0233', at(scope, node), { words, found: typeWords(type) }, { help });
    return null;
  }
  const help =
    each === undefined ? {} : { help: [`写明几${each}：“按…乘以${words}给予…”，“…”是以${each}为单位的事实`] };
  scope.reporter.report('ZC0233', at(scope, node), { words, found: typeWords(type) }, help);
  return null;
}

/** 标准（超额累进）: its lines as one amount; each tier must begin where the one before it ends. */
export function checkTiers(lines: readonly Parsed<TierNode>[], scope: Scope): Branch | null {
  const nodes: TierNode[] = [];
  for (const line of lines) {
    const node = choose(line, scope.reporter, (tree, reporter) =>
      checkTierBase(tree, { ...scope, reporter }) ? tree : null,
    );
    // All lines have one base: what is wrong with it is said once.
    if (!node) return null;
    nodes.push(node);
  }
  const [first] = nodes;
  const base = first && checkTierBase(first, scope);
  if (!first || !base) return null;
  const tiers = nodes.map((node, index) =>
    checkTier(node, nodes[index - 1], index === nodes.length - 1, first, scope),
  );
  if (!tiers.every((tier) => tier !== null)) return null;
  const amount: Expression = { node: 'tiers', base, tiers, type: base.type };
  if (!checkSum(amount, first.base, scope)) return null;
  return {
    when: null,
    award: { amount, ceiling: first.ceiling, yearly: false, noun: first.noun, form: 'by' },
    caps: [],
  };
}

function checkTierBase(node: TierNode, scope: Scope): Expression | null {
  const base = checkExpression(node.base, scope);
  if (!base || base.type.type === 'money') return base;
  return reportNoMoney(node.base, base.type, scope);
}

function checkTier(
  node: TierNode,
  before: TierNode | undefined,
  last: boolean,
  first: TierNode,
  scope: Scope,
): Tier | null {
  const above = node.above && checkLiteral(node.above, scope);
  const upTo = node.upTo && checkLiteral(node.upTo, scope);
  const ratio = checkLiteral(node.ratio, scope);
  const joins =
    (node.above?.value ?? null) === (before?.upTo?.value ?? null) &&
    (before === undefined || node.above !== null);
  const rises = !node.above || !node.upTo || compareDecimals(node.above.value, node.upTo.value) < 0;
  const sameWords =
    node.noun === first.noun && node.ceiling === first.ceiling && sameShape(node.base, first.base);
  if (!joins || !rises || (!last && !node.upTo) || !sameWords) {
    scope.reporter.report('ZC0236', at(scope, node), {});
    return null;
  }
  return ratio && { above, upTo, ratio };
}

/** 封顶: its amount, and whose it is. */
export function checkCap(node: CapNode, scope: Scope): Cap | null {
  const limit = checkLiteral(node.limit, scope);
  if (!limit) return null;
  if (node.negative) {
    // The mark stands before the amount.
    const minus = { file: scope.file, start: node.limit.start - 1, end: node.limit.start };
    const correction = { place: minus, text: '', certain: false };
    scope.reporter.report('ZC0208', at(scope, node), {}, { correction });
    return null;
  }
  if (limit.type.type === 'number') {
    return reportUnitless(node.limit, { type: 'money' }, scope);
  }
  if (limit.type.type !== 'money') {
    const words = {
      wanted: '金额（例如“1000万元”）',
      found: `“${node.limit.image}”（${typeWords(limit.type)}）`,
    };
    scope.reporter.report('ZC0224', at(scope, node.limit), words);
    return null;
  }
  const noun = node.whose?.text ?? null;
  const ofEnterprise =
    noun === scope.enterprise.name || (noun === null && scope.subject === scope.enterprise);
  // Elements that are counted together have one amount, and so one cap.
  const own = scope.mergeBy?.name ?? scope.subject.name;
  if (noun !== null && !ofEnterprise && noun !== own) {
    const others = scope.subject === scope.enterprise ? [] : [own];
    reportWhose('单个', noun, others, node.whose ?? node, scope);
    return null;
  }
  referWhose(node.whose, scope);
  return { noun, scope: ofEnterprise ? 'enterprise' : 'subject', period: node.period, limit };
}

/** 性质: the kind that the words of one award promise. */
export function awardKind(award: Award): ItemKind {
  if (award.amount === null) return 'discretionary';
  if (award.ceiling) return 'ceiling';
  return award.noun === '配套' ? 'matching' : 'fixed';
}

/** 性质 in words. */
export const kindWords: Readonly<Record<ItemKind, string>> = {
  ceiling: '不超过（上限）',
  matching: '配套',
  fixed: '定额或定比',
  discretionary: '核定',
  service: '服务',
  referral: '转介',
};
