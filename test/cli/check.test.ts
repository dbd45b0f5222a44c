import { chmodSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Ajv } from 'ajv';
import type { Log } from 'sarif';
import { describe, expect, it } from 'vitest';
import { gb18030 } from './gb18030.ts';
import { changedPolicy, hengce, hengceWith, jsonFile, temporaryFolder } from './run.ts';
import { sarifSchema } from './sarif-schema.ts';

const misspelt = ['按不超过投资额的15%', '按不超过投子额的15%'] as const;
const below = ['单个项目最高不超过1500万元', '单个项目最高不超过-1500万元'] as const;
const ratio = ['按不超过投资额的30%', '按不超过投资额的25%'] as const;
const read = (folder: string, name: string) => readFileSync(join(folder, name), 'utf8');

describe('check', () => {
  it('says where the codes are explained, and what can be mended at once', () => {
    const run = hengce('check', '--policy', changedPolicy('measure-02.zc', misspelt));
    expect(run).toEqual({
      code: 1,
      out: '',
      err: `错误 ZC0103：未定义的名称「投子额」
   ┌─ measure-02.zc 第22行第10列
   │
22 │   标准：按不超过投子额的15%给予补助，单个项目最高不超过1000万元
   │                 ^^^^^^
   ＝ 是否指「投资额」？
   ＝ 改为：标准：按不超过投资额的15%给予补助，单个项目最高不超过1000万元

共1处错误。
其中1处可以自动改正：hengce check --fix
说明：hengce explain ZC0103
`,
    });
  });
});

describe('check of rules that have been found sound', () => {
  const keptRecord = (cache: string) => {
    const folder = join(cache, 'hengce/sound-rules');
    const [name = ''] = readdirSync(folder);
    return join(folder, name);
  };
  const checking = (folder: string) => {
    const cache = temporaryFolder();
    const checked = (...args: readonly string[]) =>
      hengceWith({ XDG_CACHE_HOME: cache }, 'check', '--policy', folder, ...args);
    return { cache, checked };
  };

  it('tells what is kept of them, until a rule or the ledger changes', () => {
    const folder = changedPolicy('measure-02.zc');
    const { cache, checked } = checking(folder);
    const first = checked();
    expect(first.code).toBe(0);
    expect(checked()).toEqual(first);
    // What is told the second time comes from what was kept.
    const path = keptRecord(cache);
    writeFileSync(path, readFileSync(path, 'utf8').replace('"measures":16', '"measures":17'));
    expect(checked().out).toBe(first.out.replace('16条措施', '17条措施'));
    expect(JSON.parse(checked('--json').out)).toMatchObject({ ok: true });
    writeFileSync(join(folder, 'measure-02.zc'), read(folder, 'measure-02.zc').replace('15%', '14%'));
    expect(checked()).toMatchObject({ code: 1 });
    writeFileSync(join(folder, 'measure-02.zc'), read(folder, 'measure-02.zc').replace('14%', '15%'));
    writeFileSync(
      join(folder, 'figures.json'),
      read(folder, 'figures.json').replace('"value": "15%"', '"value": "14%"'),
    );
    expect(checked()).toMatchObject({ code: 1 });
  });

  it.each([
    ['torn', (kept: string) => kept.slice(0, 4)],
    ['of another shape', () => 'null'],
    ['without its counts', (kept: string) => JSON.stringify({ ...JSON.parse(kept), found: {} })],
  ])('examines them where what was kept is %s', (_, spoilt) => {
    const { cache, checked } = checking(changedPolicy('measure-02.zc'));
    const first = checked();
    const path = keptRecord(cache);
    writeFileSync(path, spoilt(readFileSync(path, 'utf8')));
    expect(checked()).toEqual(first);
  });

  it('examines them where nothing can be kept', () => {
    const file = jsonFile({});
    const run = hengceWith({ XDG_CACHE_HOME: file }, 'check');
    expect(run).toMatchObject({ code: 0, err: '' });
  });
});

describe('check --fix', () => {
  it('writes what is certain, says what it wrote, checks again, and does nothing the second time', () => {
    const folder = changedPolicy('measure-02.zc', misspelt);
    const wanted = read(changedPolicy('measure-02.zc'), 'measure-02.zc');
    const path = join(folder, 'measure-02.zc');
    chmodSync(path, 0o640);
    const run = hengce('check', '--fix', '--policy', folder);
    expect(run).toMatchObject({
      code: 0,
      err: `已改正：${path}\n  第22行：“投子额”改为“投资额”（ZC0103）\n`,
    });
    expect(run.out).toContain('没有发现问题。');
    expect(read(folder, 'measure-02.zc')).toBe(wanted);
    expect(statSync(path).mode & 0o777).toBe(0o640);
    const again = hengce('check', '--fix', '--policy', folder);
    expect(again).toMatchObject({ code: 0, err: '没有可以自动改正的。\n' });
    expect(read(folder, 'measure-02.zc')).toBe(wanted);
  });

  it.each([
    ['a byte order mark and Windows line ends', (text: string) => `\ufeff${text.replaceAll('\n', '\r\n')}`],
    ['line ends of both kinds', (text: string) => text.replace('\n', '\r\n')],
  ])('keeps %s', (_, write) => {
    const folder = changedPolicy('measure-02.zc', misspelt);
    const path = join(folder, 'measure-02.zc');
    writeFileSync(path, write(read(folder, 'measure-02.zc')));
    expect(hengce('check', '--fix', '--policy', folder).code).toBe(0);
    expect(read(folder, 'measure-02.zc')).toBe(write(read(changedPolicy('measure-02.zc'), 'measure-02.zc')));
  });

  it('writes UTF-8 in place of GB18030, and says so', () => {
    const folder = changedPolicy('measure-02.zc', misspelt);
    const path = join(folder, 'measure-02.zc');
    writeFileSync(path, gb18030(read(folder, 'measure-02.zc')));
    const run = hengce('check', '--fix', '--policy', folder);
    expect(run).toMatchObject({
      code: 0,
      err: `提醒：规则文件“measure-02.zc”是GB18030（GBK）编码，已照常读入；hengce fmt 会改写为UTF-8编码。
已改正：${path}（由GB18030编码改为UTF-8编码）
  第22行：“投子额”改为“投资额”（ZC0103）
`,
    });
    expect(read(folder, 'measure-02.zc')).toBe(read(changedPolicy('measure-02.zc'), 'measure-02.zc'));
  });

  it('leaves the rest of a file, and files without a certain correction, as they are', () => {
    const folder = changedPolicy('measure-02.zc', misspelt, below);
    const before = read(folder, 'measure-02.zc');
    const run = hengce('check', '--fix', '--policy', folder);
    expect(run.code).toBe(1);
    expect(run.err).toContain('错误 ZC0208');
    expect(run.err).not.toContain('可以自动改正：');
    expect(read(folder, 'measure-02.zc')).toBe(before.replace('投子额', '投资额'));
  });

  it('writes nothing where the sentence does not read afterwards', () => {
    const folder = changedPolicy('measure-02.zc', ['按不超过投资额的15%给予', '按不超过投子额的15给予']);
    const before = read(folder, 'measure-02.zc');
    const run = hengce('check', '--fix', '--policy', folder);
    expect(run.code).toBe(1);
    expect(run.err).toContain(
      '没有可以自动改正的。\nmeasure-02.zc 第22行：“投子额”改为“投资额”之后句子仍有疑问，没有改动。\n',
    );
    expect(read(folder, 'measure-02.zc')).toBe(before);
  });
});

describe('check --format json', () => {
  const folder = changedPolicy('measure-02.zc', misspelt);

  it('gives programs everything about a diagnostic (docs/check-formats.md)', () => {
    const run = hengce('check', '--format', 'json', '--policy', folder);
    expect(run).toMatchObject({ code: 1, err: '' });
    expect(JSON.parse(run.out)).toEqual({
      ok: false,
      diagnostics: [
        {
          code: 'ZC0103',
          severity: 'error',
          message: '未定义的名称「投子额」',
          help: ['是否指「投资额」？'],
          file: 'measure-02.zc',
          line: 22,
          column: 10,
          end: { line: 22, column: 13 },
          corrected: '标准：按不超过投资额的15%给予补助，单个项目最高不超过1000万元',
          fix: {
            start: { line: 22, column: 10 },
            end: { line: 22, column: 13 },
            text: '投资额',
            certain: true,
          },
        },
      ],
      corrected: [],
      examples: [],
      ledger: null,
    });
    expect(hengce('check', '--json', '--policy', folder)).toEqual(run);
  });

  it('gives the place of an example that fails', () => {
    const run = hengce('check', '--format', 'json', '--policy', changedPolicy('measure-02.zc', ratio));
    const { ok, examples } = JSON.parse(run.out);
    expect(ok).toBe(false);
    expect(examples[0]).toMatchObject({
      section: '第二条',
      file: 'measure-02.zc',
      failures: [expect.any(String)],
    });
  });

  it('an unknown form is refused', () => {
    expect(hengce('check', '--format', 'xml')).toEqual({
      code: 2,
      out: '',
      err: '没有“xml”这种写法，选项“--format <格式>”可写text、json、sarif。\n用 hengce --help 查看用法。\n',
    });
  });
});

describe('check --format sarif', () => {
  const validate = new Ajv({ allErrors: true }).compile(sarifSchema);
  const logOf = (folder: string): Log => {
    const log = JSON.parse(hengce('check', '--format', 'sarif', '--policy', folder).out);
    expect(validate(log), JSON.stringify(validate.errors)).toBe(true);
    return log;
  };

  it('gives the rule with its page, the region in UTF-16 units, and the correction', () => {
    // 𬭚 is one character and two units.
    const folder = changedPolicy('measure-02.zc', ['标准：按不超过投资额的15%', '标准：按不超过𬭚的15%']);
    const [run] = logOf(folder).runs;
    const [result] = run?.results ?? [];
    const start = { startLine: 22, startColumn: 10 };
    expect(result).toMatchObject({ ruleId: 'ZC0103', level: 'error' });
    expect(result?.locations).toEqual([
      {
        physicalLocation: {
          artifactLocation: { uri: 'measure-02.zc', uriBaseId: 'POLICY' },
          region: { ...start, endLine: 22, endColumn: 12 },
        },
      },
    ]);
    expect(run?.columnKind).toBe('utf16CodeUnits');
    expect(run?.originalUriBaseIds).toEqual({ POLICY: { uri: `${pathToFileURL(folder).href}/` } });
    expect(run?.tool.driver.rules?.[result?.ruleIndex ?? -1]).toMatchObject({
      id: 'ZC0103',
      shortDescription: { text: '未定义的名称' },
      help: { markdown: read(join(import.meta.dirname, '../../docs/messages'), 'ZC0103.md') },
    });
  });

  it('gives what would be written', () => {
    const [run] = logOf(changedPolicy('measure-02.zc', misspelt)).runs;
    expect(run?.results?.[0]?.fixes).toEqual([
      {
        artifactChanges: [
          {
            artifactLocation: { uri: 'measure-02.zc', uriBaseId: 'POLICY' },
            replacements: [
              {
                deletedRegion: { startLine: 22, startColumn: 10, endLine: 22, endColumn: 13 },
                insertedContent: { text: '投资额' },
              },
            ],
          },
        ],
      },
    ]);
  });

  it('gives the other place where two disagree', () => {
    const [run] = logOf(changedPolicy('measure-02.zc', ['事项 2.2：', '事项 2.1：'])).runs;
    expect(run?.results?.[0]).toMatchObject({
      ruleId: 'ZC0207',
      relatedLocations: [{ physicalLocation: { region: { startLine: 18 } }, message: { text: '另一处' } }],
    });
  });

  it('gives examples that fail as findings too, and nothing for a policy that is sound', () => {
    const [failing] = logOf(changedPolicy('measure-02.zc', ratio)).runs;
    expect(failing?.results?.[0]).toMatchObject({ ruleId: 'example', level: 'error' });
    expect(failing?.tool.driver.rules?.[0]).toEqual({
      id: 'example',
      shortDescription: { text: '算例不符' },
    });
    const folder = changedPolicy('measure-02.zc');
    const files = readdirSync(folder, { recursive: true }).filter((name) => `${name}`.endsWith('.zc'));
    const [sound] = logOf(folder).runs;
    expect(sound?.results).toEqual([]);
    expect(sound?.artifacts).toHaveLength(files.length);
  });
});

describe('findings of the review', () => {
  const example = `算例 数字化车间建设补助：到不了封顶
  已知：项目类别为数字化车间建设，投资额为1000万元
  应得：数字化车间建设补助上限300万元`;
  const folder = changedPolicy('measure-02.zc', [
    '对象：项目类别为数字化车间建设的项目\n  依据：第二条第二句\n  频次：每个项目一次，与',
    '对象：项目类别为数字化车间建设，且投资额不高于1000万元的项目\n  依据：第二条第二句\n  频次：每个项目一次，与',
  ]);

  it('are said, and are no failure by themselves', () => {
    const { err, out } = hengce('check', '--policy', folder);
    expect(err).toContain('提醒 ZC0306：“单个项目最高不超过1500万元”用不上：算出的金额最多300万元');
    expect(err).toContain(`用算例说明：\n\n${example}\n`);
    expect(out).toContain('个算例不符、1处提醒。');
  });

  it('have their facts in JSON', () => {
    const { diagnostics } = JSON.parse(hengce('check', '--json', '--policy', folder).out);
    expect(diagnostics).toMatchObject([{ code: 'ZC0306', severity: 'warning', example }]);
  });

  it('are failures with --strict', () => {
    const unused = changedPolicy('policy.zc', ['    审查意见 ZC0308：供核对结算凭证，不参与计算\n', '']);
    expect(hengce('check', '--policy', unused).code).toBe(0);
    expect(hengce('check', '--strict', '--policy', unused).code).toBe(1);
  });
});
