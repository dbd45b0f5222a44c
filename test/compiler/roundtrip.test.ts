import { expect, it } from 'vitest';
import { compile, type SourceFile } from '../../src/compiler/index.ts';
import { all, rulesOf } from '../policies/read.ts';

const sources = rulesOf('policies/yubei-2021-13');

const planOf = (files: readonly SourceFile[]) => {
  const { value, diagnostics } = compile(files);
  expect(diagnostics.map((diagnostic) => diagnostic.message)).toEqual([]);
  if (!value) throw new Error('the policy does not compile');
  return value.plan;
};

it.each(all)('%s: the sentence that a document prints for a rule parses back to that rule', (folder) => {
  const files = rulesOf(folder);
  const plan = planOf(files);
  const rewritten = plan.about.measures.map((measure) => ({
    path: `measure-${measure.number}.zc`,
    text: [
      `${measure.article} ${measure.title}`,
      `责任单位：${measure.units.join('、')}`,
      ...measure.items.flatMap((item) => [
        `事项 ${item.id}：${item.name}`,
        `  依据：${item.source}`,
        ...(plan.items.find((planned) => planned.id === item.id)?.summary ?? []).map((line) => `  ${line}`),
      ]),
    ].join('\n'),
  }));
  const heading = files.filter((source) => source.path === 'policy.zc');
  expect(planOf([...heading, ...rewritten]).items).toEqual(plan.items);
});

it('half-width punctuation, full-width digits, Windows line ends and a byte order mark mean the same', () => {
  const halfWidth = (text: string) =>
    text.replace(/[：，（）]/g, (mark) => ({ '：': ':', '，': ',', '（': '(', '）': ')' })[mark] ?? mark);
  const fullWidthDigits = (text: string) =>
    text.replace(/(\d+)(?=万元|%)/g, (digits) =>
      digits.replace(/\d/g, (d) => String.fromCharCode(d.charCodeAt(0) + 0xfee0)),
    );
  const disguised = sources.map(({ path, text }) => ({
    path,
    text: `\ufeff${path === 'policy.zc' ? text : fullWidthDigits(halfWidth(text))}`.replaceAll('\n', '\r\n'),
  }));
  const items = (files: readonly SourceFile[]) =>
    JSON.parse(
      JSON.stringify(planOf(files).items, (key, value) =>
        ['image', 'words', 'summary'].includes(key) ? undefined : value,
      ),
    );
  expect(items(disguised)).toEqual(items(sources));
});

it('compiling twice gives the same bytes', () => {
  expect(compile(sources).value?.files).toEqual(compile([...sources].reverse()).value?.files);
});
