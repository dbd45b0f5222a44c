import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { FORMATS, type Format } from '../documents/index.ts';
import { Problem } from './problems.ts';

const formats = Object.keys(FORMATS) as readonly Format[];

/** What may be asked of a document beside what it is made from. */
export const documentQuery = z.object({
  format: z
    .enum(formats, { error: `参数format可写${formats.join('、')}。` })
    .optional()
    .describe('文件格式；不写的，看Accept，两者都没有的为pdf'),
  final: z
    .enum(['true', 'false'], { error: '参数final可写true、false。' })
    .optional()
    .describe('定稿：还有〔待核〕的，不印制'),
});

/** 所要的文件. */
export interface Asked {
  readonly format: Format;
  /** 定稿: nothing is printed while a value is open. */
  readonly isFinal: boolean;
}

/** Reads what is asked of a document: its format by the parameter, or else by what the request accepts, a PDF before all others. */
export function askedOf(request: FastifyRequest): Asked {
  const query = documentQuery.safeParse(request.query);
  if (!query.success) throw new Problem('E_QUERY', query.error.issues.map(({ message }) => message).join(''));
  const { format, final } = query.data;
  return { format: format ?? acceptedBy(request), isFinal: final === 'true' };
}

function acceptedBy(request: FastifyRequest): Format {
  const types = request.accepts().type([...formats]);
  const format = formats.find((one) => one === types);
  if (format !== undefined) return format;
  throw new Problem('E_NOT_ACCEPTABLE', `没有Accept所要的格式，可写${Object.values(FORMATS).join('、')}。`);
}
