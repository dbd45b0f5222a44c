import { type DueNode, type FaultNode, faultSentence, type NameNode } from '../../../grammar/index.ts';
import type { ExpectedFault, ExpectedOutcome, FaultCode, ItemKind } from '../../runtime/contract.ts';
import { nameKeys } from '../names.ts';
import type { Fact, Item } from './checked.ts';
import { at, refer, resolveCommon, resolveItem, type Scope } from './scope.ts';
import { dueWay } from './ways-out.ts';

/** What a worked example needs to know of an item. */
export type Expected = Pick<Item, 'name' | 'kind' | 'payments' | 'sharing'>;

/** What must come out for one item, or of the dossier as a whole. */
export type Due =
  | { readonly of: 'item'; readonly expected: ExpectedOutcome }
  | { readonly of: 'dossier'; readonly faults: readonly ExpectedFault[] };

/** 应得: one outcome that a worked example states. Null where it has a mistake. */
export function checkDue(node: DueNode, scope: Scope, items: ReadonlyMap<string, Expected>): Due | null {
  if (node.node === 'due') {
    const expected = outcome(node, scope, items);
    return expected && { of: 'item', expected };
  }
  const faults = node.faults.map((fault) => faultOf(fault, scope));
  return faults.every((fault) => fault !== null) ? { of: 'dossier', faults } : null;
}

const faultCodes: Readonly<Record<FaultNode['fault'], FaultCode>> = {
  negative: 'E_NEGATIVE',
  decimals: 'E_PRECISION',
  later: 'E_DATE_ORDER',
  repeated: 'E_DUPLICATE',
  range: 'E_RANGE',
  missing: 'E_REQUIRED',
};

function faultOf(node: FaultNode, scope: Scope): ExpectedFault | null {
  const { fact, fault, than } = node;
  if (than && than.text !== '申报日期') {
    scope.reporter.report('ZC0224', at(scope, than), { wanted: '“申报日期”', found: `“${than.text}”` });
    return null;
  }
  if (than) resolveCommon(than, scope);
  const facts = scope.subjects.flatMap((subject) => subject.facts);
  const code = codeOf(fact, facts, scope);
  if (code !== undefined) return { code: faultCodes[fault], fact: code, words: faultSentence(node) };
  if (scope.broken.has(fact.text)) return null;
  scope.reporter.report('ZC0224', at(scope, fact), { wanted: '事实的名称', found: `“${fact.text}”` });
  return null;
}

type ItemDueNode = Extract<DueNode, { readonly node: 'due' }>;

function outcome(
  node: ItemDueNode,
  scope: Scope,
  items: ReadonlyMap<string, Expected>,
): ExpectedOutcome | null {
  const item = resolveItem(node.item, scope);
  const kind = item === null ? undefined : items.get(item)?.kind;
  if (item === null || kind === undefined) return null;
  const forms: Readonly<Record<ItemKind, readonly [ItemDueNode['outcome'], string]>> = {
    ceiling: ['up_to', '“上限”加金额（核定数由主管部门决定，不能写成应得的金额）'],
    discretionary: ['up_to', '“上限”加金额（核定数由主管部门决定，不能写成应得的金额）'],
    fixed: ['amount', '金额'],
    matching: ['amount', '金额'],
    service: ['service', '“提供服务”'],
    referral: ['referral', '“予以转介”'],
  };
  const [wanted, form] = forms[kind];
  if (node.outcome !== wanted && node.outcome !== 'refused' && node.outcome !== 'undetermined') {
    const values = { item: node.item.text, form: `${form}，或“不予支持”“待定”` };
    scope.reporter.report('ZC0223', at(scope, node), values, dueWay(node, wanted, scope));
    return null;
  }
  const status =
    node.outcome === 'refused'
      ? 'not_eligible'
      : node.outcome === 'undetermined'
        ? 'undetermined'
        : 'eligible';
  const facts = scope.subjects.flatMap((subject) => subject.facts);
  const missing = node.lacking.map((name) => codeOf(name, facts, scope) ?? name.text);
  const parts = partsOf(node, items.get(item), form, scope, facts);
  return (
    parts && { item, status, amount_yuan: node.amount ? fen(node.amount.value) : null, missing, ...parts }
  );
}

/** 其中: what is paid now, and what each level of government bears; null where the item knows of neither. */
function partsOf(
  { item: name, paid, shares, start, end }: ItemDueNode,
  item: Expected | undefined,
  form: string,
  scope: Scope,
  facts: readonly Fact[],
): Pick<ExpectedOutcome, 'paid' | 'shares'> | null {
  const wrong = (without: string) => {
    const words = { item: name.text, form: `${form}，${without}` };
    scope.reporter.report('ZC0223', at(scope, { start, end }), words);
    return null;
  };
  const levels = item?.sharing?.levels.map((level) => level.name) ?? [];
  const stranger = shares.find(({ level }) => !levels.includes(level.text));
  if (paid && item?.payments.length === 0) return wrong('不写“其中应拨”，因为没有写「拨付」');
  if (stranger) return wrong(`不写“${stranger.level.text}承担”，因为「分担」里没有`);
  const due_yuan = paid?.amount ? fen(paid.amount.value) : null;
  const missing = (paid?.lacking ?? []).map((name) => codeOf(name, facts, scope) ?? name.text);
  for (const { level } of shares)
    refer(scope, level, nameKeys.level(scope.items.get(name.text) ?? '', level.text));
  const borne = shares.map((share) => ({ level: share.level.text, amount_yuan: fen(share.amount.value) }));
  return { ...(paid && { paid: { due_yuan, missing } }), ...(borne.length > 0 && { shares: borne }) };
}

/** The code of a fact or of a list that an example names. */
function codeOf(name: NameNode, facts: readonly Fact[], scope: Scope): string | undefined {
  const common = resolveCommon(name, scope);
  if (common) return common.code;
  const fact = facts.find((one) => one.name === name.text);
  const subject = scope.subjects.find((one) => one.name === name.text);
  if (fact) refer(scope, name, nameKeys.fact(fact));
  else if (subject) refer(scope, name, nameKeys.subject(subject.name));
  return fact?.code ?? subject?.code ?? undefined;
}

/** An exact decimal in 元 with the two places that the dossier writes. */
export function fen(value: string): string {
  const [whole, fraction = ''] = value.split('.');
  return `${whole}.${fraction.padEnd(2, '0')}`;
}
