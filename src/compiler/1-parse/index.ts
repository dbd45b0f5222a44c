import {
  type AnnualTotalNode,
  clauseKeys,
  commonFacts,
  createDictionary,
  enterpriseNoun,
  headings,
  type SharedCapNode,
} from '../../../grammar/index.ts';
import type { Reporter, WayOut } from '../diagnostics/index.ts';
import type { SourceFile } from '../source.ts';
import { type Block, readBlock, readReadings, statesBrokenReading } from './blocks.ts';
import { entries, whole } from './entries.ts';
import { checksHeading, headingForms, itemHeading, measureHeading, policyHeading } from './headings.ts';
import { checkVisible } from './invisible.ts';
import { definedNames, levelNames, readExample, readItem } from './items.ts';
import { layOut, type Section } from './layout.ts';
import { type Line, ownText, placeOf } from './outline.ts';
import type {
  CheckSectionSyntax,
  ExampleSyntax,
  MeasureSyntax,
  Parsed,
  PolicySyntax,
  SubjectSyntax,
} from './syntax.ts';
import { keepingUnread } from './unread.ts';
import { createValueReader, type ValueReader } from './values.ts';
import { readSubject } from './vocabulary.ts';

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
  const brokenNames = vocabulary.flatMap(({ broken }) => broken.flatMap(({ names }) => names));
  const names = [
    enterpriseNoun,
    ...Object.keys(commonFacts),
    '施行日期',
    ...subjects.flatMap(namesOf),
    ...brokenNames,
    ...of('item').flatMap(({ title, lines }) => [
      itemHeading(title).says.name,
      ...definedNames(lines),
      ...levelNames(lines),
    ]),
  ].filter((name) => name !== '');
  const enumerations = new Map(
    subjects
      .flatMap((subject) => subject.facts)
      .filter((fact) => fact.members.length > 0)
      .map((fact) => [fact.name.text, fact.members.map((member) => member.name)] as const),
  );
  const dictionary = createDictionary(names);
  const values = keepingUnread(createValueReader(dictionary, enumerations, reporter), dictionary);
  const block = readBlock(policy.lines, clauseKeys.policy, reporter);
  const common = block.clause('通用条件');
  return {
    title: { text: policyHeading(policy.title).says.title, place: placeOf(firstLine(policy)) },
    clauses: block.texts,
    isWhole: block.isWhole,
    commonConditions: common && values.read((parser) => parser.conditionClause, whole(common)),
    sharedCaps: readSharedCaps(block, values),
    annualTotal: readAnnualTotal(block, values),
    subjects,
    readings: readReadings(block, reporter).readings,
    measures: of('measure').map((section) => readMeasure(section, subjects, values, reporter)),
    checkSections: of('checks').map((section) => readChecks(section, subjects, values, reporter)),
    checkFiles: new Set(files.filter((file) => isCheckFile(sectionsOf.get(file) ?? []))),
    names,
    unread: values.unread,
    doubts: {
      names: brokenNames,
      items: of('item').some(isDamagedItem),
      readings: blocks.some((one) => one.lacksReading || statesBrokenReading(one.lines)),
    },
  };
}

function namesOf(subject: SubjectSyntax): string[] {
  return [
    subject.name.text,
    ...(subject.id ? [subject.id.name] : []),
    ...subject.facts.flatMap((fact) => [fact.name.text, ...fact.members.map((member) => member.name)]),
  ];
}

const isDamagedItem = ({ heading, damaged, title }: Section): boolean =>
  heading === null || damaged || !itemHeading(title).isComplete;

/** 单个算例: reads worked examples one by one, for a policy whose names are known; null where a text is not one. */
export function createExampleParser(
  { names, subjects }: PolicySyntax,
  reporter: Reporter,
): (text: string) => ExampleSyntax | null {
  const values = createValueReader(createDictionary(names), new Map(), reporter);
  const nouns = nounsOf(subjects);
  return (text) => {
    const file = { path: '', text: `${headings.checks} ${headings.example}\n\n${text}\n` };
    const [part, another] = layOut(file, reporter).flatMap(({ parts }) => parts);
    return part?.kind === 'example' && !another ? readExample(part, nouns, values, reporter) : null;
  };
}

/** The heading, or what stands first where it is missing. */
const firstLine = ({ heading, lines, parts }: Section): Line =>
  heading ?? lines[0] ?? firstLine(parts[0] as Section);

/** 政策《…》 for a title that stands there without its marks, or with one of them. */
function titleWay(line: Line): WayOut | undefined {
  const title = new RegExp(`^${headings.policy}[\\s：《〈<「“"]*(.+?)[\\s》〉>」”"]*$`).exec(
    ownText(line),
  )?.[1];
  return title === undefined
    ? undefined
    : { correction: { text: `${headings.policy}《${title}》`, certain: true } };
}

/** Says that a heading is not written as it must be, where that was not said when it was found. */
function reportHeading(section: Section, form: string, reporter: Reporter): void {
  const { heading, title, damaged } = section;
  if (heading && !damaged) reporter.report('ZC0110', placeOf(heading), { heading: title, form });
}

function readMeasure(
  section: Section,
  subjects: readonly SubjectSyntax[],
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
    sharedCaps: readSharedCaps(block, values),
    annualTotal: readAnnualTotal(block, values),
    readings: readReadings(block, reporter).readings,
    items: of('item').map((part) => readItem(part, values, reporter)),
    examples: of('example').map((part) => readExample(part, nounsOf(subjects), values, reporter)),
  };
}

/** 合计封顶 of a policy or of a measure. */
function readSharedCaps(block: Block, values: ValueReader): readonly Parsed<SharedCapNode>[] {
  const clause = block.clause('合计封顶');
  return (clause ? entries(clause) : []).flatMap(
    (value) => values.read((parser) => parser.sharedCap, value) ?? [],
  );
}

/** 核对算例: worked examples that only check the rules; nothing else may stand among them. */
function readChecks(
  section: Section,
  subjects: readonly SubjectSyntax[],
  values: ValueReader,
  reporter: Reporter,
): CheckSectionSyntax {
  const { title, lines, parts } = section;
  const { isComplete, says } = checksHeading(title);
  if (!isComplete) reportHeading(section, `写明核对的是哪一条，例如${headingForms.checks}`, reporter);
  const isExample = ({ kind }: Section) => kind === 'example';
  for (const line of [...lines, ...parts.filter((part) => !isExample(part)).map(firstLine)])
    reporter.report('ZC0108', placeOf(line), {});
  const nouns = nounsOf(subjects);
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
