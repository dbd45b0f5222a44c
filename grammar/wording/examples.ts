import { keywords } from '../keywords.ts';
import type { DueNode, FaultNode, GivenNode } from '../nodes.ts';
import { type Naming, plainly, type Worded } from './worded.ts';

/** 已知: what a worked example supposes, statement after statement. */
export const givenSentence = (nodes: readonly Worded<GivenNode>[], naming: Naming = plainly): string =>
  nodes.map((node) => statementSentence(node, naming)).join('，');

function statementSentence(node: Worded<GivenNode>, naming: Naming): string {
  switch (node.node) {
    case 'value':
      return valueStatement(node, naming);
    case 'prior': {
      const whose = node.subject ? `${naming(node.subject.noun.text)}${elementId(node.subject.id)}` : '';
      return `${node.year.image}${whose}已享受${naming(node.item.text)}${node.amount.image}`;
    }
    case 'elsewhere': {
      const status = { received: '已从其他政策获得', applied: '已向其他政策申请' }[node.status];
      return `就${naming(node.item.text)}${status}${node.amount.image}`;
    }
    case 'superseded':
      return `${naming(node.item.text)}已由上位政策替代`;
    default:
      return unspeakable(node);
  }
}

function valueStatement(
  { name, value, negative }: Extract<Worded<GivenNode>, { node: 'value' }>,
  naming: Naming,
): string {
  const fact = naming(name.text);
  switch (value) {
    case 'yes':
      return fact;
    case 'no':
      return `非${fact}`;
    case 'unknown':
      return `${fact}未知`;
    case 'empty':
      return `${fact}为空`;
    default:
      return `${fact}为${negative ? '-' : ''}${value.node === 'name' ? naming(value.text) : value.image}`;
  }
}

/** `P1`, or `“P1（二期）”` where the id is no plain code. */
export const elementId = (id: string): string =>
  /^(?:[A-Za-z][A-Za-z0-9_-]*|\d+)$/.test(id) ? id : `“${id}”`;

/** 应得: what must come out. */
export const dueSentence = (nodes: readonly Worded<DueNode>[], naming: Naming = plainly): string =>
  nodes.map((node) => outcomeSentence(node, naming)).join('，');

type ItemDue = Extract<Worded<DueNode>, { readonly node: 'due' }>;

/** 其中: what of an amount is to be paid now, and what each level of government bears. */
function partsWords({ paid, shares }: ItemDue, naming: Naming): readonly string[] {
  return amongWords(
    paid && `应拨${paid.amount ? paid.amount.image : undeterminedWords(paid.lacking, naming)}`,
    shares.map(({ level, amount }) => `${naming(level.text)}承担${amount.image}`),
  );
}

/** 其中 of an amount, said once: `其中应拨90万元`, `市级承担60万元、区级承担40万元`. */
export function amongWords(paid: string | null, borne: readonly string[]): readonly string[] {
  const parts = [...(paid === null ? [] : [paid]), ...(borne.length === 0 ? [] : [borne.join('、')])];
  return parts.map((words, index) => (index === 0 ? `其中${words}` : words));
}

function undeterminedWords(lacking: ItemDue['lacking'], naming: Naming): string {
  const names = lacking.map((name) => naming(name.text)).join('、');
  return names === '' ? '待定' : `待定（缺${names}）`;
}

function outcomeSentence(node: Worded<DueNode>, naming: Naming): string {
  if (node.node === 'due')
    return [`${naming(node.item.text)}${outcomeWords(node, naming)}`, ...partsWords(node, naming)].join('，');
  const faults = node.faults.map((fault) => faultSentence(fault, naming)).join('、');
  return `${keywords.Returned[0]}${faults === '' ? '' : `（${faults}）`}`;
}

/** `投资额为负数`, `认定日期晚于申报日期`. */
export function faultSentence({ fact, fault, than }: Worded<FaultNode>, naming: Naming = plainly): string {
  return `${naming(fact.text)}${faults[fault]}${than ? naming(than.text) : ''}`;
}

const faults: Readonly<Record<FaultNode['fault'], string>> = {
  negative: keywords.IsNegative[0],
  decimals: keywords.TooManyDecimals[0],
  later: keywords.After[0],
  repeated: keywords.Repeated[0],
  range: keywords.OutOfRange[0],
  missing: keywords.NotStated[0],
};

function outcomeWords(node: ItemDue, naming: Naming): string {
  const amount = node.amount ? node.amount.image : '';
  switch (node.outcome) {
    case 'amount':
      return amount;
    case 'up_to':
      return `上限${amount}`;
    case 'refused':
      return '不予支持';
    case 'undetermined':
      return undeterminedWords(node.lacking, naming);
    case 'service':
      return '提供服务';
    case 'referral':
      return '予以转介';
    default:
      return unspeakable(node.outcome);
  }
}

function unspeakable(node: never): never {
  throw new Error(`a node without words: ${JSON.stringify(node)}`);
}
