/** 附件: the names of what follows a document's signature, and the labels that they carry. */
import type { z } from 'zod';
import { list, maybe, record, text } from './schema.ts';

/** 附件说明: one, or several that are numbered. */
export const annexNoteView = record({
  single: maybe(text).describe('只有一个附件时，它的名称'),
  several: list(text).describe('有几个附件时，各附件的名称'),
});
export type AnnexNoteView = z.output<typeof annexNoteView>;

/** 附件 as a view says where it begins. */
export const annexHead = {
  label: text.describe('附件的标号，如“附件1”'),
  title: text.describe('附件的标题'),
} as const;

/** An annex as its own page names it: `附件`, or `附件2` where there are several. */
export interface Annexed {
  readonly label: string;
  readonly title: string;
}

/** 附件说明 of the annexes with these titles. */
export function annexNoteOf(first: string, ...others: readonly string[]): AnnexNoteView {
  return others.length === 0 ? { single: first, several: [] } : { single: null, several: [first, ...others] };
}

/** One of these titles with its label. */
export function annexed(titles: readonly string[], title: string): Annexed {
  return { label: titles.length === 1 ? '附件' : `附件${titles.indexOf(title) + 1}`, title };
}
