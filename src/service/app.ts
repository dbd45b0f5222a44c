import type { IncomingMessage } from 'node:http';
import accepts from '@fastify/accepts';
import swagger from '@fastify/swagger';
import { type FastifyError, type FastifyInstance, type FastifyRequest, fastify } from 'fastify';
import { z } from 'zod';
import { readBody } from './evaluate.ts';
import { limitArrival, requireKey } from './guard.ts';
import { createMetrics } from './metrics.ts';
import { type ServiceOptions, type ServicePolicy, usualLimits } from './options.ts';
import { createPrinting } from './printing.ts';
import { Problem, problemAnswer, problemOf, problemType } from './problems.ts';
import { batchRoutes } from './routes/batch-documents.ts';
import { documentRoutes } from './routes/documents.ts';
import { evaluationRoutes } from './routes/evaluation.ts';
import { policyRoutes } from './routes/policy.ts';
import type { Rooms } from './routes/route.ts';
import { bodySchemas, schemasFor } from './schemas.ts';

/** 服务, ready to listen. */
export async function createService(
  source: ServicePolicy,
  options: ServiceOptions,
): Promise<FastifyInstance> {
  const limits = { ...usualLimits, ...options.limits };
  const printing = createPrinting(options.openPress, limits.printing);
  const metrics = createMetrics(printing.waiting);
  const { log } = options;
  const app = fastify({
    bodyLimit: limits.bodyBytes,
    connectionTimeout: limits.arrivalMs * 2,
    // Requests that came before the end are answered; connections that wait for another are let go.
    forceCloseConnections: 'idle',
    http: { headersTimeout: limits.arrivalMs },
    routerOptions: { maxParamLength: 100 },
    logger: log ? { level: 'info', base: null, stream: { write: (line: string) => log(line) } } : false,
  });

  // What is read is read by the policy, with its own words; the schemas of the routes describe.
  app.setValidatorCompiler(() => () => true);
  app.setSerializerCompiler(() => (value) => JSON.stringify(value));
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(
    'application/json',
    { parseAs: 'buffer' },
    async (_request: FastifyRequest, body: Buffer) => readBody(body),
  );
  app.addContentTypeParser(
    'application/x-ndjson',
    async (_request: FastifyRequest, payload: IncomingMessage) => payload,
  );

  if (options.apiKey !== undefined) requireKey(app, options.apiKey);
  limitArrival(app, limits.arrivalMs);
  app.addHook('onResponse', async ({ method, routeOptions }, reply) => {
    metrics.answered(routeOptions.url ?? '', method, reply.statusCode, reply.elapsedTime / 1000);
  });
  app.setNotFoundHandler(() => {
    throw new Problem('E_NOT_FOUND', '没有这个地址；全部地址见 GET /openapi.json。');
  });
  app.setErrorHandler<FastifyError | Problem>((error, request, reply) => {
    const problem = problemOf(error, request.routeOptions.bodyLimit ?? limits.bodyBytes);
    if (problem.code === 'E_BUG') request.log.error(error);
    return reply.code(problem.statusCode).type(problemType).send(problemAnswer(problem));
  });
  closeConnections(app);
  app.addHook('onClose', () => printing.close());

  await app.register(accepts);
  await describe(app, source, {
    hasKey: options.apiKey !== undefined,
    mostApplications: limits.applications,
  });
  const rooms: Rooms = { source, limits, metrics, printing };
  policyRoutes(app, rooms);
  evaluationRoutes(app, rooms);
  documentRoutes(app, rooms);
  batchRoutes(app, rooms);
  return app;
}

/** Once the service is to end, an answer ends its connection: nobody waits for another request on it. */
function closeConnections(app: FastifyInstance): void {
  let isEnding = false;
  app.addHook('preClose', async () => {
    isEnding = true;
  });
  app.addHook('onSend', async (_request, reply) => {
    if (isEnding) reply.header('connection', 'close');
  });
}

/** OpenAPI 3.1, from the schemas that the routes name. */
async function describe(
  app: FastifyInstance,
  { policy, schema, version }: ServicePolicy,
  { hasKey, mostApplications }: { readonly hasKey: boolean; readonly mostApplications: number },
) {
  const { about } = policy;
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: `《${about.title}》`,
        version,
        description: `${about.documentNumber}；规则指纹 ${about.rulesSha256}`,
      },
      ...(hasKey && {
        components: { securitySchemes: { key: { type: 'http', scheme: 'bearer' } } },
        security: [{ key: [] }],
      }),
    },
    refResolver: { buildLocalReference: ({ $id }) => String($id) },
  });
  const named = z.registry<{ readonly id: string }>();
  for (const [id, one] of Object.entries(schemasFor(about))) named.add(one, { id });
  const { schemas } = z.toJSONSchema(named, { uri: (id) => `${id}#`, io: 'input' });
  for (const [$id, one] of Object.entries(schemas)) app.addSchema({ ...one, $id });
  app.addSchema({ ...schema, $id: 'Dossier' });
  for (const [$id, one] of Object.entries(bodySchemas(mostApplications))) app.addSchema({ ...one, $id });
}
