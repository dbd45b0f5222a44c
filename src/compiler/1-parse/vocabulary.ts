import { clauseKeys, enterpriseNoun, headings } from '../../../grammar/index.ts';
import type { Reporter } from '../diagnostics/index.ts';
import { readAcceptances, readBlock } from './blocks.ts';
import { type Line, ownText, placeOf } from './outline.ts';
import type { FactSyntax, SubjectSyntax, Text } from './syntax.ts';

const coded = '(.+?)（([A-Za-z][A-Za-z0-9_]*)）';
const listSubject = new RegExp(
  `^${headings.subject}\\s*${coded}，属于${enterpriseNoun}，可有多个，以${coded}区分$`,
);

/** 主体: a subject with its facts, from its heading and the lines below it. */
export function readSubject(line: Line, reporter: Reporter): SubjectSyntax | null {
  const heading = ownText(line);
  const list = listSubject.exec(heading);
  if (!list && heading !== `${headings.subject} ${enterpriseNoun}`) {
    reporter.report('ZC0110', placeOf(line), {
      heading,
      form: '写作“主体 企业”，或“主体 项目（projects），属于企业，可有多个，以项目编号（project_id）区分”',
    });
    return null;
  }
  const name = list?.[1] ?? enterpriseNoun;
  return {
    place: placeOf(line),
    name: { text: name, place: nameInside(line, name) },
    code: list?.[2] ?? null,
    id: list ? { name: list[3] as string, code: list[4] as string } : null,
    facts: line.children.flatMap((child) => readFact(child, reporter) ?? []),
  };
}

function readFact(line: Line, reporter: Reporter): FactSyntax | null {
  const match = new RegExp(`^${coded}：\\s*(.+)$`).exec(ownText(line));
  if (!match) {
    reporter.report('ZC0111', placeOf(line), { line: ownText(line) });
    return null;
  }
  const [, name = '', code = '', type = ''] = match;
  const below = readBlock(line.children, clauseKeys.subject, reporter);
  const unit = /^(?:数值|整数)（(.+)）$/.exec(type)?.[1] ?? null;
  return {
    place: placeOf(line),
    name: { text: name, place: nameInside(line, name) },
    code,
    type: {
      text: unit === null ? type : type.slice(0, 2),
      place: { file: line.file, start: line.end - type.length, end: line.end },
    },
    unit,
    members: readMembers(type),
    evidence: below.text('佐证'),
    acceptances: readAcceptances(below, reporter),
  };
}

function readMembers(type: string): { readonly name: string; readonly code: string }[] {
  const parts = type.split('、').map((part) => new RegExp(`^${coded}$`).exec(part.trim()));
  return parts.every((part) => part !== null)
    ? parts.map((part) => ({ name: part[1] as string, code: part[2] as string }))
    : [];
}

function nameInside(line: Line, name: string): Text['place'] {
  const start = line.text.indexOf(name, line.start);
  return { file: line.file, start, end: start + name.length };
}

/** Names of the facts below a subject's heading that could not be read: what stands before the first bracket or colon. */
export function brokenFactNames(line: Line, subject: SubjectSyntax | undefined): string[] {
  const read = new Set(subject?.facts.map((fact) => fact.name.text));
  return line.children
    .map(
      (child) =>
        ownText(child)
          .split(/（(?=[A-Za-z])|：/)[0]
          ?.trim() ?? '',
    )
    .filter((name) => name !== '' && !read.has(name));
}
