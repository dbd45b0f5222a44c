import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { Problem } from './problems.ts';

const digest = (text: string) => createHash('sha256').update(text).digest();

/** 访问密钥: refuses requests without the key, in the same time whatever they bring instead. */
export function requireKey(app: FastifyInstance, apiKey: string): void {
  const expected = digest(apiKey);
  app.addHook('onRequest', async (request, reply) => {
    if (request.routeOptions.config.isOpen) return;
    const [, brought = ''] = /^Bearer (.+)$/.exec(request.headers.authorization ?? '') ?? [];
    if (timingSafeEqual(digest(brought), expected)) return;
    reply.header('www-authenticate', 'Bearer');
    throw new Problem('E_API_KEY', '须附访问密钥（Authorization: Bearer …）。');
  });
}

/**
 * 限时: a body that is not there in time is refused, so that slow senders hold no connection. A batch may take as long as
 * it likes, but its sender may not stand still while it is waited for (`batch.ts`).
 */
export function limitArrival(app: FastifyInstance, arrivalMs: number): void {
  app.addHook('preParsing', async (request, reply, payload) => {
    if (request.routeOptions.config.isStreamed || request.raw.complete) return payload;
    const timer = setTimeout(() => {
      // What still comes of the body is not waited for.
      if (!request.raw.complete) reply.header('connection', 'close').send(slow(arrivalMs));
    }, arrivalMs);
    reply.raw.once('close', () => clearTimeout(timer));
    return payload;
  });
}

/** The sender took too long. */
export const slow = (arrivalMs: number): Problem =>
  new Problem('E_SLOW', `内容在${arrivalMs / 1000}秒内没有收到，已停止等待。`);
