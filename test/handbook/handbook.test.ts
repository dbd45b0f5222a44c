import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compile, format, renderDiagnostic, type SourceFile } from '../../src/compiler/index.ts';
import { checkExamples, reviewRules } from '../../src/verify/index.ts';
import { instantiate } from '../../src/verify/instantiate.ts';
import { hengce, temporaryFolder } from '../cli/run.ts';
import { rulesOf } from '../policies/read.ts';
import { blocksOf, handbook, readPage } from './page.ts';
import { follow } from './session.ts';

/**
 * The pages are followed as a reader would follow them. To accept what commands print now, after reading it:
 * `UPDATE_HANDBOOK=1 npx vitest run test/handbook`.
 */
const accept = process.env.UPDATE_HANDBOOK === '1';

const example = 'docs/handbook/cold-chain';
const exampleFiles = readdirSync(join(handbook, 'cold-chain'));
const pages = readdirSync(handbook).filter((name) => name.endsWith('.md'));

/** Whose commands are given in a folder of the reader's own, and the files that it begins with. */
const sessions: readonly (readonly [page: string, begins: readonly string[]])[] = [
  ['第一小时.md', exampleFiles],
  ['看懂提示.md', exampleFiles],
  ['核定、公示、拨付.md', exampleFiles],
  ['从正文写一个新政策.md', ['正文.txt']],
];

describe.each(sessions)('%s', (name, begins) => {
  const folder = join(temporaryFolder(), '练习');
  for (const file of begins) cpSync(join(handbook, 'cold-chain', file), join(folder, file));

  it('goes as it says', () => {
    let page = readPage(name);
    let moved = 0;
    for (const block of blocksOf(page)) {
      const said = follow(block, folder);
      if (said === null || said === block.text) continue;
      if (!accept) expect(said).toBe(block.text);
      const start = block.start + moved;
      page = `${page.slice(0, start)}${said}${page.slice(start + block.text.length)}`;
      moved += said.length - block.text.length;
    }
    if (accept) writePage(name, readPage(name), page);
  });

  if (begins.length === 1)
    it('ends with the example', () => {
      const read = (root: string) => exampleFiles.map((file) => readFileSync(join(root, file), 'utf8'));
      expect(read(folder)).toEqual(read(join(handbook, 'cold-chain')));
    });
});

describe('the example', () => {
  it('has nothing that is wrong, odd, or untraced', () => {
    expect(hengce('check', '--strict', '--policy', example)).toMatchObject({ code: 0, err: '' });
    expect(hengce('trace', '--text', join(example, '正文.txt'), '--policy', example).code).toBe(0);
  });

  it('is in official form', () => {
    const files = rulesOf(example);
    expect(format(files).value).toEqual(files);
  });
});

const heading = `政策《示例政策》
文号：示例发〔2024〕1号
发布机关：示例区人民政府
发布日期：2024年1月1日
施行日期：2024年1月1日
取整：金额保留到分，尾数舍去

`;
const measure = '第一条 支持企业发展\n责任单位：区经济信息委、区财政局\n\n';

const writePage = (name: string, from: string, to: string) =>
  writeFileSync(
    join(handbook, name),
    readPage(name).replace(from, () => to),
  );

/** A policy of what an example has, and of what it needs around it. */
function policyOf(text: string): readonly SourceFile[] {
  const at = /^(?:第.+条|事项|算例) /m.exec(text)?.index ?? text.length;
  const [facts, rules] = [text.slice(0, at).trimEnd(), text.slice(at)];
  return [
    { path: 'policy.zc', text: `${facts.startsWith('政策') ? '' : heading}${facts}\n` },
    { path: 'measure-01.zc', text: `${rules.startsWith('第') ? '' : measure}${rules}` },
  ];
}

/** The example in official form. */
function official(files: readonly SourceFile[], text: string): string {
  const [facts = '', rules = ''] = (format(files).value ?? []).map((file) => file.text);
  const above = text.startsWith('政策') ? facts : facts.slice(heading.length);
  const below = /^第.+条 /m.test(text) ? rules : rules.slice(measure.length);
  return [above.trim(), below.trim()]
    .filter((part) => part !== '')
    .join('\n\n')
    .concat('\n');
}

describe.each(['按事情查语言.md', '一页卡片.md'])('%s', (name) => {
  const examples = blocksOf(readPage(name))
    .filter(({ kind }) => kind === 'zc')
    .map((block) => [/^事项 .*$/m.exec(block.text)?.[0], block] as const);

  it.each(examples)('%s compiles, is not odd, and comes to its amounts', (_, { text }) => {
    const files = policyOf(text);
    const { value, diagnostics } = compile(files);
    expect(diagnostics.map(renderDiagnostic)).toEqual([]);
    if (!value) return;
    expect(reviewRules(value).map(renderDiagnostic)).toEqual([]);
    expect(value.examples.length).toBeGreaterThan(0);
    const checks = checkExamples(instantiate(value.plan), value.examples);
    expect(checks.flatMap(({ failures }) => failures)).toEqual([]);
    if (accept) writePage(name, text, official(files, text));
    else expect(official(files, text)).toBe(text);
  });
});

it.each(pages)('%s: every link leads somewhere', (name) => {
  const links = [...readPage(name).matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, path = '']) => path);
  expect(links.filter((path) => !existsSync(join(handbook, decodeURI(path))))).toEqual([]);
});
