// Every folder beside this file is a small policy that must hold up like the real one.
import { describe, expect, it } from 'vitest';
import { type CompiledPolicy, compile, format, renderDiagnostic } from '../../src/compiler/index.ts';
import { compendium, guide, noOffice } from '../../src/documents/index.ts';
import { checkExamples, coverageLines, measureCoverage, uncovered } from '../../src/verify/index.ts';
import { instantiate } from '../../src/verify/instantiate.ts';
import { invented, rulesOf } from './read.ts';

function compiled(folder: string): CompiledPolicy {
  const { value, diagnostics } = compile(rulesOf(folder));
  expect(diagnostics.map(renderDiagnostic)).toEqual([]);
  if (!value) throw new Error(`${folder} does not compile`);
  return value;
}

describe.each(invented)('%s', (folder) => {
  const policy = compiled(folder);
  const running = instantiate(policy.plan);
  const { measures } = running.about;

  it('comes to what its worked examples say', () => {
    const failed = checkExamples(running, policy.examples).filter(({ failures }) => failures.length > 0);
    expect(failed).toEqual([]);
  });

  it('has an example for every way in which its rules can turn out', () => {
    const { branches } = measureCoverage(policy);
    expect(uncovered(branches).map((branch) => branch.id)).toEqual([]);
    expect(coverageLines(policy, branches)).toMatchSnapshot();
  });

  it('is written in official form', () => {
    const files = rulesOf(folder);
    expect(format(files).value).toEqual(files);
  });

  it('has a guide for every measure, and all guides in one', () => {
    const documents = [
      ...measures.map((measure) => guide(running, measure.number, noOffice)),
      compendium(running, noOffice),
    ];
    for (const { html } of documents) {
      expect(html).toContain(running.about.documentNumber);
      expect(html).not.toMatch(/undefined|null|\[object|<p><\/p>|。。/);
    }
  });
});
