/** Joining and closing of official sentences. */
import type { StandardBranchAbout } from '../../runtime/index.ts';

/** Joins clauses into one sentence that ends with a full stop. */
export function sentence(...clauses: readonly string[]): string {
  const joined = clauses.filter((clause) => clause !== '').join('，');
  return /[。！？；：]$/u.test(joined) ? joined : `${joined}。`;
}

/** 、 between the parts of an enumeration. */
export function enumerate(parts: readonly string[]): string {
  return parts.join('、');
}

/** Each part once, in order of first appearance. */
export function distinct<T>(parts: Iterable<T>): readonly T[] {
  return [...new Set(parts)];
}

/** A text within “ ”; quotation marks of its own become the inner ones. */
export function quoted(text: string): string {
  return `“${text.replaceAll('“', '‘').replaceAll('”', '’')}”`;
}

/** The title of a policy in book title marks, once. */
export function titled(title: string): string {
  return /^《.*》$/u.test(title) ? title : `《${title}》`;
}

/** One line of a standard: `企业规模为大型的，给予50万元奖励`. */
export function lineWords({ when, award }: StandardBranchAbout): string {
  return when === null ? award : `${when}的，${award}`;
}

/** What leads to the parts of 超额累进, which is unknown to most readers by its name. */
export const ADDED_UP = '分段计算，各段金额相加：';
