import { blockEnd, type ClauseLine, type Line } from './outline.ts';
import type { Value } from './values.ts';

/** 值: the whole value of a clause, continuation lines included. */
export function whole(clause: ClauseLine): Value {
  return valueFrom(clause.line, clause.valueStart, clause.key);
}

/** Entries of a clause that is a list: one on its own line, or one a line below it. */
export function entries(clause: ClauseLine): Value[] {
  if (clause.valueStart < clause.line.end || clause.line.children.length === 0) return [whole(clause)];
  return clause.line.children.map((child) => valueFrom(child, child.start, clause.key));
}

/** What a line says from one of its characters on. */
export function valueFrom(line: Line, start: number, key: string): Value {
  const silent = line.slip?.silent ?? false;
  return { file: line.file, text: line.text, start, end: blockEnd(line), key, silent };
}
