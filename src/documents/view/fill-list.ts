/** 清单: the elements of one kind (projects, contracts …) that an applicant lists, a row for each. */
import type { z } from 'zod';
import type { ItemAbout, SubjectAbout } from '../../runtime/index.ts';
import type { AskedFact } from './facts.ts';
import { fillView, narrowFillOf, numberedChoices, unitOf, widthOf } from './fill.ts';
import { headOfItems, usedBy } from './materials.ts';
import { enumerate } from './phrases.ts';
import { list, maybe, record, text } from './schema.ts';

export const fillListView = record({
  name: text.describe('填的是什么，如“项目”'),
  id: text.describe('编号一栏的栏名'),
  tables: list(
    record({
      heads: list(text).describe('栏名'),
      rows: list(
        record({
          ordinal: text.describe('序号'),
          cells: list(fillView).describe('各栏的填写栏'),
        }),
      ).describe('空行，供填写'),
    }),
  ).describe('供填写的表；栏目太多的分成几张'),
  several: maybe(text).describe('“适用事项”一栏的栏名；只有一个事项的没有这一栏'),
  columns: list(
    record({
      name: text.describe('栏目'),
      manner: text.describe('填写要求'),
      choices: list(text).describe('供选择的各项，带序号'),
      evidence: text.describe('证明材料，没有的为“—”'),
      items: text.describe('适用事项'),
    }),
  ).describe('填报说明'),
});
export type FillListView = z.output<typeof fillListView>;

/** As many as stay together on one page. */
const ROWS = ['1', '2', '3', '4'];
/** In characters of the table, beside the columns for ordinal and identification; each column has a margin besides. */
const ROOM = 36;
const MARGIN = 1;

/** Builds the list of a subject's elements. */
export function fillListOf(
  { name }: SubjectAbout,
  id: string,
  asked: readonly AskedFact[],
  items: readonly ItemAbout[],
): FillListView {
  return {
    name,
    id,
    tables: packed(asked).map((columns) => ({
      heads: columns.map(({ fact }) => {
        const unit = unitOf(fact);
        return unit === null ? fact.name : `${fact.name}（${unit}）`;
      }),
      rows: ROWS.map((ordinal) => ({ ordinal, cells: columns.map(({ fact }) => narrowFillOf(fact)) })),
    })),
    several: headOfItems(items),
    columns: asked.map(({ fact, items: users }) => ({
      name: fact.name,
      manner: mannerOf(fact),
      choices: numberedChoices(fact).map((choice, index) => `${index + 1}．${choice}`),
      evidence: enumerate(fact.evidence) || '—',
      items: usedBy(users, items),
    })),
  };
}

/** Columns side by side as far as a page's width goes, the rest in a table of their own. */
function packed(asked: readonly AskedFact[]): readonly (readonly AskedFact[])[] {
  const tables: AskedFact[][] = [];
  let left = 0;
  for (const column of asked) {
    const width = widthOf(column.fact) + MARGIN;
    const table = tables.at(-1);
    if (table === undefined || width > left) {
      tables.push([column]);
      left = ROOM - width;
    } else {
      table.push(column);
      left -= width;
    }
  }
  return tables;
}

function mannerOf(fact: AskedFact['fact']): string {
  if (numberedChoices(fact).length > 0) return '填序号：';
  switch (fact.type) {
    case 'boolean':
    case 'enumeration':
      return '打“√”';
    case 'money':
      return '以元为单位，可以保留到分';
    case 'date':
    case 'year':
      return '按公历填写';
    case 'integer':
    case 'decimal':
      return '填数字';
    case 'text':
      return '与证明材料一致';
  }
}
