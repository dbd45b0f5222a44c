import type { FastifyInstance } from 'fastify';
import { checkBatch, compendium, form, guide, measuresWithForms, notice } from '../../documents/index.ts';
import type { MeasureAbout } from '../../runtime/index.ts';
import { applicationFrom } from '../applications.ts';
import { Problem } from '../problems.ts';
import { sendDocument } from '../sending.ts';
import { documentSchema } from './document-schema.ts';
import { named, type Rooms } from './route.ts';

const measureParams = {
  type: 'object',
  required: ['measure'],
  properties: { measure: { type: 'integer', description: '措施的序号' } },
};

/** 文件: guides, forms and notices; documents on a whole batch are in `batch-documents.ts`. */
export function documentRoutes(app: FastifyInstance, { source, metrics, printing }: Rooms): void {
  const { policy, office } = source;
  const { measures } = policy.about;

  app.get(
    '/guides',
    { schema: documentSchema({ id: 'compendium', name: '申报指南汇编' }) },
    (request, reply) => sendDocument(printing, request, reply, () => compendium(policy, office)),
  );

  app.get<{ Params: { measure: string } }>(
    '/guides/:measure',
    {
      schema: documentSchema({
        id: 'guide',
        name: '申报指南',
        summary: '一条措施的申报指南',
        params: measureParams,
        problems: [404],
      }),
    },
    (request, reply) =>
      sendDocument(printing, request, reply, () =>
        guide(policy, measureAt(request.params.measure).number, office),
      ),
  );

  app.get<{ Params: { measure: string } }>(
    '/forms/:measure',
    {
      schema: documentSchema({
        id: 'form',
        name: '申报表和真实性承诺书',
        summary: '一条措施的申报表和真实性承诺书，与指南所附的相同',
        params: measureParams,
        problems: [404],
      }),
    },
    (request, reply) =>
      sendDocument(printing, request, reply, () => {
        const measure = measureAt(request.params.measure);
        if (measuresWithForms(policy.about).includes(measure)) return form(policy, measure.number, office);
        throw new Problem('E_NOT_FOUND', `${measure.article}的事项都转其他政策办理，没有申报表。`);
      }),
  );

  app.post(
    '/notices',
    {
      schema: documentSchema({ id: 'notice', name: '核定通知书', takes: named('Application') }),
    },
    (request, reply) =>
      sendDocument(printing, request, reply, () => {
        const application = applicationFrom(request.body, policy, metrics);
        const { evaluation, decisions } = application;
        const faults = checkBatch(policy, [application]);
        const outcome = notice(policy, evaluation, decisions, office);
        if (faults.length === 0 && outcome.ok) return outcome.document;
        throw new Problem('E_DECISIONS', '核定与规则不符，通知书没有印制。', faults);
      }),
  );

  function measureAt(written: string): MeasureAbout {
    const measure = measures.find(({ number }) => String(number) === written);
    if (measure !== undefined) return measure;
    const known = measures.map(({ number }) => number).join('、');
    throw new Problem('E_NOT_FOUND', `没有第“${written}”条措施，可写：${known}。`);
  }
}
