import { z } from 'zod';
import { defineEndpoint } from '../../../shared/endpoint.ts';

const fieldShape = z.object({
  name: z.string(),
  place: z.enum(['path', 'query', 'body']),
  /** As JSON Schema names it; several joined by “ | ”. */
  type: z.string(),
  isNeeded: z.boolean(),
});
export const operationShape = z.object({
  id: z.string(),
  method: z.string(),
  path: z.string(),
  /** In English, as the description of the API is. */
  summary: z.string(),
  isForVisitors: z.boolean(),
  fields: z.array(fieldShape),
});
export type Operation = z.output<typeof operationShape>;

export const referenceEndpoints = {
  rooms: defineEndpoint({
    id: 'interop.reference.rooms',
    method: 'GET',
    path: '/api/operations',
    summary: 'The parts of this API and how many operations each has',
    audience: 'public',
    input: z.object({}),
    output: z.object({
      version: z.string(),
      rooms: z.array(z.object({ room: z.string(), operations: z.number().int() })),
    }),
  }),
  read: defineEndpoint({
    id: 'interop.reference.read',
    method: 'GET',
    path: '/api/operations/:room',
    summary: 'The operations of one part of this API with their fields',
    audience: 'public',
    input: z.object({ room: z.string().max(60) }),
    output: z.object({ room: z.string(), operations: z.array(operationShape) }),
  }),
};
