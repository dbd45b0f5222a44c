import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { compile, renderDiagnostic } from '../../src/compiler/index.ts';
import { changedPolicy, hengce, temporaryFolder } from '../cli/run.ts';
import { declaring, framed, pageText } from '../reference/page.ts';

const root = join(import.meta.dirname, '../..');
const target = join(temporaryFolder(), 'hengce-zc.vsix');
execFileSync(process.execPath, ['scripts/vsix.mjs', target], { cwd: root });
const files = new Map(
  Object.entries(unzipSync(readFileSync(target))).map(([name, bytes]) => [name, strFromU8(bytes)] as const),
);
const textOf = (name: string) => files.get(name) ?? '';
const extension = JSON.parse(textOf('extension/package.json'));
const { contributes } = extension;

describe('the package', () => {
  const manifest = textOf('extension.vsixmanifest');

  it('is the same on any day', () => {
    const again = join(temporaryFolder(), 'again.vsix');
    execFileSync(process.execPath, ['scripts/vsix.mjs', again], { cwd: root });
    expect(readFileSync(again).equals(readFileSync(target))).toBe(true);
  });

  it('says who it is, as package.json does and with the version of this package', () => {
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    expect(extension.version).toBe(version);
    const identity = /<Identity Language="en-US" Id="(.+)" Version="(.+)" Publisher="(.+)"\/>/.exec(manifest);
    expect(identity?.slice(1)).toEqual([extension.name, version, extension.publisher]);
    expect(manifest).toContain(`Engine" Value="${extension.engines.vscode}"`);
  });

  it('holds every file that it names, and each has a content type', () => {
    const assets = [...manifest.matchAll(/ Path="([^"]+)"/g)].map(([, path = '']) => path);
    const paths = [
      ...contributes.languages.map((one: { configuration: string }) => one.configuration),
      ...[...contributes.grammars, ...contributes.snippets].map((one: { path: string }) => one.path),
      ...contributes.jsonValidation.map((one: { url: string }) => one.url),
    ].map((path: string) => join('extension', path));
    expect([...assets, ...paths].filter((path) => !files.has(path))).toEqual([]);
    const types = [...textOf('[Content_Types].xml').matchAll(/Extension="([^"]+)"/g)].map(([, one]) => one);
    const parts = [...files.keys()].filter((name) => name !== '[Content_Types].xml');
    expect(parts.filter((name) => !types.includes(extname(name)))).toEqual([]);
  });

  it('colours by the grammar that is derived from the language', () => {
    const grammar = JSON.parse(textOf(join('extension', contributes.grammars[0].path)));
    expect(grammar.scopeName).toBe(contributes.grammars[0].scopeName);
    expect(contributes.grammars[0].language).toBe(contributes.languages[0].id);
  });
});

describe('snippets', () => {
  const snippets = Object.entries(
    JSON.parse(textOf('extension/snippets/zc.json')) as Record<string, { prefix: string; body: string[] }>,
  );

  /** What stands there when the author accepts every proposal. */
  const accepted = (body: readonly string[]) =>
    body
      .join('\n')
      .replaceAll(
        /\$\{\d+\|([^,|]*)[^}]*\}|\$\{\d+:([^}]*)\}|\$\d/g,
        (_, choice, text) => choice ?? text ?? '',
      )
      .trimEnd();
  const put: Readonly<Record<string, (text: string) => ReturnType<typeof framed>>> = {
    措施: (text) => [{ path: 'policy.zc', text: `${pageText}\n${text.replace('第一条', '第九十八条')}` }],
    事项: (text) => framed(text.replace('1.1', '99.9'), 'measure'),
    服务: (text) => framed(text.replace('1.1', '99.9'), 'measure'),
    算例: (text) => framed(text, 'measure'),
    主体: (text) => [{ path: 'policy.zc', text: `${pageText}\n${text}` }],
    事实: (text) => declaring(text.replaceAll('\n', '\n  ')),
  };

  it.each(snippets)('%s compiles as it is proposed', (name, { prefix, body }) => {
    const text = accepted(body);
    expect(prefix).toBe(name);
    expect(text).not.toMatch(/[${}|]/);
    expect(compile((put[name] ?? framed)(text)).diagnostics.map(renderDiagnostic)).toEqual([]);
  });
});

describe('a new line', () => {
  const { onEnterRules } = JSON.parse(textOf('extension/language-configuration.json'));
  const indents = (line: string) =>
    onEnterRules.some((rule: { beforeText: string }) => new RegExp(rule.beforeText).test(line));

  it.each([
    ['事项 2.3：数字化车间建设补助', true],
    ['主体 企业', true],
    ['算例 恰到封顶线', true],
    ['  标准：', true],
    ['  标准（就高）:', true],
    ['  口径 A06：封顶按单个项目计算', true],
    ['  口径：A06、A17', false],
    ['  对象：企业', false],
    ['第二条 支持企业智能化改造', false],
    ['    理由：给付对象是项目', false],
    ['', false],
  ])('“%s” begins something deeper: %s', (line, expected) => {
    expect(indents(line)).toBe(expected);
  });
});

interface Matcher {
  readonly name: string;
  readonly pattern: readonly ({ readonly regexp: string } & Readonly<Record<string, number>>)[];
}

/** What the editor would list as problems, as its problem matchers read the output line by line. */
function problems(name: string, output: string) {
  const matcher = contributes.problemMatchers.find((one: Matcher) => one.name === name) as Matcher;
  const lines = output.split('\n');
  return lines.flatMap((_, at) => {
    const found: Record<string, string> = {};
    for (const [index, { regexp, ...groups }] of matcher.pattern.entries()) {
      const match = new RegExp(regexp).exec(lines[at + index] ?? '');
      if (!match) return [];
      for (const [what, group] of Object.entries(groups)) found[what] = match[group as number] ?? '';
    }
    return [found];
  });
}

describe('problems', () => {
  it('are those of hengce check, at their places', () => {
    const folder = changedPolicy('measure-02.zc', ['投资额的30%', '投子额的30%'], ['50万元', '50']);
    const { diagnostics } = JSON.parse(hengce('check', '--json', '--policy', folder).out);
    const { out, err } = hengce('check', '--policy', folder);
    expect(diagnostics.length).toBeGreaterThan(1);
    expect(problems('hengce', out + err)).toEqual(
      diagnostics.map((one: Record<string, unknown>) => ({
        code: one.code,
        message: one.message,
        file: one.file,
        line: String(one.line),
        column: String(one.column),
      })),
    );
  });

  it('are worked examples that do not hold', () => {
    const folder = changedPolicy('measure-02.zc', [
      '投资额的30%给予补助，单个项目最高不超过1500',
      '投资额的25%给予补助，单个项目最高不超过1500',
    ]);
    const { out, err } = hengce('check', '--policy', folder);
    const found = problems('hengce-example', out + err);
    expect(found.map(({ file }) => file)).toContain('measure-02.zc');
    for (const { message = '', line, file = '' } of found) {
      const text = readFileSync(join(folder, file), 'utf8').split('\n');
      expect(text[Number(line) - 1]).toBe(`算例 ${message.replace('算例不符：', '')}`);
    }
  });
});
