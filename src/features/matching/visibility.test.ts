import fc from 'fast-check';
import { sql } from 'kysely';
import { beforeAll, expect, it } from 'vitest';
import { AppError } from '../../shared/app-error.ts';
import type { Ctx } from '../../platform/db/context.ts';
import { actAs } from '../accounts/testing.ts';
import { offers } from '../catalogue/offers/contract.ts';
import { requests } from '../catalogue/requests/contract.ts';
import { callCatalogue, type Cast } from '../catalogue/testing.ts';
import { matching } from './contract.ts';
import { sendDigests } from './digest.ts';
import { matchingDownloads } from './downloads.ts';
import { useMatchingWorld, publish, subjects } from './testing-world.ts';
import { relations } from './vocabulary.ts';

const states = ['published', 'reserved', 'paused', 'withdrawn', 'in_moderation', 'blocked'] as const;
const visibilities = ['public', 'registered', 'partners', 'private'] as const;

type Hidden = { id: string; kind: 'offer' | 'request'; mark: string; owner: Cast; isAnonymous: boolean };
type Reader = { name: string; ctx: Ctx };

let readers: Reader[];
const records: Hidden[] = [];

async function add(owner: Cast, kind: Hidden['kind'], wish: object, isAnonymous = false): Promise<void> {
  const mark = `QX${String(records.length).padStart(4, '0')}`;
  const words = kind === 'offer' ? subjects.weldingRu : subjects.weldingZh;
  const id = await publish(owner, kind, { ...words, title: `${words.title} ${mark}` }, wish);
  records.push({ id, kind, mark, owner, isAnonymous });
}

const world = await useMatchingWorld();
beforeAll(async () => {
  const { cast, chinese, system } = world;
  for (const visibility of visibilities) {
    for (const state of states) {
      await add(cast, 'offer', { visibility, state });
      await add(chinese, 'request', { visibility, state });
    }
    await add(chinese, 'request', { visibility, facts: { isAnonymous: true } }, true);
    await add(chinese, 'offer', { visibility });
  }
  // One whose organisation is trusted no more: he still has his records, but is no partner.
  const suspended = await world.addChinese();
  await add(suspended, 'request', {});
  await add(suspended, 'offer', {});
  await world.settle();
  await sql`update accounts_organisation set verification_state = 'suspended' where id = ${suspended.ownerId}`.execute(
    system.db,
  );
  readers = [
    { name: 'visitor', ctx: cast.visitor },
    { name: 'suspended', ctx: await actAs(system, suspended.owner.personId) },
    ...(
      ['registered', 'partner', 'owner', 'broker', 'moderator', 'compliance', 'administrator'] as const
    ).map((name) => ({ name, ctx: cast[name].ctx })),
    { name: 'chinese owner', ctx: chinese.owner.ctx },
  ];
}, 240_000);

/** The answer as text; a refusal of the gate is silence. */
async function tell(call: () => Promise<unknown>): Promise<string> {
  try {
    return JSON.stringify(await call());
  } catch (error) {
    if (error instanceof AppError && [401, 403, 404, 409].includes(error.status)) return error.code;
    throw error;
  }
}

/** What the catalogue's own gate says, and whether the record is open: nothing else may stand in a match. */
async function mayMeet(ctx: Ctx, { id, kind }: Hidden): Promise<boolean> {
  const told = await tell(() => callCatalogue(kind === 'offer' ? offers.get : requests.get, ctx, { id }));
  return (
    told.startsWith('{') && ['published', 'reserved'].includes((JSON.parse(told) as { state: string }).state)
  );
}

/** A list as it leaves as CSV. */
async function take(what: 'list' | 'overview', ctx: Ctx, input: object): Promise<string> {
  const download = matchingDownloads(world.tools).find(({ id }) => id === `matching.${what}.export`);
  if (!download) throw new Error(what);
  const { body } = await download.handle(ctx, download.input.parse({ ...input, format: 'csv' }));
  let text = '';
  for await (const part of body as AsyncIterable<string>) text += part;
  return text;
}

/** Everything matching says to a reader about one record and all that were found for it. */
async function everythingAbout({ ctx }: Reader, record: Hidden, others: readonly Hidden[]): Promise<string> {
  const listingId = record.id;
  const calls = [
    ...relations.map(
      (relation) => () => world.call(matching.list, ctx, { listingId, relation, pageSize: 100 }),
    ),
    () => world.call(matching.overview, ctx, { pageSize: 100 }),
    ...relations.map((relation) => () => take('list', ctx, { listingId, relation, weaker: '1' })),
    () => take('overview', ctx, {}),
    () => world.call(matching.reasons, ctx, { listingId }),
    () => world.call(matching.duplicates, ctx, { kind: record.kind, id: listingId }),
    () =>
      world.call(matching.checkDuplicates, ctx, {
        kind: record.kind,
        title: subjects.weldingRu.title,
        text: subjects.weldingRu.text,
      }),
    ...others.flatMap(({ id: otherId }) => [
      () => world.call(matching.get, ctx, { listingId, otherId }),
      () => world.call(matching.open, ctx, { listingId, otherId }),
      () => world.call(matching.noteShown, ctx, { listingId, otherIds: [otherId] }),
    ]),
  ];
  let told = '';
  for (const call of calls) told += await tell(call);
  return told;
}

it('no match reveals a record its reader may not see, whatever its state and audience', async () => {
  const seen = new Map<string, boolean>();
  for (const reader of readers) {
    for (const record of records)
      seen.set(`${reader.name} ${record.mark}`, await mayMeet(reader.ctx, record));
  }
  // Both kinds of answer occur, so that the property says something.
  expect(new Set(seen.values())).toEqual(new Set([true, false]));
  let found = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...readers),
      fc.constantFrom(...records),
      fc.subarray(records, { maxLength: 3 }),
      async (reader, record, others) => {
        const told = await everythingAbout(reader, record, others);
        for (const other of records) {
          if (other === record || !told.includes(other.mark)) continue;
          found++;
          expect(seen.get(`${reader.name} ${other.mark}`), `${reader.name} sees ${other.mark}`).toBe(true);
        }
      },
    ),
    { numRuns: 120, seed: 20261121 },
  );
  expect(found).toBeGreaterThan(100);
}, 240_000);

it('no match tells who stands behind an anonymous request, nor anything but its own side and broker', async () => {
  const anonymous = records.filter(({ isAnonymous }) => isAnonymous);
  for (const reader of readers.filter(({ name }) => name === 'owner')) {
    for (const record of records.filter(({ kind }) => kind === 'offer')) {
      const told = await tell(() =>
        world.call(matching.list, reader.ctx, { listingId: record.id, pageSize: 100 }),
      );
      if (!told.startsWith('{')) continue;
      const { items } = JSON.parse(told) as { items: { other: { ref: { id: string } } }[] };
      const file = await take('list', reader.ctx, { listingId: record.id, weaker: '1' });
      for (const { id, owner } of anonymous) {
        const match = items.find(({ other }) => other.ref.id === id);
        if (!match) continue;
        expect(match).toMatchObject({ other: { owner: null, region: null, isAnonymous: true } });
        const line = file.split('\n').find((one) => one.includes(id));
        expect(line).toMatch(/Stays anonymous/);
        for (const secret of [owner.ownerId, owner.owner.personId, 'CN-HL', '佳木斯', 'Jiamusi']) {
          expect(`${JSON.stringify(match)} ${line}`).not.toContain(secret);
        }
      }
    }
  }
});

it('no mail names a record that is not open to everybody', async () => {
  await sendDigests(world.system, world.tools.termbase);
  await world.settle();
  expect(world.mails.length).toBeGreaterThan(0);
  const visitor = world.cast.visitor;
  for (const record of records) {
    if (await mayMeet(visitor, record)) continue;
    for (const mail of world.mails) expect(mail.text).not.toContain(record.mark);
  }
});
