import { describe, expect, it } from 'vitest';
import { readOfficialText } from '../../../src/compiler/index.ts';
import { officialOf, text } from './tea-gardens.ts';

const shape = (written: string) =>
  officialOf(written).articles.map(({ article, sentences }) =>
    [
      article,
      ...sentences.map(({ sentence, figures }) => [sentence, ...figures.map((one) => one.written)].join(' ')),
    ].join('｜'),
  );
const prints = (written: string) =>
  officialOf(written).articles.flatMap(({ sentences }) => sentences.map(({ sha256 }) => sha256));

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
