import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createDictionary, createLexer, normalize } from '../../grammar/index.ts';
import { parse } from '../../src/compiler/1-parse/index.ts';
import {
  compile,
  createReporter,
  nameAt,
  type Place,
  type SourceFile,
  type StructureEntry,
  survey,
} from '../../src/compiler/index.ts';
import { pageText } from '../reference/page.ts';

const root = join(import.meta.dirname, '../../policies');
const policies = readdirSync(root).map(
  (name) =>
    [
      name,
      readdirSync(join(root, name), { recursive: true, encoding: 'utf8' })
        .filter((path) => path.endsWith('.zc'))
        .map((path): SourceFile => ({ path, text: readFileSync(join(root, name, path), 'utf8') })),
    ] as const,
);
const page = [{ path: 'policy.zc', text: pageText }];
const all = [...policies, ['docs/language.zh-CN.md', page] as const];

const wordsAt = ({ file, start, end }: Place) => normalize(file.text).slice(start, end);

/** Every name in a clause value, as the chosen reading cuts it. */
function namesInClauses(
  files: readonly SourceFile[],
): readonly { readonly text: string; readonly place: Place }[] {
  const syntax = parse(files, createReporter());
  const lexer = createLexer(createDictionary(syntax?.names ?? []));
  const found: { text: string; place: Place }[] = [];
  JSON.stringify(syntax, (_, value) => {
    // A clause with one way to read it: the others are cut by names that are not used.
    if (value?.readings?.length === 1 && value.readings[0].words) {
      const { file, start, end } = value.place as Place;
      for (const { image, startOffset, tokenType } of lexer(normalize(file.text).slice(start, end)))
        if (tokenType.name === 'Name' || tokenType.name === 'QuotedName')
          found.push({
            text: image.replace(/^「|」$/g, ''),
            place: { file, start: start + startOffset, end: start + startOffset + image.length },
          });
    }
    return value instanceof Map || value instanceof Set ? [...value.values()] : value;
  });
  return found;
}

describe('the survey of a policy without mistakes', () => {
  it.each(all)('%s: every name in a clause leads to its declaration', (_name, files) => {
    const found = survey(files);
    expect(found.diagnostics).toEqual(compile(files).diagnostics);
    const names = namesInClauses(files);
    expect(names.length).toBeGreaterThan(50);
    const lost = names.filter(
      ({ text, place }) => nameAt(found, place.file.path, place.start)?.name !== text,
    );
    expect(lost.map(({ text, place }) => `${place.file.path} ${place.start} ${text}`)).toEqual([]);
  });

  it.each(all)('%s: the name stands where it is declared, and where it is used', (_name, files) => {
    for (const { name, kind, key, place, uses } of survey(files).names) {
      const written = kind === 'clause' ? '2021年10月14日' : name;
      if (place) expect(wordsAt(place).replace(/[「」]/g, '')).toBe(written);
      // An item may be named by its id.
      const words = [name, key.replace('item/', '')];
      for (const use of uses) expect(words).toContain(wordsAt(use).replace(/[「」]/g, ''));
    }
  });
});

/** The page's policy with a text replaced, surveyed; what is asked of the name that stands at a mark `▮` in the text. */
function at(from: string, to: string) {
  const marked = pageText.replace(from, to);
  if (marked === pageText) throw new Error(`the page has no “${from}”`);
  const offset = marked.indexOf('▮');
  const found = survey([{ path: 'policy.zc', text: marked.replace('▮', '') }]);
  return { found, name: nameAt(found, 'policy.zc', offset) };
}

describe('what is known of a name', () => {
  it.each([
    [
      '研发投入（rd_yuan）：金额',
      '▮研发投入（rd_yuan）：金额',
      { kind: 'fact', owner: '企业', type: '金额', code: 'rd_yuan', evidence: ['审计报告'] },
    ],
    [
      '用电单价大于1元/度',
      '▮用电单价大于1元/度',
      { kind: 'fact', type: '数值', unit: '元/度', evidence: ['电费账单'] },
    ],
    ['条件：企业规模为大型', '条件：▮企业规模为大型', { kind: 'fact', type: '大型、小型' }],
    ['企业规模为大型，或', '企业规模为▮大型，或', { kind: 'member', owner: '企业规模', code: 'large' }],
    ['按增长额的30%', '按▮增长额的30%', { kind: 'definition', owner: '1.2', type: '金额' }],
    ['且明显增长的', '且▮明显增长的', { kind: 'definition', owner: '1.2', type: '条件' }],
    ['自施行日期起三年内', '自▮施行日期起三年内', { kind: 'clause', type: '日期' }],
    ['申报日期为2023年6月30日', '▮申报日期为2023年6月30日', { kind: 'fact', place: null, type: '日期' }],
    ['，市级承担600万元', '，▮市级承担600万元', { kind: 'level', name: '市级' }],
    ['单个项目最高不超过1500', '单个▮项目最高不超过1500', { kind: 'subject', code: 'projects' }],
    ['项目 P1：型号为M1', '▮项目 P1：型号为M1', { kind: 'subject', code: 'projects' }],
    ['就研发投入补贴已', '就▮研发投入补贴已', { kind: 'item', key: 'item/1.2' }],
    ['口径 A04', '口径 ▮A04', { kind: 'reading', name: 'A04' }],
    ['待定（缺投资额）', '待定（缺▮投资额）', { kind: 'fact', owner: '项目' }],
    ['以项目编号（', '以▮项目编号（', { kind: 'fact', type: '文字', code: 'project_id' }],
  ])('%s', (from, to, expected) => {
    expect(at(from, to).name).toMatchObject(expected);
  });
});

describe('the survey of rules that are still being written', () => {
  it('knows the names of a sentence that is not finished', () => {
    const { found, name } = at('条件：用电单价大于1元/度', '条件：▮用电单价大于');
    expect(found.diagnostics.map(({ code }) => code)).toContain('ZC0116');
    expect(name).toMatchObject({ kind: 'fact', name: '用电单价' });
  });

  it('keeps all other names where one clause is wrong', () => {
    const whole = survey(page);
    const { found } = at('按研发投入的5%给予补贴', '按研发投入的5给予补贴▮');
    expect(found.diagnostics.length).toBeGreaterThan(0);
    const uses = (one: typeof whole) => one.names.map(({ key, uses }) => [key, uses.length] as const);
    expect(uses(found)).toEqual(uses(whole));
  });

  it('says what it can of files without a policy', () => {
    const { diagnostics, names, structure } = survey([
      { path: 'a.zc', text: '事项 1.1：甲\n  对象：企业\n' },
    ]);
    expect(diagnostics.map(({ code }) => code)).toContain('ZC0114');
    expect([names, [...structure]]).toEqual([[], []]);
  });

  it('does not stop at any cut of the text', () => {
    for (let end = 0; end < pageText.length; end += 97)
      expect(() => survey([{ path: 'policy.zc', text: pageText.slice(0, end) }])).not.toThrow();
  });
});

describe('the structure', () => {
  const shape = (entries: readonly StructureEntry[], depth = 0): readonly string[] =>
    entries.flatMap(({ kind, name, detail, children }) => [
      `${'  '.repeat(depth)}${kind} ${detail === '' ? name : `${name}｜${detail}`}`,
      ...shape(children, depth + 1),
    ]);

  it('holds the blocks of a file, each in the one that it belongs to', () => {
    const text = [
      '政策《甲政策》',
      '文号：甲发〔2021〕1号',
      '口径 A01：乙',
      '  理由：丙',
      '主体 企业',
      '  研发投入（rd_yuan）：金额',
      '    佐证：审计报告',
      '第一条 支持企业',
      '责任单位：区财政局',
      '事项 1.1：研发补助',
      '  对象：企业',
      '  口径 A02：丁',
      '    理由：戊',
      '算例 己',
      '  应得：研发补助待定',
      '核对算例 第一条',
      '算例 庚',
      '  应得：研发补助待定',
    ];
    const file = { path: 'policy.zc', text: text.join('\n') };
    const entries = survey([file]).structure.get('policy.zc') ?? [];
    expect(shape(entries)).toEqual([
      'policy 甲政策',
      '  reading A01｜乙',
      '  subject 企业',
      '    fact 研发投入｜金额',
      'measure 支持企业｜第一条',
      '  item 研发补助｜1.1',
      '    reading A02｜丁',
      '  example 己',
      'checks 第一条',
      '  example 庚',
    ]);
    const item = entries[1]?.children[0];
    expect(item && wordsAt(item.extent).split('\n')).toEqual(text.slice(9, 13));
  });
});
