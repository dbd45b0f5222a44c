import { clauseKeys, enterpriseNoun, factTypes, headings } from '../../../grammar/index.ts';
import type { Reporter } from '../diagnostics/index.ts';
import type { Place } from '../source.ts';
import { type Block, clauseText, readAcceptances, readBlock } from './blocks.ts';
import { reportDeclaration } from './declarations.ts';
import { headingForms, subjectHeading } from './headings.ts';
import type { Section } from './layout.ts';
import { cleanName, reportForeign } from './names.ts';
import { clauseLine, type Line, ownText, placeOf } from './outline.ts';
import type { FactSyntax, FormerCodeSyntax, LostFact, SubjectSyntax, Text } from './syntax.ts';

/** What the lines of a subject declare. */
export interface Declared {
  readonly subject: SubjectSyntax;
  /** Whether its heading could be read, so that it is known what its elements are called. */
  readonly isSound: boolean;
  /** Lines whose declaration could not be read; that has been reported. */
  readonly broken: readonly BrokenLine[];
  readonly lost: readonly LostFact[];
  /** Places where another subject may begin, if its heading is missing. */
  readonly breaks: readonly Place[];
}

/** A line that declares something and could not be read. */
export interface BrokenLine {
  readonly text: string;
  /** Names that it seems to declare. */
  readonly names: readonly string[];
}

/** Who applies is called 企业 in every policy, whoever that is. */
function formOfSubject(title: string): string {
  const form = `写作${headingForms.subject}`;
  return title.includes(`属于${enterpriseNoun}`)
    ? form
    : `${form}；申报的一方一律写作“${enterpriseNoun}”，合作社、个人等也一样`;
}

/** 主体: a subject with its facts, from its heading and the lines below it. */
export function readSubject({ heading, title, damaged, lines }: Section, reporter: Reporter): Declared {
  // Without a heading it can only be the first of them, the enterprise: any other is taken for a part of the one above.
  const { isComplete, says } = subjectHeading(heading ? title : `${headings.subject} ${enterpriseNoun}`);
  const place = placeOf(heading ?? (lines[0] as Line));
  if (heading && !isComplete && !damaged)
    reporter.report('ZC0110', place, { heading: title, form: formOfSubject(title) });
  const namePlace = heading ? inside(heading, says.written) : place;
  const isForeign = reportForeign(says.written, namePlace, reporter);
  const isSound = isComplete && (!damaged || !heading) && !isForeign;
  const read = lines.map((line) => readFact(line, reporter));
  return {
    subject: {
      place,
      name: { text: says.name, place: namePlace },
      code: says.code,
      id: says.id,
      facts: read.flatMap(({ fact }) => fact ?? []),
    },
    isSound,
    broken: [
      ...(isSound ? [] : [{ text: title, names: [says.name] }]),
      ...read.flatMap(({ fact, isForeign: isMarked, isStray }, index) =>
        (fact && !isMarked) || isStray ? [] : brokenLine(lines[index] as Line),
      ),
    ],
    breaks: lines
      .slice(1)
      .filter((line) => line.apart)
      .map(placeOf),
    lost: read.flatMap(({ gap, copies }) => [
      ...copies.map((copy) => ({ subject: says.name, place: copy, isCopy: true, names: [] })),
      ...(gap ? [{ subject: says.name, place: gap, isCopy: false, names: [] }] : []),
    ]),
  };
}

const code = '[A-Za-z][A-Za-z0-9_]*';
const formerCode = new RegExp(`^(${code}(?:[.]${code}){0,2})[，,]\\s*(.+)$`);

/** 曾用代码 of a policy: what dossiers of earlier versions may hold, and what is to be done about it. */
export function readFormerCodes({ clauses }: Block, reporter: Reporter): readonly FormerCodeSyntax[] {
  return clauses
    .filter(({ key, line }) => key === '曾用代码' && !line.slip)
    .flatMap((clause) => {
      const { text, place } = clauseText(clause);
      const [, path, advice] = formerCode.exec(text) ?? [];
      if (path !== undefined && advice !== undefined)
        return [{ path: { text: path, place: { ...place, end: place.start + path.length } }, advice }];
      const form = '写作“曾用代码：以前的代码，现在怎么填”';
      reporter.report('ZC0110', placeOf(clause.line), { heading: ownText(clause.line), form });
      return [];
    });
}

interface ReadFact {
  /** Null where the line could not be read, which has been reported. */
  readonly fact: FactSyntax | null;
  /** Whether one of its names holds what no name may, which has been reported. */
  readonly isForeign: boolean;
  /** Evidence of another fact that stands below it. */
  readonly gap: Place | null;
  readonly copies: readonly Place[];
  /** Whether it is a part of a fact whose own line is missing. */
  readonly isStray: boolean;
}

const declaration = new RegExp(`^(.+?)（(${code})）：\\s*(.+)$`);
const measured = /^(?:数值|整数)（([^、]+)）$/;
const member = new RegExp(`^((?:(?!（${code}）).)+)（(${code})）$`);

function readFact(line: Line, reporter: Reporter): ReadFact {
  const stray = clauseLine(line);
  const parts: readonly string[] = clauseKeys.subject;
  if (stray && parts.includes(stray.key)) {
    const gap = stray.key === '佐证' ? placeOf(line) : null;
    return { fact: null, isForeign: false, gap, copies: [], isStray: true };
  }
  const [, name, itsCode, type] = declaration.exec(ownText(line)) ?? [];
  const { own, copies } = ownEvidence(line);
  const below = readBlock(own, clauseKeys.subject, reporter);
  const orphan = line.children[own.length + copies.length];
  const gap = orphan ? placeOf(orphan) : null;
  const unit = measured.exec(type ?? '')?.[1] ?? null;
  const members = type === undefined || unit !== null ? [] : readMembers(type);
  if (
    name === undefined ||
    itsCode === undefined ||
    type === undefined ||
    members === null ||
    !isPaired(name) ||
    isBroken(line) ||
    (line.slip?.silent === true && unit === null && members.length === 0 && !Object.hasOwn(factTypes, type))
  ) {
    if (!line.slip) reportDeclaration(line, reporter);
    return { fact: null, isForeign: false, gap, copies, isStray: false };
  }
  const place = inside(line, name);
  const typePlace = { file: line.file, start: line.end - type.length, end: line.end };
  const isForeign = [
    reportForeign(name, place, reporter),
    ...members.map((one) =>
      reportForeign(one.name, inside(line, `${one.name}（${one.code}`, one.name.length), reporter),
    ),
  ].includes(true);
  const fact = {
    place: placeOf(line),
    name: { text: cleanName(name), place },
    code: itsCode,
    type: { text: unit === null ? type : type.slice(0, 2), place: typePlace },
    unit,
    members: members.map((one) => ({ ...one, name: cleanName(one.name) })),
    evidence: below.text('佐证'),
    acceptances: readAcceptances(below, reporter),
  };
  return { fact, isForeign, gap, copies, isStray: false };
}

/** Whether the brackets of a name close: 投资额（inve is the beginning of a name with its code, cut by a second bracket. */
const isPaired = (name: string): boolean => !/[（）]/.test(name.replaceAll(/（[^（）]*）/g, ''));

/** Whether a declaration goes on in a line that was broken off, which has been said. */
const isBroken = ({ children }: Line): boolean =>
  children.some((child) => child.slip?.silent === true && clauseLine(child) === null);

/** The values that a type lists; none where it is no list, null where it is one that cannot be read. */
function readMembers(type: string): FactSyntax['members'] | null {
  if (!/（\s*[A-Za-z]|[A-Za-z0-9_]\s*）/.test(type)) return [];
  const members = type.split('、').flatMap((part) => {
    const [, name, itsCode] = member.exec(part.trim()) ?? [];
    return name === undefined || itsCode === undefined || !isPaired(name) ? [] : [{ name, code: itsCode }];
  });
  return members.length === type.split('、').length ? members : null;
}

/**
 * The lines below a fact, up to evidence that says something else: there the line of the next fact is missing. Evidence
 * that says the same again is one or the other.
 */
function ownEvidence(line: Line): { readonly own: readonly Line[]; readonly copies: readonly Place[] } {
  const clauses = line.children.map((child) => clauseLine(child));
  const first = clauses.find((clause) => clause?.key === '佐证');
  const orphan = clauses.findIndex(
    (clause) => first && clause?.key === '佐证' && clauseText(clause).text !== clauseText(first).text,
  );
  const below = orphan < 0 ? line.children : line.children.slice(0, orphan);
  const isCopy = (child: Line) => {
    const clause = clauseLine(child);
    return clause?.key === '佐证' && clause.keyPlace.start !== first?.keyPlace.start;
  };
  return { own: below.filter((child) => !isCopy(child)), copies: below.filter(isCopy).map(placeOf) };
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
function inside(line: Line, part: string, length = part.length): Text['place'] {
  const start = Math.max(line.start, line.text.indexOf(part, line.start));
  return {
    file: line.file,
    start,
    end: Math.min(start + Math.max(1, length), Math.max(line.end, start + 1)),
  };
}
