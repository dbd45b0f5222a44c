import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shapeOf } from '../../grammar/index.ts';
import { parse } from '../../src/compiler/1-parse/index.ts';
import { createReporter } from '../../src/compiler/diagnostics/index.ts';
import { compile, format, type SourceFile } from '../../src/compiler/index.ts';
import { all, rulesOf } from '../policies/read.ts';
import { disguise } from './support/disguise.ts';
import { policies } from './support/policies.ts';

type Files = readonly SourceFile[];

const root = join(import.meta.dirname, '../..');
/** Every policy of the project, by its folder. */
const ofProject = all.map((folder) => [folder, rulesOf(folder)] as const);

/** The page of the language, whose examples are one policy. */
const page: Files = [
  {
    path: 'policy.zc',
    text: [...readFileSync(join(root, 'docs/language.zh-CN.md'), 'utf8').matchAll(/```zc\n(.*?)```/gs)]
      .map(([, example]) => example)
      .join('\n'),
  },
];
const written = [...ofProject, ['docs/language.zh-CN.md', page] as const];

/** The official form, of every file. */
function official(files: Files): Files {
  const { value, diagnostics } = format(files);
  expect(diagnostics.filter((one) => one.severity === 'error').map((one) => one.message)).toEqual([]);
  expect(value?.length).toBe(files.length);
  return value ?? [];
}

/** What the policy means, apart from the hash of its text. */
const planOf = (files: Files) => {
  const plan = compile(files).value?.plan;
  expect(plan).toBeDefined();
  return JSON.parse(JSON.stringify(plan, (key, value) => (key === 'rulesSha256' ? undefined : value)));
};

/** The trees of all clauses, item by item, without their places. */
const treesOf = (files: Files) =>
  parse(files, createReporter())?.measures.flatMap((measure) =>
    [...measure.items, ...measure.examples].map((block) => {
      const trees: string[] = [];
      JSON.stringify(block, (key, value) => {
        // The statements of 已知 are one list, however they were put on lines.
        if (key === 'tree') trees.push(...[value].flat().map(shapeOf));
        return value instanceof Map || key === 'place' ? undefined : value;
      });
      return trees;
    }),
  );

const disguised = (files: Files, seed: number): Files =>
  files.map((file, index) => ({ ...file, text: disguise(file.text, seed + index) }));

describe('every policy of the project', () => {
  it.each(written)('%s: twice is once, and the meaning stays', (_folder, files) => {
    const once = official(files);
    expect(official(once)).toEqual(once);
    expect(planOf(once)).toEqual(planOf(files));
  });

  it.each(written)('%s: however it is typed, the form is one', (_folder, files) => {
    const once = official(files);
    for (const seed of [1, 100, 200]) expect(official(disguised(once, seed))).toEqual(once);
  });
});

/** Sentences at random may not go together (ZC0216, ZC0218, ZC0228): then another policy is drawn. */
const isSound = (files: Files) => compile(files).value !== undefined;

describe('policies at random', () => {
  const sound = policies.filter(isSound);
  const runs = { numRuns: 30, seed: 20211014 };

  it('twice is once, and trees and plan stay', () => {
    fc.assert(
      fc.property(sound, (files) => {
        const once = official(files);
        expect(official(once)).toEqual(once);
        expect(treesOf(once)).toEqual(treesOf(files));
        expect(planOf(once)).toEqual(planOf(files));
      }),
      runs,
    );
  });

  it('other punctuation, digits, spaces, indentation, line ends and order: one form, and one plan', () => {
    fc.assert(
      fc.property(sound, fc.nat(), (files, seed) => {
        const once = official(files);
        const other = disguised(once, seed);
        expect(official(other)).toEqual(once);
        expect(planOf(other)).toEqual(planOf(once));
      }),
      runs,
    );
  });
});

describe('remarks', () => {
  const few = ['policy.zc', 'measure-06.zc', 'measure-09.zc'];
  const once = official(rulesOf('policies/yubei-2021-13').filter((file) => few.includes(file.path)));
  const isRemark = (line: string) => line.trimStart().startsWith('#');
  const withoutRemarks = (text: string) => {
    const lines = text.split('\n').filter((line) => !isRemark(line));
    return `${lines
      .join('\n')
      .replace(/\n{3,}/g, '\n\n')
      .trim()}\n`;
  };
  /** A line to put in: where, how deep, and with how many blank lines around it. */
  const insertion = fc.record({
    at: fc.nat(),
    indent: fc.integer({ min: 0, max: 7 }),
    blanks: fc.tuple(fc.boolean(), fc.boolean()),
  });

  it('each stays once, nothing else moves, and twice is once', () => {
    fc.assert(
      fc.property(fc.nat(), fc.array(insertion, { minLength: 1, maxLength: 6 }), (which, insertions) => {
        const file = once[which % once.length] as SourceFile;
        const lines = file.text.split('\n');
        insertions.forEach(({ at, indent, blanks: [before, after] }, index) => {
          const remark = `${' '.repeat(indent)}# 备注${index}：按a,b办理`;
          lines.splice(at % (lines.length + 1), 0, ...(before ? [''] : []), remark, ...(after ? [''] : []));
        });
        const put = once.map((one) => (one === file ? { ...one, text: lines.join('\n') } : one));
        const formatted = official(put);
        const text = formatted.find((one) => one.path === file.path)?.text ?? '';
        const remarks = text
          .split('\n')
          .filter(isRemark)
          .map((line) => line.trim());
        expect([...remarks].sort()).toEqual(insertions.map((_, index) => `# 备注${index}：按a,b办理`).sort());
        expect(withoutRemarks(text)).toBe(withoutRemarks(file.text));
        expect(official(formatted)).toEqual(formatted);
      }),
      { numRuns: 30, seed: 20211014 },
    );
  });

  it('one above a line stays above that line', () => {
    for (const file of once) {
      const lines = file.text.split('\n');
      // Above every line at once: each remark names the line that it was put above.
      const put = lines.flatMap((line) =>
        line === '' ? [line] : [`${/^ */.exec(line)?.[0]}# ${line.trim()}`, line],
      );
      const formatted = official(once.map((one) => (one === file ? { ...one, text: put.join('\n') } : one)));
      const found = (formatted.find((one) => one.path === file.path)?.text ?? '').split('\n');
      found.forEach((line, index) => {
        if (!isRemark(line)) return;
        const run = found.slice(index).findIndex((one) => !isRemark(one));
        const below = found.slice(index + run);
        // A clause that goes on in further lines has all of their remarks above its first line.
        const own = below.findIndex((one) => one.trim() === line.trim().slice(2));
        expect(own).toBeGreaterThanOrEqual(0);
        expect(below.slice(0, own).filter(isRemark)).toEqual([]);
      });
    }
  });
});
