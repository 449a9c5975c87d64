import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Operation } from './contract.ts';

const schemaShape = z.record(z.string(), z.unknown());
const operationShape = z.object({
  operationId: z.string(),
  summary: z.string(),
  tags: z.array(z.string()),
  security: z.array(z.record(z.string(), z.unknown())).default([]),
  parameters: z
    .array(
      z.object({
        name: z.string(),
        in: z.string(),
        required: z.boolean().default(false),
        schema: schemaShape.optional(),
      }),
    )
    .default([]),
  requestBody: z.object({ content: z.record(z.string(), z.object({ schema: schemaShape })) }).optional(),
});
const documentShape = z.object({
  info: z.object({ version: z.string() }),
  paths: z.record(z.string(), z.record(z.string(), operationShape)),
});

type Described = { version: string; operations: (Operation & { room: string })[] };
let described: Described | undefined;

let printed: string | undefined;

/** The description of the API in OpenAPI 3.1, as it was printed from the contracts (`docs/openapi.json`); read once. */
export function readOpenApi(): string {
  printed ??= readFileSync(new URL('../../../../docs/openapi.json', import.meta.url), 'utf8');
  return printed;
}

/** The operations it describes, in the order of their addresses; read once. */
export function describeApi(): Described {
  described ??= describe();
  return described;
}

function describe(): Described {
  const { info, paths } = documentShape.parse(JSON.parse(readOpenApi()));
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      room: operation.tags[0] ?? '',
      id: operation.operationId,
      method: method.toUpperCase(),
      path,
      summary: operation.summary,
      isForVisitors: operation.security.some((one) => Object.keys(one).length === 0),
      fields: [
        ...operation.parameters.map((one) => ({
          name: one.name,
          place: one.in === 'path' ? ('path' as const) : ('query' as const),
          type: typeOf(one.schema ?? {}),
          isNeeded: one.required,
        })),
        ...bodyFields(operation.requestBody?.content['application/json']?.schema ?? {}),
      ],
    })),
  );
  return { version: info.version, operations };
}

function bodyFields(schema: Record<string, unknown>): Operation['fields'] {
  const properties = schemaShape.safeParse(schema['properties']).data ?? {};
  const needed = z.array(z.string()).safeParse(schema['required']).data ?? [];
  return Object.entries(properties).map(([name, one]) => ({
    name,
    place: 'body',
    type: typeOf(schemaShape.safeParse(one).data ?? {}),
    isNeeded: needed.includes(name),
  }));
}

function typeOf(schema: Record<string, unknown>): string {
  const choices = z.array(schemaShape).safeParse(schema['anyOf'] ?? schema['oneOf']).data;
  if (choices) return [...new Set(choices.map(typeOf))].join(' | ');
  const names = z.array(z.string()).safeParse(schema['enum']).data;
  if (names) return names.join(' | ');
  if (typeof schema['$ref'] === 'string') return schema['$ref'].split('/').at(-1) ?? 'object';
  if (schema['const'] !== undefined) return JSON.stringify(schema['const']);
  const type = typeof schema['type'] === 'string' ? schema['type'] : 'any';
  const items = schemaShape.safeParse(schema['items']).data;
  if (type === 'array' && items) return `${typeOf(items)}[]`;
  return typeof schema['format'] === 'string' ? `${type} (${schema['format']})` : type;
}
