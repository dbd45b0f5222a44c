import { chmodSync, closeSync, mkdirSync, openSync, truncateSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hengce, jsonFile, temporaryFolder } from './run.ts';

const enterprise = (name: string) => ({
  application_date: '2022-06-30',
  enterprise_name: name,
  registered_in_district: true,
  prior_awards: [],
});
const broken = '{\n  "application_date": "2022-06-30"\n  "projects": []\n}';

/** What standard output holds, without the results of the dossiers that were read. */
const heads = (out: string) => out.split('\n').filter((line) => line !== '' && !line.startsWith(' '));

describe('one of many that cannot be read is said, and the others go on', () => {
  it('a folder', () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'a.json'));
    writeFileSync(join(folder, 'b.json'), broken);
    writeFileSync(join(folder, 'c.json'), JSON.stringify(enterprise('示例企业')));
    writeFileSync(join(folder, 'd.json'), Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d]));
    writeFileSync(join(folder, 'e.json'), `${'['.repeat(101)}${']'.repeat(101)}`);
    closeSync(openSync(join(folder, 'f.json'), 'w'));
    truncateSync(join(folder, 'f.json'), 200_000_000);
    const at = (name: string) => join(folder, name);
    const run = hengce('evaluate', folder);
    expect(run.code).toBe(2);
    expect(run.err).toBe('共6份，其中5份被退回。\n');
    expect(heads(run.out)).toEqual([
      `a.json：“${at('a.json')}”不是文件。`,
      `b.json：“${at('b.json')}”格式有误（第3行第3列附近写得不对，请核对引号、逗号和括号）。`,
      expect.stringMatching(/^c\.json：符合\d+项，待定\d+项，不予支持\d+项$/),
      `d.json：“${at('d.json')}”既不是UTF-8编码，也不是GB18030编码，读不了；请用UTF-8编码另存后再试。`,
      `e.json：“${at('e.json')}”的括号套了100层以上，请核对内容是否正确。`,
      `f.json：文件“${at('f.json')}”超过20MB，请核对内容是否正确。`,
    ]);
  });

  it('a file without permission', ({ skip }) => {
    skip(process.getuid?.() === 0, 'the tests run as root, who may read every file');
    const path = jsonFile(enterprise('示例企业'));
    chmodSync(path, 0o000);
    expect(hengce('evaluate', path)).toEqual({ code: 2, out: '', err: `“${path}”没有读写的权限。\n` });
  });

  it('a JSON Lines file', () => {
    const path = join(temporaryFolder(), 'all.jsonl');
    const file = openSync(path, 'w');
    writeSync(file, `${JSON.stringify(enterprise('甲'))}\r\n`);
    writeSync(file, '{ "application_date": \n\n');
    for (let written = 0; written < 210; written += 10) writeSync(file, ' '.repeat(10_000_000));
    writeSync(file, `\n${JSON.stringify(enterprise('乙'))}`);
    closeSync(file);
    const run = hengce('evaluate', path, '--json');
    expect(run).toMatchObject({ code: 2, err: '' });
    const lines = run.out.trim().split('\n');
    expect(lines.map((line) => JSON.parse(line)).map(({ source, errors }) => [source, errors])).toEqual([
      ['第1行', undefined],
      [
        '第2行',
        [
          {
            code: 'E_INPUT',
            path: '',
            message: `“${path} 第2行”格式有误（没有写完，请核对末尾的引号和括号）。`,
          },
        ],
      ],
      ['第4行', [{ code: 'E_INPUT', path: '', message: `“${path} 第4行”超过20MB，请核对内容是否正确。` }]],
      ['第5行', undefined],
    ]);
  });

  it('notices', () => {
    const [dossier, decisions] = [jsonFile(enterprise('示例企业')), jsonFile({})];
    const [wrong, out] = [join(temporaryFolder(), 'wrong.json'), temporaryFolder()];
    writeFileSync(wrong, broken);
    const missing = hengce('notice', wrong, decisions, 'nowhere.json', decisions, '--out', out);
    expect(missing).toEqual({
      code: 2,
      out: '',
      err: `“${wrong}”格式有误（第3行第3列附近写得不对，请核对引号、逗号和括号）。\n没有找到文件“nowhere.json”。\n`,
    });
    const run = hengce('notice', wrong, decisions, dossier, decisions, '--out', out);
    expect(run.code).toBe(2);
    expect(run.err).toContain(`“${wrong}”格式有误（第3行第3列附近写得不对，请核对引号、逗号和括号）。\n`);
  });
});

describe('what the system refuses is a sentence', () => {
  it.each([
    [['guide', '2', '--out', '/dev/null/guides'], '“/dev/null/guides”的上级不是目录。\n'],
    [['build', '--out', 'package.json'], '“package.json”已经存在，不是目录。\n'],
    [['evaluate', '/dev/zero'], '“/dev/zero”不是文件。\n'],
    [['evaluate', 'samples', '--item', '99.9'], /^没有编号为“99\.9”的事项，可写：1\.1、2\.1、/],
  ])('%j', (args, said) => {
    const run = hengce(...args);
    expect(run.code).toBe(2);
    if (typeof said === 'string') expect(run.err).toBe(said);
    else expect(run.err).toMatch(said);
  });
});
