import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { z } from 'zod';
import { isPersonal, scopeOf } from '../src/features/interop/tokens/rules.ts';
import type { Endpoint } from '../src/shared/endpoint.ts';
import { shareSchemas } from './share-schemas.ts';

const root = fileURLToPath(new URL('../', import.meta.url));

type Schema = Record<string, unknown>;

/** The public API as OpenAPI 3.1 in JSON, from the contracts of all rooms; ordered by path, then method. */
export async function printOpenApi(): Promise<string> {
  const endpoints = await findEndpoints();
  const paths: Record<string, Record<string, Schema>> = {};
  for (const endpoint of endpoints) {
    const path = endpoint.path.replace(/:(\w+)/g, '{$1}');
    (paths[path] ??= {})[endpoint.method.toLowerCase()] = operationOf(endpoint);
  }
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  const document = {
    openapi: '3.1.0',
    info: {
      title: 'Amur',
      version,
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      description:
        'The same API the pages of the platform use. Texts are answered in the language of `lang` (zh, ru or en) or of ' +
        'Accept-Language. A refusal is problem+json (RFC 9457) with a stable code and a sentence in that language.',
    },
    paths,
    components: {
      schemas: { Problem: problem, ...shareSchemas(paths) },
      securitySchemes: { session, token },
    },
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

/** Every endpoint a contract exports, alone or inside an object such as `offers.get`. */
export async function findEndpoints(): Promise<Endpoint[]> {
  const found = new Map<string, Endpoint>();
  for (const file of globSync('src/features/**/*{contract,endpoints}.ts', { cwd: root }).sort()) {
    const module = (await import(/* @vite-ignore */ pathToFileURL(join(root, file)).href)) as Record<
      string,
      unknown
    >;
    for (const exported of Object.values(module)) {
      for (const candidate of [exported, ...membersOf(exported)]) {
        if (isEndpoint(candidate)) found.set(candidate.id, candidate);
      }
    }
  }
  return [...found.values()].sort((a, b) => compare(`${a.path} ${a.method}`, `${b.path} ${b.method}`));
}

function operationOf(endpoint: Endpoint): Schema {
  const {
    properties = {},
    required = [],
    ...rest
  } = schemaOf(endpoint.input, 'input') as {
    properties?: Record<string, Schema>;
    required?: string[];
  };
  const inPath = [...endpoint.path.matchAll(/:(\w+)/g)].map(([, name]) => name ?? '');
  const others = Object.keys(properties).filter((name) => !inPath.includes(name));
  const isRead = endpoint.method === 'GET' || endpoint.method === 'DELETE';
  const parameters = [
    ...inPath.map((name) => ({
      name,
      in: 'path',
      required: true,
      schema: properties[name] ?? { type: 'string' },
    })),
    ...(isRead ? others : []).map((name) => ({
      name,
      in: 'query',
      required: required.includes(name),
      schema: properties[name] ?? {},
    })),
  ];
  const needed = required.filter((name) => others.includes(name));
  const body = {
    ...rest,
    properties: Object.fromEntries(others.map((name) => [name, properties[name]])),
    ...(needed.length > 0 && { required: needed }),
  };
  return {
    operationId: endpoint.id,
    summary: endpoint.summary,
    tags: [endpoint.id.split('.')[0]],
    security: [...(endpoint.audience === 'public' ? [{}] : []), { session: [] }, ...tokenSecurity(endpoint)],
    ...(parameters.length > 0 && { parameters }),
    ...(!isRead && { requestBody: { required: true, content: { 'application/json': { schema: body } } } }),
    responses: {
      200: {
        description: 'Done',
        content: { 'application/json': { schema: schemaOf(endpoint.output, 'output') } },
      },
      default: {
        description: 'Refused',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    },
  };
}

/** Shapes JSON Schema cannot say (a transform's result) are left open; what a caller sends is always described. */
function schemaOf(shape: z.ZodType, io: 'input' | 'output'): Schema {
  const schema = z.toJSONSchema(shape, {
    io,
    unrepresentable: 'any',
    target: 'draft-2020-12',
    override: ({ jsonSchema }) => dropNoise(jsonSchema),
  }) as Schema;
  const { $schema: _dialect, ...own } = schema;
  return own;
}

/** A named format says more than its pattern, and bounds of the number type bound nothing. */
function dropNoise(schema: Schema): void {
  if ('format' in schema) delete schema['pattern'];
  if (schema['maximum'] === Number.MAX_SAFE_INTEGER) delete schema['maximum'];
  if (schema['minimum'] === Number.MIN_SAFE_INTEGER) delete schema['minimum'];
}

const problem = {
  type: 'object',
  required: ['type', 'title', 'status', 'code', 'requestId'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string', description: "A sentence in the reader's language" },
    status: { type: 'integer' },
    code: { type: 'string', description: 'Stable code of the refusal' },
    requestId: { type: 'string' },
    params: {
      type: 'object',
      description: 'What the sentence speaks of: ids, numbers, words',
      additionalProperties: { type: ['string', 'number'] },
    },
    fields: {
      type: 'array',
      items: {
        type: 'object',
        required: ['path', 'code', 'message'],
        properties: { path: { type: 'string' }, code: { type: 'string' }, message: { type: 'string' } },
      },
    },
  },
};

const session = { type: 'apiKey', in: 'cookie', name: 'amur-session' };
const token = {
  type: 'http',
  scheme: 'bearer',
  description:
    'An access token of a person. Every operation names its narrowest scope; `read` opens all that read, `write` all ' +
    'that change. What names none is for people who are signed in.',
};

function tokenSecurity({ id, method, path }: Endpoint): Schema[] {
  return isPersonal(path) ? [] : [{ token: [scopeOf({ method, room: id.split('.')[0] })] }];
}

function membersOf(value: unknown): unknown[] {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !('_zod' in value)
    ? Object.values(value)
    : [];
}

function isEndpoint(value: unknown): value is Endpoint {
  return (
    typeof value === 'object' &&
    value !== null &&
    ['id', 'method', 'path', 'input', 'output'].every((name) => name in value) &&
    String((value as Endpoint).path).startsWith('/api/')
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

if (import.meta.main) process.stdout.write(await printOpenApi());
