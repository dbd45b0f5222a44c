import {
  commonFactMeanings,
  factTypeMeanings,
  literalMeanings,
  mechanismMeanings,
} from '../../grammar/index.ts';
import { code, lines, page, section, table } from './markdown.ts';

/** 事实、数和名称: types of facts, literals, and the words of 适用. */
export function wordsPage(): string {
  return page(
    '事实、数和文字',
    section(
      '事实的类型',
      '写在词汇表里，名称后的代码是申报材料里的名称。取值不止一种的，不写类型而逐个列出取值。',
      table(
        ['类型', '含义', '例'],
        [
          ...Object.entries(factTypeMeanings).map(([type, { meaning, example }]) => [
            code(type),
            meaning,
            code(example),
          ]),
          ['逐个列出取值', '几种取值之一，各有代码', code('企业规模（size）：大型（large）、小型（small）')],
        ],
      ),
    ),
    section(
      '不必声明的事实',
      table(
        ['名称', '含义', '例'],
        Object.entries(commonFactMeanings).map(([name, { meaning, example }]) => [
          code(name),
          meaning,
          lines(example),
        ]),
      ),
    ),
    section(
      '数、日期和文字的写法',
      '数字与单位之间不留空格；全角和半角通用。',
      table(
        ['名称', '例', '写法'],
        Object.values(literalMeanings).map(({ name, example, meaning }) => [name, code(example), meaning]),
      ),
    ),
    section(
      '口径适用的机制',
      table(
        ['适用', '说的是'],
        Object.entries(mechanismMeanings).map(([name, meaning]) => [code(name), meaning]),
      ),
    ),
  );
}
