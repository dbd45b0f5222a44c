/** 底稿: what a document was made from, as data that travels inside the PDF; enough to make the document again. */
import { createRequire } from 'node:module';
import canonicalize from 'canonicalize';
import { z } from 'zod';
import type { About, ItemResult, Report } from '../../runtime/index.ts';
import type { Decisions } from '../decisions.ts';
import type { PaymentIssue, PublicityIssue } from '../issue.ts';
import type { Office } from '../office.ts';
import { type PublishedBatch, publishedBatch } from '../view/publicity.ts';

const object = z.record(z.string(), z.unknown()).readonly();

/** What each kind of document is made from, beside the policy and the settings of the office. */
const content = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('guide'), measure: z.int() }),
  z.strictObject({ kind: z.literal('form'), measure: z.int() }),
  z.strictObject({ kind: z.literal('compendium') }),
  /** The facts, what was decided of them, and what the rules gave, step by step. */
  z.strictObject({ kind: z.literal('notice'), dossier: object, decisions: object, result: object }),
  /** The same of every enterprise, without the steps, which its notice carries. */
  z.strictObject({
    kind: z.literal('payment'),
    issue: object,
    applications: z.array(
      z.strictObject({ dossier: object, decisions: object, result: z.array(object).readonly() }),
    ),
  }),
  /** What is published, and nothing else: this file goes to everyone. */
  z.strictObject({ kind: z.literal('publicity'), issue: object, published: publishedBatch }),
]);

/** Only the outline: facts, decisions and settings are read again by those who read them the first time. */
const schema = z.strictObject({
  /** Of this format. */
  version: z.literal(1),
  engine: z.string(),
  policy: z.strictObject({ document_number: z.string(), rules_sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
  office: object,
  document: content,
});

/** 底稿 as it was read from a PDF; nothing in it is believed before it was made again. */
export type ReadProvenance = z.output<typeof schema>;

/** What a document of one kind was made from. */
export type Content =
  | { readonly kind: 'guide' | 'form'; readonly measure: number }
  | { readonly kind: 'compendium' }
  | {
      readonly kind: 'notice';
      readonly dossier: object;
      readonly decisions: Decisions;
      readonly result: Report;
    }
  | {
      readonly kind: 'payment';
      readonly issue: PaymentIssue;
      readonly applications: readonly {
        readonly dossier: object;
        readonly decisions: Decisions;
        readonly result: readonly ItemResult[];
      }[];
    }
  | { readonly kind: 'publicity'; readonly issue: PublicityIssue; readonly published: PublishedBatch };

/** 底稿 of a document that is being made. */
export interface Provenance {
  readonly version: 1;
  /** Version of this package. */
  readonly engine: string;
  readonly policy: { readonly document_number: string; readonly rules_sha256: string };
  readonly office: Office;
  readonly document: Content;
}

/** The version of this package, from the sources and from the build alike. */
export const engineVersion: string = createRequire(import.meta.url)('hengce/package.json').version;

/** 编制底稿. */
export function provenanceOf(about: About, office: Office, document: Content): Provenance {
  return {
    version: 1,
    engine: engineVersion,
    policy: { document_number: about.documentNumber, rules_sha256: about.rulesSha256 },
    office,
    document,
  };
}

/** 规范形式 (RFC 8785): the same data are the same text, so that it can be hashed and signed. */
export function canonical(data: object): string {
  const text = canonicalize(data);
  if (text === undefined) throw new TypeError('An object always has a canonical form');
  return text;
}

/** Reads a 底稿; null where the bytes are none, or were not written by `canonical`. */
export function readProvenance(bytes: Uint8Array): ReadProvenance | null {
  return schema.safeParse(canonicalIn(bytes)).data ?? null;
}

function canonicalIn(bytes: Uint8Array): unknown {
  try {
    const data: unknown = JSON.parse(
      new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes),
    );
    return Buffer.from(canonicalize(data) ?? '').equals(bytes) ? data : null;
  } catch {
    // No text, no JSON, or nothing that has a canonical form: half a character, brackets without end.
    return null;
  }
}
