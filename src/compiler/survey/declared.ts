import { commonFacts, enterpriseNoun, factTypes, type NameNode, normalize } from '../../../grammar/index.ts';
import type { FactSyntax, ItemSyntax, PolicySyntax, SubjectSyntax } from '../1-parse/syntax.ts';
import { type NameKey, nameKeys } from '../names.ts';
import type { Place } from '../source.ts';

/** 声明: a name of the policy, where it is declared and what is said there. */
export interface Declaration {
  readonly key: NameKey;
  readonly kind: 'subject' | 'fact' | 'member' | 'item' | 'definition' | 'level' | 'reading' | 'clause';
  readonly name: string;
  /** The name itself; null for what every policy has without a declaration. */
  readonly place: Place | null;
  /** The subject of a fact, the fact of a member, the item of a definition or a level (its id). */
  readonly owner: string | null;
  /** 金额, or the members: 大型、小型. Null where the kind says all. */
  readonly type: string | null;
  readonly unit: string | null;
  /** ASCII name in the dossier. */
  readonly code: string | null;
  /** 佐证. */
  readonly evidence: readonly string[];
}

const none = { owner: null, type: null, unit: null, code: null, evidence: [] } as const;

/** Every name that a policy declares, in the order of the text; those that every policy has come first. */
export function declarations(syntax: PolicySyntax): readonly Declaration[] {
  const readings = [
    ...syntax.readings,
    ...syntax.measures.flatMap((measure) => [
      ...measure.readings,
      ...measure.items.flatMap((item) => item.readings),
    ]),
  ];
  const effective = syntax.clauses.get('施行日期')?.place ?? null;
  return [
    ...common(syntax),
    {
      ...none,
      key: nameKeys.clause('施行日期'),
      kind: 'clause',
      name: '施行日期',
      place: effective,
      type: '日期',
    },
    ...syntax.subjects.flatMap(ofSubject),
    ...syntax.measures.flatMap((measure) => measure.items).flatMap(ofItem),
    ...readings.map(
      ({ id, place }): Declaration => ({
        ...none,
        key: nameKeys.reading(id),
        kind: 'reading',
        name: id,
        place: within(place, id),
      }),
    ),
  ];
}

function common(syntax: PolicySyntax): readonly Declaration[] {
  const typeWords = Object.entries(factTypes);
  const facts = Object.entries(commonFacts).map(
    ([name, { code, type }]): Declaration => ({
      ...none,
      key: nameKeys.fact({ owner: enterpriseNoun, name }),
      kind: 'fact',
      name,
      place: null,
      owner: enterpriseNoun,
      type: typeWords.find(([, one]) => one === type)?.[0] ?? null,
      code,
    }),
  );
  const isDeclared = syntax.subjects.some((subject) => subject.name.text === enterpriseNoun);
  const enterprise: Declaration = {
    ...none,
    key: nameKeys.subject(enterpriseNoun),
    kind: 'subject',
    name: enterpriseNoun,
    place: null,
  };
  return [...(isDeclared ? [] : [enterprise]), ...facts];
}

function ofSubject({ name, code, id, place, facts }: SubjectSyntax): readonly Declaration[] {
  const owner = name.text;
  const ids: readonly Declaration[] = id
    ? [
        {
          ...none,
          key: nameKeys.fact({ owner, name: id.name }),
          kind: 'fact',
          name: id.name,
          place: within(place, `${id.name}（${id.code}）`, id.name),
          owner,
          type: '文字',
          code: id.code,
        },
      ]
    : [];
  return [
    { ...none, key: nameKeys.subject(owner), kind: 'subject', name: owner, place: name.place, code },
    ...ids,
    ...facts.flatMap((fact) => ofFact(fact, owner)),
  ];
}

function ofFact(
  { name, code, type, unit, members, evidence, place }: FactSyntax,
  owner: string,
): Declaration[] {
  const fact = { owner, name: name.text };
  const listed = members.map((member) => member.name).join('、');
  return [
    {
      key: nameKeys.fact(fact),
      kind: 'fact',
      name: name.text,
      place: name.place,
      owner,
      type: members.length > 0 ? listed : type.text.replace(/（.*/, ''),
      unit,
      code,
      evidence: evidence?.text.split('、') ?? [],
    },
    ...members.map(
      (member): Declaration => ({
        ...none,
        key: nameKeys.member(fact, member.name),
        kind: 'member',
        name: member.name,
        place: within(place, `${member.name}（${member.code}）`, member.name),
        owner: name.text,
        code: member.code,
      }),
    ),
  ];
}

function ofItem({ id, name, definitions, sharing, place }: ItemSyntax): readonly Declaration[] {
  const own = (kind: 'definition' | 'level', { text, start, end }: NameNode): Declaration => ({
    ...none,
    key: nameKeys[kind](id.text, text),
    kind,
    name: text,
    place: { file: place.file, start, end },
    owner: id.text,
  });
  return [
    { ...none, key: nameKeys.item(id.text), kind: 'item', name: name.text, place: name.place },
    ...definitions.flatMap(({ readings: [first] }) => (first ? [own('definition', first.tree.name)] : [])),
    ...(sharing?.readings[0]?.tree.levels ?? []).map((level) => own('level', level)),
  ];
}

/** Where a word stands in a line, known by what is written around it. */
function within(line: Place, around: string, word = around): Place {
  const start = normalize(line.file.text).indexOf(around, line.start);
  return { file: line.file, start, end: start + word.length };
}
