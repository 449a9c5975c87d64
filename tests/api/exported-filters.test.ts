import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { openTestApi, type TestApi } from './open-test-api.ts';
import { cutNames, filterNames } from '../../src/platform/tables/filter-names.ts';

let api: TestApi;
beforeAll(async () => {
  api = await openTestApi();
}, 120_000);
afterAll(() => api.close());

/** The fields of an input, also of one put together from others. */
function fieldsOf(schema: z.core.$ZodType): string[] {
  if (schema instanceof z.ZodObject) return Object.keys(schema.shape);
  if (schema instanceof z.ZodIntersection) {
    return [...fieldsOf(schema.def.left), ...fieldsOf(schema.def.right)];
  }
  if (schema instanceof z.ZodPipe) return fieldsOf(schema.def.in);
  return [];
}

it('whatever a list can be filtered by has a name above its export', () => {
  const lists = api.downloads.filter(({ input }) => fieldsOf(input).includes('format'));
  expect(lists.length).toBeGreaterThan(50);
  const unnamed = lists.flatMap(({ id, path, input }) =>
    fieldsOf(input)
      .filter((name) => !cutNames.includes(name) && !path.includes(`:${name}`) && !(name in filterNames))
      .map((name) => `${name} of ${id}`),
  );
  expect(unnamed).toEqual([]);
});
