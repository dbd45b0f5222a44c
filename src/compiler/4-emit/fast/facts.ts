import type { Fact, Subject } from '../../2-check/checked.ts';
import { unreachable } from '../../outcome.ts';
import { type Names, remark, used } from '../typescript/names.ts';
import { membersTable } from './conditions.ts';
import { elementName } from './items.ts';
import type { Typed } from './scope.ts';

/** What the fast rules read, by the list that holds it; null for the enterprise. */
interface Reads {
  readonly reads: ReadonlyMap<string | null, ReadonlyMap<string, Fact>>;
  /** Facts by whose members elements are told apart. */
  readonly kinds: ReadonlyMap<string | null, ReadonlySet<string>>;
}

/** Facts of every dossier, which are read beside those of the policy. */
const COMMON = [
  'application_date',
  'support_year',
  'prior_awards',
  'other_district_awards',
  'superseded_items',
  'special',
];

/** The functions that read the facts of a dossier for the fast way, each into objects of one shape. */
export function fastFactsCode(
  subjects: readonly Subject[],
  { reads, kinds }: Reads,
  names: Names,
  typed: Typed,
): string[] {
  const rows = `rows${typed(': Rows')}`;
  const lists = subjects.flatMap((subject) => {
    const read = subject.code === null ? undefined : reads.get(subject.code);
    return read && subject.code !== null ? [{ ...subject, code: subject.code, read }] : [];
  });
  const own = [...(reads.get(null) ?? [])].filter(([code]) => !COMMON.includes(code));
  const body = [
    ...own.map(([, fact]) => `  ${readCode(fact, names)},`),
    ...lists.map(({ code }) => {
      const by = [...(kinds.get(code) ?? [])].join(', ');
      const kindsOf = by === '' ? '() => ({})' : `({ ${by} }) => ({ ${by} })`;
      return `  ${code}: ${names.use('readList')}(rows, '${code}', (elements) => read_${code}(elements, texts), ${kindsOf}),`;
    }),
  ];
  return [
    ...lists.flatMap(({ name, code, id, read }) => [
      `/** ${remark(name)}，快速核算所用的事实. */`,
      `const read_${code} = (${rows}, texts${typed(': Texts')}) => ({`,
      ...(id ? [`  ${id.code}: ${names.use('readText')}(rows, '${id.code}', texts),`] : []),
      ...[...read].filter(([fact]) => fact !== id?.code).map(([, fact]) => `  ${readCode(fact, names)},`),
      '});',
      ...(typed('x') === '' ? [] : [`type ${elementName(code)} = ReturnType<typeof read_${code}>;`]),
      '',
    ]),
    '/** 企业，快速核算所用的事实. */',
    `const readFacts = (${used(body.join('\n'), 'rows')}${typed(': Rows')}, ${used(body.join('\n'), 'texts')}${typed(': Texts')}, common${typed(': CommonFastFacts')}) => ({`,
    ...COMMON.map((code) => `  ${code}: common.${code},`),
    ...body,
    '});',
    ...(typed('x') === '' ? [] : ['type FastFacts = ReturnType<typeof readFacts>;']),
    '',
  ];
}

function readCode(fact: Fact, names: Names): string {
  const call = (reader: string, ...more: string[]) =>
    `${fact.code}: ${names.use(reader)}(${['rows', `'${fact.code}'`, ...more].join(', ')})`;
  const { type } = fact.type;
  switch (type) {
    case 'boolean':
      return call('readFlag');
    case 'money':
      return call('readFen');
    case 'ratio':
    case 'decimal':
      return call('readDecimal');
    case 'integer':
    case 'year':
    case 'number':
      return call('readInteger');
    case 'date':
      return call('readDate');
    case 'text':
      return call('readText', 'texts');
    case 'enumeration':
      return call('readMember', membersTable(fact, { names }));
    default:
      return unreachable(type);
  }
}
