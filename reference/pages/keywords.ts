import { awardNouns, keywordMeanings, keywordSections, keywords } from '../../grammar/index.ts';
import { code, codes, lines, page, section, table } from './markdown.ts';

/** 关键词 by section, each with its meaning and an example; then the award nouns. */
export function keywordsPage(): string {
  const sections = Object.entries(keywordSections).map(([title, words]) =>
    section(title, table(['写法', '含义', '例'], (Object.keys(words) as (keyof typeof keywords)[]).map(row))),
  );
  return page(
    '关键词',
    '规则句子里有固定含义的词。同一格里的几种写法意思相同；第一种见于诊断，指南印制和规范格式的写法见[语言一页通](../language.zh-CN.md)。',
    '关键词不能作名称。名称里含有关键词的不受影响：最长的词优先，有两种读法都讲得通的，在要用的名称两边加`「」`。',
    ...sections,
    section(
      '奖补名目',
      `给付的名称，写在“给予”或金额之后，以下列之一结尾，前面可以加修饰，例如${code('保费补贴')}：${codes(awardNouns)}。`,
      `名目为${code('配套')}的，事项类别是配套；以${code('一次性')}开头的，频次须为${code('一次性')}。其余只是名称。`,
    ),
  );
}

function row(token: keyof typeof keywords): readonly string[] {
  const { meaning, example } = keywordMeanings[token];
  return [codes(keywords[token]), meaning, lines(example)];
}
