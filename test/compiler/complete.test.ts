import { describe, expect, it } from 'vitest';
import {
  awardNouns,
  createDictionary,
  createLexer,
  literalMeanings,
  normalize,
} from '../../grammar/index.ts';
import { parse } from '../../src/compiler/1-parse/index.ts';
import { type Completion, complete, createReporter, type Place } from '../../src/compiler/index.ts';
import { pageText } from '../reference/page.ts';

/** What is offered at the mark `▮`, in an item below the policy of the page. */
function offered(...lines: readonly string[]): readonly Completion[] {
  const item = [
    '事项 99.1：示例',
    '  对象：企业',
    '  依据：第九十九条第一句',
    ...lines.map((line) => `  ${line}`),
  ];
  const marked = [pageText, '第九十九条 示例', '责任单位：示例局', ...item].join('\n');
  const offset = marked.indexOf('▮');
  return complete([{ path: 'policy.zc', text: marked.replace('▮', '') }], 'policy.zc', offset);
}

const texts = (all: readonly Completion[], kind: Completion['kind']) =>
  all.filter((one) => one.kind === kind).map(({ text }) => text);

describe('what may come next', () => {
  it('begins a condition with a name', () => {
    const all = offered('条件：▮');
    expect(texts(all, 'name')).toEqual(expect.arrayContaining(['研发投入', '企业规模', '施行日期']));
    expect(texts(all, 'name')).not.toContain('大型');
    expect(all).toContainEqual({
      kind: 'name',
      text: '研发投入',
      detail: '金额',
      replaces: 0,
    });
  });

  it('offers the members of the fact', () => {
    expect(texts(offered('条件：企业规模为▮'), 'name')).toEqual(['大型', '小型']);
    expect(texts(offered('条件：企业规模为大型或▮'), 'name')).toEqual(['大型', '小型']);
  });

  it('goes on with what has been begun', () => {
    expect(offered('条件：研发投入不▮').map(({ text, replaces }) => [text, replaces])).toEqual(
      expect.arrayContaining([
        ['不低于', 1],
        ['不高于', 1],
      ]),
    );
    expect(texts(offered('条件：研发投▮'), 'name')).toEqual(['研发投入', '研发投入补贴']);
  });

  it('offers forms and award nouns where they have their place', () => {
    expect(texts(offered('标准：按研发投入的▮'), 'form')).toEqual([literalMeanings.RatioLiteral.example]);
    expect(texts(offered('标准：给予10万元▮'), 'award')).toEqual([...awardNouns]);
    expect(offered('频次：▮')).toContainEqual({
      kind: 'keyword',
      text: '每年',
      detail: '每个支持年度一次',
      replaces: 0,
    });
  });

  it('knows the entries of a list, and the lines of an example', () => {
    expect(texts(offered('标准（就高）：', '  按研发投入的5%给予补贴', '  企业规模为▮'), 'name')).toEqual([
      '大型',
      '小型',
    ]);
    const marked = `${pageText}\n核对算例 甲\n算例 乙\n  已知：\n    项目 P1：项目类别为▮\n  应得：分级奖励待定`;
    const all = complete(
      [{ path: 'policy.zc', text: marked.replace('▮', '') }],
      'policy.zc',
      marked.indexOf('▮'),
    );
    expect(texts(all, 'name')).toEqual(['技改扩能', '智能工厂建设']);
  });

  it('offers nothing in text', () => {
    expect(offered('说明：▮')).toEqual([]);
  });
});

describe('what the policy of the page goes on with', () => {
  const file = { path: 'policy.zc', text: pageText };
  const syntax = parse([file], createReporter());
  const lexer = createLexer(createDictionary(syntax?.names ?? []));
  const words: { readonly at: number; readonly token: string; readonly image: string }[] = [];
  JSON.stringify(syntax, (_, value) => {
    if (value?.readings?.length === 1 && value.readings[0].words) {
      const { start, end } = value.place as Place;
      for (const { image, startOffset, tokenType } of lexer(normalize(pageText).slice(start, end)))
        words.push({ at: start + startOffset, token: tokenType.name, image });
    }
    return value instanceof Map || value instanceof Set ? [...value.values()] : value;
  });
  // Every so many, because each reads the whole policy.
  const some = words.filter((_, index) => index % 4 === 0);

  it('is always among what is offered', () => {
    expect(some.length).toBeGreaterThan(100);
    const forms = literalMeanings as Readonly<Record<string, { readonly example: string }>>;
    const missing = some.filter(({ at, token, image }) => {
      const all = complete([file], 'policy.zc', at).map(({ text }) => text);
      if (token === 'AwardNoun') return !awardNouns.every((noun) => all.includes(noun));
      return !all.includes(forms[token]?.example ?? image);
    });
    expect(missing).toEqual([]);
  });
});
