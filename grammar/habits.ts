import { shiftDecimal } from './literals.ts';
import { numeralClass, parseNumeral } from './numerals.ts';

/** 习惯写法: what authors are used to writing where the language has another word for the same. */
interface Habit {
  readonly written: RegExp;
  /** The language's own way to say it; `$1` is what the pattern took from the text. */
  readonly official: string | ((match: RegExpMatchArray) => string | null);
  /** Whether it is no part of a name, so that it is told even beside names that nobody has declared. */
  readonly clear?: boolean;
}

const amount = '\\d[\\d,.]*(?:[千百]?[万亿])?元';

const digitsOf = (numerals: string): string =>
  [...numerals].map((numeral) => (numeral === '○' ? 0 : (parseNumeral(numeral) ?? numeral))).join('');

/** A day in its official form; null where it is written so. */
const dayOf = ([written, year = '', month = '', day = '']: RegExpMatchArray): string | null => {
  const [m, d] = [parseNumeral(month) ?? 0, parseNumeral(day) ?? 0];
  const official = `${digitsOf(year)}年${m}月${d}日`;
  return official === written || m < 1 || m > 12 || d < 1 || d > 31 ? null : official;
};

/** What compares years, for what is said of them as of days. */
const yearWords: Readonly<Record<string, string>> = {
  为: '等于',
  是: '等于',
  等于: '等于',
  早于: '小于',
  不早于: '不小于',
  晚于: '大于',
  不晚于: '不大于',
  从: '不小于',
  自: '不小于',
};

/** Where a condition begins. */
const opening = '(?<=^|[，；（且或])';

const habits: readonly Habit[] = [
  // 2021.10.14, 2021-10-14, 2021年 10月 14号
  {
    written: /(\d{4})\s*[年./-]\s*(\d{1,2})\s*[月./-]\s*(\d{1,2})(?:\s*[日号]|(?![\d.]))/g,
    official: dayOf,
  },
  // 二〇二一年十月十四日
  {
    written: new RegExp(`([零〇○一二三四五六七八九]{4})年(${numeralClass}+)月(${numeralClass}+)[日号]`, 'g'),
    official: dayOf,
  },
  // 1000万 元
  { written: /(\d[\d.,]*)\s*([千百]?[万亿])\s+(?=元)/g, official: '$1$2' },
  // 10，000万元, with the mark of full width
  {
    written: /(?<![\d，])\d{1,3}(?:，\d{3})+(?!\d)/g,
    official: ([number = '']) => number.replaceAll('，', ''),
  },
  // 大于或等于
  { written: /[大高]于或?等于/g, official: '不低于' },
  { written: /[小低]于或?等于/g, official: '不高于' },
  { written: />\s*=|＞\s*=|[≥≧⩾]/g, official: '不低于' },
  { written: /<\s*=|＜\s*=|[≤≦⩽]/g, official: '不高于' },
  { written: /[!！]=|<>|≠/g, official: '不等于' },
  { written: /[>＞](?!\s*=)/g, official: '大于' },
  { written: /[<＜](?!\s*[=>])/g, official: '小于' },
  { written: /并且|而且|同时|\s*(?:&&?|\band\b)\s*/gi, official: '且' },
  { written: /或者|\s*(?:\|\|?|\bor\b)\s*/gi, official: '或' },
  // 企业规模是大型, 企业规模不属于大型, 未在区内注册
  { written: /(?<!不)(?:是|属于)/g, official: '为' },
  { written: /不是|不属于/g, official: '不为' },
  { written: /不是|不属于|未|没有|不得/g, official: '非' },
  // 不区内注册, 已区内注册, 区内注册为是, 区内注册为否
  { written: new RegExp(`${opening}(?:尚未|并未|并非|不)`, 'g'), official: '非' },
  { written: new RegExp(`${opening}已经?`, 'g'), official: '' },
  { written: /为是(?=[，；。）且或的]|$)/g, official: '' },
  { written: new RegExp(`${opening}([^，；。（）且或]+)为否(?=[，；。）且或的]|$)`, 'g'), official: '非$1' },
  // 投资额=1000万元
  { written: /\s*(?<![<>!=])=(?!=)\s*/g, official: '为' },
  // 研发投入同比增长10%以上
  { written: /(?<=^|[，；（且或按])([^，；。（）且或]+)同比(?=增)/g, official: '$1较上年$1' },
  // 符合下列条件之一：…；…
  {
    written: /(?:同时)?(?:符合|满足|具备)?(?:下列|以下)(?:各项)?条件(之一)?(?:的)?[：，]?(.+)$/gs,
    official: ([, one, conditions = '']) =>
      conditions
        .split(/[；\n]/)
        .map((condition) => condition.trim())
        .filter((condition) => condition !== '')
        .join(one === undefined ? '，且' : '，或'),
  },
  { written: /按照|依照/g, official: '按', clear: true },
  { written: /(?<=按)(?:不高于|不多于)/g, official: '不超过', clear: true },
  { written: /予以|给[以与]/g, official: '给予' },
  { written: /达到|突破|至少/g, official: '不低于' },
  { written: /不足(?=\d)/g, official: '小于' },
  // 展览面积5000平方米（含）以上, 5000平方米以上（含本数）
  { written: /（含(?:本数)?）/g, official: '' },
  // 对首次认定的企业, of a subject
  { written: /^对(?=[^，；。]+(?:企业|项目)$)/g, official: '' },
  // 参赛人数不低于500人，不满2000人的
  { written: /(?<=\d[^，；。]*)，(?=[不小低][满于足])/g, official: '、' },
  // 员工人数较上年每增加10人, where 上年员工人数 is declared
  {
    written: /(?<=^|[，。的按])([^，；。的按]+)较上一?年度?(?=每|的?增|的?新增)/g,
    official: '$1较上年$1',
  },
  { written: /至多/g, official: '不高于' },
  // 员工人数在10人以上, 员工人数为10人以上
  { written: /[在为](\d[^，；。]*以[上下])/g, official: '$1' },
  // 研发投入占营业收入的5%以上, 研发投入占营业收入的比例不低于5%
  { written: /占([^，；。且或的]+)(?:的比[例重]|的)/g, official: '除以$1' },
  // 按投资额的百分之十五给予, 按投资额百分之十五的比例给予
  {
    written: /(的)?百分之([\d.]+|[零〇一二两三四五六七八九十百]+)(的比例)?/g,
    official: ([, of, numeral = '', ratio]) => {
      const number = /^\d/.test(numeral) ? numeral : parseNumeral(numeral);
      return number === null ? null : `${(of ?? ratio) ? '的' : ''}${number}%`;
    },
  },
  // 投资额的15个百分点, 15‰, 千分之十五
  { written: /(?<=\d)个百分点/g, official: '%' },
  { written: /(\d[\d.]*)‰/g, official: ([, number = '']) => `${shiftDecimal(number, -1)}%` },
  {
    written: new RegExp(`千分之(\\d[\\d.]*|${numeralClass}+)`, 'g'),
    official: ([, numeral = '']) => {
      const number = /^\d/.test(numeral) ? numeral : parseNumeral(numeral)?.toString();
      return number === undefined ? null : `${shiftDecimal(number, -1)}%`;
    },
  },
  // 研发投入的一半, 的2倍, 的1/3, 的三分之一; 按研发投入全额给予
  { written: /的(?:一半|1\/2|二分之一)/g, official: '的50%' },
  { written: /的(\d[\d.]*)倍/g, official: '乘以$1' },
  { written: /的1\/(\d+)/g, official: '除以$1' },
  {
    written: new RegExp(`的(${numeralClass})分之一`, 'g'),
    official: ([, numeral = '']) => `除以${parseNumeral(numeral)}`,
  },
  { written: /的?全额(?=给予)/g, official: '的100%' },
  // 一百五十万元, 五十人
  {
    written: /(?<![\d.])[零〇一二两三四五六七八九十百]+(?=[千百]?[万亿]?元|[人家个台件项])/g,
    official: ([numeral]) => parseNumeral(numeral)?.toString() ?? null,
  },
  // 按投资额15%的比例给予, 按投资额的15%的比例给予
  { written: /(?<=[\p{Script=Han}）」])(?<!的)(\d[\d.]*%)的比例/gu, official: '的$1' },
  { written: /(?<=的)(\d[\d.]*%)的比例/g, official: '$1' },
  { written: /(\d[\d,.]*[万亿])(?![\d元万亿])/g, official: '$1元' },
  { written: /不[得能应]超过/g, official: '不超过' },
  {
    written:
      /(?<!不超过)(?:最[高多](?:限额|额度|金额)?(?:可达|可给予|为|可?至|达)?|封顶|上限为?|限额为?)(\d[\d,.]*(?:[千百]?[万亿]元?|元))/g,
    official: ([, limit = '']) => `最高不超过${limit.replace(/元?$/, '元')}`,
  },
  // 研发投入1000万元以内的部分
  { written: /以内(?=的部分)/g, official: '以下' },
  // 单个企业每年最高不超过30万元
  {
    written: /(?<=(?:单个|每[个家户]|同一|合计)[^；。]*)(?:每年度?|年度)(?=(?:最[高多])?不超过|最[高多]\d)/g,
    official: '当年',
    clear: true,
  },
  // 单个企业每年贴息不超过5万元
  {
    written: /(每年|当年|累计)(?:奖励|奖补|补助|补贴|贴息|资助)(?:总额|金额)?(?=(?:最[高多])?不超过)/g,
    official: ([, when = '']) => (when === '每年' ? '当年' : when),
  },
  // 每个展会最高不超过50万元, 每家企业每年最高50万元, 同一企业累计不超过50万元
  { written: /每[个家户](?=[^，；。]{1,12}(?:不超过|最[高多]\d))/g, official: '单个', clear: true },
  {
    written: /(?:每[个家户一]?|[同每]一[个家户]?|一[个家户])(?=[^，；。\d]{1,12}(?:不超过|最[高多]|限额))/g,
    official: '单个',
  },
  // 给予人民币5万元奖励, 给予￥50000奖励
  { written: /人民币(?=\d)/g, official: '' },
  { written: /[￥¥](\d[\d,.]*)([千百]?[万亿])?元?/g, official: '$1$2元' },
  // 每年一次, 仅限一次
  { written: /^(?:每年度?|一年)一次$/g, official: '每年' },
  { written: /^(?:仅|只|限|仅限|只限)?(?:享受|给予)?一次$/g, official: '一次性' },
  // 技改补助不超过150万元, 技改补助为150万元, of what must come out
  { written: /(?:最[高多])?不超过(?=\d[\d.,]*[万亿]?元)/g, official: '上限' },
  { written: /(?<!\d)为(?=\d[\d.,]*[万亿]?元)/g, official: '' },
  { written: /每[家户](?=每年|当年|年度|累计|最[高多]|不超过)/g, official: '单个企业', clear: true },
  { written: /^同一(?=[^，；。]{1,12}不超过)/g, official: '单个' },
  // 竣工验收后拨付剩余30%
  { written: /后，?(?=拨付)/g, official: '的，' },
  { written: /(?<=拨付)(?:剩余|其余)(?:的?\d+%|部分|资金)?/g, official: '余额' },
  // 市级、区级按4:6比例分担
  { written: /(?<=\d)的?比例(?=分担)/g, official: '' },
  // 给予5万元以内奖励, 按投资额的20%以内给予
  { written: new RegExp(`(?<=给予)(${amount})[以之]内的?`, 'g'), official: '不超过$1' },
  { written: /按(?!不超过)([^，；。]+?的\d[\d.]*%)[以之]内(?=给予)/g, official: '按不超过$1' },
  // 按租金20%补助, 租金20%的补助
  {
    written:
      /(?<=[\p{Script=Han}）」])(?<![的至到])(\d[\d.]*%)((?:奖励|奖补|补助|补贴|贴息|资助)(?=[，；。]|$))/gu,
    official: '的$1给予$2',
  },
  {
    written:
      /(?<=^|的，)按?([^，；。按\d]+?)的?(\d[\d.]*%)的((?:奖励|奖补|补助|补贴|贴息|资助)(?=[，；。]|$))/g,
    official: '按$1的$2给予$3',
  },
  // 支持年度为2022年, 支持年度不早于2022年度
  {
    written: /(?<=年度)(为|是|等于|不?早于|不?晚于|从|自)(\d{4})年?度?(?=[，；。）且或的起]|$)起?/g,
    official: ([, word = '', year = '']) => `${yearWords[word] ?? ''}${year}`,
  },
  // 按投资额的15%补助
  { written: /%((?:奖励|奖补|补助|补贴|贴息|资助)(?=[，；。]|$))/g, official: '%给予$1' },
  { written: /乘(?!以)/g, official: '乘以' },
  // 申报日期自认定日期起不超过两年
  { written: /(?<=起)不超过([\d零〇一二两三四五六七八九十]+(?:年|个月))/g, official: '$1内' },
  // 投资额1000万元以下的部分给予5%补助
  { written: /(?<=的部分)(，?)给予(不超过)?(\d[\d.]*%)的?/g, official: '$1按$2$3给予' },
  // 自施行之日起三年内, of a validity
  { written: /^自(?:本[\u4e00-\u9fff]{2,4})?施行(?:之日|日期)?起/g, official: '' },
  // 按投资额给予15%的补助, 给予投资额15%的补助
  {
    written: /(?<=^|的，|再)(?:按([^，；。]+?)给予(不超过)?|给予(不超过)?([^，；。\d]+?)的?)(\d[\d.]*%)的?/g,
    official: ([, before, ceiling, most, base, ratio]) =>
      `按${ceiling ?? most ?? ''}${before ?? base}的${ratio}给予`,
  },
  // 按投资额的15%、最高不超过100万元给予补助
  {
    written: new RegExp(`[、，](最[高多]不超过${amount})的?(标准)?给予(\\p{Script=Han}+)`, 'gu'),
    official: '给予$3，$1',
  },
  // 自认定之日起三年内
  { written: /之日(?=[起至的])/g, official: '日期' },
  // 投资额的15%给予补助
  { written: /(?<=^|的，)([^，按]+)(?=给予)/g, official: '按$1' },
  // 补助10万元
  {
    written: new RegExp(
      `(?<=^|的，)((?!\\p{Script=Han}*[再每])\\p{Script=Han}{2,8}?)(${amount})(?=[，；。]|$)`,
      'gu',
    ),
    official: '给予$2$1',
  },
  // 再奖励10万元
  { written: new RegExp(`再((?:奖|补)(?:励|助|贴))(${amount})`, 'g'), official: '再给予$2$1' },
  // 给予奖励10万元, 给予一次性10万元奖励, 一次性给予10万元奖励
  {
    written: new RegExp(`(?<=给予)(\\p{Script=Han}{2,8}?)((?:不超过)?${amount})(?=[，；。]|$)`, 'gu'),
    official: '$2$1',
  },
  { written: new RegExp(`一次性(给予)?((?:不超过)?${amount})`, 'g'), official: '$1$2一次性' },
  { written: /["＂‘']([^"＂‘’'\n]*)["＂’']/g, official: '“$1”' },
  { written: /[[【［]([^[\]【】［］\n]*)[\]】］]/g, official: '（$1）' },
];

/** A text to be put in the place of another, by offsets of the clause. */
export interface Rewording {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Whether it is no part of a name. */
  readonly clear: boolean;
}

// More habits than these in one sentence, and its author writes another language.
const mostHabits = 5;

/** 改写: the ways to put what a clause says by habit into the words of the language, the fewest changes first. */
export function rewordings(clause: string): readonly (readonly Rewording[])[] {
  const found = habits
    .map((habit) => changesOf(clause, habit))
    .filter((changes) => changes.length > 0)
    .slice(0, mostHabits);
  const subsets = Array.from({ length: 2 ** found.length - 1 }, (_, index) =>
    found.filter((_, habit) => ((index + 1) >> habit) % 2 === 1).flat(),
  );
  return subsets
    .map((set) => set.sort((a, b) => a.start - b.start))
    .filter((set) => set.every((one, index) => one.start >= (set[index - 1]?.end ?? 0)))
    .sort((a, b) => a.length - b.length);
}

function changesOf(clause: string, { written, official, clear = false }: Habit): readonly Rewording[] {
  return [...clause.matchAll(written)].flatMap((match) => {
    const text =
      typeof official === 'function'
        ? official(match)
        : official.replaceAll(/\$(\d)/g, (_, group: string) => match[Number(group)] ?? '');
    const end = match.index + match[0].length;
    return text === null ? [] : [{ start: match.index, end, text, clear }];
  });
}
