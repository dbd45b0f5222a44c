import { enterpriseNoun } from '../../../grammar/index.ts';
import {
  type ClauseField,
  type CompiledPolicy,
  type ItemSyntax,
  type Place,
  type PolicySyntax,
  type RuleClause,
  ruleClauses,
  type StandardSyntax,
  withItem,
} from '../../compiler/index.ts';
import { dateWords } from '../../runtime/index.ts';
import { dayAfter } from '../explore/values.ts';
import { type ChangeKind, changesIn, type Vocabulary } from './trees.ts';

/** 变异: the rules with one thing in them changed. */
export interface Mutant {
  /** Id of the item; null for a rule of the whole policy or of a measure. */
  readonly item: string | null;
  readonly kind: ChangeKind;
  /** Where the thing that is changed stands. */
  readonly place: Place;
  /** The key of the clause: 标准, 封顶. */
  readonly clause: string;
  /** The official sentence before, and after; null where the clause is left out. */
  readonly before: string;
  readonly after: string | null;
  readonly syntax: PolicySyntax;
}

/** Whether a change is one of 年度总额, which enterprises share: the dossier of one of them cannot show it. */
export const isSharedOut = ({ clause }: Mutant): boolean => clause === '年度总额';

/** 全部变异 of a policy, clause by clause in the order of the text. */
export function mutantsOf({ syntax, plan }: CompiledPolicy): readonly Mutant[] {
  const clauses = ruleClauses(syntax);
  const items = syntax.measures.flatMap((measure) => measure.items);
  return [
    ...commonMutants(syntax),
    ...clauses.flatMap((clause) => clauseMutants(clause, clauses, vocabularyOf(clause, clauses, syntax))),
    ...items.flatMap((item) => standardMutants(item, syntax, clauses)),
  ].filter((mutant) => mutant.item === null || plan.items.some(({ id }) => id === mutant.item));
}

/** What is written before a clause value, and what it is to leave it out; null where it must be there. */
const fields: Readonly<Record<ClauseField, { readonly key: string; readonly left: ChangeKind | null }>> = {
  commonConditions: { key: '通用条件', left: 'common' },
  sharedCaps: { key: '合计封顶', left: 'cap' },
  annualTotal: { key: '年度总额', left: 'cap' },
  subject: { key: '对象', left: null },
  condition: { key: '条件', left: 'condition' },
  range: { key: '范围', left: 'range' },
  quota: { key: '名额', left: 'range' },
  frequency: { key: '频次', left: 'frequency' },
  definitions: { key: '定义', left: null },
  validity: { key: '有效期', left: 'condition' },
  caps: { key: '封顶', left: 'cap' },
  deduction: { key: '扣减', left: 'standard' },
  bonuses: { key: '加奖', left: 'standard' },
  payments: { key: '拨付', left: 'standard' },
  sharing: { key: '分担', left: 'standard' },
  branches: { key: '标准', left: 'standard' },
  tiers: { key: '标准', left: null },
};

function clauseMutants(
  clause: RuleClause,
  all: readonly RuleClause[],
  vocabulary: Vocabulary,
): readonly Mutant[] {
  const { item, place, tree, words, put } = clause;
  const { key, left } = fields[clause.field];
  const before = words(tree);
  const changed = changesIn(tree, vocabulary).map(({ kind, span, tree: after }) => ({
    item,
    kind,
    place: { file: place.file, start: span.start, end: span.end },
    clause: key,
    before,
    after: words(after),
    syntax: put([after]),
  }));
  // A standard has a line at least; of several each can be left out.
  const isOnly = clause.field === 'branches' && linesOf(clause, all).length === 1;
  const leftOut =
    left === null || isOnly ? [] : [{ item, kind: left, place, clause: key, before, after: null }];
  return [...changed, ...leftOut.map((mutant) => ({ ...mutant, syntax: put([]) }))];
}

const linesOf = ({ item, field }: RuleClause, all: readonly RuleClause[]): readonly RuleClause[] =>
  all.filter((one) => one.item === item && one.field === field);

function vocabularyOf(
  clause: RuleClause,
  all: readonly RuleClause[],
  { subjects }: PolicySyntax,
): Vocabulary {
  const facts = subjects.flatMap((subject) => subject.facts);
  const subject = all.find((one) => one.item === clause.item && one.field === 'subject')?.tree;
  const nouns =
    subject && 'noun' in subject && 'mergeBy' in subject
      ? [subject.noun.text, ...(subject.mergeBy ? [subject.mergeBy.text] : [])]
      : [];
  return {
    membersOf: (name) => [
      ...new Set(
        facts
          .filter((fact) => fact.name.text === name)
          .flatMap((fact) => fact.members.map((one) => one.name)),
      ),
    ],
    scopes: [...new Set([enterpriseNoun, ...nouns])],
  };
}

/** How the lines of a standard belong together: 就高 or the first that applies, and in which order. */
function standardMutants(
  item: ItemSyntax,
  syntax: PolicySyntax,
  clauses: readonly RuleClause[],
): readonly Mutant[] {
  const { standard } = item;
  if (!standard || standard.branches.length < 2) return [];
  const { manner, branches } = standard;
  const lines = clauses.filter((one) => one.item === item.id.text && one.field === 'branches');
  const mutant = (place: Place, before: string, after: string, changed: StandardSyntax): Mutant => ({
    item: item.id.text,
    kind: 'standard',
    place,
    clause: '标准',
    before,
    after,
    syntax: withItem(syntax, item, { ...item, standard: changed }),
  });
  const wordsOf = (index: number) => {
    const line = lines[index];
    return line ? line.words(line.tree) : '';
  };
  const key = item.keys.get('标准') ?? item.place;
  // Brackets never overlap, so that the first of them and the highest are the same.
  if (manner === '分档') return [];
  const other = manner === '就高' ? null : ('就高' as const);
  const name = (one: typeof manner) => (one === null ? '标准' : `标准（${one}）`);
  return [
    mutant(key, name(manner), name(other), { ...standard, manner: other }),
    ...(manner === null
      ? branches.slice(1).flatMap((second, index) => {
          const first = branches[index];
          if (!first) return [];
          const swapped = branches.toSpliced(index, 2, second, first);
          const words = `${wordsOf(index + 1)}；${wordsOf(index)}`;
          return [
            mutant(second.place, `${wordsOf(index)}；${wordsOf(index + 1)}`, words, {
              ...standard,
              branches: swapped,
            }),
          ];
        })
      : []),
  ];
}

/** Rules of the whole policy that are no sentences: the day of effect, and what other policies paid. */
function commonMutants(syntax: PolicySyntax): readonly Mutant[] {
  const effect = syntax.clauses.get('施行日期');
  const day = /^(\d{4})年(\d{1,2})月(\d{1,2})日$/.exec(effect?.text ?? '');
  const iso = day && `${day[1]}-${day[2]?.padStart(2, '0')}-${day[3]?.padStart(2, '0')}`;
  const noStacking = syntax.clauses.get('就高不重复');
  const common = { item: null, kind: 'common' as const };
  return [
    ...(effect && iso
      ? [-1, 1].map((days) => {
          const after = dateWords(dayAfter(iso, days));
          return {
            ...common,
            place: effect.place,
            clause: '施行日期',
            before: effect.text,
            after,
            syntax: withClause(syntax, '施行日期', { ...effect, text: after }),
          };
        })
      : []),
    ...(noStacking
      ? [
          {
            ...common,
            place: noStacking.place,
            clause: '就高不重复',
            before: noStacking.text,
            after: null,
            syntax: withClause(syntax, '就高不重复', null),
          },
        ]
      : []),
  ];
}

function withClause(
  syntax: PolicySyntax,
  key: string,
  text: { readonly text: string; readonly place: Place } | null,
): PolicySyntax {
  const clauses = new Map(syntax.clauses);
  if (text) clauses.set(key, text);
  else clauses.delete(key);
  return { ...syntax, clauses };
}
