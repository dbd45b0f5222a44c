import type { FastifyInstance, FastifyReply } from 'fastify';
import { z } from 'zod';
import {
  type Application,
  type BatchDocument,
  type BatchFault,
  type ComposedDocument,
  paymentDocument,
  publicityDocument,
} from '../../documents/index.ts';
import { batchFrom } from '../applications.ts';
import { Problem, type ProblemFault } from '../problems.ts';
import { sendDocument } from '../sending.ts';
import { documentSchema } from './document-schema.ts';
import { named, type Rooms } from './route.ts';

const batchForm = z.strictObject({ issue: z.unknown(), applications: z.array(z.unknown()) });

/** 成批文件: payment notices and publicity lists, each on the whole of a batch. */
export function batchRoutes(app: FastifyInstance, { source, limits, metrics, printing }: Rooms): void {
  const { policy, office } = source;

  route('/payment-notices', 'paymentNotice', 'PaymentBatch', paymentDocument);
  route('/publicity-lists', 'publicityList', 'PublicityBatch', publicityDocument);

  function route<Issue>(url: string, id: string, schema: string, document: BatchDocument<Issue>): void {
    app.post(
      url,
      {
        bodyLimit: limits.batchBytes,
        schema: documentSchema({ id, name: document.name, takes: named(schema) }),
      },
      (request, reply) =>
        sendDocument(printing, request, reply, () => composed(request.body, document, reply)),
    );
  }

  /** Nothing is left out of a document on a batch: where one cannot be read, it is not printed. */
  async function composed<Issue>(
    body: unknown,
    { name, readIssue, compose, remarkOn }: BatchDocument<Issue>,
    reply: FastifyReply,
  ): Promise<ComposedDocument> {
    const asked = batchForm.safeParse(body);
    if (!asked.success)
      throw new Problem('E_JSON', '须写明issue（印发内容）和applications（各件申报的列表）两项。');
    const bodies = asked.data.applications;
    if (bodies.length > limits.applications)
      throw new Problem('E_TOO_LARGE', `一批不得超过${limits.applications}件申报。`);
    const issue = readIssue(asked.data.issue);
    const read = await batchFrom(bodies, policy, metrics);
    const unread = [...(issue.ok ? [] : issue.faults).map(ofIssue), ...read.faults];
    if (!issue.ok || unread.length > 0)
      throw new Problem('E_BATCH', `这一批有${unread.length}处错误，${name}没有印制。`, unread);
    if (bodies.length === 0) throw new Problem('E_BATCH', `没有一件申报，${name}没有印制。`);
    const outcome = compose(policy, read.applications, issue.value, office);
    if (!outcome.ok) {
      const faults = outcome.faults.map((fault) => placed(fault, read.applications));
      throw new Problem('E_BATCH', `核定与规则不符，${name}没有印制。`, faults);
    }
    const remark = remarkOn(issue.value);
    if (remark !== null) reply.header('hengce-remark', encodeURIComponent(`${remark}。`));
    return outcome.document;
  }
}

const ofIssue = ({ code, path, message }: ProblemFault): ProblemFault => ({
  code,
  path: path === '' ? 'issue' : `issue.${path}`,
  message: `印发内容：${message}`,
});

/** A fault of one application, of the issue, or of the batch as a whole, by its place in what was sent. */
function placed(
  { code, path, name, message }: BatchFault,
  applications: readonly Application[],
): ProblemFault {
  if (name === '') return path === '' ? { code, path, message } : ofIssue({ code, path, message });
  const index = applications.findIndex((application) => application.name === name);
  return { code, path: `applications[${index}].decisions.${path}`, message: `${name}：${message}` };
}
