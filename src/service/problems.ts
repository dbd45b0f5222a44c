import type { FastifyError } from 'fastify';
import { z } from 'zod';

/** 问题代码 of an answer that is not a result, with its status. */
const statuses = {
  E_JSON: 400,
  E_QUERY: 400,
  E_API_KEY: 401,
  E_NOT_FOUND: 404,
  E_NOT_ACCEPTABLE: 406,
  E_SLOW: 408,
  E_TOO_LARGE: 413,
  E_MEDIA_TYPE: 415,
  E_DOSSIER: 422,
  E_DECISIONS: 422,
  E_BATCH: 422,
  E_OPEN: 422,
  E_UNPRINTABLE: 422,
  E_BUG: 500,
  E_PRESS: 503,
  E_BUSY: 503,
} as const;

/** 问题代码. */
export type ProblemCode = keyof typeof statuses;

/** 问题: why a request was not answered with a result, as an error that carries its answer. */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly code: ProblemCode;
  readonly faults: readonly ProblemFault[];

  constructor(code: ProblemCode, detail: string, faults: readonly ProblemFault[] = []) {
    super(detail);
    this.code = code;
    this.faults = faults;
  }

  get statusCode(): number {
    return statuses[this.code];
  }
}

/** 一处错误 of what was sent. */
export interface ProblemFault {
  readonly code: string;
  readonly path: string;
  readonly message: string;
}

/** 问题的格式: problem details (RFC 9457) with our code and, for what was sent, every fault. */
export const problemSchema = z.object({
  status: z.int(),
  code: z.enum(Object.keys(statuses) as [ProblemCode, ...ProblemCode[]]),
  /** In Chinese. */
  detail: z.string(),
  faults: z
    .array(z.object({ code: z.string(), path: z.string(), message: z.string() }))
    .optional()
    .describe('Every fault of what was sent, all at once'),
});

/** The media type of problem details (RFC 9457). */
export const problemType = 'application/problem+json';

/** The answer to a problem. */
export function problemAnswer({
  statusCode,
  code,
  message,
  faults,
}: Problem): z.output<typeof problemSchema> {
  return {
    status: statusCode,
    code,
    detail: message,
    ...(faults.length > 0 && { faults: faults.map((one) => ({ ...one })) }),
  };
}

/** What went wrong, as a problem: the framework's own refusals in our words; anything else is a bug. */
export function problemOf(error: FastifyError | Problem, bodyBytes: number): Problem {
  if (error instanceof Problem) return error;
  switch (error.code) {
    case 'FST_ERR_CTP_BODY_TOO_LARGE':
      return tooLarge(bodyBytes);
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
      return new Problem('E_MEDIA_TYPE', '内容须是JSON（Content-Type: application/json）。');
    case 'FST_ERR_CTP_INVALID_CONTENT_LENGTH':
      return new Problem('E_JSON', '收到的内容与Content-Length不符。');
    default:
      return new Problem('E_BUG', '程序出错了，请联系维护人员；日志中记有这次请求的编号。');
  }
}

/** What was sent, or a line of it, is larger than the service takes. */
export function tooLarge(bodyBytes: number): Problem {
  const most = bodyBytes < 1_000_000 ? `${bodyBytes / 1000}KB` : `${bodyBytes / 1_000_000}MB`;
  return new Problem('E_TOO_LARGE', `收到的内容不得超过${most}，请核对是否正确。`);
}
