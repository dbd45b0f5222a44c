/** What is not known can only widen a result: whatever the missing facts turn out to be, it has not said a wrong thing. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compile } from '../../src/compiler/index.ts';
import {
  type Evaluation,
  exact,
  type ItemResult,
  type JsonObject,
  type Policy,
  report,
} from '../../src/runtime/index.ts';
import { instantiate } from '../../src/verify/instantiate.ts';
import { invented as folders, rulesOf } from '../policies/read.ts';
import { running } from '../support/compiled.ts';
import { dossierWithGaps, without } from './support/dossiers.ts';
import { policy as byHand } from './support/policy.ts';

/** Items that share caps, so that what is not known of one widens another. */
const sharing = running(
  `合计封顶：
  事项1.1、1.3合计，单个企业当年最高不超过100万元
  事项1.2、1.3合计，单个企业累计最高不超过600万元
事项 1.1：上规奖励
  对象：企业
  依据：第一条第一句
  条件：上规
  频次：一次性
  标准：给予100万元一次性奖励

事项 1.2：研发补助
  对象：企业
  依据：第一条第二句
  标准：按不超过研发投入的10%给予补助，单个企业累计最高不超过500万元

事项 1.3：项目补贴
  对象：项目
  依据：第一条第三句
  条件：开工
  标准：按投资额的5%给予补贴
  拨付：
    开工的，拨付30%
    竣工，且上规的，拨付余额
`,
);

function evaluate(policy: Policy, dossier: JsonObject): Evaluation {
  const preparation = policy.prepare(dossier);
  if (!preparation.ok) throw new Error(JSON.stringify(preparation.faults));
  return policy.evaluate(preparation.prepared);
}

/** The same verdict, or an open one whose bounds hold the amount. */
function agrees(partial: ItemResult, complete: ItemResult): boolean {
  if (partial.status !== 'undetermined') {
    return partial.status === complete.status && partial.amount_yuan === complete.amount_yuan;
  }
  const { at_least_yuan: least = null, at_most_yuan: most = null } = partial.certain ?? {};
  if (complete.status === 'undetermined') return true;
  const amount = exact(complete.amount_yuan ?? '0');
  return (
    partial.missing.length > 0 &&
    (least === null || amount.compareTo(exact(least)) >= 0) &&
    (most === null || amount.compareTo(exact(most)) <= 0)
  );
}

function subjectsAgree(partial: ItemResult, complete: ItemResult): boolean {
  return partial.subjects.every(({ subject, status, amount_yuan }) => {
    const other = complete.subjects.find((candidate) => candidate.subject === subject);
    if (other === undefined) return status !== 'eligible';
    return status === 'undetermined' || (status === other.status && amount_yuan === other.amount_yuan);
  });
}

/** The same instalments, or open ones that ask for the facts that would tell. */
function paymentsAgree(partial: ItemResult, complete: ItemResult): boolean {
  if (partial.payments === undefined) return true;
  const others = complete.payments ?? [];
  return partial.payments.every((one, index) => {
    const other = others[index];
    if (other?.amount_yuan !== one.amount_yuan) return false;
    if (one.status === 'undetermined') return one.missing?.length !== 0;
    return one.status === other.status && one.due_yuan === other.due_yuan;
  });
}

const invented = folders.map((folder) => {
  const { value } = compile(rulesOf(folder));
  if (!value) throw new Error(`${folder} does not compile`);
  return [folder, instantiate(value.plan)] as const;
});

describe.each([
  ['a policy by hand', byHand] as const,
  ['items that share caps', sharing] as const,
  ...invented,
])('%s', (_, policy) => {
  test('leaving facts out never gives another verdict', () => {
    fc.assert(
      fc.property(dossierWithGaps(policy.about), ({ complete, left }) => {
        const whole = evaluate(policy, complete);
        const partial = evaluate(policy, without(complete, left));
        for (const [index, result] of partial.items.entries()) {
          const full = whole.items[index] as ItemResult;
          if (agrees(result, full) && subjectsAgree(result, full) && paymentsAgree(result, full)) continue;
          throw new Error(`${JSON.stringify(result)}\nagainst ${JSON.stringify(full)}`);
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('giving the fact that is asked for first leads to a verdict', () => {
    fc.assert(
      fc.property(dossierWithGaps(policy.about), ({ complete, left }) => {
        const gaps = new Set(left);
        for (;;) {
          const { items } = evaluate(policy, without(complete, gaps));
          // An award of a unit that is not in the list is asked about although it is named.
          const asked = items.map(({ missing }) => missing.find((path) => gaps.has(path)));
          const next = asked.find((path) => path !== undefined);
          if (next === undefined) {
            expect(items.map(({ status }) => status)).toEqual(
              evaluate(policy, complete).items.map(({ status }) => status),
            );
            return;
          }
          gaps.delete(next);
        }
      }),
      { numRuns: 200 },
    );
  });

  test('the recorder changes nothing, and every item has a trace', () => {
    fc.assert(
      fc.property(dossierWithGaps(policy.about), ({ complete, left }) => {
        const evaluation = evaluate(policy, without(complete, left));
        const before = JSON.stringify(evaluation);
        for (const { trace } of report(policy, evaluation).items) expect(trace).not.toEqual([]);
        expect(JSON.stringify(evaluation)).toBe(before);
      }),
      { numRuns: 200 },
    );
  });
});
