import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { roles, type Actor } from '../../src/shared/actor.ts';
import { AppError } from '../../src/shared/app-error.ts';
import type { DownloadRoute } from '../../src/platform/http/download-route.ts';
import { cutNames, filterNames } from '../../src/platform/tables/filter-names.ts';
import { openTestApi, type TestApi } from './open-test-api.ts';

let api: TestApi;
beforeAll(async () => {
  api = await openTestApi();
}, 120_000);
afterAll(() => api.close());

/** The fields of an input, also of one put together from others. */
function shapeOf(schema: z.core.$ZodType): Readonly<Record<string, z.core.$ZodType>> {
  if (schema instanceof z.ZodObject) return schema.shape as Record<string, z.core.$ZodType>;
  if (schema instanceof z.ZodIntersection) {
    return { ...shapeOf(schema.def.left), ...shapeOf(schema.def.right) };
  }
  if (schema instanceof z.ZodPipe) return shapeOf(schema.def.in);
  return {};
}
const fieldsOf = (schema: z.core.$ZodType) => Object.keys(shapeOf(schema));

/** The codes a field takes, where they are a closed list. */
function codesOf(schema: z.core.$ZodType): string[] {
  if (schema instanceof z.ZodEnum) return schema.options.map(String);
  if (schema instanceof z.ZodLiteral) return [...schema.values].map(String);
  if (schema instanceof z.ZodUnion) return schema.options.flatMap(codesOf);
  if (schema instanceof z.ZodPipe) return [...codesOf(schema.def.in), ...codesOf(schema.def.out)];
  if (schema instanceof z.ZodArray) return codesOf(schema.element);
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodNullable) {
    return codesOf(schema.def.innerType as z.core.$ZodType);
  }
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

/** ISO 4217 is read in every language as it is. */
const saidAsTheyAre = ['CNY', 'RUB', 'USD'];
/** Lists of one record, whose rooms test what stands above them. */
const ofOneRecord = [
  'accounts.parks.residents.export',
  'cooperation.agreements.export',
  'evaluation.lists.exportDifferences',
  'evaluation.lists.exportEntries',
  'insights.network.exportOfOrganisation',
  'interop.imports.report',
  'matching.list.export',
  'programmes.followUp.export',
];

/** What stands above a list asked with these filters; undefined where it needs a record that is not there. */
async function headOf(route: DownloadRoute, actor: Actor, asked: object): Promise<string | undefined> {
  const ctx = { ...api.house.systemCtx.withActor(actor), language: 'zh' as const };
  try {
    const { body } = await route.handle(ctx, route.input.parse({ ...asked, format: 'csv' }));
    let text = '';
    for await (const part of body as AsyncIterable<string>) text += part;
    const lines = text.replace('\uFEFF', '').split('\r\n');
    return lines
      .slice(
        0,
        lines.findIndex((line) => !line.startsWith('# ') && !line.startsWith('"# ')),
      )
      .join('\n');
  } catch (error) {
    if (error instanceof AppError || error instanceof z.ZodError) return undefined;
    throw error;
  }
}

it('every code a list can be filtered by has a name above its export', async () => {
  const { personId, organisationId } = await api.addMember();
  const actor: Actor = {
    kind: 'person',
    personId,
    roles: [...roles],
    organisationIds: [organisationId],
    isPartner: true,
  };
  const bare: string[] = [];
  const unasked: string[] = [];
  for (const route of api.downloads) {
    const shape = shapeOf(route.input);
    if (
      !codesOf(shape.format ?? z.string()).includes('csv') ||
      !codesOf(shape.format ?? z.string()).includes('xlsx')
    )
      continue;
    const filters = Object.entries(shape)
      .filter(([name]) => !cutNames.includes(name) && !route.path.includes(`:${name}`))
      .map(([name, schema]) => ({ name, codes: codesOf(schema) }))
      .filter(({ codes }) => codes.length > 0);
    const most = Math.max(0, ...filters.map(({ codes }) => codes.length));
    for (let at = 0; at < most; at++) {
      const asked = Object.fromEntries(
        filters.map(({ name, codes }) => [name, codes[at % codes.length] ?? '']),
      );
      const together = await headOf(route, actor, asked);
      for (const [name, code] of Object.entries(asked)) {
        // Filters that do not go together are asked one by one.
        const head = together ?? (await headOf(route, actor, { [name]: code }));
        if (head === undefined) unasked.push(route.id);
        if (head === undefined || saidAsTheyAre.includes(code)) continue;
        const asIs = new RegExp(`(^|[,:：;；、"] ?)${code}($|[,;；、"])`, 'm');
        if (asIs.test(head)) bare.push(`${name}=${code} of ${route.id}`);
      }
    }
  }
  expect(bare).toEqual([]);
  expect([...new Set(unasked)].filter((id) => !ofOneRecord.includes(id))).toEqual([]);
}, 300_000);
