import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { clauseKeys, headings } from '../../grammar/index.ts';
import type { SourceFile } from '../../src/compiler/index.ts';

const root = join(import.meta.dirname, '../..');

/** The policy on the page of the language: its examples in one file. */
export const pageText: string = [
  ...readFileSync(join(root, 'docs/language.zh-CN.md'), 'utf8').matchAll(/```zc\n(.*?)```/gs),
]
  .map(([, example]) => example)
  .join('\n');

/** The part of it above the vocabulary. */
const heading = pageText.slice(0, pageText.indexOf('\n主体 '));

/** An item that pays, so that a clause of its measure has something to be about. */
const sampleItem = (id: string): readonly string[] => [
  `事项 ${id}：示例${id}`,
  '  对象：企业',
  '  依据：第九十九条第一句',
  '  标准：按研发投入的1%给予补助',
];

type Block = keyof typeof clauseKeys;

/** The block that a clause stands in, by its key; a key of several blocks is taken for the item's. */
function blockOf(key: string): Block {
  const blocks: readonly Block[] = ['item', 'example', 'policy', 'measure', 'reading', 'referral', 'subject'];
  const found = blocks.find((block) => (clauseKeys[block] as readonly string[]).includes(key));
  if (!found) throw new Error(`no block has a clause ${key}`);
  return found;
}

const keyOf = (line: string) => /^[^：（ ]+/.exec(line)?.[0] ?? '';

/** The policy of the page with an example of the reference in it, and what the example needs around it. */
export function framed(example: string, block: Block = blockOf(keyOf(example))): readonly SourceFile[] {
  const lines = example.split('\n');
  const keys = lines.filter((line) => !line.startsWith(' ')).map(keyOf);
  const below = lines.map((line) => `  ${line}`);
  const unless = (given: readonly string[], line: string) =>
    given.some((key) => keys.includes(key)) ? [] : [`  ${line}`];
  const one = (text: string): readonly SourceFile[] => [{ path: 'policy.zc', text }];
  const measure = ['第九十九条 示例', ...(keys.includes('责任单位') ? [] : ['责任单位：示例局'])];
  const more = (...added: readonly string[]) => one([pageText, ...measure, ...added].join('\n'));
  switch (block) {
    case 'policy': {
      const [first = ''] = lines;
      const old = new RegExp(`^${keyOf(first)}：.*$`, 'm');
      return one(
        lines.length === 1 && old.test(heading)
          ? pageText.replace(old, first)
          : pageText.replace(/^发布机关：.*$/m, `$&\n${example}`),
      );
    }
    case 'subject':
      return one(
        pageText.replace(
          new RegExp(`^${headings.subject} 企业$`, 'm'),
          ['$&', '  示例事实（sample）：金额', ...lines.map((line) => `    ${line}`)].join('\n'),
        ),
      );
    case 'measure':
      return more(example, ...sampleItem('99.1'), ...sampleItem('99.2'));
    case 'item':
    case 'reading':
    case 'referral':
      return more(
        '事项 99.1：示例',
        ...unless(['对象'], '对象：企业'),
        ...unless(['依据'], '依据：第九十九条第一句'),
        ...unless(['标准', '标准（就高）', '服务', '转介'], '标准：按研发投入的1%给予补助'),
        ...below,
      );
    case 'example':
      return more('算例 示例', ...unless(['已知'], '已知：区内注册'), ...below);
  }
}

/** The policy of the page with a heading or a declaration of the reference in place of its own of that kind. */
export function declaring(line: string): readonly SourceFile[] {
  if (line.startsWith(headings.checks))
    return [
      { path: 'policy.zc', text: pageText },
      { path: 'examples.zc', text: line },
    ];
  const text = pageText.includes(line) ? pageText : pageText.replace(/^主体 企业$/m, `$&\n  ${line}`);
  return [{ path: 'policy.zc', text }];
}
