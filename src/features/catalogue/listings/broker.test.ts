import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { useTestDatabase } from '../../../platform/testing/use-test-database.ts';
import { personEndpoints } from '../../accounts/people/contract.ts';
import { buildOrganisation, buildPerson, callAccounts } from '../../accounts/testing.ts';
import { loadTermbase } from '../../translation/public.ts';
import { offers } from '../offers/contract.ts';
import { requests } from '../requests/contract.ts';
import { buildCast, buildListing, callCatalogue, changeListing } from '../testing.ts';
import type { Draft } from './kinds.ts';
import { createListing } from './service.ts';
import { takeStep } from './steps.ts';

const { ctx: system } = await useTestDatabase();
await loadTermbase(system);
const cast = await buildCast(system);

const withBroker =
  (brokerId: string | null) =>
  (draft: Draft): Draft => ({ ...draft, stewardship: { ...draft.stewardship, brokerId } });
const give = (id: string, brokerId: string | null, ctx = cast.colleague.ctx) =>
  changeListing(ctx, 'offer', id, withBroker(brokerId));
const stewardOf = async (id: string, ctx = cast.owner.ctx) =>
  (await callCatalogue(offers.get, ctx, { id })).steward;
const newBroker = () => buildPerson(system, { roles: ['broker'], listedPublicly: true });

async function mailsTo(email: string): Promise<string[]> {
  const { rows } = await sql<{ payload: unknown }>`
    select payload from platform_job where kind = 'platform.sendMail' order by created_at, id`.execute(
    system.db,
  );
  return rows.map(({ payload }) => JSON.stringify(payload)).filter((mail) => mail.includes(email));
}

describe('the broker of a listing', () => {
  it('is one who agreed to be chosen; others are refused at the field, new or changed', async () => {
    const { id } = await buildListing(cast, 'offer', { state: 'published' });
    const quiet = await buildPerson(system, { roles: ['broker'] });
    const refused = { fields: [{ path: 'stewardship.brokerId', code: 'catalogue.listing.notABroker' }] };
    for (const { personId } of [quiet, cast.moderator, cast.colleague]) {
      await expect(give(id, personId)).rejects.toMatchObject(refused);
      const stewardship = { brokerId: personId, contactPersonId: null, ownerOrganisationId: cast.ownerId };
      const wish = { sourceLanguage: 'ru', stewardship: { ...stewardship, visibility: 'public' } } as const;
      await expect(
        createListing(cast.owner.ctx, 'offer', {
          ...wish,
          stewardship: { ...wish.stewardship, validUntil: null },
        }),
      ).rejects.toMatchObject(refused);
    }
    expect((await stewardOf(id))?.brokerId).toBe(cast.broker.personId);
  });

  it('is set by the owner’s members only: not by himself, the staff or strangers', async () => {
    const { id } = await buildListing(cast, 'offer', { state: 'published' });
    const next = await newBroker();
    for (const { ctx } of [cast.broker, cast.moderator, cast.administrator, cast.partner, next]) {
      await expect(give(id, next.personId, ctx)).rejects.toThrow(/ownerOnly|notFound/);
    }
    await give(id, next.personId);
    expect(await stewardOf(id)).toMatchObject({ brokerId: next.personId, brokerStanding: 'shown' });
  });

  it('sees and follows what he was given, and loses it with the listing’s next broker', async () => {
    const { id } = await buildListing(cast, 'request', { state: 'changes_requested' });
    const next = await newBroker();
    const mine = async (ctx = next.ctx) =>
      (await callCatalogue(requests.mine, ctx, {})).items.map((one) => one.id);
    expect(await mine()).toEqual([]);
    await expect(callCatalogue(requests.get, next.ctx, { id })).rejects.toThrow('notFound');
    await changeListing(cast.owner.ctx, 'request', id, withBroker(next.personId));
    expect(await mine()).toEqual([id]);
    expect((await callCatalogue(requests.get, next.ctx, { id })).steward?.brokerId).toBe(next.personId);
    expect(await mine(cast.broker.ctx)).not.toContain(id);
    await expect(callCatalogue(requests.get, cast.broker.ctx, { id })).rejects.toThrow('notFound');
  });

  it('stays when he takes his consent back; then nobody can choose him anew', async () => {
    const broker = await newBroker();
    const { id } = await buildListing(cast, 'offer', { state: 'published' });
    const { id: other } = await buildListing(cast, 'offer', { state: 'published' });
    await give(id, broker.personId);
    await callAccounts(personEndpoints.updateMe, broker.ctx, { listedPublicly: false });
    expect(await stewardOf(id)).toMatchObject({ brokerStanding: 'hidden' });
    await expect(give(id, broker.personId)).resolves.toBeDefined();
    await expect(give(other, broker.personId)).rejects.toMatchObject({ kind: 'invalid' });
    await give(id, null);
    expect(await stewardOf(id)).toMatchObject({ brokerId: null, brokerName: null, brokerStanding: null });
  });

  it('goes on record with who was before and after, once a change', async () => {
    const { id } = await buildListing(cast, 'offer', { state: 'published' });
    const next = await newBroker();
    await give(id, next.personId);
    await give(id, next.personId);
    await give(id, null);
    const { rows } = await sql<{ details: object }>`select details from platform_audit
      where action = 'catalogue.offer.broker' and ref_id = ${id} order by sequence`.execute(system.db);
    expect(rows.map(({ details }) => details)).toEqual([
      { before: null, after: cast.broker.personId },
      { before: cast.broker.personId, after: next.personId },
      { before: next.personId, after: null },
    ]);
  });

  it('hears of it by mail, with the number only: of a draft when it is submitted, else at once, once', async () => {
    const organisation = await buildOrganisation(system, { kind: 'intermediary' });
    const next = await buildPerson(system, { memberOf: [organisation], listedPublicly: true });
    const { id, number } = await buildListing(cast, 'offer', { state: 'draft' });
    await give(id, next.personId);
    expect(await mailsTo(next.email)).toEqual([]);
    await takeStep(cast.owner.ctx, 'offer', id, { step: 'submit' });
    const [mail = '', ...more] = await mailsTo(next.email);
    expect(more).toEqual([]);
    expect(mail).toContain(number);
    expect(mail).toContain(`/en/offers/${id}`);
    expect(mail).not.toMatch(/Сварка|Petrovskaya|Приморск/);

    const { id: open } = await buildListing(cast, 'offer', { state: 'published' });
    await give(open, next.personId);
    await give(open, next.personId);
    expect(await mailsTo(next.email)).toHaveLength(2);
  });
});
