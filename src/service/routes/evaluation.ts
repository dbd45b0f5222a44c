import { Readable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { batchAnswers } from '../batch.ts';
import { evaluateDossier, evaluationAnswer } from '../evaluate.ts';
import { Problem } from '../problems.ts';
import { objectOf } from '../schemas.ts';
import { named, type Rooms, routeSchema } from './route.ts';

const json = 'application/json';
const lines = 'application/x-ndjson';
const refusals = [400, 408, 413, 415, 422];

/** 审核: one dossier, many, or one with the calculation of an item. */
export function evaluationRoutes(app: FastifyInstance, { source, limits, metrics }: Rooms): void {
  const { policy } = source;

  app.post(
    '/evaluate',
    {
      schema: routeSchema({
        id: 'evaluate',
        summary: '审核一份申报材料：每个事项的结论和金额',
        takes: { [json]: named('Dossier') },
        gives: { description: '审核结果', content: { [json]: named('Evaluation') } },
        problems: refusals,
      }),
    },
    async ({ body }) => evaluationAnswer(evaluateDossier(body, policy, metrics)),
  );

  app.post<{ Body: Readable }>(
    '/evaluate/batch',
    {
      config: { isStreamed: true },
      schema: routeSchema({
        id: 'evaluateBatch',
        summary: '批量审核：每行一份申报材料，随到随审，每行一个结果（BatchLine）',
        takes: { [lines]: { type: 'string', description: '每行一份Dossier' } },
        gives: { description: '每行一个BatchLine', content: { [lines]: { type: 'string' } } },
        problems: [415],
      }),
    },
    async ({ body, raw }, reply) => {
      reply.type(lines);
      // What comes after the end of the answer is not waited for.
      reply.raw.once('finish', () => raw.complete || raw.destroy());
      return Readable.from(batchAnswers(body, source, limits, metrics));
    },
  );

  const request = z.strictObject({ item: z.string(), dossier: z.unknown() });
  app.post(
    '/explain',
    {
      schema: routeSchema({
        id: 'explain',
        summary: '一个事项的结论和计算过程',
        takes: {
          [json]: objectOf({ item: named('ItemId'), dossier: named('Dossier') }),
        },
        gives: { description: '结论和计算过程', content: { [json]: named('Explanation') } },
        problems: [...refusals, 404],
      }),
    },
    async ({ body }) => {
      const asked = request.safeParse(body);
      if (!asked.success) throw new Problem('E_JSON', '须写明item（事项编号）和dossier（申报材料）两项。');
      const { item, dossier } = asked.data;
      const known = policy.about.measures.flatMap(({ items }) => items.map(({ id }) => id));
      if (!known.includes(item))
        throw new Problem('E_NOT_FOUND', `没有编号为“${item}”的事项，可写：${known.join('、')}。`);
      const evaluation = evaluateDossier(dossier, policy, metrics);
      const result = evaluation.items.find((one) => one.item === item);
      return { item, result, trace: policy.explain(evaluation, item) };
    },
  );
}
