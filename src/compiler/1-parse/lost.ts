import type { Reporter } from '../diagnostics/index.ts';
import type { Block } from './blocks.ts';
import { orphans, valueFrom } from './entries.ts';
import { type ClauseLine, type Line, ownText, placeOf } from './outline.ts';
import type { Rule, ValueReader } from './values.ts';

/** The rules of the clauses of an item that are one sentence. */
const sentences: Readonly<Record<string, Rule<unknown>>> = {
  对象: (parser) => parser.subjectClause,
  条件: (parser) => parser.conditionClause,
  范围: (parser) => parser.rangeClause,
  名额: (parser) => parser.quotaClause,
  有效期: (parser) => parser.validityClause,
  频次: (parser) => parser.frequencyClause,
  封顶: (parser) => parser.capsClause,
  扣减: (parser) => parser.expressionClause,
  分担: (parser) => parser.sharingClause,
};
const definition: Rule<unknown> = (parser) => parser.definition;
const branch: Rule<unknown> = (parser) => parser.branch;

/**
 * 丢失的条目名: the lines of a 标准 or a 定义 whose own line is missing stand below the clause above, which reads well
 * without them. They are told so, and read as what they are.
 */
export function recoverLost(block: Block, values: ValueReader, reporter: Reporter): Block {
  for (const clause of block.clauses) {
    const from = firstLost(clause, values);
    const lost = clause.line.children.slice(from);
    const [first] = lost;
    const key = first && ownText(first).includes('=') ? '定义' : '标准';
    if (from < 0 || !first || block.places.has(key)) continue;
    reporter.report('ZC0122', placeOf(first), { what: `「${key}：」`, form: `“${key}：”` });
    const donor = { ...clause.line, children: clause.line.children.slice(0, from) };
    const recovered = clauseOf(key, first, lost);
    const clauses = block.clauses.map((one) => (one === clause ? { ...one, line: donor } : one));
    return {
      ...block,
      clauses: [...clauses, recovered],
      clause: (wanted) => [...clauses, recovered].find((one) => one.key === wanted) ?? null,
      places: new Map([...block.places, [key, recovered.keyPlace]]),
    };
  }
  return block;
}

/** Which of the lines below a clause is the first that does not belong to it; -1 where all do. */
function firstLost({ line, key, valueStart }: ClauseLine, values: ValueReader): number {
  const rule = sentences[key];
  if (rule) return orphans(line, valueStart, rule, values) ? 0 : -1;
  if (key !== '定义') return -1;
  const can = (what: Rule<unknown>, child: Line) => values.canRead(what, valueFrom(child, child.start, key));
  return line.children.findIndex((child) => !can(definition, child) && can(branch, child));
}

/** A clause that has lost its own line. */
function clauseOf(key: string, first: Line, children: readonly Line[]): ClauseLine {
  const line = { ...first, end: first.start, children };
  return { line, key, argument: null, keyPlace: placeOf(first), valueStart: first.start };
}
