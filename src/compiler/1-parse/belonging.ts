import { clauseKeys, type headings } from '../../../grammar/index.ts';
import { clauseLine, type Line, ownText } from './outline.ts';

/** 块的种类: what a heading opens. 政策, 第…条 and 核对算例 are of the first rank, the others stand below them. */
export type BlockKind = keyof typeof headings;

/** The keys of the clauses that each kind of block may have; the lines of a subject are facts. */
export const blockKeys: Readonly<Record<BlockKind, readonly string[]>> = {
  ...clauseKeys,
  subject: [],
  checks: [],
};

/** Whether a heading is of the first rank: 政策, 第…条, 核对算例. */
export const isFirstRank = (kind: BlockKind): boolean =>
  kind === 'policy' || kind === 'measure' || kind === 'checks';

/** Clauses that may stand in blocks of several kinds, so that they do not tell which one it is. */
export const anywhere: readonly string[] = ['口径', '审查意见'];

/** The kind of block that a line belongs to, where its key tells. */
export function kindOfContent(line: Line): BlockKind | null {
  if (isFact(line)) return 'subject';
  const key = clauseLine(line)?.key;
  if (key === undefined || anywhere.includes(key)) return null;
  const kinds: readonly BlockKind[] = ['policy', 'measure', 'item', 'example'];
  return kinds.find((kind) => blockKeys[kind].includes(key)) ?? null;
}

/** `投资额（investment_yuan）：金额` */
export const isFact = (line: Line): boolean => /^[^：]+?（[A-Za-z][A-Za-z0-9_]*）：\s*\S/.test(ownText(line));

/** Whether a line is a clause of a block (or a fact of a subject) itself, and no part of another one. */
export function isTop(line: Line, kind: BlockKind): boolean {
  if (kind === 'subject') return isFact(line);
  const key = clauseLine(line)?.key;
  return key !== undefined && blockKeys[kind].includes(key);
}

/** Keys that a block may have more than once. */
export const repeatable: readonly string[] = ['口径', '说明', '方向', '审查意见', '曾用代码'];

/** 分项: the keys of what may stand below a clause: 理由 below 口径, 承办 below 转介, 佐证 below a fact. */
export function partKeys(owner: Line): readonly string[] {
  if (isFact(owner)) return clauseKeys.subject;
  const clause = clauseLine(owner);
  if (clause?.key === '口径' && clause.argument !== null) return clauseKeys.reading;
  return clause?.key === '转介' ? clauseKeys.referral : [];
}

/** The key of a part that a line begins with: 理由, 承办, 佐证. */
export function partOf(line: Line): string | null {
  const key = clauseLine(line)?.key;
  const keys: readonly string[] = [
    ...clauseKeys.reading,
    ...clauseKeys.referral,
    ...clauseKeys.subject,
    ...anywhere,
  ];
  return key !== undefined && keys.includes(key) ? key : null;
}
