import { clauseKeys } from '../../../grammar/index.ts';
import type { Reporter } from '../diagnostics/index.ts';
import { clauseText, readAcceptances, readBlock } from './blocks.ts';
import { reportDeclaration } from './declarations.ts';
import { headingForms, subjectHeading } from './headings.ts';
import type { Section } from './layout.ts';
import { clauseLine, type Line, ownText, placeOf } from './outline.ts';
import type { FactSyntax, SubjectSyntax, Text } from './syntax.ts';

/** What the lines of a subject declare. */
export interface Declared {
  readonly subject: SubjectSyntax;
  /** Lines whose declaration could not be read; that has been reported. */
  readonly broken: readonly BrokenLine[];
  /** Whether the line of some fact is missing, which has been reported. */
  readonly lacksFact: boolean;
}

/** A line that declares something and could not be read. */
export interface BrokenLine {
  readonly text: string;
  /** Names that it seems to declare. */
  readonly names: readonly string[];
}

/** 主体: a subject with its facts, from its heading and the lines below it. */
export function readSubject({ heading, title, damaged, lines }: Section, reporter: Reporter): Declared {
  const { isComplete, says } = subjectHeading(title);
  const place = placeOf(heading ?? (lines[0] as Line));
  if (heading && !isComplete && !damaged)
    reporter.report('ZC0110', place, { heading: title, form: `写作${headingForms.subject}` });
  const isSound = isComplete && !damaged;
  const read = lines.map((line) => readFact(line, reporter));
  return {
    subject: {
      place,
      name: { text: says.name, place: heading ? inside(heading, says.name) : place },
      code: says.code,
      id: says.id,
      facts: read.flatMap(({ fact }) => fact ?? []),
    },
    broken: [
      ...(isSound ? [] : [{ text: title, names: [says.name] }]),
      ...read.flatMap(({ fact }, index) => (fact ? [] : brokenLine(lines[index] as Line))),
    ],
    lacksFact: read.some((one) => one.lacksNext),
  };
}

interface ReadFact {
  /** Null where the line could not be read, which has been reported. */
  readonly fact: FactSyntax | null;
  /** Whether evidence of another fact stands below it. */
  readonly lacksNext: boolean;
}

const code = '[A-Za-z][A-Za-z0-9_]*';
const declaration = new RegExp(`^(.+?)（(${code})）：\\s*(.+)$`);
const member = new RegExp(`^(.+?)（(${code})）$`);

function readFact(line: Line, reporter: Reporter): ReadFact {
  const [, name, itsCode, type] = declaration.exec(ownText(line)) ?? [];
  const evidence = ownEvidence(line, reporter);
  const below = readBlock(evidence, clauseKeys.subject, reporter);
  const lacksNext = evidence.length < line.children.length;
  const members = type === undefined ? [] : readMembers(type);
  if (name === undefined || itsCode === undefined || type === undefined || members === null) {
    if (!line.slip) reportDeclaration(line, reporter);
    return { fact: null, lacksNext };
  }
  const unit = /^(?:数值|整数)（(.+)）$/.exec(type)?.[1] ?? null;
  const fact = {
    place: placeOf(line),
    name: { text: name, place: inside(line, name) },
    code: itsCode,
    type: {
      text: unit === null ? type : type.slice(0, 2),
      place: { file: line.file, start: line.end - type.length, end: line.end },
    },
    unit,
    members,
    evidence: below.text('佐证'),
    acceptances: readAcceptances(below, reporter),
  };
  return { fact, lacksNext };
}

/** The values that a type lists; none where it is no list, null where it is one that cannot be read. */
function readMembers(type: string): FactSyntax['members'] | null {
  if (!/（\s*[A-Za-z]|[A-Za-z0-9_]\s*）/.test(type)) return [];
  const members = type.split('、').flatMap((part) => {
    const [, name, itsCode] = member.exec(part.trim()) ?? [];
    return name === undefined || itsCode === undefined ? [] : [{ name, code: itsCode }];
  });
  return members.length === type.split('、').length ? members : null;
}

/** The lines below a fact, up to evidence that says something else: there the line of the next fact is missing. */
function ownEvidence(line: Line, reporter: Reporter): readonly Line[] {
  const clauses = line.children.map((child) => clauseLine(child));
  const first = clauses.find((clause) => clause?.key === '佐证');
  const second = clauses.findIndex(
    (clause) => first && clause?.key === '佐证' && clauseText(clause).text !== clauseText(first).text,
  );
  const orphan = line.children[second];
  if (!orphan) return line.children;
  const form = '“投资额（investment_yuan）：金额”';
  reporter.report('ZC0122', placeOf(orphan), { what: '事实的声明', form });
  return line.children.slice(0, second);
}

function brokenLine(line: Line): BrokenLine {
  const text =
    ownText(line) +
    line.children
      .filter((child) => !clauseLine(child))
      .map(ownText)
      .join('');
  const names = text.split(/[：、，；]/).map((part) => /^[^（）A-Za-z]*/.exec(part.trim())?.[0] ?? '');
  return { text, names: names.filter((name) => name !== '') };
}

/** A part of a line with its place. */
function inside(line: Line, part: string): Text['place'] {
  const start = Math.max(line.start, line.text.indexOf(part, line.start));
  return {
    file: line.file,
    start,
    end: Math.min(start + Math.max(1, part.length), Math.max(line.end, start + 1)),
  };
}
