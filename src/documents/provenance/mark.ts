/** 核验标记: code, hash of the rules and QR code at the end of a document. */
import { encodeQR } from 'qr';
import type { z } from 'zod';
import { compose } from '../compose/index.ts';
import { flag, list, record, text } from '../view/schema.ts';
import type { Provenance } from './provenance.ts';

export const markView = record({
  code: text,
  rulesSha256: text,
  engine: text,
  /** Whether the 底稿 travels with it; a web page has none. */
  attached: flag,
  qr: record({ size: text, path: text }),
  /** What the QR code says, for those who hear the document. */
  said: list(text),
});
export type MarkView = z.output<typeof markView>;

/**
 * 核验标记 of a document with this 验证码, as HTML, to be set after everything else; its 底稿 is attached, or stays with the PDF
 * of the same code.
 */
export function markOf(provenance: Provenance, code: string, draft: 'attached' | 'elsewhere'): string {
  const { engine, policy, office } = provenance;
  const said = [
    `验证码：${code}`,
    ...numberOf(provenance).map((number) => `文号：${number}`),
    `规则校验值：${policy.rules_sha256}`,
  ];
  const address = office.verification_url;
  return compose(
    markView,
    {
      code,
      rulesSha256: policy.rules_sha256,
      engine,
      attached: draft === 'attached',
      qr: qrOf(address === undefined ? said.join('\n') : linkOf(address, code, provenance)),
      said,
    },
    'mark',
  );
}

/** 发文字号 of the document, where it has one. */
function numberOf({ document }: Provenance): readonly string[] {
  switch (document.kind) {
    case 'notice':
      return [document.decisions.document_number];
    case 'payment':
      return [document.issue.document_number];
    case 'publicity':
      return document.issue.document_number === undefined ? [] : [document.issue.document_number];
    case 'guide':
    case 'form':
    case 'compendium':
      return [];
  }
}

/** The office's own page of verification, with what it has to know. */
function linkOf(address: string, code: string, provenance: Provenance): string {
  const url = new URL(address);
  url.searchParams.set('code', code.replaceAll(' ', ''));
  for (const number of numberOf(provenance)) url.searchParams.set('number', number);
  url.searchParams.set('rules', provenance.policy.rules_sha256);
  return url.href;
}

/** A QR code as one path: each run of dark modules in a row is a rectangle. The symbol's quiet zone is part of it. */
function qrOf(content: string): MarkView['qr'] {
  const rows = encodeQR(content, 'raw', { ecc: 'medium', border: 4 });
  const path = rows
    .flatMap((row, y) =>
      [
        ...row
          .map((dark) => (dark ? '1' : '0'))
          .join('')
          .matchAll(/1+/g),
      ].map(({ index, 0: run }) => `M${index} ${y}h${run.length}v1h-${run.length}z`),
    )
    .join('');
  return { size: String(rows.length), path };
}
