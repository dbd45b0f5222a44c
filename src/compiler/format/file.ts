import { clauseKeys, headings, numeralClass } from '../../../grammar/index.ts';
import { blockKeys, isFirstRank } from '../1-parse/belonging.ts';
import { layOut, type Section } from '../1-parse/layout.ts';
import { type Line, ownText } from '../1-parse/outline.ts';
import { createReporter } from '../diagnostics/index.ts';
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
  // What is wrong with the layout has been reported: a file with mistakes is not formatted.
  const blocks = layOut(file, createReporter()).flatMap((section) => sectionRows(section, from));
  return printBlocks(blocks, from.remarks.last);
}

/** Heading and clauses; the readings that are stated here; then each 主体, 事项 and 算例 as the author ordered them. */
function sectionRows(section: Section, from: Sources): (readonly Row[])[] {
  const { kind, heading, title, lines, parts } = section;
  if (!isFirstRank(kind)) return [[blockRow(section, from)]];
  const clauses = clauseRows(lines, blockKeys[kind], from);
  const isReading = (row: Row) => row.text.startsWith('口径 ');
  const first = heading ? [{ ...row(heading, headingText(title), from), children: [] }] : [];
  return [
    [...first, ...clauses.filter((one) => !isReading(one))],
    clauses.filter(isReading),
    ...parts.map((part) => [blockRow(part, from)]),
  ].filter((block) => block.length > 0);
}

function headingText(text: string): string {
  const official = text.replace(policyHeading, `${headings.policy}$1`);
  return official.replace(measureHeading, '$1 $2').replace(checkHeading, '$1 $2').trimEnd();
}

function row(line: Line, text: string, from: Sources): Row {
  return { text, kind: 'heading', remarks: remarksOf([line], from), children: [] };
}

function blockRow({ kind, heading, title, lines }: Section, from: Sources): Row {
  const [, word = '', rest = ''] = blockHeading.exec(title) ?? [];
  const text = `${word} ${rest.replace(/^(\d+\.\d+)\s*：\s*/, '$1：')}`.trimEnd();
  const children =
    kind === 'subject'
      ? lines.map((line) => factRow(line, from))
      : clauseRows(lines, kind === 'item' ? clauseKeys.item : clauseKeys.example, from);
  return { text, kind: 'heading', remarks: remarksOf(heading ? [heading] : [], from), children };
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
