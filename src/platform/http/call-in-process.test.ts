import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { ApiProblem } from '../../shared/api-problem.ts';
import { defineEndpoint } from '../../shared/endpoint.ts';
import { idShape } from '../../shared/ids.ts';
import { testRequest } from '../testing/call-route.ts';
import { useTestDatabase } from '../testing/use-test-database.ts';
import { createInProcessCaller, routeTable } from './call-in-process.ts';
import { route } from './route.ts';

const { ctx } = await useTestDatabase();
const input = z.object({ id: idShape, page: z.coerce.number().int() });
const output = z.object({ page: z.number() });
const common = { path: '/api/things/:id', summary: 'A thing', audience: 'public', input, output } as const;
const read = defineEndpoint({ id: 'test.things.read', method: 'GET', ...common });
const write = defineEndpoint({ id: 'test.things.write', method: 'POST', ...common });
const table = routeTable([
  route(read, (_, { page }) => Promise.resolve({ page })),
  route(write, (_, { page }) => Promise.resolve({ page })),
]);
const call = createInProcessCaller(table, (code) => code, ctx, testRequest());
const id = '01a2036a-82c6-712d-b9f7-f71fc784ca8a';

describe('the API for pages', () => {
  it('answers as over HTTP: an address that cannot be one leads nowhere, a wrong filter is a fault of the reader', async () => {
    expect(await call(read, { id, page: 2 })).toEqual({ page: 2 });
    const refusal = async (answer: Promise<unknown>) => {
      const told: unknown = await answer.catch((error: unknown) => error);
      return told instanceof ApiProblem ? told.problem.status : told;
    };
    expect(await refusal(call(read, { id: 'abc', page: 2 }))).toBe(404);
    expect(await refusal(call(read, { id, page: 'two' as unknown as number }))).toBe(422);
    expect(await refusal(call(write, { id: 'abc', page: 2 }))).toBe(422);
  });
});
