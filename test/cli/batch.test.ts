import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { hengce, type Run, temporaryFolder } from './run.ts';

const root = join(import.meta.dirname, '../..');
const read = (path: string) => JSON.parse(readFileSync(join(root, 'samples', path), 'utf8'));

const sample = {
  dossier: read('05-rd-flat/dossier.json'),
  decisions: read('05-rd-flat/decisions.json'),
};

/** An application like that of the sample, by another enterprise. */
const application = (number: number, name = `重庆样例${number}号有限公司`) => ({
  dossier: { ...sample.dossier, enterprise_name: name },
  decisions: { ...sample.decisions, document_number: `样例核〔2022〕${number}号` },
});

const lines = (values: readonly unknown[]) => values.map((value) => `${JSON.stringify(value)}\n`).join('');
const pdfsIn = (folder: string) => readdirSync(folder).filter((file) => file.endsWith('.pdf'));
const summary = (run: Run) => run.out.replace(/用时[^。]*/, '用时…').replace(/^.*?：/, '');

/** Prints a batch; `--jobs 2` whatever the machine. */
const print = (batch: string, out: string, ...more: readonly string[]) =>
  hengce('notice', batch, '--out', out, '--jobs', '2', ...more);

describe('成批印制：印制中被强行终止，再次运行同一命令即可完成', () => {
  const folder = temporaryFolder();
  const batch = join(folder, 'batch.jsonl');
  const out = join(folder, 'out');
  const total = 30;
  let before: readonly string[] = [];

  beforeAll(async () => {
    writeFileSync(batch, lines(Array.from({ length: total }, (_, index) => application(index + 1))));
    const child = spawn(
      process.execPath,
      [join(root, 'dist/cli.js'), 'notice', batch, '--out', out, '--jobs', '2'],
      { cwd: root, stdio: 'ignore' },
    );
    const isOver = ended(child);
    while (!(existsSync(out) && pdfsIn(out).length >= 8)) {
      if (isOver()) throw new Error('The batch ended before it could be killed');
      await setTimeout(5);
    }
    child.kill('SIGKILL');
    while (!isOver()) await setTimeout(5);
    before = pdfsIn(out);
  }, 120_000);

  test('终止时印成的文件都是完整的，其余的还没有', () => {
    expect(before.length).toBeGreaterThanOrEqual(8);
    expect(before.length).toBeLessThan(total);
    for (const file of before)
      expect(readFileSync(join(out, file)).toString('latin1').trimEnd().endsWith('%%EOF')).toBe(true);
  });

  test('再次运行：只印余下的，一份不少，一份不重', () => {
    const bytes = new Map(before.map((file) => [file, readFileSync(join(out, file))]));
    const run = print(batch, out);
    expect(run.code).toBe(0);
    const said = /^共30份，本次印制(\d+)份（\d+页），此前已印制(\d+)份，用时…。清单见印制记录.jsonl。$/m.exec(
      summary(run),
    );
    expect(Number(said?.[1]) + Number(said?.[2])).toBe(total);
    expect(Number(said?.[2])).toBeGreaterThan(0);
    expect(pdfsIn(out)).toHaveLength(total);
    expect(readdirSync(out).filter((file) => !file.endsWith('.pdf'))).toEqual(['印制记录.jsonl']);
    for (const [file, old] of bytes) expect(readFileSync(join(out, file)).equals(old)).toBe(true);
  }, 120_000);

  test('没有改动的不再印制；记录断在半行，只补印那一份', () => {
    expect(summary(print(batch, out))).toBe(
      '共30份，本次印制0份（0页），此前已印制30份，用时…。清单见印制记录.jsonl。\n',
    );
    const journal = join(out, '印制记录.jsonl');
    writeFileSync(journal, readFileSync(journal, 'utf8').slice(0, -20));
    const run = print(batch, out);
    expect(summary(run)).toMatch(/^共30份，本次印制1份（\d+页），此前已印制29份，/);
    expect(summary(print(batch, out))).toMatch(/^共30份，本次印制0份/);
  }, 120_000);

  test('改动一份，只重印这一份；企业改名的，指出旧文件', () => {
    const values = Array.from({ length: total }, (_, index) => application(index + 1));
    values[3] = application(4, '重庆样例更名有限公司');
    writeFileSync(batch, lines(values));
    const run = print(batch, out);
    expect(summary(run)).toMatch(/^共30份，本次印制1份（\d+页），此前已印制29份，/);
    expect(run.err).toContain('下列文件的企业名称已改，同一文号另印了文件，请核对后删除旧文件：');
    expect(run.err).toContain('核定通知书-重庆样例4号有限公司-样例核〔2022〕4号.pdf');
    expect(existsSync(join(out, '核定通知书-重庆样例更名有限公司-样例核〔2022〕4号.pdf'))).toBe(true);
  }, 120_000);

  test('印发单位设置改动，全部重印', () => {
    const office = join(folder, 'office.json');
    writeFileSync(office, JSON.stringify({ name: '样例区专班' }));
    writeFileSync(batch, lines([application(1), application(2)]));
    expect(summary(print(batch, out, '--office', office))).toMatch(/^共2份，本次印制2份/);
    expect(summary(print(batch, out, '--office', office))).toMatch(/^共2份，本次印制0份/);
  }, 120_000);
});

test('成批印制：每种格式各有记录，另要一种格式的只补那一种；没有PDF的不说页数', () => {
  const folder = temporaryFolder();
  const batch = join(folder, 'batch.jsonl');
  const out = join(folder, 'out');
  writeFileSync(batch, lines([application(1), application(2)]));
  expect(summary(print(batch, out, '--format', 'html'))).toBe(
    '共2份，本次印制2份，用时…。清单见印制记录.jsonl。\n',
  );
  const page = readFileSync(join(out, '核定通知书-重庆样例1号有限公司-样例核〔2022〕1号.html'));
  const all = print(batch, out, '--format', 'pdf,html,docx');
  expect(summary(all)).toMatch(/^共2份，本次印制2份（\d+页），用时/);
  expect(all.err).not.toContain('已改');
  expect(readdirSync(out).sort()).toEqual([
    '印制记录.jsonl',
    ...[1, 2].flatMap((number) =>
      ['docx', 'html', 'pdf'].map(
        (ending) => `核定通知书-重庆样例${number}号有限公司-样例核〔2022〕${number}号.${ending}`,
      ),
    ),
  ]);
  for (const formats of ['pdf,html,docx', 'docx', 'pdf'])
    expect(summary(print(batch, out, '--format', formats))).toMatch(/^共2份，本次印制0份/);
  const alone = join(folder, 'alone');
  const { dossier, decisions } = application(1);
  const files = Object.entries({ dossier, decisions }).map(([name, value]) => {
    const path = join(folder, `${name}.json`);
    writeFileSync(path, JSON.stringify(value));
    return path;
  });
  expect(hengce('notice', ...files, '--format', 'html', '--out', alone).code).toBe(0);
  const [one = ''] = readdirSync(alone);
  expect(readFileSync(join(alone, one)).equals(page)).toBe(true);
}, 120_000);

describe('成批印制：一份有错不妨碍其他各份', () => {
  const folder = temporaryFolder();
  const out = join(folder, 'out');

  test('最后按行列出，退出码不为零', () => {
    const batch = join(folder, 'batch.jsonl');
    const tooMuch = application(3);
    const [first] = tooMuch.decisions.decisions;
    writeFileSync(
      batch,
      lines([
        application(1),
        { ...application(2).dossier },
        {
          ...tooMuch,
          decisions: { ...tooMuch.decisions, decisions: [{ ...first, amount_yuan: '999999999.00' }] },
        },
        application(4, '重庆𐎠有限公司'),
        { ...application(5), dossier: { enterprise_name: 1 } },
        application(1, '重庆样例重号有限公司'),
        application(7),
      ]),
    );
    appendFileSync(batch, '{"dossier": \n{坏}\n');
    const run = print(batch, out);
    expect(run.code).toBe(2);
    expect(summary(run)).toMatch(/^共9份，本次印制2份（\d+页），没有印制7份，/);
    const list = run.err.slice(run.err.indexOf('下列7份没有印制：'));
    expect(list).toContain('  第2行　每行须是一件申报，形如 {"dossier": 申报材料, "decisions": 核定}。');
    expect(list).toMatch(/ {2}第3行　核定与规则不符：\n {4}E_AWARD_\w+　/);
    expect(list).toContain('字库缺字，不能印制：“𐎠”');
    expect(list).toMatch(/ {2}第5行　申报材料有误：\n {4}E_/);
    expect(list).toContain(
      '  第6行　核定与规则不符：\n    E_DUPLICATE　发文字号“样例核〔2022〕1号”已用于第1行 重庆样例1号有限公司。',
    );
    expect(list).toMatch(/ {2}第8行　“.+ 第8行”格式有误（没有写完，请核对末尾的引号和括号）。\n/);
    expect(list).toMatch(/ {2}第9行　“.+ 第9行”格式有误（第2列附近写得不对，请核对引号、逗号和括号）。\n/);
  }, 120_000);

  test('定稿：还有〔待核〕的，一份也不印制', () => {
    const batch = join(folder, 'final.jsonl');
    writeFileSync(batch, lines([application(1)]));
    const final = join(folder, 'final');
    const run = print(batch, final, '--final');
    expect(run.code).toBe(2);
    expect(run.err).toContain('定稿不得有〔待核〕，没有印制。');
    expect(existsSync(final)).toBe(false);
  }, 120_000);

  test('名额由全批共用，超出的全批不印制', () => {
    const chain = {
      dossier: read('01-chain-leader/dossier.json'),
      decisions: read('01-chain-leader/decisions.json'),
    };
    const batch = join(folder, 'quota.jsonl');
    const many = Array.from({ length: 16 }, (_, index) => ({
      ...chain,
      decisions: { ...chain.decisions, document_number: `样例核〔2022〕${index + 1}号` },
    }));
    writeFileSync(batch, lines(many));
    const run = print(batch, join(folder, 'quota'));
    expect(run.code).toBe(2);
    const first = [1, 2, 3, 4, 5].map((line) => `第${line}行 ${chain.dossier.enterprise_name}`);
    expect(run.err).toBe(
      `核定与规则不符，通知书没有印制：\nE_QUOTA_EXCEEDED　事项3.1“智能制造示范奖励”名额15个，本批核定16个（${first.join('、')}等），超出1个。\n`,
    );
  }, 120_000);
});

test('一个目录：每件申报一个子目录；尚未核定的不印制；文件名去掉不允许的字符以后相同的，另加区别', () => {
  const folder = temporaryFolder();
  const batch = join(folder, 'batch');
  for (const [name, number] of [
    ['甲', '渝/北〔2022〕1号'],
    ['乙', '渝:北〔2022〕1号'],
  ] as const) {
    mkdirSync(join(batch, name), { recursive: true });
    writeFileSync(join(batch, name, 'dossier.json'), JSON.stringify(sample.dossier));
    writeFileSync(
      join(batch, name, 'decisions.json'),
      JSON.stringify({ ...sample.decisions, document_number: number }),
    );
  }
  cpSync(join(root, 'samples/09-missing-facts'), join(batch, '丙'), { recursive: true });
  const out = join(folder, 'out');
  const run = print(batch, out);
  expect(run.code).toBe(0);
  expect(summary(run)).toMatch(/^共3份，本次印制2份（\d+页），尚无核定文件1份，/);
  expect(pdfsIn(out)).toHaveLength(2);
  expect(summary(print(batch, out))).toMatch(/^共3份，本次印制0份/);
}, 120_000);

test('一个目录：文件名写错的，指出是哪一件；没有JSON文件的子目录不是申报', () => {
  const folder = temporaryFolder();
  for (const [name, file, text] of [
    ['甲', '申报.json', '{}'],
    ['乙', 'decisions.json', '{}'],
    ['丙', 'readme.txt', ''],
  ] as const) {
    mkdirSync(join(folder, name));
    writeFileSync(join(folder, name, file), text);
  }
  const missing = '没有dossier.json。申报材料的文件名须是dossier.json，核定文件的须是decisions.json。';
  const out = temporaryFolder();
  expect(hengce('payment', 'samples/payment.json', folder, '--out', out)).toEqual({
    code: 2,
    out: '',
    err: `乙　${missing}\n甲　${missing}\n拨付通知没有印制。\n`,
  });
  const run = print(folder, out);
  expect(run.err).toContain(`下列2份没有印制：\n  乙　${missing}\n  甲　${missing}\n`);
  expect(summary(run)).toMatch(/^共2份，本次印制0份（0页），没有印制2份，/);
  expect(run.code).toBe(2);
}, 120_000);

test('一批不能与成对的文件并列', () => {
  const batch = join(temporaryFolder(), 'batch.jsonl');
  writeFileSync(batch, '');
  expect(hengce('notice', batch, 'samples/05-rd-flat/dossier.json')).toEqual({
    code: 2,
    out: '',
    err: `“${batch}”是一批申报，须单独给出，不与其他申报材料并列。\n`,
  });
});

test('既不是一批、又不成对的，说明须给什么', () => {
  const path = join(temporaryFolder(), 'mix.txt');
  const pairs = '申报材料和核定文件须成对给出：hengce notice 申报材料.json 核定.json';
  expect(hengce('notice', path).err).toBe(`没有找到文件或目录“${path}”。\n`);
  writeFileSync(path, '{}');
  expect(hengce('notice', path)).toEqual({
    code: 2,
    out: '',
    err: `“${path}”不是一批申报：一批申报须是.jsonl文件（每行一件，形如 {"dossier": 申报材料, "decisions": 核定}），或目录（每件一个子目录，内有 dossier.json 和 decisions.json）。不是一批的，${pairs}\n`,
  });
  expect(hengce('notice', path, path, path).err).toBe(`${pairs}\n`);
});

describe('同一目录同一时间只有一次印制', () => {
  const folder = temporaryFolder();
  const batch = join(folder, 'batch.jsonl');
  const out = join(folder, 'out');
  const lock = join(out, '.印制中.json');
  const held = (pid: number, host = hostname()) =>
    `${JSON.stringify({ pid, host, since: '2021-10-14T01:30:00.000Z' })}\n`;
  const refusal = (who: string) =>
    `另一次印制正在写入“${out}”${who}，本次没有印制。请待其结束后再试，或用 --out 另写一个目录；确知其已经中断的，删除文件“${lock}”后再试。\n`;

  beforeAll(() => {
    writeFileSync(batch, lines([application(1)]));
    mkdirSync(out);
  });

  test.each<[what: string, text: string, who: RegExp]>([
    [
      '本机另一进程',
      held(process.pid),
      new RegExp(`（进程号${process.pid}，2021-10-1[345] \\d\\d:[03]0开始）`),
    ],
    ['另一台计算机', held(1, '科室二'), /（计算机科室二，进程号1，2021-10-1[345] \d\d:[03]0开始）/],
    ['看不出是谁', '', /^(?!.*进程号)/],
  ])('%s正在印制：成批的、成对的、指南都不印', (_, text, who) => {
    writeFileSync(lock, text);
    for (const args of [
      ['notice', batch],
      ['notice', 'samples/05-rd-flat/dossier.json', 'samples/05-rd-flat/decisions.json'],
      ['guide', '2'],
    ]) {
      const run = hengce(...args, '--out', out);
      expect(run.code).toBe(2);
      const said = /（.*开始）/.exec(run.err)?.[0] ?? '';
      expect(said).toMatch(who);
      expect(run.err.endsWith(refusal(said))).toBe(true);
    }
    expect(readdirSync(out)).toEqual(['.印制中.json']);
    expect(readFileSync(lock, 'utf8')).toBe(text);
  });

  test('印制它的进程已经不在：接着印，印完不留', () => {
    const { pid } = spawnSync(process.execPath, ['-e', '']);
    writeFileSync(lock, held(pid));
    expect(summary(print(batch, out))).toMatch(/^共1份，本次印制1份/);
    expect(existsSync(lock)).toBe(false);
  }, 120_000);
});

test('同时印制的份数须是整数', () => {
  const batch = join(temporaryFolder(), 'batch.jsonl');
  writeFileSync(batch, '');
  expect(hengce('notice', batch, '--jobs', '0').err).toContain('--jobs 须是1至64的整数，现为“0”。');
});

function ended(child: ChildProcess): () => boolean {
  let over = false;
  child.once('exit', () => {
    over = true;
  });
  return () => over;
}
