import { clauseKeys, headings, numeralClass } from '../../../grammar/index.ts';
import { type Line, outline, ownText } from '../1-parse/outline.ts';
import type { SourceFile } from '../source.ts';
import { clauseRows, ownRow, remarksOf, type Sources } from './clauses.ts';
import { readRemarks } from './remarks.ts';
import { printBlocks, type Row } from './rows.ts';
import type { Sentences } from './sentences.ts';

const policyHeading = new RegExp(`^${headings.policy}\\s*(《.+》)$`);
const measureHeading = new RegExp(`^(第(?:${numeralClass}+|\\d+)${headings.measure})\\s*(.*)$`);
const checkHeading = new RegExp(`^(${headings.checks})\\s*(.*)$`);
const blockHeading = new RegExp(`^(${headings.subject}|${headings.item}|${headings.example})\\s*(.*)$`);
const coded = '(.+?)（([A-Za-z][A-Za-z0-9_]*)）';

/** 版式: a whole rule file in official form: what stands where, and the blank lines between. */
export function formatFile(file: SourceFile, sentences: Sentences): string {
  const from: Sources = { sentences, remarks: readRemarks(file) };
  const blocks = sectionsOf(outline(file)).flatMap((section) => sectionBlocks(section, from));
  return printBlocks(blocks, from.remarks.last);
}

/** A heading of the first rank with the lines up to the next one; none for what stands above the first heading. */
interface Section {
  readonly heading: Line | null;
  readonly lines: readonly Line[];
}

function sectionsOf(roots: readonly Line[]): Section[] {
  const sections: { heading: Line | null; lines: Line[] }[] = [{ heading: null, lines: [] }];
  for (const line of roots) {
    const text = ownText(line);
    if (policyHeading.test(text) || measureHeading.test(text) || checkHeading.test(text))
      sections.push({ heading: line, lines: [...line.children] });
    else sections.at(-1)?.lines.push(line);
  }
  return sections;
}

/** Heading and clauses; the readings that are stated here; then each 主体, 事项 and 算例 as the author ordered them. */
function sectionBlocks({ heading, lines }: Section, from: Sources): (readonly Row[])[] {
  const opens = (line: Line) => blockHeading.test(ownText(line));
  const isPolicy = heading !== null && policyHeading.test(ownText(heading));
  const clauses = clauseRows(
    lines.filter((line) => !opens(line)),
    isPolicy ? clauseKeys.policy : clauseKeys.measure,
    from,
  );
  const isReading = (row: Row) => row.text.startsWith('口径 ');
  const first = heading ? [{ ...row(heading, headingText(ownText(heading)), from), children: [] }] : [];
  return [
    [...first, ...clauses.filter((one) => !isReading(one))],
    clauses.filter(isReading),
    ...lines.filter(opens).map((line) => [blockRow(line, from)]),
  ].filter((block) => block.length > 0);
}

function headingText(text: string): string {
  const official = text.replace(policyHeading, `${headings.policy}$1`);
  return official.replace(measureHeading, '$1 $2').replace(checkHeading, '$1 $2').trimEnd();
}

function row(line: Line, text: string, from: Sources): Row {
  return { text, kind: 'heading', remarks: remarksOf([line], from), children: [] };
}

function blockRow(line: Line, from: Sources): Row {
  const [, word = '', rest = ''] = blockHeading.exec(ownText(line)) ?? [];
  const text = `${word} ${rest.replace(/^(\d+\.\d+)\s*：\s*/, '$1：')}`.trimEnd();
  const children =
    word === headings.subject
      ? line.children.map((child) => factRow(child, from))
      : clauseRows(line.children, word === headings.item ? clauseKeys.item : clauseKeys.example, from);
  return { ...row(line, text, from), children };
}

/** `企业规模（size）：大型（large）、小型（small）`, with its evidence below. */
function factRow(line: Line, from: Sources): Row {
  const match = new RegExp(`^${coded}：\\s*(.+)$`).exec(ownText(line));
  if (!match) return ownRow(line, from);
  const [, name, code, type = ''] = match;
  const members = type.split('、').map((member) => member.trim());
  const isList = members.every((member) => new RegExp(`^${coded}$`).test(member));
  const text = `${name}（${code}）：${isList ? members.join('、') : type}`;
  return { ...row(line, text, from), children: clauseRows(line.children, clauseKeys.subject, from) };
}
