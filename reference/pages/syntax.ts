import { type ClauseValue, clauseMeanings, grammarRules, type Part } from '../../grammar/index.ts';
import { ruleName } from '../rule-names.ts';
import { code, page } from './markdown.ts';

/** 句法: a diagram of every rule, those of clauses first. */
export function syntaxPage(): string {
  const rules = grammarRules();
  const ofClauses = [...rules.keys()].filter((rule) => keysOf(rule).length > 0);
  const others = [...rules.keys()].filter((rule) => !ofClauses.includes(rule));
  return page(
    '句法',
    '从左到右沿着线走，走得通的就是可以写的。圆角框是照写的词，同一框里的几种写法意思相同；方框是另一张图，或一类词（见[事实、数和文字](words.md)）。',
    '图比实际略宽：例如单位是否相同、名称是什么，图上看不出来，由衡策另行校核。',
    ...['## 条目的句法', ...ofClauses.map((rule) => entry(rule, rules))],
    ...['## 句子各部分的句法', ...others.map((rule) => entry(rule, rules))],
  );
}

function entry(rule: string, rules: ReadonlyMap<string, Part>): string {
  const keys = keysOf(rule);
  const used = [...rules].filter(([name, part]) => name !== rule && uses(part, rule)).map(([name]) => name);
  const where = [
    ...(keys.length > 0 ? [`条目${keys.map(code).join('、')}的内容。`] : []),
    ...(used.length > 0
      ? [`用于${used.map((name) => `[${ruleName(name)}](#${name.toLowerCase()})`).join('、')}。`]
      : []),
  ].join('');
  return `### <a id="${rule.toLowerCase()}"></a>${ruleName(rule)}\n\n${where}\n\n![${ruleName(rule)}的句法](diagrams/${rule}.svg)`;
}

/** Keys of the clauses that a rule reads. */
function keysOf(rule: string): readonly string[] {
  const keys = Object.values(clauseMeanings).flatMap((block) =>
    Object.entries(block).flatMap(([key, { values }]) =>
      (values as readonly ClauseValue[]).some((value) => value === rule) ? [key] : [],
    ),
  );
  return [...new Set(keys)];
}

function uses(part: Part, rule: string): boolean {
  switch (part.kind) {
    case 'token':
      return false;
    case 'rule':
      return part.rule === rule;
    case 'sequence':
    case 'choice':
      return part.parts.some((each) => uses(each, rule));
    case 'optional':
    case 'repeat':
      return uses(part.part, rule);
  }
}
