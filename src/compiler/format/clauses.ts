import { clauseKeys, normalize } from '../../../grammar/index.ts';
import { clauseText, isPart } from '../1-parse/blocks.ts';
import { blockEnd, type ClauseLine, clauseLine, freeText, type Line, ownText } from '../1-parse/outline.ts';
import type { Remarks } from './remarks.ts';
import { fits, type Row, type RowRemarks } from './rows.ts';
import type { Sentence, Sentences } from './sentences.ts';

/** What the rows of a file are made from. */
export interface Sources {
  readonly sentences: Sentences;
  readonly remarks: Remarks;
}

/** 条目: the clauses of a block as rows, in the order of its keys; of one key they stay in the author's order. */
export function clauseRows(lines: readonly Line[], keys: readonly string[], from: Sources): Row[] {
  let rank = -1;
  const rows = lines.map((line) => {
    const clause = clauseLine(line);
    const known = clause !== null && keys.includes(clause.key);
    // A line that is no clause stays below the one that it follows.
    if (known) rank = keys.indexOf(clause.key);
    return { rank, row: known ? clauseRow(clause, from) : ownRow(line, from) };
  });
  return rows.sort((a, b) => a.rank - b.rank).map(({ row }) => row);
}

/** A line with what stands below it, as the author wrote them. */
export const ownRow = (line: Line, from: Sources): Row => ({
  text: ownText(line),
  kind: 'heading',
  remarks: remarksOf([line], from),
  children: line.children.map((child) => ownRow(child, from)),
});

/** The remarks of the lines that a row is made from. */
export const remarksOf = (lines: readonly Line[], { remarks }: Sources): RowRemarks => ({
  apart: lines.flatMap((line) => remarks.apart.get(line.start) ?? []),
  above: lines.flatMap((line) => remarks.above.get(line.start) ?? []),
  below: lines.flatMap((line) => remarks.below.get(line.start) ?? []),
});

/** A line and every line below it. */
const family = (line: Line): readonly Line[] => [line, ...line.children.flatMap(family)];

function clauseRow(clause: ClauseLine, from: Sources): Row {
  const { key, argument } = clause;
  if (key === '口径')
    return argument === null ? referencesRow(clause, from) : readingRow(clause, argument, from);
  if (key === '转介') return referralRow(clause, from);
  // 标准（就高）, and 审查意见 ZC0305, whose argument is a code.
  const given =
    argument === null || /^[A-Z]/.test(argument) ? ` ${argument ?? ''}`.trimEnd() : `（${argument}）`;
  const head = `${key}${given}：`;
  const entries = entriesOf(clause, from.sentences);
  if (entries.length === 0) {
    const { text } = clauseText(clause);
    return single(clause, head, dateClauses.includes(key) ? dateText(text) : text, 'free', from);
  }
  return key === '已知' || key === '应得'
    ? joinedRow(clause, head, entries, from)
    : listRow(clause, head, entries, from);
}

/** A clause on one line, folded where it is long. */
const single = (
  { line }: ClauseLine,
  head: string,
  value: string,
  kind: 'sentence' | 'free',
  from: Sources,
): Row => ({ text: head + value, kind, remarks: remarksOf(family(line), from), children: [] });

/** A sentence with the lines that it was written on; on the line of its key it has none of its own. */
interface Entry {
  readonly sentence: Sentence;
  readonly lines: readonly Line[];
}

function entriesOf(clause: ClauseLine, sentences: Sentences): Entry[] {
  const { line, valueStart } = clause;
  const own = sentences.at(line.file, valueStart);
  const below = line.children.flatMap((child): Entry[] => {
    const sentence = sentences.at(line.file, child.start);
    return sentence ? [{ sentence, lines: family(child) }] : [];
  });
  return own ? [{ sentence: own, lines: [] }, ...below] : below;
}

/** 标准, 定义 and every clause of one sentence: one entry on the line of the key, several below it, one a line. */
function listRow(clause: ClauseLine, head: string, entries: readonly Entry[], from: Sources): Row {
  const [only, another] = entries;
  return only && !another
    ? single(clause, head, only.sentence.text, 'sentence', from)
    : below(clause, head, entries, from);
}

function below({ line }: ClauseLine, head: string, entries: readonly Entry[], from: Sources): Row {
  const taken = new Set(entries.flatMap(({ lines }) => lines));
  return {
    text: head,
    kind: 'heading',
    remarks: remarksOf(
      family(line).filter((one) => !taken.has(one)),
      from,
    ),
    children: entries.map(({ sentence, lines }) => ({
      text: sentence.text,
      kind: 'sentence',
      remarks: remarksOf(lines, from),
      children: [],
    })),
  };
}

/**
 * 已知, 应得: statements are one sentence, wherever the author broke it. Elements have a line each, and the statements
 * about the enterprise one above them; an element that stands alone is on the line of the key.
 */
function joinedRow(clause: ClauseLine, head: string, entries: readonly Entry[], from: Sources): Row {
  const statements = entries.filter(({ sentence }) => !sentence.isElement);
  const elements = entries.filter(({ sentence }) => sentence.isElement);
  const joined: Entry = {
    sentence: { text: statements.map(({ sentence }) => sentence.text).join('，'), isElement: false },
    lines: statements.flatMap(({ lines }) => lines),
  };
  const all = statements.length > 0 ? [joined, ...elements] : elements;
  const [only, another] = all;
  // What goes on below the line of the key would be no part of the element any more.
  const mayStay = only !== undefined && (!only.sentence.isElement || fits(head + only.sentence.text, 1));
  return mayStay && !another
    ? single(clause, head, only.sentence.text, 'sentence', from)
    : below(clause, head, all, from);
}

const dateClauses: readonly string[] = ['发布日期', '施行日期'];

/** A date of the heading in official form, where it is one. */
function dateText(text: string): string {
  const match = /^(\d{4})年0?(\d{1,2})月0?(\d{1,2})日$/.exec(normalize(text).replace(/\s/g, ''));
  return match ? `${match[1]}年${match[2]}月${match[3]}日` : text;
}

/** `口径：A03、A52` */
function referencesRow(clause: ClauseLine, from: Sources): Row {
  const ids = clauseText(clause).text.split(/[、，\s]+/);
  return single(clause, `${clause.key}：`, ids.filter((id) => id !== '').join('、'), 'free', from);
}

/** `口径 A06：…`, with its parts below. */
function readingRow(clause: ClauseLine, id: string, from: Sources): Row {
  const { line, valueStart } = clause;
  const firstAt = line.children.findIndex((child) => isPart(child, clauseKeys.reading));
  const statement = firstAt < 0 ? line.children : line.children.slice(0, firstAt);
  const parts = firstAt < 0 ? [] : line.children.slice(firstAt);
  const last = statement.at(-1);
  return {
    text: `${clause.key} ${id}：${freeText(line, valueStart, last ? blockEnd(last) : line.end)}`,
    kind: 'free',
    remarks: remarksOf([line, ...statement.flatMap(family)], from),
    children: clauseRows(parts, clauseKeys.reading, from),
  };
}

/** `转介：…`, with its parts below; its own value has one line. */
function referralRow(clause: ClauseLine, from: Sources): Row {
  const { line, valueStart } = clause;
  return {
    text: `${clause.key}：${line.text.slice(valueStart, line.end)}`,
    kind: 'heading',
    remarks: remarksOf([line], from),
    children: clauseRows(line.children, clauseKeys.referral, from),
  };
}
