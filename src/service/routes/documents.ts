import type { FastifyInstance, FastifyReply } from 'fastify';
import { z } from 'zod';
import {
  type ComposedDocument,
  checkBatch,
  compendium,
  guide,
  notice,
  readDecisions,
} from '../../documents/index.ts';
import { evaluateDossier } from '../evaluate.ts';
import { Problem } from '../problems.ts';
import { named, type Rooms, routeSchema } from './route.ts';

const pdf = 'application/pdf';
const given = (description: string) => ({
  type: pdf,
  schema: { type: 'string', format: 'binary' },
  description,
});

/** 文件: guides and notices as PDF. */
export function documentRoutes(app: FastifyInstance, { source, metrics, printing }: Rooms): void {
  const { policy, office } = source;
  const { measures } = policy.about;

  const send = async (document: ComposedDocument, reply: FastifyReply) =>
    reply
      .type(pdf)
      .header('content-disposition', `inline; filename*=UTF-8''${encodeURIComponent(document.fileName)}`)
      .send(Buffer.from(await printing.print(document)));

  app.get(
    '/guides',
    {
      schema: routeSchema({
        id: 'compendium',
        summary: '申报指南汇编（PDF）',
        gives: given('申报指南汇编'),
        problems: [503],
      }),
    },
    (_request, reply) => send(compendium(policy, office), reply),
  );

  app.get<{ Params: { measure: string } }>(
    '/guides/:measure',
    {
      schema: routeSchema({
        id: 'guide',
        summary: '一条措施的申报指南（PDF）',
        params: {
          type: 'object',
          required: ['measure'],
          properties: { measure: { type: 'integer', description: '措施的序号' } },
        },
        gives: given('申报指南'),
        problems: [404, 503],
      }),
    },
    ({ params }, reply) => {
      const measure = measures.find(({ number }) => String(number) === params.measure);
      if (measure) return send(guide(policy, measure.number, office), reply);
      const known = measures.map(({ number }) => number).join('、');
      throw new Problem('E_NOT_FOUND', `没有第“${params.measure}”条措施，可写：${known}。`);
    },
  );

  const request = z.strictObject({ dossier: z.unknown(), decisions: z.unknown() });
  app.post(
    '/notices',
    {
      schema: routeSchema({
        id: 'notice',
        summary: '核定通知书（PDF）',
        takes: {
          type: 'application/json',
          schema: {
            type: 'object',
            required: ['dossier', 'decisions'],
            additionalProperties: false,
            properties: { dossier: named('Dossier'), decisions: named('Decisions') },
          },
        },
        gives: given('核定通知书'),
        problems: [400, 408, 413, 415, 422, 503],
      }),
    },
    async ({ body }, reply) => {
      const asked = request.safeParse(body);
      if (!asked.success) throw new Problem('E_JSON', '须写明dossier（申报材料）和decisions（核定）两项。');
      const decisions = readDecisions(asked.data.decisions);
      if (!decisions.ok) throw new Problem('E_DECISIONS', '核定有误。', decisions.faults);
      const evaluation = evaluateDossier(asked.data.dossier, policy, metrics);
      const faults = checkBatch(policy, [{ name: '', evaluation, decisions: decisions.value }]);
      const outcome = notice(policy, evaluation, decisions.value, office);
      if (faults.length > 0 || !outcome.ok)
        throw new Problem('E_DECISIONS', '核定与规则不符，通知书没有印制。', faults);
      return send(outcome.document, reply);
    },
  );
}
