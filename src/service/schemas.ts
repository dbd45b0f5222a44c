/** 应答的格式: the shapes of the contract, as schemas; the OpenAPI document of the service is made from them. */
import { z } from 'zod';
import { decisionsForm, paymentForm, publicityForm } from '../documents/index.ts';
import type { About, Evaluation, TraceStep } from '../runtime/index.ts';
import { problemSchema } from './problems.ts';
import { named } from './routes/route.ts';

const yuan = z
  .string()
  .regex(/^\d+\.\d{2}$/)
  .describe('元, two places');

/** The schemas of one policy, whose items are known. */
export type ServiceSchemas = ReturnType<typeof schemasFor>;

/** 格式一览 for a policy. */
export function schemasFor(about: About) {
  const ids = about.measures.flatMap(({ items }) => items.map(({ id }) => id));
  const item = z.enum(ids as [string, ...string[]]);
  const traceStep = z.object({
    source: z.string(),
    rule: z.string(),
    figures: z.array(z.string()),
    result: z.string(),
    subject: z.string().optional(),
  });
  const payment = z.object({
    words: z.string(),
    status: z.enum(['due', 'partly_due', 'not_yet', 'undetermined']),
    amount_yuan: yuan,
    due_yuan: yuan.nullable(),
    missing: z.array(z.string()).optional(),
  });
  const status = z.enum(['eligible', 'not_eligible', 'undetermined']);
  const subject = z.object({
    subject: z.string(),
    status,
    amount_yuan: yuan.nullable(),
    payments: z.array(payment).optional(),
  });
  const itemResult = z.object({
    item,
    name: z.string(),
    status,
    kind: z.enum(['fixed', 'ceiling', 'matching', 'discretionary', 'service', 'referral']),
    amount_yuan: yuan.nullable(),
    subjects: z.array(subject),
    payments: z.array(payment).optional(),
    shares: z.array(z.object({ level: z.string(), amount_yuan: yuan })).optional(),
    shared_caps: z.array(z.object({ cap: z.string(), left_yuan: yuan.nullable() })).optional(),
    missing: z.array(z.string()),
    certain: z.object({ at_least_yuan: yuan.nullable(), at_most_yuan: yuan.nullable() }).optional(),
    reason: z.enum(['missing_facts', 'superseded']).optional(),
    refusal: z
      .enum(['condition', 'quota', 'frequency', 'no_standard', 'zero_amount', 'no_subject'])
      .optional(),
    readings: z.array(z.string()),
    warnings: z.array(z.string()),
    responsible_units: z.array(z.string()),
    source: z.string(),
  });
  const totals = z.object({
    fixed_yuan: yuan,
    ceiling_yuan: yuan,
    matching_yuan: yuan,
    discretionary_yuan: yuan,
  });
  const policy = z.object({ document_number: z.string(), rules_sha256: z.string() });
  const evaluation = z.object({ policy, items: z.array(itemResult), totals });
  const line = z.int().describe('Number of the line of the batch, from 1');
  return {
    Problem: problemSchema,
    TraceStep: traceStep,
    ItemResult: itemResult,
    Evaluation: evaluation,
    Explanation: z.object({ item, result: itemResult, trace: z.array(traceStep) }),
    BatchLine: z.union([evaluation.extend({ line }), z.object({ line, problem: problemSchema })]),
    Decisions: decisionsForm,
    PaymentIssue: paymentForm,
    PublicityIssue: publicityForm,
    ItemId: item,
    Health: z.object({ status: z.literal('ok'), version: z.string(), policy }),
  };
}

/** 所收的格式: what is sent with a dossier, whose own schema comes with the policy. */
export const bodySchemas = (mostApplications: number) => ({
  Application: objectOf({ dossier: named('Dossier'), decisions: named('Decisions') }),
  PaymentBatch: batchOf('PaymentIssue', mostApplications),
  PublicityBatch: batchOf('PublicityIssue', mostApplications),
});

const batchOf = (issue: string, maxItems: number) =>
  objectOf({
    issue: named(issue),
    applications: { type: 'array', items: named('Application'), minItems: 1, maxItems },
  });

/** An object with exactly these. */
export const objectOf = (properties: Readonly<Record<string, object>>) => ({
  type: 'object',
  required: Object.keys(properties),
  additionalProperties: false,
  properties,
});

// The contract is a type; that these schemas say the same is checked here, both ways.
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;
type Loose<T> = T extends string | number | boolean | null | undefined
  ? T
  : { -readonly [K in keyof T]?: Loose<T[K]> | undefined };
type Says<K extends keyof ServiceSchemas> = Loose<z.output<ServiceSchemas[K]>>;
true satisfies Same<Says<'Evaluation'>, Loose<Omit<Evaluation, 'prepared' | 'decided'>>>;
true satisfies Same<Says<'TraceStep'>, Loose<TraceStep>>;
