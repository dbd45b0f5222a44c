import { clauseKeys } from '../../../grammar/index.ts';
import { meant, nearest, type Reporter, reviewCodes } from '../diagnostics/index.ts';
import type { Place } from '../source.ts';
import { blockEnd, type ClauseLine, clauseLine, freeText, type Line, ownText, placeOf } from './outline.ts';
import type { AcceptanceSyntax, ReadingReference, ReadingSyntax, Text, TextClauses } from './syntax.ts';

/** Clauses of a block, checked against the keys that it may have. */
export interface Block {
  readonly clauses: readonly ClauseLine[];
  clause(key: string): ClauseLine | null;
  text(key: string): Text | null;
  readonly texts: TextClauses;
  readonly places: ReadonlyMap<string, Place>;
}

const repeatable: readonly string[] = ['口径', '说明', '方向', '审查意见'];

/** 条目: reads the lines of a block as clauses; an unknown key, a doubled one and a line without a key are reported. */
export function readBlock(lines: readonly Line[], keys: readonly string[], reporter: Reporter): Block {
  const clauses: ClauseLine[] = [];
  const places = new Map<string, Place>();
  for (const line of lines) {
    const clause = clauseLine(line);
    if (!clause) {
      reporter.report('ZC0108', placeOf(line), {});
    } else if (!keys.includes(clause.key)) {
      const help = [`这里可用的条目：${keys.join('、')}`];
      const wayOut = meant(clause.key, keys, 'words') ?? { help };
      reporter.report('ZC0101', clause.keyPlace, { key: clause.key }, wayOut);
    } else if (places.has(clause.key) && !repeatable.includes(clause.key)) {
      reporter.report('ZC0109', clause.keyPlace, { key: clause.key });
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
  };
}

/** The value of a free-text clause. */
export function clauseText(clause: ClauseLine): Text {
  const end = blockEnd(clause.line);
  return {
    text: freeText(clause.line, clause.valueStart, end),
    place: { file: clause.line.file, start: clause.valueStart, end },
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
    if (clause.argument === null) {
      const { text, place } = clauseText(clause);
      for (const match of text.matchAll(/[^、，\s]+/g)) {
        const start = place.start + match.index;
        references.push({ id: match[0], place: { ...place, start, end: start + match[0].length } });
      }
      continue;
    }
    if (!/^[A-Z][A-Z0-9]*$/.test(clause.argument)) {
      const heading = `口径（${clause.argument}）`;
      reporter.report('ZC0110', placeOf(clause.line), {
        heading,
        form: '写作“口径 A06：…”，编号是大写字母加数字',
      });
      continue;
    }
    // What stands below the first part is a part, or a mistake that is reported; it is never lost.
    const firstAt = clause.line.children.findIndex((line) => isPart(line, clauseKeys.reading));
    const parts = firstAt < 0 ? [] : clause.line.children.slice(firstAt);
    const firstPart = parts[0];
    const below = readBlock(parts, clauseKeys.reading, reporter);
    const end = firstPart ? firstPart.start - 1 : blockEnd(clause.line);
    readings.push({
      place: placeOf(clause.line),
      id: clause.argument,
      statement: freeText(clause.line, clause.valueStart, end),
      clauses: below.texts,
    });
  }
  return { readings, references };
}

/** 审查意见 of a block: findings that have been looked into and are accepted. */
export function readAcceptances(block: Block, reporter: Reporter): readonly AcceptanceSyntax[] {
  return block.clauses
    .filter((clause) => clause.key === '审查意见')
    .flatMap((clause) => {
      const { argument: code, line } = clause;
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

/** Whether a line below a clause is a part of its own rather than a continuation: it has a key, known or nearly so. */
export function isPart(line: Line, keys: readonly string[]): boolean {
  const key = clauseLine(line)?.key;
  return (
    key !== undefined &&
    (keys.includes(key) || (nearest(key, keys).length > 0 && !ownText(line).includes('，')))
  );
}
