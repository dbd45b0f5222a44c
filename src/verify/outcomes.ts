import {
  type About,
  type ExpectedFault,
  type ExpectedOutcome,
  type Fault,
  type ItemResult,
  moneyWords,
  yuan,
} from '../runtime/index.ts';

/** Whether a result is what a worked example says must come out. */
export function agrees(expected: ExpectedOutcome, result: ItemResult): boolean {
  const lacking = expected.missing.every((code) =>
    result.missing.some((path) => path === code || path.endsWith(`.${code}`)),
  );
  const paid = expected.amount_yuan === null || expected.amount_yuan === result.amount_yuan;
  return expected.status === result.status && paid && lacking;
}

/** 结论 in words: `上限1500万元`, `50万元`, `不予支持`, `待定`. */
export function resultWords(result: Pick<ItemResult, 'status' | 'kind' | 'amount_yuan'>): string {
  if (result.status === 'not_eligible') return '不予支持';
  if (result.status === 'undetermined') return '待定';
  if (result.kind === 'service') return '提供服务';
  if (result.kind === 'referral') return '予以转介';
  const amount = moneyWords(yuan(result.amount_yuan ?? '0'));
  return result.kind === 'ceiling' || result.kind === 'discretionary' ? `上限${amount}` : amount;
}

/** Whether a dossier was sent back as a worked example says: every fault that it names is among those found. */
export function agreesToReturn(expected: readonly ExpectedFault[], faults: readonly Fault[]): boolean {
  return expected.every(({ code, fact }) =>
    faults.some((fault) => fault.code === code && fault.path.split(/[.[\]]+/).includes(fact)),
  );
}

/** 缺: the names of missing facts, each once: `投资额`, `既往享受`. `paths` may be those of a result or bare codes. */
export function missingNames(about: About, paths: readonly string[]): readonly string[] {
  const [enterprise, ...lists] = about.vocabulary;
  const nameOf = (path: string): string | undefined => {
    const [head = '', field] = path.replace(/\[\d+\]/, '').split('.');
    if (head === 'prior_awards') return '既往享受';
    const list = lists.find(({ code }) => code === head);
    if (list) return field === undefined ? list.name : list.facts.find(({ code }) => code === field)?.name;
    const facts = [enterprise, ...lists].flatMap((subject) => subject?.facts ?? []);
    return facts.find(({ code }) => code === head)?.name;
  };
  return [...new Set(paths.flatMap((path) => nameOf(path) ?? []))];
}

/** `待定（缺投资额）`, and any other outcome as it is. */
export function outcomeWords(
  about: About,
  result: Pick<ItemResult, 'status' | 'kind' | 'amount_yuan' | 'missing'>,
): string {
  const names = result.status === 'undetermined' ? missingNames(about, result.missing) : [];
  return `${resultWords(result)}${names.length > 0 ? `（缺${names.join('、')}）` : ''}`;
}
