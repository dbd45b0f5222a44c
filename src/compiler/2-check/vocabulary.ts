import {
  agreedDate,
  awardNouns,
  contractCodes,
  enterpriseNoun,
  factTypes,
  keywords,
} from '../../../grammar/index.ts';
import type { FactSyntax, PolicySyntax, SubjectSyntax } from '../1-parse/syntax.ts';
import { meant, type Reporter, type WayOut } from '../diagnostics/index.ts';
import type { Place } from '../source.ts';
import type { Fact, Subject, ValueType } from './checked.ts';
import { isCounted, isMeasured } from './units.ts';

/** What has been declared in one place of the dossier, by name and by code. Names and codes are of two kinds. */
type Declared = Map<string, Place>;

/** 词汇表: the subjects of a policy, the enterprise first, with their facts. */
export function checkSubjects(syntax: readonly SubjectSyntax[], reporter: Reporter): readonly Subject[] {
  const subjects = joined(syntax, reporter);
  const lists = subjects.filter((subject) => subject.code !== null);
  const atTop: Declared = new Map();
  const checked = [...lists, ...subjects.filter((subject) => subject.code === null)].map(
    (subject): Subject => {
      const { name, code, id } = subject;
      if (code !== null) declare([code], name.place, atTop, reporter, true);
      const declared: Declared = code === null ? atTop : new Map();
      if (id) declare([id.name, id.code], name.place, declared, reporter);
      const facts = subject.facts.flatMap((fact) => {
        const isNew = declare(
          [fact.name.text, fact.code],
          fact.name.place,
          declared,
          reporter,
          code === null,
        );
        return isNew ? (checkFact(fact, subject, reporter) ?? []) : [];
      });
      return { name: name.text, code, id, facts: [...(id ? [idFact(subject, id)] : []), ...facts] };
    },
  );
  const enterprise = checked.find((subject) => subject.code === null) ?? {
    name: enterpriseNoun,
    code: null,
    id: null,
    facts: [],
  };
  return [enterprise, ...checked.filter((subject) => subject.code !== null)];
}

/** A subject that is declared twice is a mistake, and is one subject. */
function joined(syntax: readonly SubjectSyntax[], reporter: Reporter): readonly SubjectSyntax[] {
  const subjects = new Map<string, SubjectSyntax>();
  for (const subject of syntax) {
    const { text } = subject.name;
    const known = subjects.get(text);
    if (known) reporter.report('ZC0115', subject.place, { heading: `主体 ${text}` }, { other: known.place });
    subjects.set(text, known ? { ...known, facts: [...known.facts, ...subject.facts] } : subject);
  }
  return [...subjects.values()];
}

/** Whether a name and its code are new where they are declared; what every dossier has stands at its top. */
function declare(
  words: readonly string[],
  place: Place,
  declared: Declared,
  reporter: Reporter,
  isAtTop = false,
): boolean {
  const reserved = isAtTop ? words.find((word) => contractCodes.some((code) => code === word)) : undefined;
  const doubled = words.find((word) => declared.has(word));
  const other = declared.get(doubled ?? '');
  if (reserved !== undefined) reporter.report('ZC0291', place, { code: reserved });
  else if (doubled !== undefined && other) reporter.report('ZC0202', place, { name: doubled }, { other });
  for (const word of words) if (!declared.has(word)) declared.set(word, place);
  return reserved === undefined && doubled === undefined;
}

function checkMembers({ members, type }: FactSyntax, reporter: Reporter): void {
  const words = members.flatMap(({ name, code }) => [name, code]);
  const doubled = words.find((word, index) => words.indexOf(word) < index);
  if (doubled !== undefined) reporter.report('ZC0202', type.place, { name: doubled });
}

function idFact(subject: SubjectSyntax, id: { readonly name: string; readonly code: string }): Fact {
  return {
    owner: subject.name.text,
    list: subject.code,
    ...id,
    type: { type: 'text' },
    members: [],
    evidence: [],
  };
}

function checkFact(fact: FactSyntax, subject: SubjectSyntax, reporter: Reporter): Fact | null {
  const type = typeOf(fact);
  if (!type) {
    const { text, place } = fact.type;
    const known = Object.keys(factTypes);
    const values = text.split('、');
    const way =
      values.length > 1
        ? { help: [`取值后面写代码：${values.map((value) => `${value}（代码）`).join('、')}`] }
        : (habitualType(text) ?? meant(text, known, 'words'));
    reporter.report(
      'ZC0224',
      place,
      { wanted: `事实的类型（${known.join('、')}，或取值的清单）`, found: `“${text}”` },
      way,
    );
    return null;
  }
  checkMembers(fact, reporter);
  return {
    owner: subject.name.text,
    list: subject.code,
    name: fact.name.text,
    code: fact.code,
    type,
    ...(fact.type.text === agreedDate && { mayBeLater: true }),
    members: fact.members,
    evidence: fact.evidence?.text.split('、') ?? [],
  };
}

/** What authors write for a type: the unit, or a word of their own. */
const habitualTypes: readonly (readonly [RegExp, string])[] = [
  [/元$/, '金额'],
  [/^(?:百分比|百分数|百分率|%)$/, '比例'],
  [/^(?:时间|年月日|日)$/, '日期'],
  [/^(?:年份|年)$/, '年度'],
  [/^(?:字符|文本|字符串|名称)$/, '文字'],
  [/^(?:有无|真假|布尔|是或否|是\/否)$/, '是否'],
];

function habitualType(text: string): WayOut | undefined {
  const known = habitualTypes.find(([written]) => written.test(text))?.[1];
  const type =
    known ?? (isCounted(text) ? `整数（${text}）` : isMeasured(text) ? `数值（${text}）` : undefined);
  if (/^(?:数字|数量|数|小数)$/.test(text))
    return { help: ['只有整数的写“整数（人）”，有小数的写“数值（平方米）”，单位照实际的写'] };
  return type === undefined
    ? undefined
    : { help: [`写作“${type}”`], correction: { text: type, certain: false } };
}

function typeOf(fact: FactSyntax): ValueType | null {
  if (fact.members.length > 0) return { type: 'enumeration' };
  if (!Object.hasOwn(factTypes, fact.type.text)) return null;
  const type = factTypes[fact.type.text as keyof typeof factTypes];
  // 数值（%） is another way to write 比例.
  if (type === 'decimal' && fact.unit === '%') return { type: 'ratio' };
  return type === 'integer' || type === 'decimal' ? { type, unit: fact.unit ?? '' } : { type };
}

/** 保留词: a name that is a word of the language would take that word out of every clause. */
export function checkReserved(syntax: PolicySyntax, reporter: Reporter): void {
  const reserved = new Set<string>([...Object.values(keywords).flat(), ...awardNouns]);
  const declared = [
    ...syntax.subjects.flatMap((subject) => [subject.name, ...subject.facts.map((fact) => fact.name)]),
    ...syntax.measures.flatMap((measure) => measure.items.map((item) => item.name)),
  ];
  for (const { text, place } of declared) {
    if (reserved.has(text)) reporter.report('ZC0290', place, { name: text });
  }
}
