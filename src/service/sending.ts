import type { FastifyReply, FastifyRequest } from 'fastify';
import { type ComposedDocument, FORMATS, fileNameIn } from '../documents/index.ts';
import { askedOf } from './asked.ts';
import type { Printing } from './printing.ts';
import { Problem } from './problems.ts';

/** 发送文件: a document in the format that is asked for, composed when it is its turn; refused while too many are waiting. */
export async function sendDocument(
  printing: Printing,
  request: FastifyRequest,
  reply: FastifyReply,
  compose: () => ComposedDocument | Promise<ComposedDocument>,
): Promise<FastifyReply> {
  const { format, isFinal } = askedOf(request);
  const { document, content } = await printing.write(format, async () => {
    const composed = await compose();
    if (isFinal) refuseOpen(composed);
    return composed;
  });
  const name = encodeURIComponent(fileNameIn(document, format));
  // What is to be edited is kept, not looked at.
  const use = format === 'docx' ? 'attachment' : 'inline';
  return reply
    .type(format === 'html' ? `${FORMATS.html}; charset=utf-8` : FORMATS[format])
    .header('vary', 'accept')
    .header('content-disposition', `${use}; filename*=UTF-8''${name}`)
    .send(Buffer.from(content));
}

/** 定稿: every value that would print as 〔待核〕, once. */
function refuseOpen({ pending }: ComposedDocument): void {
  const labels = new Set(pending.map(({ label }) => label));
  if (labels.size === 0) return;
  const faults = [...labels].map((label) => ({ code: 'E_OPEN', path: '', message: `${label}尚未确定。` }));
  throw new Problem('E_OPEN', '定稿不得有〔待核〕，没有印制。', faults);
}
