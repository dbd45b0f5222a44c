import type { FastifySchema } from 'fastify';
import type { Metrics } from '../metrics.ts';
import type { ServiceLimits, ServicePolicy } from '../options.ts';
import type { Printing } from '../printing.ts';
import { problemType } from '../problems.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Anybody may ask, with the key or without. */
    readonly isOpen?: true;
    /** The body is read while it comes, however long it takes. */
    readonly isStreamed?: true;
  }
}

/** What the routes of a service share. */
export interface Rooms {
  readonly source: ServicePolicy;
  readonly limits: ServiceLimits;
  readonly metrics: Metrics;
  readonly printing: Printing;
}

/** 路由的说明: what a route takes and gives, for the OpenAPI document. */
export interface RouteWords {
  readonly id: string;
  readonly summary: string;
  /** By media type. */
  readonly takes?: Readonly<Record<string, object>>;
  readonly params?: object;
  readonly query?: object;
  readonly gives: { readonly description: string; readonly content: Readonly<Record<string, object>> };
  readonly problems?: readonly number[];
}

/** A named schema. */
export const named = (name: string) => ({ $ref: `${name}#` });

/** A route's words as the framework takes them. */
export function routeSchema({
  id,
  summary,
  takes,
  params,
  query,
  gives,
  problems = [],
}: RouteWords): FastifySchema {
  const problem = {
    description: '问题',
    content: { [problemType]: { schema: named('Problem') } },
  };
  return {
    operationId: id,
    summary,
    ...(params && { params }),
    ...(query && { querystring: query }),
    ...(takes && { body: { content: withSchemas(takes) } }),
    response: {
      200: { description: gives.description, content: withSchemas(gives.content) },
      ...Object.fromEntries(problems.map((status) => [status, problem])),
    },
  } as FastifySchema;
}

const withSchemas = (content: Readonly<Record<string, object>>) =>
  Object.fromEntries(Object.entries(content).map(([type, schema]) => [type, { schema }]));
