import { replaced, type Unread } from './clause.ts';

/** 换一种说法: words of an official text that nothing can be computed from, and what to write instead. */
export interface Advice {
  readonly start: number;
  readonly end: number;
  readonly help: readonly string[];
}

/** What an unread clause says that no rule can say; null where it says nothing of the kind. */
export const adviceFor = (clause: Unread): Advice | null =>
  numberAdvice(clause) ??
  spanAdvice(clause) ??
  eachAdvice(clause) ??
  yearsAdvice(clause) ??
  wordAdvice(clause);

/** 1.企业规模为大型: a number before a sentence. */
function numberAdvice({ text }: Unread): Advice | null {
  const found =
    /^\s*(?:\d{1,2}[.．、)）](?!\d)|（(?:\d{1,2}|[一二三四五六七八九十]{1,3})）|[①-⑳]|[一二三四五六七八九十]{1,3}、)\s*/.exec(
      text,
    );
  if (!found) return null;
  return {
    start: found[0].length - found[0].trimStart().length,
    end: found[0].trimEnd().length,
    help: ['删去编号；几项条件之间写“，且”或“，或”，标准的几句各占一行'],
  };
}

const unit = '(?:[千百]?[万亿])?元|%|[^\\d\\s年月日，；。、（）]{1,4}?';
const span = new RegExp(
  `(\\d[\\d.,]*(?:${unit})?)\\s*(?:至|到|[～~]|[—–―-]+)\\s*(\\d[\\d.,]*(?:${unit}))`,
  'g',
);

/** 给予5万元至10万元: two figures where one belongs; of a part or of a bracket, both, with which of them is in it. */
function spanAdvice({ text, read }: Unread): Advice | null {
  for (const { index: start, 0: written, 1: first = '', 2: most = '' } of text.matchAll(span)) {
    const end = start + written.length;
    const help = spanHelp(text.slice(end), first, most);
    if (read(replaced(text, start, end, most)).tree !== null) return { start, end, help: [help] };
  }
  return null;
}

function spanHelp(after: string, first: string, most: string): string {
  // 1000至5000万元 writes the unit once.
  const least = /\d$/.test(first) ? first + most.replace(/^[\d.,]+/, '') : first;
  if (/^的?部分/.test(after)) return `分段计算的，写“超过${least}、${most}以下的部分”`;
  if (/^(?:之间|以内)?的[，,]/.test(after)) return `写明两头含不含本数，例如“不低于${least}、小于${most}”`;
  return `给付有幅度的，写上限，例如“不超过${most}”`;
}

/** 每辆给予2万元: whether the award is for each subject or by a number, only its author knows. */
function eachAdvice({ text }: Unread): Advice | null {
  const found = /每([^年满增新再\d，；。（）]{1,4}?)(?=再?(?:给予|奖励|奖补|补助|补贴|资助))/.exec(text);
  if (!found) return null;
  const [each, one = ''] = found;
  const amount = /\d[\d,.]*万?元/.exec(text.slice(found.index))?.[0] ?? '…元';
  const byNumber = `按数目计算的，写明是哪个事实：“按…乘以${amount}/${one}给予…”`;
  const help = /^[月季天周]/.test(one)
    ? [byNumber]
    : [
        `对象就是一${one}一${one}的，不写“${each}”，“给予”就是给每个对象的`,
        `${byNumber}，只计整数的写“按…每满1${one}给予…”`,
      ];
  return { start: found.index, end: found.index + each.length, help };
}

const years = /(自?[^，；。]*起)?([前后])([一二两三四五六七八九十\d]+)年(?=[的，]|$)/;

/** 前两年, 后三年: years that are counted from no day, or from the end of others. */
function yearsAdvice({ text, failure }: Unread): Advice | null {
  const found = years.exec(text);
  if (!found) return null;
  const [whole, since, side = '', count = ''] = found;
  const start = found.index + whole.length - `${side}${count}年`.length;
  const end = found.index + whole.length;
  if (failure.start < start || failure.start > end) return null;
  const first = '“支持年度为自认定日期起第一年至第二年”';
  const later = '“支持年度为自认定日期起第三年至第五年”';
  if (side === '后') return { start, end, help: [`写明是第几年至第几年，例如前两年之后的三年写${later}`] };
  return since === undefined ? { start, end, help: [`写明从哪天起算，例如${first}`] } : null;
}

const advised: readonly { readonly written: RegExp; readonly help: readonly string[] }[] = [
  {
    written: /(?:首次|首度)(?:突破|达到|超过)/,
    help: [
      '“首次”要看以往各年：写“不低于…”，另声明一个事实，例如“产值不低于10亿元，且以前年度最高产值小于10亿元”',
      '只要达到时给一次的，写“不低于…”，频次写“一次性”',
    ],
  },
  {
    written: /分别(?=一次性|给予|奖励|补助|补贴|按)/,
    help: ['每种情形写一句，各占一行，例如“企业规模为大型的，给予50万元奖励”'],
  },
  {
    written: /原则上|视情况?|酌情|适当/,
    help: ['由主管部门决定的，标准写“按核定金额给予…”，另写“核定：由谁审定”；不由主管部门决定的，删去'],
  },
  {
    written: /大?约(?=\d)|(?<=[\d%元人个])(?:左右|上下|不等)/,
    help: ['写明确定的数；有幅度的写上限，例如“给予不超过5万元奖励”'],
  },
  {
    written: /(?<=给予(?:不超过)?\d[\d.,]*[万亿]?元)以上/,
    help: ['给付写确定的数；只定下限、由主管部门决定的，标准写“按核定金额给予…”，另写“核定：由谁审定”'],
  },
  {
    written: /(?<![于为])\d{4}年度?(?=(?!度)\p{Script=Han})(?![^，]*享受)/u,
    help: ['事实不带年份：哪一年由支持年度和申报日期决定；要用往年的，声明成另一个事实，例如“上年研发投入”'],
  },
  {
    written: /^对(?=\p{Script=Han})/u,
    help: ['分情形给付的，写成“…的，给予…”，例如“企业规模为大型的，给予50万元奖励”'],
  },
];

/** Words that leave open what is given, where they are what stops the sentence. */
function wordAdvice({ text, tokens, failure }: Unread): Advice | null {
  const isOpen = (start: number, end: number) =>
    (failure.start >= start && failure.start <= end) ||
    tokens.some(
      ({ tokenType, startOffset: at, image }) =>
        tokenType.name === 'Stray' && at < end && at + image.length > start,
    );
  for (const { written, help } of advised) {
    const found = written.exec(text);
    if (!found) continue;
    const [start, end] = [found.index, found.index + found[0].length];
    if (isOpen(start, end)) return { start, end, help };
  }
  return null;
}
