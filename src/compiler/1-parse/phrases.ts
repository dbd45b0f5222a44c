import type { Step } from './explaining.ts';
import { sinceWhen } from './unknowns.ts';

/** 没有说全: 每增加 says more than what, and 再 what it is added to. */
export const unfinished: Step = ({ text, key, failure }, { reporter, at }) => {
  const { start, end, token } = failure;
  const word = text.slice(start, end);
  if (token === 'EveryIncrease') reporter.report('ZC0118', at(start, end), { every: word });
  else if (token === 'Further' && key !== '加奖')
    reporter.report('ZC0119', at(start, end), { further: word });
  else return false;
  return true;
};

/** 期限: 自认定日期起三年内 does not say which day lies in the three years. */
export const period: Step = ({ text, key, tokens, failure }, { reporter, at }) => {
  const index = tokens.findIndex((token) => token.startOffset === failure.start);
  const [before, here] = [tokens[index - 1], tokens[index]];
  const since = key === '条件' ? /^自[^，；。]+起不超过[^，；。]+(?:年|个月)$/.exec(text) : null;
  const isBare = here?.tokenType.name === 'DurationLiteral' && before?.tokenType.name === 'Starting';
  if (!isBare && !since) return false;
  const { start, end } = since ? { start: 0, end: text.length } : failure;
  const help = ['写明哪个日期在期限内，例如“申报日期自认定日期起三年内”；按年度计的，写“自认定日期起前三年”'];
  reporter.report('ZC0102', at(start, end), { key, found: text.slice(start, end) }, { help });
  return true;
};

/** 起止: 5亿元至10亿元 does not say to which side its ends belong. */
export const range: Step = ({ text }, { reporter, at }) => {
  const found =
    /[在为]?(\d[^，；。、（）至]*)(?:（含(?:本数)?）)?[至到～~—–](\d[^，；。、（）至]*?)(?:（不?含(?:本数)?）)?(的部分|之间)?(?=的|，|$)/.exec(
      text,
    );
  const [whole, written = '', to = '', kind] = found ?? [];
  if (!found || whole === undefined || /[年月日]$/.test(written)) return false;
  const from = /\d$/.test(written) ? written + to.replace(/^[\d.,]+/, '') : written;
  const official = kind === '的部分' ? `超过${from}、${to}以下的部分` : `${from}以上、不满${to}`;
  const help = [`也可以写“超过${from}、${to}以下”；含不含两头的数，照正文选`];
  const extra = kind === '的部分' ? {} : { help };
  reporter.report(
    'ZC0130',
    at(found.index, found.index + whole.length),
    { written: whole, official },
    { ...extra, correction: { text: official, certain: kind === '的部分' } },
  );
  return true;
};

/** 年次: 第一年的 does not say since when. */
export const ordinalYear: Step = ({ text, key, failure: { start } }, { reporter, at }) => {
  const [found] =
    /^第[一二三四五六七八九十]+年(?:至第[一二三四五六七八九十]+年)?/.exec(text.slice(start)) ?? [];
  if (found === undefined || text.slice(0, start).endsWith('起')) return false;
  const help = [sinceWhen(found)];
  reporter.report('ZC0102', at(start, start + found.length), { key, found }, { help });
  return true;
};
