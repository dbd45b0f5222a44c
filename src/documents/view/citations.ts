/** 依据 of several items together: 第一条第一句、第二句、第三条第一句、文末第二句. */
import { distinct, enumerate } from './phrases.ts';

const citation = /^(第[一二三四五六七八九十百]+条|文首|文末)(.*)$/u;
const AFTER_THE_ARTICLES = '文末';

/** Each sentence once, by articles in the order in which they are first cited; what stands after them comes last. */
export function citationsTogether(sources: readonly string[]): string {
  const cited = new Map<string, string[]>();
  for (const source of sources) {
    let article = '';
    for (const part of source.split('、')) {
      const [, named, sentence] = citation.exec(part) ?? [];
      article = named ?? article;
      cited.set(article, [...(cited.get(article) ?? []), sentence ?? part]);
    }
  }
  const articles = [...cited].sort(
    ([a], [b]) => Number(a === AFTER_THE_ARTICLES) - Number(b === AFTER_THE_ARTICLES),
  );
  return enumerate(
    articles.map(([article, sentences]) =>
      sentences.includes('') ? article : `${article}${enumerate(distinct(sentences))}`,
    ),
  );
}
