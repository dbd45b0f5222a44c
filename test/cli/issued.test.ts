import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { otherCharacter, otherGlyph, randomFrom, withProvenance } from '../proof/tamper.ts';
import { hengce, jsonFile, pdfText, type Run, temporaryFolder } from './run.ts';

const pair = (sample: string) => [`samples/${sample}/dossier.json`, `samples/${sample}/decisions.json`];
const batch = [...pair('05-rd-flat'), ...pair('08-overlapping-award')];
const [dossier = '', decisions = ''] = batch;
const office = ['--office', 'samples/office.json'];
const lines = ({ out }: Run) => out.split('\n').filter((line) => line.startsWith('  '));

const kinds = [
  {
    command: 'payment',
    issue: 'samples/payment.json',
    name: '拨付通知',
    stem: '拨付通知-渝北惠企样〔2024〕1号',
    open: '资金拨付（1）',
    says: /合计3,150,000\.00元（人民币叁佰壹拾伍万元整）/,
    recalculated: '  相符　结果：按该规则重新计算，与底稿一致',
  },
  {
    command: 'publicity',
    issue: 'samples/publicity.json',
    name: '公示',
    stem: '拟奖补名单公示-渝北惠企样公〔2024〕1号',
    open: '异议提出方式（1）',
    says: /拟给予2家企业2022年度奖补资金（样例批次），共3项/,
    recalculated:
      '  相符　结果：事项都在该规则之内，各项合计与底稿一致；公示不附申报材料，金额须由印发单位以申报材料重新印制，比对验证码',
  },
] as const;

describe.each(kinds)('$name', ({ command, issue, name, stem, open, says, recalculated }) => {
  const out = temporaryFolder();
  const pdf = join(out, `${stem}.pdf`);
  let printed: Run;

  beforeAll(() => {
    printed = hengce(command, issue, ...batch, ...office, '--out', out);
  });

  test('印制一份，列出还没有确定的', async () => {
    expect(printed.out).toBe(`${pdf}（3页）\n`);
    expect(printed.err).toContain(`  ${open}\n`);
    expect(printed.code).toBe(0);
    expect((await pdfText(pdf)).join('')).toMatch(says);
  });

  test('核验相符', () => {
    const verified = hengce('verify', pdf);
    expect(verified.out).toContain(`${pdf}：相符\n`);
    expect(lines(verified)).toContain(recalculated);
    expect(verified.code).toBe(0);
  });

  test.each<readonly [what: string, change: (original: Uint8Array) => Promise<Uint8Array>, said: RegExp]>([
    ['页面上', (original) => otherGlyph(original, randomFrom(3)), /^ {2}不符　文字：第\d页/],
    [
      '底稿中',
      (original) => withProvenance(original, (text) => otherCharacter(text, randomFrom(3))),
      /^ {2}不符　底稿：/,
    ],
  ])('%s改动一个字，查得出', async (_, change, said) => {
    const copy = join(temporaryFolder(), '改动.pdf');
    writeFileSync(copy, await change(readFileSync(pdf)));
    const verified = hengce('verify', copy);
    expect(verified.out).toContain(`${copy}：不符\n`);
    expect(lines(verified)).toContainEqual(expect.stringMatching(said));
    expect(verified.code).toBe(1);
  });

  test('网页', () => {
    const folder = temporaryFolder();
    const run = hengce(command, issue, ...batch, ...office, '--format', 'html', '--out', folder);
    expect(run).toMatchObject({ code: 0, out: `${join(folder, `${stem}.html`)}\n` });
    expect(readdirSync(folder)).toEqual([`${stem}.html`]);
    expect(readFileSync(join(folder, `${stem}.html`), 'utf8')).toContain(
      '重庆样例己电子材料有限公司（样例）',
    );
  });

  test.each([
    [
      '定稿还有〔待核〕',
      [issue, ...batch, '--final'],
      /^定稿不得有〔待核〕，没有印制。下列内容尚未确定（括号内为涉及的文件数）：\n/,
    ],
    [
      '申报材料和核定文件对调',
      [issue, decisions, dossier],
      `申报材料“${decisions}”有误：这是核定文件。每件申报先写申报材料，后写核定文件，请核对顺序。\n${name}没有印制。\n`,
    ],
    [
      '两份都是申报材料',
      [issue, dossier, dossier],
      `核定文件“${dossier}”有误：这是申报材料。每件申报先写申报材料，后写核定文件，请核对顺序。\n${name}没有印制。\n`,
    ],
    [
      '没有写印发内容',
      batch,
      `申报材料和核定文件须成对给出：hengce ${command} ${command === 'payment' ? '拨付' : '公示'}.json 申报材料.json 核定.json\n`,
    ],
    [
      '一份也没有核定',
      [issue, dossier, jsonFile({ date: '2023-08-10', document_number: '样例核〔2023〕5号', decisions: [] })],
      /^核定文件“.+”有误：\n「decisions」：至少须有一项核定。\n/,
    ],
  ])('不予印制：%s', (_, args, said) => {
    const folder = temporaryFolder();
    const run = hengce(command, ...args, '--out', folder);
    expect(run).toMatchObject({ code: 2, out: '' });
    if (typeof said === 'string') expect(run.err).toBe(said);
    else expect(run.err).toMatch(said);
    expect(readdirSync(folder)).toEqual([]);
  });
});

test.each([
  [
    'payment',
    'samples/publicity.json',
    'samples/publicity.json 整个文件：没有名为「from」「to」「working_days」的项，可用的名称：document_number、date、addressees、printed_on。\n',
  ],
  [
    'publicity',
    'samples/payment.json',
    [
      'samples/payment.json 「from」：缺少此项。\n',
      'samples/payment.json 「to」：缺少此项。\n',
      'samples/payment.json 「working_days」：缺少此项。\n',
    ].join(''),
  ],
])('%s，印发内容用错文件：%s', (command, issue, err) => {
  expect(hengce(command, issue, ...batch)).toEqual({ code: 2, out: '', err });
});
