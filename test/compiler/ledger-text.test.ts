import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import {
  compareLedger,
  compile,
  draftLedger,
  type Ledger,
  ledgerRemarks,
  ledgerSchema,
  ledgerTable,
  printLedger,
  type RuleBook,
  readLedger,
  readOfficialText,
  reviseLedger,
  revisionTable,
  ruleBook,
} from '../../src/compiler/index.ts';
import { figuresIn, textFiguresIn } from '../../src/compiler/ledger/figures.ts';

const policy = `政策《云岭县支持茶园改造办法》
文号：云岭府发〔2023〕7号
发布机关：云岭县人民政府
发布日期：2023年3月1日
施行日期：2023年3月1日
取整：金额保留到分，尾数舍去

主体 企业
  茶园面积（garden_mu）：数值（亩）
    佐证：土地承包合同
  首次认定（first_recognised）：是否
    佐证：认定文件

主体 茶园（gardens），属于企业，可有多个，以茶园编号（garden_id）区分
  改造投资（cost_yuan）：金额
    佐证：审计报告

第一条 支持茶园改造
责任单位：县农业农村局、县财政局
方向：推广良种茶苗

事项 1.1：改造补助
  对象：茶园
  依据：第一条第二句
  标准：按不超过改造投资的40%给予补助，单个茶园最高不超过30万元

第二条 支持茶企认定
责任单位：县农业农村局

事项 2.1：认定奖励
  对象：企业
  依据：第二条第一句
  条件：首次认定
  频次：一次性
  标准：给予5万元一次性奖励
  口径 B1：连续三年未申请的，自2026年3月1日起不再给予
    理由：正文没有写期限
    待确认：县财政局
`;

const text = `云岭县人民政府关于印发《云岭县支持茶园改造办法》的通知
云岭府发〔2023〕7号
各乡镇人民政府：
现将办法印发给你们。
云岭县人民政府
2023年3月1日
全县三年内力争改造1万亩茶园。

一、支持茶园改造。推广良种茶苗，改善道路。对改造老茶园的，按不超过改造投资的40%给予补助，单个茶园最高不超过30万元。（责任单位：县农业农村局、县财政局）

二、支持茶企认定。对首次认定的茶企，给予5万元一次性奖励。县里每年评选10家示范茶企。（责任单位：县农业农村局）

本办法自发布之日起施行。
`;

function bookOf(rules: string): RuleBook {
  const { value, diagnostics } = compile([{ path: 'policy.zc', text: rules }]);
  if (!value) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  return ruleBook(value.syntax, value.plan);
}

const book = bookOf(policy);

function officialOf(written: string) {
  const official = readOfficialText(written);
  if (!official) throw new Error('no articles');
  return official;
}

const shape = (written: string) =>
  officialOf(written).articles.map(({ article, sentences }) =>
    [
      article,
      ...sentences.map(({ sentence, figures }) => [sentence, ...figures.map((one) => one.written)].join(' ')),
    ].join('｜'),
  );
const prints = (written: string) =>
  officialOf(written).articles.flatMap(({ sentences }) => sentences.map(({ sha256 }) => sha256));

describe('figures of a text', () => {
  it.each([
    ['给予 50 万、100 万元奖励', ['50万=500000元', '100万元=1000000元']],
    ['按１５％或者百分之三十，最高1,000万元', ['15%=15%', '百分之三十=30%', '1000万元=10000000元']],
    [
      '三成、0.5‰、2亿元、1.5元/平方米·月',
      ['三成=30%', '0.5‰=0.05%', '2亿元=200000000元', '1.5元/平方米·月=1.5元/平方米·月'],
    ],
    [
      '2021年10月14日印发的〔2021〕13号，2019年版目录，2022年度',
      ['2021年10月14日=2021-10-14', '〔2021〕13号=〔2021〕13号', '2019年版=2019年版', '2022年度=2022年度'],
    ],
    [
      '三年内、18个月、前两年度、第三年',
      ['三年内=36个月', '18个月=18个月', '前两年度=前2年度', '第三年=第三年'],
    ],
    [
      '前3台(套)或首批次，首次，一次性，15个、两种、二十余条',
      ['3台（套）=3', '首批次=首批次', '首次=首次', '一次性=一次性', '15个=15', '两种=2', '二十余条=20'],
    ],
    ['5G网络，一般项目统一申报，一户一策，进一步', ['5G=5G']],
    ['同一项目、每一项、任一家，两个项目', ['两个=2']],
    ['价格1元/度', ['1元/度=1元/度']],
  ])('%s', (written, expected) => {
    expect(figuresIn(written).map((one) => `${one.written}=${one.value}`)).toEqual(expected);
  });
});

describe('an official text', () => {
  it('is cut into articles and sentences', () => {
    expect(shape(text)).toEqual([
      '文首｜第一句 〔2023〕7号｜第二句 2023年3月1日 三年内 1万亩',
      '第一条｜标题｜第一句｜第二句 40% 30万元｜责任单位',
      '第二条｜标题｜第一句 首次 5万元 一次性｜第二句 10家｜责任单位',
      '文末｜第一句',
    ]);
  });

  it.each<[string, string]>([
    ['lines broken anywhere', text.replaceAll('改造投资', '改造\n投资').replaceAll('30万元', '30\n万元')],
    ['odd spaces', text.replaceAll(/(?<=[^\n])(?=[，%])/g, ' ').replaceAll('二、', ' 二 、')],
    [
      'half-width marks',
      text.replaceAll('，', ',').replaceAll('（', '(').replaceAll('）', ')').replaceAll('：', ':'),
    ],
    [
      'full-width digits',
      text.replaceAll(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
    ],
    [
      'page numbers',
      text
        .replace('按不超过', '\n— 2 —\n按不超过')
        .replace('县里', '\n\n3\n\n县里')
        .replace('给予5', '\n第 4 页 共 5 页\n给予5'),
    ],
    ['a heading broken in two', text.replace('二、', '二\n、').replace('（责任单位', '（责任\n单位')],
    ['responsible units on a line of their own', text.replaceAll(/（(责任单位[^）]*)）/g, '\n$1')],
    ['a form feed', text.replace('改造投资', '改造\f投资')],
    ['Windows line ends and a byte order mark', `\ufeff${text.replaceAll('\n', '\r\n')}`],
    ['no line breaks between articles', text.replaceAll('\n\n', '').replaceAll('）\n', '）')],
    ['radicals of a converted PDF', text.replaceAll('一次', '⼀次').replaceAll('文', '⽂')],
  ])('has the same fingerprints with %s', (_, written) => {
    expect(written).not.toBe(text);
    expect(prints(written)).toEqual(prints(text));
  });

  it('may number its articles 第一条 and set titles on lines of their own', () => {
    const articles = text
      .replace('一、支持茶园改造。', '第一条 支持茶园改造\n')
      .replace('二、支持茶企认定。', '第二条 支持茶企认定\n');
    expect(prints(articles)).toEqual(prints(text));
  });

  it('without articles is none', () => {
    expect(readOfficialText('关于召开会议的通知。')).toBeNull();
  });
});

const draft = (written: string, before: Ledger | null = null, rules = book) =>
  draftLedger(officialOf(written), rules, before);
const open = (ledger: Ledger, rules = book) => compareLedger(ledger, rules).map(({ message }) => message);

/** The ledger as an officer would leave it: what no rule uses is explained. */
const settled = (ledger: Ledger): Ledger => ({
  ...ledger,
  sentences: ledger.sentences.map((sentence) => ({
    ...sentence,
    explained: sentence.claims.length === 0 ? '不涉及给付' : null,
    figures: sentence.figures.map((figure) => ({
      ...figure,
      explained: figure.claims.length === 0 ? '预计目标' : null,
    })),
  })),
});

describe('a drafted ledger', () => {
  const ledger = draft(text);

  it('claims what the rules answer, and leaves the rest open', () => {
    expect(open(ledger)).toEqual([
      '文首第二句的“三年内”没有着落：没有规则用到，也没有说明原因',
      '文首第二句的“1万亩”没有着落：没有规则用到，也没有说明原因',
      '第二条第二句没有着落：没有事项、方向、服务、转介用到，也没有说明原因',
      '第二条第二句的“10家”没有着落：没有规则用到，也没有说明原因',
    ]);
    expect(ledger.readings).toEqual([
      { reading: 'B1', figures: [{ written: '2026年3月1日', value: '2026-03-01' }] },
    ]);
  });

  it('agrees with the rules once an officer has explained the rest', () => {
    expect(open(settled(ledger))).toEqual([]);
  });

  it('is printed and read back', () => {
    const printed = printLedger(settled(ledger));
    expect(readLedger(JSON.parse(printed))).toEqual({ ok: true, ledger: settled(ledger) });
    expect(printed).not.toContain('推广');
  });

  it('keeps what an officer wrote where the text is the same, and is then the same', () => {
    expect(printLedger(draft(text, settled(ledger)))).toBe(printLedger(settled(ledger)));
  });

  it('keeps it in what a newer text leaves alone, and asks about what it changes', () => {
    const newer = text.replace('10家', '12家').replace('40%', '35%');
    expect(open(draft(newer, settled(ledger)))).toEqual([
      '第一条第二句的“35%”没有着落：没有规则用到，也没有说明原因',
      '第二条第二句的“12家”没有着落：没有规则用到，也没有说明原因',
      '事项1.1 标准的“40%”（policy.zc 第25行）在第一条第二句里没有对应的数字',
    ]);
  });

  it('is shown as a table in both directions', () => {
    expect(`${ledgerTable(settled(ledger), book).join('\n')}\n`).toMatchInlineSnapshot(`
      "一、正文 → 规则

      文首
        第一句                政策名称、文号、发布机关
                〔2023〕7号   文号（policy.zc 第2行）
        第二句                发布机关、发布日期
                2023年3月1日  发布日期（policy.zc 第4行）、施行日期（policy.zc 第5行）
                三年内        不用：预计目标
                1万亩         不用：预计目标

      第一条　支持茶园改造
        标题              第一条 标题
        第一句            第一条 方向1
        第二句            事项1.1 依据
                  40%     事项1.1 标准（policy.zc 第25行）
                  30万元  事项1.1 封顶（policy.zc 第25行）
        责任单位          第一条 责任单位

      第二条　支持茶企认定
        标题              第二条 标题
        第一句            事项2.1 依据
                  首次    事项2.1 条件（policy.zc 第33行）
                  5万元   事项2.1 标准（policy.zc 第35行）
                  一次性  事项2.1 频次（policy.zc 第34行）
        第二句            不用：不涉及给付
                  10家    不用：预计目标
        责任单位          第二条 责任单位

      文末
        第一句    施行日期

      二、规则 → 正文
        文号          〔2023〕7号   policy.zc 第2行   文首第一句
        发布日期      2023年3月1日  policy.zc 第4行   文首第二句
        施行日期      2023年3月1日  policy.zc 第5行   文首第二句
        事项1.1 标准  40%           policy.zc 第25行  第一条第二句
        事项1.1 封顶  30万元        policy.zc 第25行  第一条第二句
        事项2.1 标准  5万元         policy.zc 第35行  第二条第一句

      口径增加的数字（正文没有）
        口径B1  2026年3月1日

      正文11句，阿拉伯数字10个：规则用到6个，不用4个；规则用到的汉字数字2处；规则中的数字6个。两边相符。
      "
    `);
  });
});

describe('a newer text', () => {
  const ledger = settled(draft(text));
  const told = (written: string) => revisionTable(reviseLedger(ledger, officialOf(written), book)).join('\n');

  it.each<[string, string, string]>([
    ['that is the same', text.replaceAll('，', ','), '与台账相同，没有句子改动。'],
    [
      'with another figure',
      text.replace('40%', '35%'),
      `第一条第二句有改动
  数字：40% → 35%
  待核对：
    事项1.1 标准  policy.zc 第25行
    事项1.1 依据  policy.zc 第24行
改动1句，新增0句，删去0句，移动0句。`,
    ],
    [
      'with other words',
      text.replace('改造老茶园的', '改造低产茶园的'),
      `第一条第二句有改动
  数字没有变
  待核对：
    事项1.1 依据  policy.zc 第24行
改动1句，新增0句，删去0句，移动0句。`,
    ],
    [
      'with a new sentence',
      text.replace('对改造老茶园的', '新建茶园每亩给予200元补助。对改造老茶园的'),
      `第一条第二句是新增的
  数字：新增200元
  还没有规则
第一条第二句文字未变，现为第一条第三句
  待核对：
    事项1.1 依据  policy.zc 第24行
改动0句，新增1句，删去0句，移动1句。`,
    ],
    [
      'without a sentence',
      text.replace('县里每年评选10家示范茶企。', ''),
      `第二条第二句已删去
  数字：删去10家
改动0句，新增0句，删去1句，移动0句。`,
    ],
    [
      'with a new article before another',
      text.replace(
        '二、支持茶企认定',
        '二、支持品牌建设。对注册商标的，给予2万元奖励。（责任单位：县市场监管局）\n\n三、支持茶企认定',
      ),
      `第二条标题是新增的
第二条第一句是新增的
  数字：新增2万元
  还没有规则
第二条责任单位是新增的
第二条标题文字未变，现为第三条标题
  待核对：
    第二条 标题  policy.zc 第27行
第二条第一句文字未变，现为第三条第一句
  待核对：
    事项2.1 依据  policy.zc 第32行
第二条第二句文字未变，现为第三条第二句
第二条责任单位文字未变，现为第三条责任单位
  待核对：
    第二条 责任单位  policy.zc 第28行
改动0句，新增3句，删去0句，移动4句。`,
    ],
    [
      'without an article',
      text.replace(/二、.*\n/, ''),
      `第二条标题已删去
  待核对：
    第二条 标题  policy.zc 第27行
第二条第一句已删去
  数字：删去首次
  数字：删去5万元
  数字：删去一次性
  待核对：
    事项2.1 条件  policy.zc 第33行
    事项2.1 标准  policy.zc 第35行
    事项2.1 频次  policy.zc 第34行
    事项2.1 依据  policy.zc 第32行
第二条第二句已删去
  数字：删去10家
第二条责任单位已删去
  待核对：
    第二条 责任单位  policy.zc 第28行
改动0句，新增0句，删去4句，移动0句。`,
    ],
  ])('%s', (_, written, words) => {
    expect(told(written)).toBe(words);
  });
});

describe('a ledger that cannot be read', () => {
  const whole = JSON.parse(printLedger(settled(draft(text))));
  const validate = new Ajv({ allErrors: true, strict: true }).compile(ledgerSchema);
  // biome-ignore lint/suspicious/noExplicitAny: parsed JSON that is broken on purpose
  const broken = (change: (ledger: any) => void) => {
    const copy = structuredClone(whole);
    change(copy);
    return copy;
  };

  it('whole, it satisfies its schema', () => {
    expect(validate(whole)).toBe(true);
  });

  it.each<[string, unknown, readonly string[]]>([
    ['no record', [], ['数字台账应为{…}']],
    [
      'another version',
      broken((one) => {
        one.version = 2;
      }),
      ['数字台账的“version”应为1'],
    ],
    [
      'a list that is none',
      broken((one) => {
        one.sentences = {};
      }),
      ['数字台账的“sentences”应为清单[…]，写的却是{}'],
    ],
    [
      'a key that is not there',
      broken((one) => {
        delete one.title;
      }),
      ['数字台账没有写“title”'],
    ],
    [
      'a key that is not known',
      broken((one) => {
        one.readings[0].why = '';
      }),
      ['数字台账口径的第1条没有“why”这一项，可写：reading、figures'],
    ],
    [
      'a wrong fingerprint',
      broken((one) => {
        one.sentences[1].sha256 = 'abc';
      }),
      ['数字台账第2句的“sha256”应为64位的指纹，写的却是"abc"'],
    ],
    [
      'a wrong place',
      broken((one) => {
        one.sentences[1].sentence = '二';
      }),
      ['数字台账第2句的“sentence”应为“第一句”“标题”或“责任单位”，写的却是"二"'],
    ],
    [
      'a figure without its value',
      broken((one) => {
        delete one.sentences[1].figures[0].value;
      }),
      ['数字台账第2句第1个数字没有写“value”'],
    ],
    [
      'a count below one',
      broken((one) => {
        one.sentences[1].figures[0].times = 0;
      }),
      ['数字台账第2句第1个数字的“times”应为不小于1的整数，写的却是0'],
    ],
    [
      'a claim that is no text',
      broken((one) => {
        one.sentences[1].claims = [2];
      }),
      ['数字台账第2句的“claims”应为文字的清单[…]，写的却是[2]'],
    ],
    [
      'an empty reason',
      broken((one) => {
        one.sentences[1].explained = '';
      }),
      ['数字台账第2句的“explained”应为文字，写的却是""'],
    ],
  ])('%s', (_, json, faults) => {
    expect(readLedger(json)).toEqual({ ok: false, faults });
    expect(validate(json)).toBe(false);
  });

  it('a sentence that is there twice', () => {
    expect(readLedger(broken((one) => one.sentences.push(one.sentences[0])))).toEqual({
      ok: false,
      faults: ['数字台账里文首第一句写了不止一次'],
    });
  });
});

describe('what a text limits', () => {
  it.each([
    ['按不超过投资额的15%给予补助，单个项目最高不超过1000万元', ['15%', '1000万元']],
    [
      '最多分别不超过1500万元、1500万元、5000万元，分别给予50万、100万奖励',
      ['1500万元', '1500万元', '5000万元'],
    ],
    ['给予最多不超过600万元奖励', ['600万元']],
    ['按20%计算，最高200万元', ['200万元']],
    ['不超过三家，每家给予10万元', ['三家']],
    ['对超过1000万元的部分给予5%补助', []],
    ['最高级别的企业，给予50万元', []],
  ])('%s', (text, limits) => {
    const found = textFiguresIn(text).filter(({ limit }) => limit);
    expect(found.map(({ written }) => written)).toEqual(limits);
  });
});

describe('figures of one clause in the order of their sentence', () => {
  const bracket = (more: string, less: string) =>
    bookOf(
      policy
        .replace(
          '标准：给予5万元一次性奖励',
          `标准：\n    茶园面积不低于500亩的，给予${more}一次性奖励\n    茶园面积不低于200亩的，给予${less}一次性奖励`,
        )
        .replace('依据：第二条第一句', '依据：第二条第一句、文末第一句'),
    );
  const written = text
    .replace('给予5万元一次性奖励', '面积500亩、200亩以上的，分别给予9万元、5万元一次性奖励')
    .replace('本办法自发布之日起施行', '本办法自发布之日起施行，有效期三年');
  const remarks = (rules: RuleBook) =>
    ledgerRemarks(draft(written, null, rules), rules).map(({ message }) => message);

  it('amounts stand among amounts, and counts among counts', () => {
    expect(remarks(bracket('9万元', '5万元'))).toEqual([]);
    expect(remarks(bracket('5万元', '9万元'))).toEqual([
      '事项2.1 标准（policy.zc 第36行）依次是5万元、9万元，第二条第一句依次是9万元、5万元，请核对是否对调',
    ]);
  });

  it('a text that tells the lines from the lowest on has exchanged nothing', () => {
    const rising = written
      .replace('面积500亩、200亩以上的', '面积200亩、500亩以上的')
      .replace('9万元、5万元', '5万元、9万元');
    const remarksOf = (rules: RuleBook) =>
      ledgerRemarks(draft(rising, null, rules), rules).map(({ message }) => message);
    expect(remarksOf(bracket('9万元', '5万元'))).toEqual([]);
  });

  it('amounts that are asked for and amounts that are given are told in turn', () => {
    const lines = (first: string, second: string) =>
      bookOf(
        policy
          .replace('茶园面积（garden_mu）：数值（亩）', '年产值（output_yuan）：金额')
          .replace(
            '标准：给予5万元一次性奖励',
            `标准（分档）：\n    年产值不低于5000万元的，给予${first}一次性奖励\n    年产值不低于1000万元、小于5000万元的，给予${second}一次性奖励`,
          ),
      );
    const told = text.replace(
      '给予5万元一次性奖励',
      '年产值达到1000万元、5000万元的，分别给予10万元、30万元一次性奖励',
    );
    const remarksOf = (rules: RuleBook) =>
      ledgerRemarks(draft(told, null, rules), rules).map(({ message }) => message);
    expect(remarksOf(lines('30万元', '10万元'))).toEqual([]);
    expect(remarksOf(lines('10万元', '30万元'))).toEqual([
      '事项2.1 标准（policy.zc 第36行）依次是5000万元、10万元、1000万元、30万元，第二条第一句依次是1000万元、5000万元、10万元、30万元，请核对是否对调',
    ]);
  });

  it('years that a rule counts are those that the text names, or their number', () => {
    const rules = bookOf(
      policy
        .replace('首次认定（first_recognised）：是否', '认定日期（recognised_on）：日期')
        .replace('条件：首次认定', '条件：支持年度为自认定日期起第一年至第三年')
        .replace('频次：一次性', '频次：每年')
        .replace('5万元一次性', '5万元'),
    );
    const told = text.replace('给予5万元一次性', '三年内，第一年、第二年、第三年每年给予5万元');
    const { sentences } = draft(told, null, rules);
    const figures = sentences.find(({ article, sentence }) => article === '第二条' && sentence === '第一句');
    expect(figures?.figures.map(({ written, claims }) => [written, claims])).toEqual([
      ['首次', []],
      ...['三年内', '第一年', '第二年', '第三年'].map((year) => [year, ['事项2.1 条件']]),
      ['5万元', ['事项2.1 标准']],
    ]);
  });

  it('a price by the unit is what the text gives for each of it', () => {
    const rules = bookOf(
      policy.replace('标准：给予5万元一次性奖励', '标准：按茶园面积乘以50元/亩给予一次性奖励'),
    );
    const told = text.replace('给予5万元一次性', '每亩给予50元一次性');
    const { sentences } = draft(told, null, rules);
    const figures = sentences.find(({ article, sentence }) => article === '第二条' && sentence === '第一句');
    expect(figures?.figures.find(({ written }) => written === '50元')?.claims).toEqual(['事项2.1 标准']);
    expect(open(draft(told, null, rules), rules).filter((message) => message.includes('50元'))).toEqual([]);
  });

  it('what a measure states of its items is looked for in its own article', () => {
    const rules = bookOf(
      policy.replace(
        '责任单位：县农业农村局\n\n事项 2.1',
        '责任单位：县农业农村局\n年度总额：30万元，超出的按比例核减\n\n事项 2.1',
      ),
    );
    const claims = draft(text, null, rules).sentences.flatMap(({ figures }) =>
      figures.flatMap((figure) => figure.claims),
    );
    expect(claims).not.toContain('年度总额');
  });

  it('a sentence after the articles can be cited', () => {
    const rules = bracket('9万元', '5万元');
    expect(open(draft(written, null, rules), rules).filter((message) => message.includes('依据'))).toEqual(
      [],
    );
  });
});
