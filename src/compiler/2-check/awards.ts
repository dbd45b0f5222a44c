import type { AwardNode, BranchNode, CapNode } from '../../../grammar/index.ts';
import type { ItemKind } from '../../runtime/contract.ts';
import type { Award, Branch, Cap, Fact } from './checked.ts';
import { checkCondition, checkExpression, checkLiteral } from './expressions.ts';
import { digitsOf, exactDigits } from './precision.ts';
import { at, type Scope } from './scope.ts';
import { typeWords } from './types.ts';

/** One line of a 标准, resolved and typed. */
export function checkBranch(node: BranchNode, scope: Scope, mergeBy: Fact | null): Branch | null {
  const when = node.when ? checkCondition(node.when, scope) : null;
  const award = checkAward(node.award, scope);
  const caps = node.caps.map((cap) => checkCap(cap, scope, mergeBy));
  if ((node.when && !when) || !award || caps.includes(null)) return null;
  return { when, award, caps: caps.filter((cap) => cap !== null) };
}

function checkAward(node: AwardNode, scope: Scope): Award | null {
  const { ceiling, yearly, noun, form } = node;
  if (!node.amount) return { amount: null, ceiling, yearly, noun, form };
  const amount = checkExpression(node.amount, scope);
  if (!amount) return null;
  if (digitsOf(amount, scope.definitions) > exactDigits) {
    scope.reporter.report('ZC0228', at(scope, node.amount), {});
    return null;
  }
  if (amount.type.type === 'money') return { amount, ceiling, yearly, noun, form };
  if (amount.node === 'literal' && amount.type.type === 'number') {
    scope.reporter.report('ZC0105', at(scope, node.amount), { number: amount.image });
  } else {
    scope.reporter.report('ZC0233', at(scope, node.amount), {
      wanted: '金额',
      found: typeWords(amount.type),
    });
  }
  return null;
}

/** 封顶: its amount, and whose it is. */
export function checkCap(node: CapNode, scope: Scope, mergeBy: Fact | null): Cap | null {
  const limit = checkLiteral(node.limit, scope);
  if (!limit) return null;
  if (node.negative) {
    scope.reporter.report('ZC0208', at(scope, node), {});
    return null;
  }
  if (limit.type.type === 'number') {
    scope.reporter.report('ZC0105', at(scope, node.limit), { number: node.limit.image });
    return null;
  }
  if (limit.type.type !== 'money') {
    scope.reporter.report('ZC0224', at(scope, node.limit), { wanted: '金额', found: typeWords(limit.type) });
    return null;
  }
  const noun = node.whose?.text ?? null;
  const ofEnterprise =
    noun === scope.enterprise.name || (noun === null && scope.subject === scope.enterprise);
  if (noun !== null && !ofEnterprise && noun !== scope.subject.name && noun !== mergeBy?.name) {
    const choices = scope.subject === scope.enterprise ? '' : `或“单个${scope.subject.name}”`;
    scope.reporter.report('ZC0216', at(scope, node.whose ?? node), { noun, choices });
    return null;
  }
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
