import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { changedPolicy, hengce, jsonFile, pdfText, temporaryFolder } from './run.ts';

const factory = {
  application_date: '2022-06-30',
  enterprise_name: '示例企业',
  registered_in_district: true,
  projects: [{ project_id: 'P1', project_type: 'digital_workshop', investment_yuan: '40000000.00' }],
  prior_awards: [],
};

describe('usage', () => {
  it('help is in Chinese and exits 0', () => {
    const run = hengce('--help');
    expect(run).toMatchObject({ code: 0, err: '' });
    expect(run.out).toContain('用法： hengce [选项] [命令]');
    expect(run.out).not.toMatch(/Usage|Options|Commands|display help/);
  });

  it.each([
    [['evaluat'], '没有“evaluat”这个命令。\n用 hengce --help 查看用法。\n'],
    [['check', '--jsn'], '没有“--jsn”这个选项。\n用 hengce --help 查看用法。\n'],
    [['evaluate'], '缺少参数“申报材料”。\n用 hengce --help 查看用法。\n'],
    [['evaluate', 'nowhere.json'], '没有找到文件或目录“nowhere.json”。\n'],
    [
      ['guide', '第十七条'],
      '没有“第十七条”这一条措施，可写：1、2、3、4、5、6、7、8、9、10、11、12、13、14、15、16。\n',
    ],
    [['form', '2', '7', '十六'], '第七条、第十六条的事项都转其他政策办理，没有申报表。\n'],
    [['notice', 'one.json'], '没有找到文件或目录“one.json”。\n'],
    [['check', '--policy', 'docs'], '目录“docs”里没有规则文件（.zc）。\n'],
  ])('%j is refused with a sentence and exit code 2', (args, message) => {
    expect(hengce(...args)).toEqual({ code: 2, out: '', err: message });
  });
});

describe('check', () => {
  it('says what it looked at', () => {
    const run = hengce('check');
    expect(run).toMatchObject({ code: 0, err: '' });
    expect(run.out).toMatch(
      /^policies\/yubei-2021-13：16条措施、37个事项、\d+个算例，没有发现问题。\n数字台账：正文的数字和句子与规则相符。\n$/,
    );
  });
});

describe('evaluate', () => {
  it('prints one document with --json', () => {
    const run = hengce('evaluate', jsonFile(factory), '--json');
    expect(run).toMatchObject({ code: 0, err: '' });
    const result = JSON.parse(run.out);
    expect(result.items).toHaveLength(37);
    expect(result.items.find((item: { item: string }) => item.item === '2.3')).toMatchObject({
      status: 'eligible',
      kind: 'ceiling',
      amount_yuan: '12000000.00',
      readings: expect.arrayContaining(['A04', 'A06']),
    });
  });

  it('says what would tell which instalments are due', () => {
    const project = {
      project_code: 'P1',
      nature: 'new_build',
      investment_yuan: '80000000.00',
      started: true,
    };
    const dossier = jsonFile({
      application_date: '2023-05-01',
      registered: true,
      projects: [project],
      prior_awards: [],
    });
    const run = hengce('evaluate', dossier, '--policy', 'test/policies/jointly-funded-projects');
    expect(run.out).toContain(
      '  1.1  项目建设补助：上限800万元，其中应拨待定，市级承担480万元、县级承担320万元（缺项目P1的竣工、项目P1的验收合格）\n',
    );
  });

  it('a rejected dossier prints its errors and exits 2', () => {
    const run = hengce('evaluate', jsonFile({ application_date: '2022-06-31' }), '--json');
    expect(run.code).toBe(2);
    expect(JSON.parse(run.out)).toMatchObject({ errors: [{ code: 'E_DATE', path: 'application_date' }] });
  });

  it('what is not JSON is said in a sentence', () => {
    const path = join(temporaryFolder(), 'dossier.json');
    writeFileSync(path, '{ "application_date": ');
    const run = hengce('evaluate', path);
    expect(run.code).toBe(2);
    expect(run.err).toMatch(/^“.*dossier\.json”格式有误（.*）。\n$/);
  });

  it('a folder and a JSON Lines file give one result a line', () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'a.json'), JSON.stringify(factory));
    writeFileSync(join(folder, 'b.json'), JSON.stringify({ ...factory, projects: [] }));
    const lines = join(temporaryFolder(), 'all.jsonl');
    writeFileSync(lines, `${JSON.stringify(factory)}\n\n${JSON.stringify({})}\n`);
    const parsed = (run: { out: string }) =>
      run.out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line));
    expect(parsed(hengce('evaluate', folder, '--json')).map((one) => one.source)).toEqual([
      'a.json',
      'b.json',
    ]);
    const fromLines = hengce('evaluate', lines, '--json');
    expect(fromLines.code).toBe(2);
    expect(parsed(fromLines).map((one) => [one.source, 'errors' in one])).toEqual([
      ['第1行', false],
      ['第3行', true],
    ]);
  });

  it('shows people the calculation of an item', () => {
    const run = hengce('evaluate', jsonFile(factory), '--item', '2.3');
    expect(run.out).toContain('2.3  数字化车间建设补助：上限1200万元');
    expect(run.out).toContain('按不超过投资额的30%给予补助（投资额：4000万元） → 1200万元');
  });
});

it('build writes what is committed', () => {
  const out = temporaryFolder();
  expect(hengce('build', '--out', out).code).toBe(0);
  const committed = join(import.meta.dirname, '../../policies/yubei-2021-13/compiled');
  for (const name of readdirSync(out)) {
    expect(readFileSync(join(out, name), 'utf8')).toBe(readFileSync(join(committed, name), 'utf8'));
  }
});

describe('a changed ratio', () => {
  const folder = changedPolicy('measure-02.zc', [
    '与事项2.1、2.2、2.4、4.2、5.1合并计算\n  标准：按不超过投资额的30%',
    '与事项2.1、2.2、2.4、4.2、5.1合并计算\n  标准：按不超过投资额的25%',
  ]);

  it('fails the worked examples of its item in test, with the calculation beside them', () => {
    const run = hengce('test', '--policy', folder);
    expect(run.code).toBe(1);
    expect(run.err).toContain('算例不符：数字化车间投资未到封顶线（measure-02.zc 第86行）');
    expect(run.err).toContain('「数字化车间建设补助」应为上限1200万元，实为上限1000万元');
    expect(run.err).toContain('按不超过投资额的25%给予补助（投资额：4000万元） → 1000万元');
  });

  it('changes the result, and only warns there', () => {
    const run = hengce('evaluate', jsonFile(factory), '--json', '--policy', folder);
    expect(run.code).toBe(0);
    expect(run.err).toContain('提醒：有2个算例与规则不符，结果仍按规则给出；请核对规则或改正算例。');
    const item = JSON.parse(run.out).items.find((one: { item: string }) => one.item === '2.3');
    expect(item.amount_yuan).toBe('10000000.00');
  });

  it('changes the words, the table and the worked example of the guide, and the notice', async () => {
    const out = join(temporaryFolder(), 'out');
    mkdirSync(out);
    const fonts = join(out, '字体清单.json');
    expect(hengce('guide', '2', '--policy', folder, '--out', out, '--fonts', fonts).code).toBe(0);
    const [
      {
        file,
        fonts: [font],
      },
    ] = JSON.parse(readFileSync(fonts, 'utf8'));
    expect(readdirSync(out)).toContain(file);
    expect(font).toMatchObject({ role: expect.any(String), sha256: expect.stringMatching(/^[0-9a-f]{64}$/) });
    const decisions = jsonFile(
      {
        document_number: '示经信核〔2022〕1号',
        date: '2022-07-15',
        decisions: [{ item: '2.3', amount_yuan: '10000000.00' }],
      },
      'decisions.json',
    );
    expect(hengce('notice', jsonFile(factory), decisions, '--policy', folder, '--out', out).code).toBe(0);
    const [guide = '', notice = ''] = await Promise.all(
      ['申报指南', '核定通知书'].map(async (kind) => {
        const name = readdirSync(out).find((one) => one.startsWith(kind)) ?? '';
        return (await pdfText(join(out, name))).join('');
      }),
    );
    // The table, the sentence and the worked example; 30% stays in the other items.
    expect(guide.match(/按不超过投资额的25%给予补助/g)?.length).toBeGreaterThanOrEqual(3);
    expect(notice).toContain('按不超过投资额的25%给予补助');
    expect(notice).toContain('壹仟万元整');
  });
});

describe('--final', () => {
  const decided = {
    document_number: '样经信核〔2022〕1号',
    date: '2022-07-15',
    decisions: [{ item: '2.3', amount_yuan: '12000000.00' }],
  };
  const settled = {
    name: '样例区经济和信息化委员会',
    payment: '国库集中支付',
    review: '收到本通知书之日起向样例区经济和信息化委员会提出',
    units: { 区经济信息委: { telephone: '000-0001' } },
  };

  it('prints nothing while a value is open, and lists every one', () => {
    const out = temporaryFolder();
    const office = jsonFile({ review: settled.review });
    const run = hengce(
      'notice',
      jsonFile(factory),
      jsonFile(decided),
      '--office',
      office,
      '--final',
      '--out',
      out,
    );
    expect(run).toMatchObject({ code: 2, out: '' });
    expect(run.err).toContain(
      [
        '定稿不得有〔待核〕，没有印制。下列内容尚未确定（括号内为涉及的文件数）：',
        '  资金拨付（1）',
        '  区经济信息委联系电话（1）',
        '可在office.json中写明，用 --office 指定该文件后重新印制。',
        '',
      ].join('\n'),
    );
    expect(readdirSync(out)).toEqual([]);
  });

  it('prints once all is settled; readings to be confirmed are told, and are no hindrance', () => {
    const out = temporaryFolder();
    const run = hengce(
      'notice',
      jsonFile(factory),
      jsonFile(decided),
      '--office',
      jsonFile(settled),
      '--final',
      '--out',
      out,
    );
    expect(run.code).toBe(0);
    expect(readdirSync(out)).toEqual(['核定通知书-示例企业-样经信核〔2022〕1号.pdf']);
    expect(run.err).not.toContain('待核');
    expect(run.err).toContain('下列口径尚待确认（括号内为涉及的文件数）：\n  口径A04待区财政局确认（1）\n');
  });
});
