import { clauseKeys } from '../../../grammar/index.ts';
import { meant, nearest, type Reporter, reviewCodes, type WayOut } from '../diagnostics/index.ts';
import type { Place } from '../source.ts';
import { repeatable } from './belonging.ts';
import { blockEnd, type ClauseLine, clauseLine, freeText, type Line, ownText, placeOf } from './outline.ts';
import type { AcceptanceSyntax, ReadingReference, ReadingSyntax, Text, TextClauses } from './syntax.ts';

/** Clauses of a block, checked against the keys that it may have. */
export interface Block {
  readonly clauses: readonly ClauseLine[];
  clause(key: string): ClauseLine | null;
  text(key: string): Text | null;
  readonly texts: TextClauses;
  readonly places: ReadonlyMap<string, Place>;
  /** Whether each of its lines was understood; otherwise a clause that is not there may be one of them. */
  readonly isWhole: boolean;
}

/** 条目: reads the lines of a block as clauses; an unknown key, a doubled one and a line without a key are reported. */
export function readBlock(lines: readonly Line[], keys: readonly string[], reporter: Reporter): Block {
  const clauses: ClauseLine[] = [];
  const places = new Map<string, Place>();
  let isWhole = true;
  for (const line of withoutCopies(lines, reporter)) {
    const clause = clauseLine(line);
    if (!clause) {
      reporter.report('ZC0108', placeOf(line), {});
      isWhole = false;
    } else if (!keys.includes(clause.key)) {
      reporter.report('ZC0101', clause.keyPlace, { key: clause.key }, wayOut(clause.key, keys));
      isWhole = false;
    } else if (places.has(clause.key) && !repeatable.includes(clause.key)) {
      const other = places.get(clause.key) ?? clause.keyPlace;
      reporter.report('ZC0109', clause.keyPlace, { key: clause.key }, { other });
    } else {
      clauses.push(clause);
      places.set(clause.key, clause.keyPlace);
    }
  }
  const texts = new Map<string, Text>();
  for (const clause of clauses) {
    const text = clauseText(clause);
    const before = texts.get(clause.key);
    texts.set(clause.key, before ? { ...text, text: `${before.text}\n${text.text}` } : text);
  }
  return {
    clauses,
    clause: (key) => clauses.find((each) => each.key === key) ?? null,
    text: (key) => texts.get(key) ?? null,
    texts,
    places,
    isWhole,
  };
}

/** A line that was written twice, the first time with nothing below it: said here, and the second one counts. */
function withoutCopies(lines: readonly Line[], reporter: Reporter): readonly Line[] {
  return lines.filter((line, index) => {
    const next = lines[index + 1];
    const clause = clauseLine(line);
    if (!next || !clause || line.children.length > 0 || ownText(line) !== ownText(next)) return true;
    if (repeatable.includes(clause.key) && clause.argument === null) return true;
    const key = clause.argument === null ? clause.key : ownText(line).slice(0, ownText(line).search(/：/));
    const place = clauseLine(next)?.keyPlace ?? placeOf(next);
    reporter.report('ZC0109', place, { key }, { other: clause.keyPlace });
    return false;
  });
}

/** Where clauses of other blocks are written. */
const homes: Readonly<Record<keyof typeof clauseKeys, string>> = {
  policy: 'policy.zc里政策的标题下面',
  measure: '措施的标题“第…条”下面',
  subject: '主体的一个事实下面',
  item: '“事项”下面',
  reading: '“口径 A06：…”下面',
  referral: '“转介：…”下面',
  example: '“算例”下面',
};

/** What authors call a clause, and what it is called. */
const habitualKeys: Readonly<Record<string, readonly string[]>> = {
  封顶: ['上限', '限额', '最高限额', '最高金额'],
  说明: ['备注', '注', '附注', '注意事项'],
  有效期: ['时限', '期限', '执行期限', '申报时间', '申报期限'],
  标准: ['金额', '奖励金额', '补助金额', '补贴金额', '比例'],
  频次: ['次数', '支持次数', '申报次数'],
  佐证: ['材料', '证明材料', '申报材料'],
  责任单位: ['主管部门', '牵头部门', '负责单位'],
  应得: ['结果', '预期', '应付'],
  已知: ['事实', '情形', '输入'],
  理由: ['原因'],
};

function wayOut(key: string, keys: readonly string[]): WayOut {
  const own = keys.find((one) => habitualKeys[one]?.includes(key));
  if (own !== undefined) return { help: [`是否指「${own}」？`], correction: { text: own, certain: false } };
  const home = (Object.keys(homes) as (keyof typeof clauseKeys)[]).find((block) =>
    (clauseKeys[block] as readonly string[]).includes(key),
  );
  if (home) return { help: [`「${key}」写在${homes[home]}`] };
  return meant(key, keys, 'words') ?? { help: [`这里可用的条目：${keys.join('、')}`] };
}

/** The value of a free-text clause. */
export function clauseText(clause: ClauseLine): Text {
  const end = blockEnd(clause.line);
  return {
    text: freeText(clause.line, clause.valueStart, end),
    place: { file: clause.line.file, start: clause.valueStart, end },
    ...(clause.line.slip?.silent && { silent: true }),
  };
}

/** 口径 of a block: the readings that it states, and the ids of those that it refers to. */
export function readReadings(
  block: Block,
  reporter: Reporter,
): { readonly readings: readonly ReadingSyntax[]; readonly references: readonly ReadingReference[] } {
  const readings: ReadingSyntax[] = [];
  const references: ReadingReference[] = [];
  for (const clause of block.clauses.filter((each) => each.key === '口径')) {
    if (clause.argument === null) references.push(...referencesOf(clause, reporter));
    else {
      if (!readingId.test(clause.argument) && !clause.line.slip) {
        const form = '写作“口径 A06：…”，编号是大写字母加数字';
        reporter.report('ZC0110', placeOf(clause.line), { heading: `口径 ${clause.argument}`, form });
      }
      readings.push(readReading(clause, clause.argument, reporter));
    }
  }
  return { readings, references };
}

/** 审查意见 of a block: findings that have been looked into and are accepted. */
export function readAcceptances(block: Block, reporter: Reporter): readonly AcceptanceSyntax[] {
  return block.clauses
    .filter((clause) => clause.key === '审查意见')
    .flatMap((clause) => {
      const { argument: code, line } = clause;
      if (line.slip) return [];
      const place = placeOf(line);
      if (code === null || clauseText(clause).text === '') {
        const heading = ownText(line);
        reporter.report('ZC0110', place, { heading, form: '写作“审查意见 ZC0305：理由”' });
        return [];
      }
      if (reviewCodes.includes(code)) return [{ code, place }];
      reporter.report('ZC0240', place, { code });
      return [];
    });
}

/** `口径：A03、A52`; a number with a gap in it is told so, and read. */
function referencesOf(clause: ClauseLine, reporter: Reporter): readonly ReadingReference[] {
  const { text, place } = clauseText(clause);
  return [...text.matchAll(/[A-Z]\s+\d+|[^、，\s]+/g)].map(({ 0: written, index }) => {
    const start = place.start + index;
    const own = { ...place, start, end: start + written.length };
    const id = written.replace(/\s/g, '');
    if (id !== written)
      reporter.report('ZC0129', own, { name: id }, { correction: { text: id, certain: true } });
    return { id, place: own };
  });
}

const readingId = /^[A-Z][A-Z0-9]*$/;

/** Whether a reading among the clauses of a block has no proper id; that has been reported. */
export const statesBrokenReading = (lines: readonly Line[]): boolean =>
  lines.some((line) => {
    const clause = clauseLine(line);
    return clause?.key === '口径' && clause.argument !== null && !readingId.test(clause.argument);
  });

function readReading(clause: ClauseLine, id: string, reporter: Reporter): ReadingSyntax {
  // What stands below the first part is a part, or a mistake that is reported; it is never lost.
  const firstAt = clause.line.children.findIndex((line) => isPart(line, clauseKeys.reading));
  const parts = firstAt < 0 ? [] : clause.line.children.slice(firstAt);
  const firstPart = parts[0];
  const below = readBlock(parts, clauseKeys.reading, reporter);
  const end = firstPart ? firstPart.start - 1 : blockEnd(clause.line);
  return {
    place: placeOf(clause.line),
    id,
    statement: freeText(clause.line, clause.valueStart, end),
    clauses: below.texts,
    isWhole: below.isWhole,
  };
}

/** Whether a line below a clause is a part of its own rather than a continuation: it has a key, known or nearly so. */
export function isPart(line: Line, keys: readonly string[]): boolean {
  const key = clauseLine(line)?.key;
  return (
    key !== undefined &&
    (keys.includes(key) || (nearest(key, keys).length > 0 && !ownText(line).includes('，')))
  );
}
