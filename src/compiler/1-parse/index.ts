import {
  clauseKeys,
  commonFacts,
  createDictionary,
  enterpriseNoun,
  headings,
  numeralClass,
  parseNumeral,
  type SharedCapNode,
} from '../../../grammar/index.ts';
import type { Reporter } from '../diagnostics/index.ts';
import type { SourceFile } from '../source.ts';
import { type Block, readBlock, readReadings } from './blocks.ts';
import { entries, whole } from './entries.ts';
import { checkVisible } from './invisible.ts';
import { declaredNames, itemHeading, readExample, readItem } from './items.ts';
import { type Line, outline, ownText, placeOf } from './outline.ts';
import type {
  CheckSectionSyntax,
  MeasureSyntax,
  Parsed,
  PolicySyntax,
  ReadingSyntax,
  SubjectSyntax,
  Text,
} from './syntax.ts';
import { createValueReader, type ValueReader } from './values.ts';
import { brokenFactNames, readSubject } from './vocabulary.ts';

const policyHeading = new RegExp(`^${headings.policy}\\s*《(.+)》$`);
const measureHeading = new RegExp(`^第(${numeralClass}+|\\d+)${headings.measure}\\s*(.*)$`);
const checkHeading = new RegExp(`^${headings.checks}\\s*(.*)$`);
const { policy, measure, subject, item, example } = headings;
const someHeading = new RegExp(`^(?:${policy}\\s*《|第[^\\s]{1,4}${measure}|${subject}|${item}|${example})`);
const isHeading = (text: string) => someHeading.test(text);
const opens = (word: string) => (line: Line) => ownText(line).startsWith(word);

/** 分析: rule files → Syntax. Null where not even the heading of a policy was found. */
export function parse(files: readonly SourceFile[], reporter: Reporter): PolicySyntax | null {
  // Whatever else would be said about such a text could not be understood by looking at it.
  if (!checkVisible(files, reporter)) return null;
  const forest = files.map((file) => outline(file));
  const lines = forest.flat();
  const head = lines.find((line) => policyHeading.test(ownText(line)));
  if (!head) {
    const file = files[0] ?? { path: 'policy.zc', text: '' };
    reporter.report('ZC0114', { file, start: 0, end: 0 }, {});
    return null;
  }
  const subjectLines = lines
    .filter(opens(headings.subject))
    .map((line) => ({ line, subject: readSubject(line, reporter) }));
  const subjects = subjectLines.flatMap(({ subject }) => subject ?? []);
  const brokenNames = subjectLines.flatMap(({ line, subject }) =>
    brokenFactNames(line, subject ?? undefined),
  );
  const items = lines.filter(opens(headings.item));
  const names = [
    enterpriseNoun,
    ...Object.keys(commonFacts),
    '施行日期',
    ...subjects.flatMap(namesOf),
    ...brokenNames,
    ...items.flatMap(declaredNames),
  ];
  const enumerations = new Map(
    subjects
      .flatMap((subject) => subject.facts)
      .filter((fact) => fact.members.length > 0)
      .map((fact) => [fact.name.text, fact.members.map((member) => member.name)] as const),
  );
  const values = createValueReader(createDictionary(names), enumerations, reporter);
  const sections = forest.flatMap((roots) => sectionsOf(roots, reporter));
  const policyLines = sections.find((section) => section.heading === head)?.lines ?? [];
  const block = readBlock(policyLines, clauseKeys.policy, reporter);
  const common = block.clause('通用条件');
  return {
    title: { text: policyHeading.exec(ownText(head))?.[1] as string, place: placeOf(head) },
    clauses: block.texts,
    commonConditions: common ? values.read((parser) => parser.conditionClause, whole(common)) : null,
    sharedCaps: readSharedCaps(block, values),
    subjects,
    readings: readReadings(block, reporter).readings,
    measures: sections.flatMap((section) => readMeasure(section, subjects, values, reporter) ?? []),
    checkSections: sections.flatMap((section) => readChecks(section, subjects, values, reporter) ?? []),
    checkFiles: new Set(files.filter((_, index) => isCheckFile(forest[index] ?? []))),
    names,
    brokenNames,
    hasBrokenItems: items.some((line) => !itemHeading.test(ownText(line))),
  };
}

function namesOf(subject: SubjectSyntax): string[] {
  return [
    subject.name.text,
    ...(subject.id ? [subject.id.name] : []),
    ...subject.facts.flatMap((fact) => [fact.name.text, ...fact.members.map((member) => member.name)]),
  ];
}

/** A heading of the first rank (政策, 第…条, 核对算例) with all lines up to the next one. */
interface Section {
  readonly heading: Line;
  readonly lines: readonly Line[];
}

function sectionsOf(roots: readonly Line[], reporter: Reporter): Section[] {
  const sections: { heading: Line; lines: Line[] }[] = [];
  for (const line of roots) {
    const text = ownText(line);
    if (policyHeading.test(text) || measureHeading.test(text) || checkHeading.test(text)) {
      // Clauses may also be indented below their heading.
      sections.push({ heading: line, lines: [...line.children] });
    } else if (text.startsWith(headings.subject)) continue;
    else {
      const section = sections.at(-1);
      if (section) section.lines.push(line);
      else reporter.report('ZC0108', placeOf(line), {});
    }
  }
  return sections;
}

function readMeasure(
  section: Section,
  subjects: readonly SubjectSyntax[],
  values: ValueReader,
  reporter: Reporter,
): MeasureSyntax | null {
  const match = measureHeading.exec(ownText(section.heading));
  if (!match) return null;
  const number = parseNumeral(match[1] as string) ?? 0;
  const title = (match[2] as string).trim();
  if (number === 0 || title === '') {
    reporter.report('ZC0110', placeOf(section.heading), {
      heading: ownText(section.heading),
      form: '写作“第二条 支持企业智能化改造”',
    });
  }
  const clauseLines = section.lines.filter((line) => !isHeading(ownText(line)));
  const block = readBlock(clauseLines, clauseKeys.measure, reporter);
  const readings: readonly ReadingSyntax[] = readReadings(block, reporter).readings;
  const texts: ReadonlyMap<string, Text> = block.texts;
  return {
    place: placeOf(section.heading),
    number,
    article: `第${match[1]}条`,
    title,
    clauses: texts,
    sharedCaps: readSharedCaps(block, values),
    readings,
    items: section.lines
      .filter(opens(headings.item))
      .flatMap((line) => readItem(line, values, reporter) ?? []),
    examples: section.lines
      .filter(opens(headings.example))
      .map((line) => readExample(line, nounsOf(subjects), values, reporter)),
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
  { heading, lines }: Section,
  subjects: readonly SubjectSyntax[],
  values: ValueReader,
  reporter: Reporter,
): CheckSectionSyntax | null {
  const title = checkHeading.exec(ownText(heading))?.[1];
  if (title === undefined) return null;
  if (title === '') {
    reporter.report('ZC0110', placeOf(heading), {
      heading: ownText(heading),
      form: `写明核对的是哪一条，例如“${headings.checks} 第二条”`,
    });
  }
  const isExample = opens(headings.example);
  for (const line of lines.filter((one) => !isExample(one))) reporter.report('ZC0108', placeOf(line), {});
  const nouns = nounsOf(subjects);
  return {
    title,
    examples: lines.filter(isExample).map((line) => readExample(line, nouns, values, reporter)),
  };
}

/** A file of 核对算例 and of nothing else: it is no part of the rules. */
function isCheckFile(roots: readonly Line[]): boolean {
  const has = (heading: RegExp) => roots.some((line) => heading.test(ownText(line)));
  const isRules = [policyHeading, measureHeading].some(has) || roots.some(opens(headings.subject));
  return has(checkHeading) && !isRules;
}

/** What an element of a list may be called: 项目, 工作站. */
const nounsOf = (subjects: readonly SubjectSyntax[]): readonly string[] =>
  subjects.filter((subject) => subject.code !== null).map((subject) => subject.name.text);
