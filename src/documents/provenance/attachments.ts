/** What travels inside a PDF: its 底稿, and the signature of the office over it. */
import type { Attachment } from '../press/index.ts';

/** 底稿附件: the names under which 底稿 and signature are attached. */
export const attachmentNames = { provenance: 'hengce.json', signature: 'hengce.sig' } as const;

/** 签名: from the bytes of a 底稿 to the text of its signature. */
export type Sign = (provenance: Uint8Array) => string;

/** The attachments of a document with this 底稿, in canonical form. */
export function attachmentsOf(provenance: string, sign?: Sign): readonly Attachment[] {
  const bytes = new TextEncoder().encode(provenance);
  const made = {
    name: attachmentNames.provenance,
    mediaType: 'application/json',
    description: '底稿：本件所依的材料、核定、结果和规则校验值',
    bytes,
  };
  if (sign === undefined) return [made];
  const signature = {
    name: attachmentNames.signature,
    mediaType: 'text/plain',
    description: '印发单位对底稿的签名（Ed25519）',
    bytes: new TextEncoder().encode(sign(bytes)),
  };
  return [made, signature];
}
