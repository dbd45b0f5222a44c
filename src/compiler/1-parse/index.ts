import {
  type AnnualTotalNode,
  clauseKeys,
  commonFacts,
  createDictionary,
  enterpriseNoun,
  headings,
  once,
  type SharedCapNode,
} from '../../../grammar/index.ts';
import { createReporter, type Reporter, type WayOut } from '../diagnostics/index.ts';
import type { Place, SourceFile } from '../source.ts';
import { type Block, readBlock, readReadings, statesBrokenReading } from './blocks.ts';
import { readEntries, whole } from './entries.ts';
import { readExample } from './examples.ts';
import { checksHeading, headingForms, itemHeading, measureHeading, policyHeading } from './headings.ts';
import { checkVisible } from './invisible.ts';
import { definedNames, levelNames, readItem } from './items.ts';
import type { Known } from './known.ts';
import { layOut, type Section } from './layout.ts';
import { type Line, ownText, placeOf } from './outline.ts';
import { usesIn } from './roles.ts';
import type {
  CheckSectionSyntax,
  ExampleSyntax,
  MeasureSyntax,
  Parsed,
  PolicySyntax,
  SubjectSyntax,
  Text,
} from './syntax.ts';
import { reportUnknowns } from './unknowns.ts';
import { keepingUnread, watching } from './unread.ts';
import { createValueReader, type ValueReader } from './values.ts';
import { readFormerCodes, readSubject } from './vocabulary.ts';

/** 分析: rule files → Syntax. Null where no policy was found. */
export function parse(files: readonly SourceFile[], reporter: Reporter): PolicySyntax | null {
  // Whatever else would be said about such a text could not be understood by looking at it.
  if (!checkVisible(files, reporter)) return null;
  const sectionsOf = new Map(files.map((file) => [file, layOut(file, reporter)]));
  const blocks = [...sectionsOf.values()].flat().flatMap((section) => [section, ...section.parts]);
  const of = (kind: Section['kind']) => blocks.filter((block) => block.kind === kind);
  const [policy, ...others] = of('policy');
  if (!policy || policy.damaged) {
    const file = files[0] ?? { path: 'policy.zc', text: '' };
    if (policy) reporter.report('ZC0114', placeOf(firstLine(policy)), {}, titleWay(firstLine(policy)));
    else reporter.report('ZC0114', { file, start: 0, end: 0 }, {});
  }
  if (!policy) return null;
  for (const other of others)
    reporter.report(
      'ZC0115',
      placeOf(firstLine(other)),
      { heading: other.title || headings.policy },
      { other: placeOf(firstLine(policy)) },
    );
  const vocabulary = of('subject').map((section) => readSubject(section, reporter));
  const subjects = vocabulary.map(({ subject }) => subject);
  const broken = vocabulary.flatMap((one) => one.broken);
  const items = of('item');
  const brokenNames = broken.flatMap((line) => line.names);
  const known = knownOf(subjects, items);
  const names = [...declaredNames(known), ...brokenNames];
  const units = subjects.flatMap(({ facts }) => facts.flatMap(({ unit }) => unit ?? []));
  const dictionary = createDictionary(names, units);
  // What is said of the clauses waits until it is known what is declared.
  const said = createReporter();
  const reader = watching(createValueReader(dictionary, { known, reporter: said }));
  const values = keepingUnread(reader, dictionary);
  const block = readBlock(policy.lines, clauseKeys.policy, reporter);
  const common = block.clause('通用条件');
  const nouns = nounsOf(vocabulary.flatMap(({ isSound, subject }) => (isSound ? [subject] : [])));
  const measures = of('measure').map((section) => readMeasure(section, nouns, values, reporter));
  const checkSections = of('checks').map((section) => readChecks(section, nouns, values, reporter));
  const commonConditions = common && values.read((parser) => parser.conditionClause, whole(common));
  const sharedCaps = readSharedCaps(block, values, reporter);
  const annualTotal = readAnnualTotal(block, values);
  const damaged = items.filter(isDamagedItem);
  const used = once(() => new Set(values.trees.flatMap((tree) => usesIn(tree).map(({ name }) => name.text))));
  const { lacksSubject, lostFacts } = reportUnknowns(
    values.unknowns,
    {
      known,
      places: placesOfNames(subjects, items),
      isUsed: (name) => used().has(name),
      broken: [...broken, ...damaged.map(({ title: text }) => ({ text })), ...values.brokenDefinitions],
      lacksItem: items.some(({ heading }) => heading === null),
      lost: vocabulary.flatMap(({ lost }) => lost),
      breaks: vocabulary.flatMap(({ breaks }) => breaks),
    },
    reporter,
  );
  const lacksFact = lostFacts.some(({ isCopy }) => !isCopy);
  reporter.found.push(...said.found.filter((one) => one.correction || !(lacksSubject || lacksFact)));
  // It would be left out of the rules without a word.
  if (!reader.isAllRead() && reporter.found.length + lostFacts.length === 0)
    throw new Error('a clause that cannot be read must be told');
  return {
    title: { text: policyHeading(policy.title).says.title, place: placeOf(firstLine(policy)) },
    clauses: block.texts,
    isWhole: block.isWhole,
    commonConditions,
    sharedCaps,
    annualTotal,
    subjects,
    formerCodes: readFormerCodes(block, reporter),
    readings: readReadings(block, reporter).readings,
    measures,
    checkSections,
    checkFiles: new Set(files.filter((file) => isCheckFile(sectionsOf.get(file) ?? []))),
    names,
    units,
    unread: values.unread,
    doubts: {
      names: brokenNames,
      items: damaged.length > 0,
      subjects: lacksSubject,
      facts: lostFacts,
      readings: blocks.some((one) => one.lacks.includes('口径') || statesBrokenReading(one.lines)),
    },
  };
}

/** The place of a name on the line that declares it. */
function nameIn(line: Line, name: string): Place {
  const start = line.text.indexOf(name, line.start);
  return start < 0 || start + name.length > line.end
    ? placeOf(line)
    : { file: line.file, start, end: start + name.length };
}

/** The place of a part of a text that stands on one line. */
function partOf({ text, place }: Text, part: string): Place {
  const start = place.start + Math.max(0, text.indexOf(`${part}（`));
  return { ...place, start, end: start + part.length };
}

/** The names that a policy declares and those that every policy has, by what they stand for. */
function knownOf(subjects: readonly SubjectSyntax[], items: readonly Section[]): Known {
  const facts = new Map<string, readonly string[]>();
  for (const { name, members } of subjects.flatMap((subject) => subject.facts))
    facts.set(name.text, [...(facts.get(name.text) ?? []), ...members.map((member) => member.name)]);
  const ids = subjects.flatMap(({ id }) => id?.name ?? []);
  const definitions = items.flatMap(({ lines }) => [...definedNames(lines), ...levelNames(lines)]);
  return {
    items: new Set(items.map(({ title }) => itemHeading(title).says.name).filter((name) => name !== '')),
    subjects: new Set([enterpriseNoun, ...subjects.map(({ name }) => name.text)]),
    facts,
    others: new Set([...Object.keys(commonFacts), '施行日期', ...ids, ...definitions]),
  };
}

const declaredNames = ({ items, subjects, facts, others }: Known): readonly string[] => [
  ...subjects,
  ...facts.keys(),
  ...[...facts.values()].flat(),
  ...others,
  ...items,
];

function placesOfNames(
  subjects: readonly SubjectSyntax[],
  items: readonly Section[],
): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>();
  for (const { name, facts } of subjects) {
    places.set(name.text, name.place);
    for (const fact of facts) {
      places.set(fact.name.text, fact.name.place);
      for (const member of fact.members) places.set(member.name, partOf(fact.type, member.name));
    }
  }
  for (const { heading, title } of items)
    if (heading) places.set(itemHeading(title).says.name, nameIn(heading, itemHeading(title).says.name));
  return places;
}

function isDamagedItem({ heading, damaged, title }: Section): boolean {
  const { isComplete, says } = itemHeading(title);
  return heading === null || damaged || !isComplete || says.name !== says.written;
}

/** 单个算例: reads worked examples one by one, for a policy whose names are known; null where a text is not one. */
export function createExampleParser(
  { names, units, subjects }: PolicySyntax,
  reporter: Reporter,
): (text: string) => ExampleSyntax | null {
  const reader = createValueReader(createDictionary(names, units), null);
  const nouns = nounsOf(subjects);
  return (text) => {
    const values = watching(reader);
    const file = { path: '', text: `${headings.checks} ${headings.example}\n\n${text}\n` };
    const [part, another] = layOut(file, reporter).flatMap(({ parts }) => parts);
    if (part?.kind !== 'example' || another) return null;
    const example = readExample(part, nouns, values, reporter);
    return values.isAllRead() ? example : null;
  };
}

/** The heading, or what stands first where it is missing. */
const firstLine = ({ heading, lines, parts }: Section): Line =>
  heading ?? lines[0] ?? firstLine(parts[0] as Section);

/** 政策《…》 for a title that stands there without its marks, or with one of them. */
function titleWay(line: Line): WayOut | undefined {
  const [, title, rest] =
    new RegExp(`^${headings.policy}[\\s：《〈<「“"]*([^》〉>」”"]+)[\\s》〉>」”"]*(.*)$`).exec(
      ownText(line),
    ) ?? [];
  return title === undefined
    ? undefined
    : { correction: { text: `${headings.policy}《${title.trim()}》`, certain: rest === '' } };
}

/** Says that a heading is not written as it must be, where that was not said when it was found. */
function reportHeading(section: Section, form: string, reporter: Reporter): void {
  const { heading, title, damaged } = section;
  if (heading && !damaged) reporter.report('ZC0110', placeOf(heading), { heading: title, form });
}

function readMeasure(
  section: Section,
  nouns: readonly string[],
  values: ValueReader,
  reporter: Reporter,
): MeasureSyntax {
  const { heading, title, lines, parts } = section;
  const { isComplete, says } = measureHeading(title);
  if (!isComplete) reportHeading(section, `写作${headingForms.measure}`, reporter);
  const block = readBlock(lines, clauseKeys.measure, reporter);
  const of = (kind: Section['kind']) => parts.filter((part) => part.kind === kind);
  return {
    place: placeOf(firstLine(section)),
    ...says,
    clauses: block.texts,
    isWhole: block.isWhole && heading !== null,
    sharedCaps: readSharedCaps(block, values, reporter),
    annualTotal: readAnnualTotal(block, values),
    readings: readReadings(block, reporter).readings,
    items: of('item').map((part) => readItem(part, values, reporter)),
    examples: of('example').map((part) => readExample(part, nouns, values, reporter)),
  };
}

/** 合计封顶 of a policy or of a measure. */
function readSharedCaps(
  block: Block,
  values: ValueReader,
  reporter: Reporter,
): readonly Parsed<SharedCapNode>[] {
  const clause = block.clause('合计封顶');
  return clause ? readEntries(clause, (parser) => parser.sharedCap, values, reporter) : [];
}

/** 核对算例: worked examples that only check the rules; nothing else may stand among them. */
function readChecks(
  section: Section,
  nouns: readonly string[],
  values: ValueReader,
  reporter: Reporter,
): CheckSectionSyntax {
  const { title, lines, parts } = section;
  const { isComplete, says } = checksHeading(title);
  if (!isComplete) reportHeading(section, `写明核对的是哪一条，例如${headingForms.checks}`, reporter);
  const isExample = ({ kind }: Section) => kind === 'example';
  for (const line of [...lines, ...parts.filter((part) => !isExample(part)).map(firstLine)])
    reporter.report(
      'ZC0108',
      placeOf(line),
      {},
      { help: ['核对算例下面只写算例；事项和措施写在措施的文件里'] },
    );
  return {
    place: placeOf(firstLine(section)),
    ...says,
    examples: parts.filter(isExample).map((part) => readExample(part, nouns, values, reporter)),
  };
}

/** A file of 核对算例 and of nothing else: it is no part of the rules. */
function isCheckFile(sections: readonly Section[]): boolean {
  const kinds = new Set(sections.flatMap((section) => [section, ...section.parts]).map(({ kind }) => kind));
  return kinds.has('checks') && !kinds.has('policy') && !kinds.has('measure') && !kinds.has('subject');
}

/** What an element of a list may be called: 项目, 工作站. */
const nounsOf = (subjects: readonly SubjectSyntax[]): readonly string[] =>
  subjects.filter((subject) => subject.code !== null).map((subject) => subject.name.text);

/** 年度总额 of a policy or of a measure. */
function readAnnualTotal(block: Block, values: ValueReader): Parsed<AnnualTotalNode> | null {
  const clause = block.clause('年度总额');
  return clause && values.read((parser) => parser.annualTotal, whole(clause));
}
