/**
 * The fast way, the rules that `evaluate` walks, and a plain interpreter of the plan that shares nothing with either: what
 * one of them tells, none of the others contradicts. `DOSSIERS=100000` draws that many for each policy, `SEED=7` others.
 */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { compile, emitJavaScript, type Plan } from '../../src/compiler/index.ts';
import * as runtime from '../../src/runtime/index.ts';
import {
  CODE,
  type FastPolicy,
  type ItemResult,
  type JsonObject,
  type ObservedPolicy,
} from '../../src/runtime/index.ts';
import { all, rulesOf } from '../policies/read.ts';
import { boundaryDossiers } from './dossiers.ts';
import { interpret, type Verdict } from './interpreter.ts';
import { decimal, order } from './rational.ts';

const count = Number(process.env.DOSSIERS ?? 400);
const seed = Number(process.env.SEED ?? 1);

interface Compiled {
  readonly policy: ObservedPolicy;
  readonly fast: FastPolicy;
}

/** A compiled policy that notes which codes the fast way told by itself, and the fast way alone. */
function watched(plan: Plan): Compiled & { readonly told: Map<string, [number, number]> } {
  const told = new Map<string, [number, number]>();
  const fastRules: typeof runtime.fastRules = (numbers, read, items) =>
    runtime.fastRules(
      numbers,
      read,
      Object.fromEntries(
        Object.entries(items).map(([id, codeOf]) => [
          id,
          (facts, from, to, codes, before) => {
            const sum = codeOf(facts, from, to, codes, before);
            const [yes, every] = told.get(id) ?? [0, 0];
            const some = codes.subarray(from, to);
            told.set(id, [yes + some.filter((code) => !Number.isNaN(code)).length, every + some.length]);
            return sum;
          },
        ]),
      ),
    );
  const module = emitJavaScript(plan, 'about_handed')
    .replace(/^import \{ (.*) \} from 'hengce\/runtime';$/m, 'const { $1 } = runtime;')
    .replaceAll(/^export const /gm, 'const ');
  const run = new Function('runtime', 'about_handed', `'use strict';\n${module}\nreturn { policy, fast };`);
  return { ...(run({ ...runtime, fastRules }, plan.about) as Compiled), told };
}

function codeOf({ status, amount_yuan, refusal, reason }: ItemResult): number {
  if (status === 'undetermined') return reason === 'superseded' ? CODE.superseded : CODE.undetermined;
  if (refusal !== undefined) return CODE[refusal];
  const fen = amount_yuan === null ? 0 : Number(amount_yuan.replace('.', ''));
  return Number.isSafeInteger(fen) ? fen : CODE.beyond;
}

/** Whether a result is what the interpreter says. */
function agrees(verdict: Verdict, { status, amount_yuan, refusal, reason }: ItemResult): boolean {
  if (verdict === null) return true;
  if ('superseded' in verdict) return reason === 'superseded';
  if ('refusal' in verdict) return refusal === verdict.refusal;
  return status === 'eligible' && (amount_yuan === null || order(decimal(amount_yuan), verdict.yuan) === 0);
}

/** The policy of the language on one page, which has every construct. */
const page = {
  path: 'policy.zc',
  text: [...readFileSync('docs/language.zh-CN.md', 'utf8').matchAll(/```zc\n(.*?)```/gs)]
    .map(([, block]) => block)
    .join('\n'),
};

test.each([
  ...all.map((folder) => [folder, rulesOf(folder)] as const),
  ['docs/language.zh-CN.md', [page]] as const,
])(
  '%s',
  (folder, sources) => {
    const { value } = compile(sources);
    if (!value) throw new Error(`${folder} does not compile`);
    const { plan } = value;
    const { policy, fast, told } = watched(plan);
    const dossiers = boundaryDossiers(plan, seed);
    const selection = policy.select();
    const alone = fast.select();
    let untold = 0;
    let settled = 0;
    const wrong = (dossier: JsonObject, what: string) => {
      throw new Error(`${what}\n${JSON.stringify(dossier, null, 1)}`);
    };
    for (let index = 0; index < count; index += 100) {
      const batch = Array.from(
        { length: Math.min(100, count - index) },
        () => dossiers.next().value as JsonObject,
      );
      const prepared = batch.map((dossier) => {
        const read = policy.prepare(dossier);
        if (!read.ok) return wrong(dossier, JSON.stringify(read.faults));
        return read.prepared;
      });
      const codes = selection.assess(policy.table(prepared as never));
      const own = alone.assess(fast.table(prepared as never));
      for (const [place, dossier] of batch.entries()) {
        const { items } = policy.evaluate(prepared[place] as never);
        const verdicts = interpret(plan, dossier);
        for (const [column, item] of items.entries()) {
          const code = codes[column]?.[place];
          const verdict = verdicts[column] ?? null;
          const told = own[column]?.[place] ?? Number.NaN;
          if (Number.isNaN(told)) untold += 1;
          else if (told !== code)
            wrong(dossier, `${item.item}: the fast way alone gives ${told}, not ${code}`);
          if (code !== codeOf(item))
            wrong(dossier, `${item.item}: the fast way gives ${code}, not ${codeOf(item)}`);
          if (!agrees(verdict, item))
            wrong(dossier, `${item.item}: ${JSON.stringify(item)}, interpreted ${show(verdict)}`);
          if (verdict !== null) settled += 1;
        }
      }
    }
    const every = count * plan.items.length;
    if (process.env.DOSSIERS) {
      const rows = [...told].map(([id, [yes, of]]) => `${id} ${Math.round((100 * yes) / of)}%`);
      console.log(
        `${folder}: ${every} results, ${Math.round((100 * settled) / every)}% interpreted; told fast: ${rows.join(', ')}`,
      );
    }
    // Neither stands aside.
    expect(settled / every).toBeGreaterThan(0.5);
    expect(untold / every).toBeLessThan(0.2);
  },
  60_000 + 50 * count,
);

const show = (verdict: Verdict): string =>
  JSON.stringify(verdict, (_, value) => (typeof value === 'bigint' ? String(value) : value));
