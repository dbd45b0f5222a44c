/** 附件: the names of what follows a document's signature, and the labels that they carry. */
import type { z } from 'zod';
import { list, maybe, record, text } from './schema.ts';

/** 附件说明: one, or several that are numbered. */
export const annexNoteView = record({ single: maybe(text), several: list(text) });
export type AnnexNoteView = z.output<typeof annexNoteView>;

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
