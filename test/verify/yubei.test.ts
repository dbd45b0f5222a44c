// The worked examples of the policy against everything that a slip of the pen could change in its rules.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type CompiledPolicy, compile, type Ledger, readLedger } from '../../src/compiler/index.ts';
import {
  checkExamples,
  measureCoverage,
  mutate,
  suggestExamples,
  uncovered,
} from '../../src/verify/index.ts';
import { instantiate } from '../../src/verify/instantiate.ts';
import { rulesOf } from '../policies/read.ts';

const folder = 'policies/yubei-2021-13';
const root = join(import.meta.dirname, '../..');
const compiled = compile(rulesOf(folder)).value as CompiledPolicy;

describe('mutation', () => {
  const read = readLedger(JSON.parse(readFileSync(join(root, folder, 'figures.json'), 'utf8')));
  const { judged } = mutate(compiled, read.ok ? read.ledger : (null as unknown as Ledger));
  const shareOf = (kind: string) => {
    const counted = judged.filter(({ mutant, verdict }) => mutant.kind === kind && verdict.by !== 'proof');
    const noticed = counted.filter(({ verdict }) => verdict.by === 'examples');
    return noticed.length / counted.length;
  };

  it('leaves no change unnoticed', () => {
    expect(judged.length).toBeGreaterThan(700);
    const unnoticed = judged.filter(({ verdict }) => verdict.by === 'nobody');
    expect(unnoticed.map(({ mutant }) => `${mutant.before} → ${mutant.after}`)).toEqual([]);
  });

  it.each(['comparison', 'cap', 'condition', 'frequency', 'range', 'standard', 'common'])(
    'the examples alone notice every changed %s',
    (kind) => {
      expect(shareOf(kind)).toBe(1);
    },
  );

  it('the examples alone notice 95% of the changed figures', () => {
    expect(shareOf('figure')).toBeGreaterThanOrEqual(0.95);
  });

  it('what cannot be noticed is proved', () => {
    const proofs = judged.flatMap(({ mutant, verdict }) =>
      verdict.by === 'proof' ? [`${mutant.item} ${mutant.after ?? '（删去）'}：${verdict.reason}`] : [],
    );
    expect(proofs).toMatchSnapshot();
  });
});

describe('coverage', () => {
  it('is whole, facts that are not known included', () => {
    expect(uncovered(measureCoverage(compiled).branches).map(({ id }) => id)).toEqual([]);
  });

  it('what is suggested for the rules without their examples covers them when it is pasted', () => {
    const isCheck = (path: string) => compiled.syntax.checkFiles.has(fileOf(path));
    const fileOf = (path: string) =>
      compiled.sources.find((file) => file.path === path) ?? { path, text: '' };
    const bare = compiled.sources
      .filter(({ path }) => !isCheck(path))
      .map((file) => ({ ...file, text: file.text.split(/\n(?=算例)/)[0] ?? '' }));
    const rules = compile(bare).value as CompiledPolicy;
    const { suggestions, unreached } = suggestExamples(rules, measureCoverage(rules));
    const checks = {
      path: 'checks.zc',
      text: `核对算例 补充\n\n${suggestions.map(({ text }) => text).join('\n\n')}\n`,
    };
    const whole = compile([...bare, checks]).value as CompiledPolicy;
    const wrong = checkExamples(instantiate(whole.plan), whole.examples).flatMap(({ failures }) => failures);
    expect(wrong).toEqual([]);
    expect(unreached.map(({ id }) => id)).toEqual([]);
    expect(uncovered(measureCoverage(whole).branches).map(({ id }) => id)).toEqual([]);
  });
});
