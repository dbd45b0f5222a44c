import type { Reporter } from '../diagnostics/index.ts';
import type { Block } from './blocks.ts';
import { orphans, valueFrom } from './entries.ts';
import { type ClauseLine, type Line, placeOf } from './outline.ts';
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
const branch: Rule<unknown> = (parser) => parser.branch;
/** The rules of the clauses of an item that are lists of sentences, the most particular one first. */
const lists: Readonly<Record<string, Rule<unknown>>> = {
  定义: (parser) => parser.definition,
  拨付: (parser) => parser.payment,
  // A sentence of a standard can be read as one of 加奖 too.
  标准: branch,
  加奖: (parser) => parser.bonus,
};

/**
 * 丢失的条目名: the lines of a 标准 or a 定义 whose own line is missing stand below the clause above, which reads well
 * without them. They are told so, and read as what they are.
 */
export function recoverLost(block: Block, values: ValueReader, reporter: Reporter): Block {
  const open = Object.keys(lists).filter((key) => !block.places.has(key));
  for (const clause of block.clauses) {
    const from = firstLost(clause, values);
    const lost = clause.line.children.slice(from);
    const [first] = lost;
    const isTier = first && values.canRead((parser) => parser.tier, alone(first, '标准'));
    const key =
      first &&
      (open.find((one) => values.canRead(lists[one] ?? branch, alone(first, one))) ??
        ((isTier || sentences[clause.key]) && '标准'));
    // A sentence with 再给予 among those of a standard is told as such.
    const isFurther = clause.key === '标准' && key === '加奖' && lost.length === 1;
    if (!first || !key || key === clause.key || isFurther || block.places.has(key)) continue;
    const argument = isTier && key === '标准' ? '超额累进' : null;
    const written = argument === null ? `${key}：` : `${key}（${argument}）：`;
    reporter.report('ZC0122', placeOf(first), { what: `「${written}」`, form: `“${written}”` });
    const donor = { ...clause.line, children: clause.line.children.slice(0, from) };
    const recovered = clauseOf(key, argument, first, lost);
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

/** Which of the lines below a clause is the first that does not belong to it; behind the last where all do. */
function firstLost({ line, key, valueStart }: ClauseLine, values: ValueReader): number {
  const { children } = line;
  const list = lists[key];
  const rule = sentences[key] ?? (valueStart < line.end ? list : undefined);
  if (rule && !orphans(line, valueStart, rule, values)) return children.length;
  if (!list) return rule ? 0 : children.length;
  const found = children.findIndex((child) => !values.canRead(list, alone(child, key)));
  return found < 0 ? children.length : found;
}

/** A line by itself. */
const alone = (line: Line, key: string) => valueFrom({ ...line, children: [] }, line.start, key);

/** A clause that has lost its own line. */
function clauseOf(key: string, argument: string | null, first: Line, children: readonly Line[]): ClauseLine {
  const line = { ...first, end: first.start, children };
  return { line, key, argument, keyPlace: placeOf(first), valueStart: first.start };
}
