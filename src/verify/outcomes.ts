import { amongWords } from '../../grammar/index.ts';
import {
  type About,
  type ExpectedFault,
  type ExpectedOutcome,
  type Fault,
  type ItemResult,
  moneyWords,
  type PaidNow,
  paidNow,
  yuan,
} from '../runtime/index.ts';

/** Whether a result is what a worked example says must come out. */
export function agrees(expected: ExpectedOutcome, result: ItemResult): boolean {
  const lacking = expected.missing.every((code) => asksFor(result.missing, code));
  const amount = expected.amount_yuan === null || expected.amount_yuan === result.amount_yuan;
  return (
    expected.status === result.status &&
    amount &&
    lacking &&
    agreesOnPayment(expected.paid, result) &&
    (expected.shares ?? []).every(({ level, amount_yuan }) =>
      result.shares?.some((share) => share.level === level && share.amount_yuan === amount_yuan),
    )
  );
}

function agreesOnPayment(expected: PaidNow | undefined, { payments = [] }: ItemResult): boolean {
  if (expected === undefined) return true;
  const { due_yuan, missing } = paidNow(payments);
  return due_yuan === expected.due_yuan && expected.missing.every((code) => asksFor(missing, code));
}

/** Whether one of the paths is of the fact with this code; of the history any part is. */
const asksFor = (paths: readonly string[], code: string): boolean =>
  paths.some(
    (path) =>
      path === code || path.endsWith(`.${code}`) || (code === history && path.startsWith(`${history}[`)),
  );

const history = 'prior_awards';

/** What a worked example states of an item, or what came out. */
interface Outcome extends Pick<ItemResult, 'status' | 'kind' | 'amount_yuan' | 'payments' | 'shares'> {
  readonly paid?: PaidNow;
}

/** 结论 in words: `上限1500万元，其中应拨450万元`, `50万元`, `不予支持`, `待定`. */
export function resultWords({ status, kind, amount_yuan, shares = [], ...rest }: Outcome): string {
  if (status === 'not_eligible') return '不予支持';
  if (status === 'undetermined') return '待定';
  if (kind === 'service') return '提供服务';
  if (kind === 'referral') return '予以转介';
  const inWords = (amount: string) => moneyWords(yuan(amount));
  const amount = inWords(amount_yuan ?? '0');
  const paid = rest.paid ?? (rest.payments && paidNow(rest.payments));
  return [
    kind === 'ceiling' || kind === 'discretionary' ? `上限${amount}` : amount,
    ...amongWords(
      paid ? `应拨${paid.due_yuan === null ? '待定' : inWords(paid.due_yuan)}` : null,
      shares.map((share) => `${share.level}承担${inWords(share.amount_yuan)}`),
    ),
  ].join('，');
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
    if (head === history) return '既往享受';
    const list = lists.find(({ code }) => code === head);
    if (list) return field === undefined ? list.name : list.facts.find(({ code }) => code === field)?.name;
    const facts = [enterprise, ...lists].flatMap((subject) => subject?.facts ?? []);
    return facts.find(({ code }) => code === head)?.name;
  };
  return [...new Set(paths.flatMap((path) => nameOf(path) ?? []))];
}

/** `待定（缺投资额）`, and any other outcome as it is. */
export function outcomeWords(about: About, result: Outcome & Pick<ItemResult, 'missing'>): string {
  const names = result.status === 'undetermined' ? missingNames(about, result.missing) : [];
  return `${resultWords(result)}${names.length > 0 ? `（缺${names.join('、')}）` : ''}`;
}
