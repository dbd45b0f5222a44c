// Writes the pages on the values that templates may print: `template-values.mjs <folder>`. What a value means is said in its
// schema; the examples are what sample documents have there, of the invented policies first, which between them use the whole language.
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { contentOf, describeTemplates, sampleDocuments, sampleOffice } from '../dist/documents.js';
import { run } from './steps.mjs';

const [, , target = ''] = process.argv;
const invented = 'test/policies';
const compiled = 'policies';
const types = { record: '一组', list: '列表', text: '文字', number: '数字', flag: '是否' };
const longest = 28;

const isWithin = (value, path) => value.path.startsWith(`${path}.`) || value.path.startsWith(`${path}[]`);
const shortened = (text) => (text.length > longest ? `${text.slice(0, longest)}…` : text);
const cell = (text) => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

const kinds = describeTemplates();
const examples = await examplesByKind();

mkdirSync(target, { recursive: true });
for (const kind of kinds) writeFileSync(join(target, `${kind.kind}.md`), pageOf(kind));
writeFileSync(join(target, 'README.md'), contents());

/** For each kind of document the first text that is printed at each path. */
async function examplesByKind() {
  const found = new Map(kinds.map(({ kind }) => [kind, new Map()]));
  for (const policy of await loadPolicies()) {
    const names = kinds.map(({ kind }) => kind);
    for (const [kind, documents] of sampleDocuments(policy, sampleOffice(policy.about), names))
      for (const { view } of documents)
        for (const [path, content] of contentOf(view))
          if (!found.get(kind).has(path)) found.get(kind).set(path, content);
  }
  return found;
}

async function loadPolicies() {
  // Within this package, so that they find its runtime.
  mkdirSync('out', { recursive: true });
  const folder = mkdtempSync(join('out', 'samples-'));
  try {
    for (const name of foldersIn(invented))
      await run('node', [
        'dist/cli.js',
        'build',
        '--policy',
        join(invented, name),
        '--out',
        join(folder, name),
      ]);
    const modules = [
      ...foldersIn(folder).map((name) => join(folder, name, 'policy.js')),
      ...foldersIn(compiled).map((name) => join(compiled, name, 'compiled', 'policy.js')),
    ];
    const loaded = await Promise.all(modules.map((path) => import(pathToFileURL(resolve(path)).href)));
    return loaded.map(({ policy }) => policy);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function foldersIn(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('_'))
    .map((entry) => entry.name)
    .sort();
}

function pageOf({ kind, name, values }) {
  const top = values.filter(({ path }) => !/[.[]/.test(path));
  const plain = top.filter(({ path }) => !values.some((value) => isWithin(value, path)));
  const sections = top
    .filter((value) => !plain.includes(value))
    .map((value) => [
      '',
      `## ${value.path}　${value.meaning}`,
      '',
      ...tableOf(kind, [value, ...values.filter((one) => isWithin(one, value.path))]),
    ]);
  return `${[
    `# ${name}可用的值（${kind}.hbs）`,
    '',
    '由视图模型生成，请勿手工修改；怎样读见[说明](README.md)。',
    ...(plain.length === 0 ? [] : ['', ...tableOf(kind, plain)]),
    ...sections.flat(),
  ].join('\n')}\n`;
}

function tableOf(kind, values) {
  const rows = values.map(({ path, kind: type, nullable, meaning, spare }) => {
    const content = examples.get(kind).get(path) ?? examples.get(kind).get(`${path}[]`) ?? '';
    const words = spare === null ? meaning : `${meaning}（可以不印：${spare}）`;
    return `| \`${path}\` | ${types[type]}${nullable ? '，可空' : ''} | ${cell(words)} | ${cell(shortened(content))} |`;
  });
  return ['| 路径 | 类型 | 含义 | 举例 |', '|---|---|---|---|', ...rows];
}

function contents() {
  return `${[
    '# 模板可用的值',
    '',
    '由视图模型生成，请勿手工修改。模板怎样写见[模板说明](../../../templates/README.md)。',
    '',
    ...kinds.map(({ kind, name, values }) => `- [${name}](${kind}.md)（${kind}.hbs，${values.length}个）`),
    '',
    '## 怎样读',
    '',
    '| 写在页上的 | 意思 | 模板里怎样写 |',
    '|---|---|---|',
    '| `a.b` | `a`这一组里的`b` | `{{a.b}}`，或`{{#with a}}{{b}}{{/with}}` |',
    '| `a[].b` | `a`列表每一项里的`b` | `{{#each a}}{{b}}{{/each}}` |',
    '| 列表 | 逐项印出；项目是文字的，有举例 | `{{#each a}}{{this}}{{/each}}` |',
    '| 是否 | 只供判断，不能印出 | `{{#if a}}…{{/if}}` |',
    '| 可空 | 有时没有，印出前须判断 | `{{#if a}}{{a}}{{/if}}`；一组的用`{{#with a}}` |',
    '| `label`、`where`、`text`三个一组 | 由印发单位提供的内容，尚未确定时印作〔待核〕 | `{{> value a}}` |',
    '| 可以不印 | 不印不算遗漏（`--coverage`不列） | |',
    '',
    '举例取自示例文件，太长的只写开头；没有举例的，示例文件里没有这项内容。',
  ].join('\n')}\n`;
}
