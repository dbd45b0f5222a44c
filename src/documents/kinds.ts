/** The kinds of document: a new one is a view model, one line here, a template and a folder of tests. */
import type { z } from 'zod';
import { compose, readTemplates } from './compose/index.ts';
import type { ComposedDocument, DocumentKind } from './composed.ts';
import { fileNameOf } from './file-name.ts';
import type { DocumentStyle } from './press/index.ts';
import type { Provenance } from './provenance/provenance.ts';
import { compendiumView } from './view/compendium.ts';
import { formView } from './view/forms.ts';
import { guideView } from './view/guide.ts';
import { noticeView } from './view/notice.ts';
import { paymentNoticeView } from './view/payment-notice.ts';
import { type PendingEntry, pendingIn } from './view/pending.ts';
import { publicityView } from './view/publicity.ts';

/** 文种: which view model a kind of document prints, in which form. The template has the name of the kind. */
export interface KindOfDocument<S extends z.ZodType> {
  readonly name: string;
  readonly view: S;
  readonly style: DocumentStyle;
}

/** 文种表. */
export const KINDS = {
  guide: { name: '申报指南', view: guideView, style: 'guide' },
  form: { name: '申报表', view: formView, style: 'guide' },
  compendium: { name: '申报指南汇编', view: compendiumView, style: 'guide' },
  notice: { name: '核定通知书', view: noticeView, style: 'letter' },
  payment: { name: '拨付通知', view: paymentNoticeView, style: 'document' },
  publicity: { name: '拟奖补名单公示', view: publicityView, style: 'document' },
} as const satisfies Readonly<Record<DocumentKind, KindOfDocument<z.ZodType>>>;

/** Their names, in the order in which they are told. */
export const KIND_NAMES = Object.keys(KINDS) as readonly DocumentKind[];

type ViewOf<K extends DocumentKind> = z.output<(typeof KINDS)[K]['view']>;

/** What a document says of itself beside its view. */
export interface Imprint {
  readonly title: string;
  /** Parts of the file's name after the name of the kind. */
  readonly nameParts: readonly string[];
  readonly author: string | null;
  readonly date: string;
  readonly provenance: Provenance;
  /** The folder of the office's own templates. */
  readonly templates?: string | undefined;
  /** Readings relied on that somebody has yet to confirm. */
  readonly unconfirmed?: readonly PendingEntry[];
}

/** Composes a document of a kind from its view. */
export function composeKind<K extends DocumentKind>(
  kind: K,
  view: ViewOf<K>,
  imprint: Imprint,
): ComposedDocument {
  const { name, style } = KINDS[kind];
  return {
    kind,
    title: imprint.title,
    fileName: fileNameOf(name, ...imprint.nameParts),
    view,
    html: htmlOf(kind, view, imprint.templates),
    style,
    author: imprint.author,
    date: imprint.date,
    pending: pendingIn(view),
    unconfirmed: imprint.unconfirmed ?? [],
    provenance: imprint.provenance,
  };
}

/** 重新成文: the same document by the templates of a folder as they are now. */
export const recompose = (document: ComposedDocument, templates: string | undefined): ComposedDocument => ({
  ...document,
  html: htmlOf(document.kind, document.view, templates),
});

function htmlOf(kind: DocumentKind, view: unknown, templates: string | undefined): string {
  const { view: schema } = KINDS[kind] as KindOfDocument<z.ZodType>;
  return compose(schema, view, templates === undefined ? kind : readTemplates(kind, templates));
}
