import fc from 'fast-check';
import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { callerOf } from '../../../platform/testing/call-route.ts';
import { useTestDatabase } from '../../../platform/testing/use-test-database.ts';
import { readTable } from '../../../platform/tables/read-table.ts';
import { newId } from '../../../shared/ids.ts';
import { loadFacts } from '../../accounts/public.ts';
import { buildOrganisation } from '../../accounts/testing.ts';
import { loadProgrammesFacts } from '../../programmes/public.ts';
import { readRecords } from '../records/read-records.ts';
import { networkEndpoints } from './contract.ts';
import { networkDownloads } from './network-export.ts';
import { drawing, placeNodes, type DrawnNode } from './place-nodes.ts';
import { networkRoutes } from './routes.ts';

const { ctx } = await useTestDatabase();
const call = callerOf(networkRoutes);
const visitor = ctx.withActor({ kind: 'visitor' });
let institute = '';
let works = '';
let secret = '';

async function agree(parties: readonly string[], isPublic = true): Promise<void> {
  const id = newId();
  await sql`insert into programmes_agreement (id, kind, level, date_precision, names, name_confidence, subject, languages,
      figures, related, also_in, standing, is_public, revision, created_at, changed_at)
    values (${id}, 'agreement', 'institution', 'unknown', '{"en": "An agreement"}', 'official', '{}', '[]', '[]', '[]', '[]',
      'inForce', ${isPublic}, 1, now(), now())`.execute(ctx.db);
  for (const [position, organisation] of parties.entries()) {
    await sql`insert into programmes_agreement_party (agreement_id, position, organisation_id)
      values (${id}, ${position}, ${organisation})`.execute(ctx.db);
  }
}

beforeAll(async () => {
  await loadFacts(ctx);
  await loadProgrammesFacts(ctx);
  institute = await buildOrganisation(ctx, { country: 'CN', region: 'CN-HL', names: { zh: '鹤舞研究所' } });
  works = await buildOrganisation(ctx, {
    country: 'RU',
    region: 'RU-PRI',
    names: { ru: 'Приморские мастерские' },
  });
  secret = await buildOrganisation(ctx, { state: 'documents_sent', names: { ru: 'Закрытое общество' } });
  for (let made = 0; made < 50; made++) await agree([institute, works, secret]);
  await agree([institute, works], false);
  await readRecords(ctx);
}, 120_000);

describe('the network', () => {
  it('links those who share public records, the strongest first', async () => {
    const { items, total, organisations } = await call(networkEndpoints.links, visitor, {});
    expect(items[0]).toMatchObject({ one: { id: institute }, other: { id: works } });
    expect(items[0]).toMatchObject({ count: 50, through: [{ kind: 'agreement', count: 50 }] });
    expect(total).toBeGreaterThan(20);
    expect(organisations).toBeGreaterThan(20);
    expect(items.map(({ count }) => count)).toEqual(
      items.map(({ count }) => count).toSorted((a, b) => b - a),
    );
  });

  it('leaves out who is not to be seen', async () => {
    const { total } = await call(networkEndpoints.links, visitor, {});
    const { items } = await call(networkEndpoints.links, visitor, { pageSize: 100 });
    expect(items.length).toBe(Math.min(total, 100));
    expect(JSON.stringify(items)).not.toContain(secret);
    await expect(call(networkEndpoints.ofOrganisation, visitor, { id: secret })).rejects.toMatchObject({
      code: 'platform.notFound',
    });
  });

  it('shows the neighbours of one, and what two share', async () => {
    const of = await call(networkEndpoints.ofOrganisation, visitor, { id: works });
    expect(of.links?.items).toMatchObject([{ one: { id: works }, other: { id: institute }, count: 50 }]);
    expect(of.records).toBeNull();
    const both = await call(networkEndpoints.ofOrganisation, visitor, { id: works, with: institute });
    expect(both.records?.total).toBe(50);
    expect(both.records?.items[0]?.record?.names).toEqual({ en: 'An agreement' });
  });

  it('leaves as tables: the links of one, and the records of two', async () => {
    const take = async (input: object) => {
      const download = networkDownloads.find(({ id }) => id === 'insights.network.exportOfOrganisation');
      const file = await download?.handle(
        visitor,
        download.input.parse({ id: works, format: 'xlsx', ...input }),
      );
      return (await readTable(file?.body as Uint8Array)).rows.map(({ cells }) => cells);
    };
    const links = (await take({})).filter((cells) => cells[2] === '鹤舞研究所');
    expect(links.map((cells) => [cells[0], cells[5]])).toEqual([['Приморские мастерские', '50']]);
    const records = await take({ with: institute });
    expect(records.filter((cells) => cells[1] === 'An agreement')).toHaveLength(50);
    await expect(take({ id: secret })).rejects.toMatchObject({ code: 'platform.notFound' });
  });

  it('is empty, not wrong, under a filter nothing fits', async () => {
    const found = await call(networkEndpoints.links, visitor, { region: 'RU-CHU' });
    expect(found).toMatchObject({ items: [], total: 0, organisations: 0 });
  });
});

describe('the drawing', () => {
  const nodeOf = (at: number): fc.Arbitrary<DrawnNode> =>
    fc.record({
      id: fc.constant(`n${at}`),
      side: fc.constantFrom('left' as const, 'right' as const),
      isMain: fc.boolean(),
      lines: fc.array(fc.constant('line'), { minLength: 1, maxLength: 3 }),
    });
  const picture = fc.integer({ min: 2, max: 30 }).chain((size) =>
    fc.tuple(
      fc.tuple(...Array.from({ length: size }, (_, at) => nodeOf(at))),
      fc.array(fc.tuple(fc.nat(size - 1), fc.nat(size - 1), fc.integer({ min: 1, max: 40 })), {
        maxLength: 60,
      }),
    ),
  );

  it('keeps every name in its own place, and draws the same picture for the same links', () => {
    fc.assert(
      fc.property(picture, ([nodes, pairs]) => {
        const links = pairs.map(([one, other, count]) => ({ oneId: `n${one}`, otherId: `n${other}`, count }));
        const { placed, height } = placeNodes(nodes, links);
        expect(placed.map(({ id }) => id).toSorted()).toEqual(nodes.map(({ id }) => id).toSorted());
        for (const side of ['left', 'right'] as const) {
          const column = placed.filter((node) => node.side === side).toSorted((a, b) => a.top - b.top);
          for (const [at, node] of column.entries()) {
            const next = column[at + 1];
            if (next) expect(next.top).toBeGreaterThanOrEqual(node.top + node.height);
            expect(node.height).toBeGreaterThanOrEqual(node.lines.length * drawing.lineHeight);
            expect(node.top + node.height).toBeLessThanOrEqual(height);
          }
        }
        expect(
          placeNodes(nodes.toReversed(), links.toReversed()).placed.toSorted((a, b) =>
            a.id < b.id ? -1 : 1,
          ),
        ).toEqual(placed.toSorted((a, b) => (a.id < b.id ? -1 : 1)));
      }),
      { numRuns: 100 },
    );
  });

  it('brings neighbours opposite each other', () => {
    const node = (id: string, side: 'left' | 'right') => ({ id, side, isMain: true, lines: [id] });
    const nodes = ['a', 'b', 'c'].flatMap((id) => [node(id, 'left'), node(`${id}2`, 'right')]);
    const links = [
      { oneId: 'a', otherId: 'c2', count: 9 },
      { oneId: 'b', otherId: 'b2', count: 5 },
      { oneId: 'c', otherId: 'a2', count: 1 },
    ];
    const { placed } = placeNodes(nodes, links);
    const y = (id: string) => placed.find((one) => one.id === id)?.y;
    for (const { oneId, otherId } of links) expect(y(oneId)).toBe(y(otherId));
  });
});
