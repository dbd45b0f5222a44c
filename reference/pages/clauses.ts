import { type ClauseMeaning, clauseMeanings, headingMeanings, mannerMeanings } from '../../grammar/index.ts';
import { code, lines, page, section, table } from './markdown.ts';

const blocks: Readonly<Record<keyof typeof clauseMeanings, string>> = {
  policy: '政策的条目',
  subject: '事实的条目',
  measure: '措施的条目',
  item: '事项的条目',
  reading: '口径的条目',
  referral: '转介的条目',
  example: '算例的条目',
};

/** 标题和条目: what opens a block, and what each of its clauses holds. */
export function clausesPage(): string {
  const kinds = Object.keys(blocks) as (keyof typeof clauseMeanings)[];
  return page(
    '标题和条目',
    '标题独占一行，下面缩进的各行属于它。条目写作`键：值`；值写不下的，续行缩进得更深。',
    section(
      '标题',
      table(
        ['写法', '含义'],
        Object.values(headingMeanings).map(({ meaning, example }) => [code(example), meaning]),
      ),
    ),
    ...kinds.map((block) =>
      section(
        blocks[block],
        table(
          ['条目', '内容', '写法', '例'],
          Object.entries(clauseMeanings[block]).map(([key, meaning]) => clauseRow(key, meaning)),
        ),
      ),
    ),
    section(
      '标准的写法',
      table(
        ['写法', '含义', '例'],
        Object.entries(mannerMeanings).map(([manner, { meaning, example }]) => [
          code(`标准（${manner}）`),
          meaning,
          lines(example),
        ]),
      ),
    ),
  );
}

const clauseRow = (key: string, { meaning, example, values }: ClauseMeaning): readonly string[] => [
  code(key),
  meaning,
  values.map(valueWords).join('；'),
  lines(example),
];

/** What stands after the colon, with the way to its diagram. */
function valueWords(value: ClauseMeaning['values'][number]): string {
  switch (value) {
    case 'text':
      return '文字';
    case 'dateText':
      return '日期';
    case 'listText':
      return '文字，多项用“、”分开';
    case 'readingIds':
      return '口径的内容，或编号';
    default:
      return `[句法](syntax.md#${value.toLowerCase()})`;
  }
}
