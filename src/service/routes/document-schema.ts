import type { FastifySchema } from 'fastify';
import { z } from 'zod';
import { FORMATS } from '../../documents/index.ts';
import { documentQuery } from '../asked.ts';
import { type RouteWords, routeSchema } from './route.ts';

/** What a route of a document says of itself. */
type DocumentWords = Pick<RouteWords, 'id' | 'params' | 'problems'> & {
  /** 申报指南. */
  readonly name: string;
  readonly summary?: string;
  readonly takes?: object;
};

const binary = { type: 'string', format: 'binary' };

/** The schema of a route that gives a document: in every format, and in one way for all kinds. */
export function documentSchema({
  id,
  name,
  summary,
  params,
  takes,
  problems = [],
}: DocumentWords): FastifySchema {
  const ofBodies = takes === undefined ? [] : [408, 413, 415];
  return routeSchema({
    id,
    summary: summary ?? name,
    query: z.toJSONSchema(documentQuery, { target: 'draft-7', io: 'input' }),
    ...(params !== undefined && { params }),
    ...(takes !== undefined && { takes: { 'application/json': takes } }),
    gives: {
      description: name,
      content: { [FORMATS.pdf]: binary, [FORMATS.html]: { type: 'string' }, [FORMATS.docx]: binary },
    },
    problems: [400, 406, 422, 503, ...ofBodies, ...problems],
  });
}
