import { beforeEach, describe, expect, it } from 'vitest';
import { sql } from 'kysely';
import type { Ctx } from '../../../platform/db/context.ts';
import { tablesOf } from '../../../platform/db/context.ts';
import { clearTestDatabase, testContext } from '../../../platform/testing/test-database.ts';
import { useTestDatabase } from '../../../platform/testing/use-test-database.ts';
import { offers } from '../offers/contract.ts';
import type { CatalogueTables } from '../tables.gen.ts';
import { buildCast, buildListing, callCatalogue, changeListing, type Cast } from '../testing.ts';
import {
  archiveConcluded,
  catalogueJobs,
  catalogueSchedules,
  expireListings,
  remindOwners,
} from './daily-care.ts';
import { findListing } from './views.ts';
import type { ListingState } from './vocabulary.ts';

let cast: Cast;
const { database, ctx: system } = await useTestDatabase();
beforeEach(async () => {
  await clearTestDatabase(database);
  cast = await buildCast(system);
});

const on = (day: string): Ctx => testContext(database, { clock: () => new Date(`${day}T16:15:00Z`) });
const stateOf = async (id: string) => (await findListing(system, 'offer', id))?.state;

async function endingOn(validUntil: string, state: ListingState = 'published'): Promise<string> {
  const { id } = await buildListing(cast, 'offer', { state });
  await tablesOf<CatalogueTables>(system)
    .updateTable('catalogue_listing')
    .set({ valid_until: validUntil })
    .where('id', '=', id)
    .execute();
  return id;
}

/** All but those that tell the broker what he was given. */
async function mails(): Promise<{ to: string; text: string }[]> {
  const { rows } = await sql<{ payload: { to: string; text: string } | string }>`
    select payload from platform_job where kind = 'platform.sendMail' order by created_at, id`.execute(
    system.db,
  );
  return rows
    .map(({ payload }) =>
      typeof payload === 'string' ? (JSON.parse(payload) as { to: string; text: string }) : payload,
    )
    .filter(({ to }) => to !== cast.broker.email);
}

describe('expireListings', () => {
  it('takes offline what is past its last day, as the system and on record, and nothing else', async () => {
    const over = await endingOn('2026-11-20');
    const today = await endingOn('2026-11-21');
    const paused = await endingOn('2026-11-20', 'paused');
    const reserved = await endingOn('2026-11-20', 'reserved');
    await expireListings(on('2026-11-21'));
    expect([
      await stateOf(over),
      await stateOf(today),
      await stateOf(paused),
      await stateOf(reserved),
    ]).toEqual(['expired', 'published', 'paused', 'reserved']);
    const { entries } = await callCatalogue(offers.history, cast.owner.ctx, { id: over });
    expect(entries.at(-1)).toMatchObject({
      to: 'expired',
      by: 'system',
      reasonCode: 'catalogue.step.expired',
    });
    await expect(callCatalogue(offers.get, cast.visitor, { id: over })).rejects.toThrow('notFound');
    await expireListings(on('2026-11-21'));
    expect((await callCatalogue(offers.history, cast.owner.ctx, { id: over })).entries).toHaveLength(
      entries.length,
    );
  });
});

describe('remindOwners', () => {
  it('writes thirty and seven days before, once each, without confidential words', async () => {
    const id = await endingOn('2026-12-31');
    for (const day of [
      '2026-11-30',
      '2026-12-01',
      '2026-12-02',
      '2026-12-23',
      '2026-12-24',
      '2026-12-25',
      '2026-12-31',
    ]) {
      await remindOwners(on(day));
    }
    const sent = await mails();
    expect(sent).toHaveLength(2);
    expect(sent.map(({ to }) => to)).toEqual([cast.owner.email, cast.owner.email]);
    expect(sent[0]?.text).toContain('2026-12-31');
    expect(sent[0]?.text).toContain((await findListing(system, 'offer', id))?.number);
    expect(sent[0]?.text).not.toContain('Сварка');
  });

  it('writes once for a listing that has few days from the start', async () => {
    await endingOn('2026-11-24');
    await remindOwners(on('2026-11-21'));
    await remindOwners(on('2026-11-22'));
    expect(await mails()).toHaveLength(1);
  });

  it('begins anew when the owner has set a later day', async () => {
    const id = await endingOn('2026-12-01');
    await remindOwners(on('2026-11-28'));
    await changeListing(cast.owner.ctx, 'offer', id, (draft) => ({
      ...draft,
      stewardship: { ...draft.stewardship, validUntil: '2099-12-31' },
    }));
    await remindOwners(on('2099-12-02'));
    await remindOwners(on('2099-12-29'));
    expect(await mails()).toHaveLength(3);
  });

  it('writes to an owner of the organisation when the contact person has left', async () => {
    const id = await endingOn('2026-11-24');
    await sql`update catalogue_listing set contact_person_id = null where id = ${id}`.execute(system.db);
    await remindOwners(on('2026-11-21'));
    expect((await mails()).map(({ to }) => to)).toEqual([cast.owner.email]);
  });
});

describe('archiveConcluded', () => {
  it('puts away what has rested for 24 months', async () => {
    const { id } = await buildListing(cast, 'offer', { state: 'concluded' });
    await sql`update catalogue_listing set state_since = '2024-11-21T10:00:00Z' where id = ${id}`.execute(
      system.db,
    );
    await archiveConcluded(on('2026-11-20'));
    expect(await stateOf(id)).toBe('concluded');
    await archiveConcluded(on('2026-11-21'));
    expect(await stateOf(id)).toBe('archived');
  });
});

describe('the daily job', () => {
  it('is scheduled once a day and does all of it', async () => {
    expect(catalogueSchedules[0]).toMatchObject({ cron: '15 16 * * *', job: catalogueJobs[0] });
    const id = await endingOn('2026-11-20');
    await catalogueJobs[0]?.run(on('2026-11-21'), {});
    expect(await stateOf(id)).toBe('expired');
  });
});
