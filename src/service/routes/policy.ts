import type { FastifyInstance } from 'fastify';
import { named, type Rooms, routeSchema } from './route.ts';

const json = 'application/json';

/** 政策和服务本身: what the policy says, how a dossier is written, how the service is. */
export function policyRoutes(app: FastifyInstance, { source, metrics }: Rooms): void {
  const { policy, schema, version } = source;
  const { about } = policy;

  app.get(
    '/schema',
    {
      schema: routeSchema({
        id: 'schema',
        summary: '申报材料的格式（JSON Schema）',
        gives: { description: 'JSON Schema', content: { 'application/schema+json': { type: 'object' } } },
      }),
    },
    async (_request, reply) => reply.type('application/schema+json').send(JSON.stringify(schema)),
  );

  app.get(
    '/about',
    {
      schema: routeSchema({
        id: 'about',
        summary: '政策的内容：措施、事项、条件、标准和口径',
        gives: { description: '政策内容', content: { [json]: { type: 'object' } } },
      }),
    },
    async () => about,
  );

  app.get(
    '/health',
    {
      config: { isOpen: true },
      schema: routeSchema({
        id: 'health',
        summary: '服务是否正常，按哪一版规则',
        gives: { description: '正常', content: { [json]: named('Health') } },
      }),
    },
    async () => ({
      status: 'ok',
      version,
      policy: { document_number: about.documentNumber, rules_sha256: about.rulesSha256 },
    }),
  );

  app.get(
    '/metrics',
    {
      schema: routeSchema({
        id: 'metrics',
        summary: '计量（Prometheus）',
        gives: { description: '计量', content: { 'text/plain': { type: 'string' } } },
      }),
    },
    async (_request, reply) => reply.type(metrics.contentType).send(await metrics.read()),
  );

  app.get('/openapi.json', { schema: { hide: true } }, async () => app.swagger());
}
