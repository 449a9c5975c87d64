import { describe, expect, it } from 'vitest';
import type { Ctx } from '../../../platform/db/context.ts';
import { tablesOf } from '../../../platform/db/context.ts';
import { verifyAudit } from '../../../platform/audit/verify-audit.ts';
import { testContext } from '../../../platform/testing/test-database.ts';
import { useTestDatabase } from '../../../platform/testing/use-test-database.ts';
import { buildPerson, actAs } from '../../accounts/testing.ts';
import { offers } from '../offers/contract.ts';
import { queueEndpoint } from './endpoints.ts';
import type { CatalogueTables } from '../tables.gen.ts';
import { buildCast, buildListing, buildOfferDraft, callCatalogue, changeListing } from '../testing.ts';
import { createListing } from './service.ts';
import { takeScreeningStep } from './screening.ts';
import { takeStep, takeSystemStep } from './steps.ts';
import { findListing } from './views.ts';

const { database, ctx: system } = await useTestDatabase();
const cast = await buildCast(system);

const step = (ctx: Ctx, id: string, name: string, more: object = {}) =>
  callCatalogue(offers.step, ctx, { id, step: name as 'submit', ...more }).then(({ state }) => state);
const stateOf = async (id: string) => (await findListing(system, 'offer', id))?.state;

describe('the journey of an offer', () => {
  it('goes from draft to publication through second persons, with its history and the audit trail', async () => {
    const { id } = await createListing(cast.owner.ctx, 'offer', { sourceLanguage: 'ru' });
    await expect(step(cast.owner.ctx, id, 'submit')).rejects.toMatchObject({
      code: 'catalogue.listing.incomplete',
    });
    await changeListing(cast.owner.ctx, 'offer', id, ({ stewardship }) => ({
      ...buildOfferDraft(),
      stewardship,
    }));
    expect(await callCatalogue(offers.check, cast.owner.ctx, { id })).toMatchObject({ gaps: [] });
    expect(await step(cast.owner.ctx, id, 'submit')).toBe('in_moderation');
    await expect(step(cast.moderator.ctx, id, 'requestChanges', { reasonCode: 'unclear' })).rejects.toThrow(
      'reasonNeeded',
    );
    await expect(step(cast.moderator.ctx, id, 'requestChanges', { reasonText: 'Что?' })).rejects.toThrow(
      'reasonNeeded',
    );
    expect(
      await step(cast.moderator.ctx, id, 'requestChanges', { reasonCode: 'unclear', reasonText: 'Что?' }),
    ).toBe('changes_requested');
    const told = await callCatalogue(offers.get, cast.owner.ctx, { id });
    expect(told.steward).toMatchObject({
      lastReason: { code: 'unclear', text: 'Что?' },
      allowedSteps: ['submit'],
    });
    expect(await step(cast.colleague.ctx, id, 'submit')).toBe('in_moderation');
    expect(await step(cast.moderator.ctx, id, 'acceptForm')).toBe('in_screening');
    for (const name of ['clear', 'clearConditionally', 'block']) {
      const reason = { reasonText: 'Только КНР' };
      await expect(step(cast.compliance.ctx, id, name, reason)).rejects.toThrow('throughTheGate');
    }
    const screen = (reason: string) =>
      takeScreeningStep(cast.compliance.ctx, 'offer', id, 'clearConditionally', reason);
    await expect(screen(' ')).rejects.toThrow('reasonNeeded');
    expect(await screen('Только КНР')).toBe('approved');
    expect(await step(cast.secondModerator.ctx, id, 'publish')).toBe('published');
    const stored = await findListing(system, 'offer', id);
    expect(stored).toMatchObject({ complianceState: 'conditional', formAcceptedBy: cast.moderator.personId });
    expect(stored?.publishedAt).toBeInstanceOf(Date);
    const { entries } = await callCatalogue(offers.history, cast.owner.ctx, { id });
    expect(entries.map(({ to }) => to)).toEqual([
      'submitted', 'in_moderation', 'changes_requested', 'submitted', 'in_moderation', 'in_screening', 'in_translation', 'approved', 'published',
    ]); // prettier-ignore
    expect(await verifyAudit(system)).toMatchObject({ ok: true });
  });

  it('ends in twelve months where the owner says nothing', async () => {
    const clock = () => new Date('2026-11-21T08:00:00Z');
    const at = testContext(database, { clock });
    const { id } = await buildListing(cast, 'offer', { state: 'draft' });
    await takeStep(await actAs(at, cast.owner.personId), 'offer', id, { step: 'submit' });
    expect(await findListing(system, 'offer', id)).toMatchObject({ validUntil: '2027-11-21' });
  });

  it('is not begun by an organisation nobody has verified', async () => {
    const { id } = await createListing(cast.unverified.ctx, 'offer', buildOfferDraft());
    await expect(step(cast.unverified.ctx, id, 'submit')).rejects.toThrow('organisationNotVerified');
    expect(await stateOf(id)).toBe('draft');
  });
});

describe('four eyes', () => {
  it('keeps the author and members of the owner from deciding, whatever their roles', async () => {
    const insider = await buildPerson(system, {
      memberOf: [cast.ownerId],
      roles: ['moderator', 'compliance_officer'],
    });
    const { id } = await buildListing(cast, 'offer', { state: 'in_moderation' });
    for (const name of ['acceptForm', 'requestChanges'])
      await expect(step(insider.ctx, id, name)).rejects.toThrow('fourEyes');
    await step(cast.moderator.ctx, id, 'acceptForm');
    for (const name of ['clear', 'block'] as const)
      await expect(takeScreeningStep(insider.ctx, 'offer', id, name, 'Причина')).rejects.toThrow('fourEyes');
    expect((await callCatalogue(queueEndpoint, insider.ctx, {})).items.map((item) => item.id)).not.toContain(
      id,
    );
  });

  it('keeps who accepted the form from screening the same listing, also in his queue and his buttons', async () => {
    const { id } = await buildListing(cast, 'offer', { state: 'in_moderation' });
    await step(cast.bothRoles.ctx, id, 'acceptForm');
    for (const name of ['clear', 'clearConditionally', 'block'] as const) {
      await expect(takeScreeningStep(cast.bothRoles.ctx, 'offer', id, name, 'Причина')).rejects.toThrow(
        'fourEyes',
      );
    }
    expect((await callCatalogue(offers.get, cast.bothRoles.ctx, { id })).steward?.allowedSteps).toEqual([]);
    const queueOf = async (ctx: Ctx) =>
      (await callCatalogue(queueEndpoint, ctx, { pageSize: 100 })).items.map((item) => item.id);
    expect(await queueOf(cast.bothRoles.ctx)).not.toContain(id);
    expect(await queueOf(cast.compliance.ctx)).toContain(id);
    expect(await takeScreeningStep(cast.compliance.ctx, 'offer', id, 'clear', '')).toBe('approved');
    expect(await step(cast.bothRoles.ctx, id, 'publish')).toBe('published');
  });
});

describe('queues', () => {
  it('show each what waits for him, the longest waiting first', async () => {
    const moderation = await callCatalogue(queueEndpoint, cast.moderator.ctx, { pageSize: 100 });
    expect(moderation.items.every((item) => item.waitsFor === 'moderator')).toBe(true);
    const since = moderation.items.map(({ waitingSince }) => waitingSince);
    expect(since).toEqual([...since].sort());
    for (const ctx of [cast.owner.ctx, cast.broker.ctx, cast.administrator.ctx]) {
      await expect(callCatalogue(queueEndpoint, ctx, {})).rejects.toThrow('staffOnly');
    }
  });
});

describe('a blocked listing', () => {
  it('tells its reason to the owner and compliance only', async () => {
    const { id } = await buildListing(cast, 'offer', { state: 'blocked' });
    const read = async (ctx: Ctx) =>
      JSON.stringify([
        await callCatalogue(offers.get, ctx, { id }),
        await callCatalogue(offers.history, ctx, { id }),
      ]);
    for (const { ctx } of [cast.owner, cast.colleague, cast.broker, cast.compliance])
      expect(await read(ctx)).toContain('Тайная причина');
    for (const { ctx } of [cast.moderator, cast.administrator]) {
      const seen = await read(ctx);
      expect(seen.replace(/"to":"(?!blocked)\w+"[^}]*/g, '')).not.toContain('Тайная причина');
    }
    await expect(callCatalogue(offers.history, cast.partner.ctx, { id })).rejects.toThrow('notFound');
  });
});

describe('an expired listing', () => {
  const setEnd = (id: string, day: string) =>
    tablesOf<CatalogueTables>(system)
      .updateTable('catalogue_listing')
      .set({ valid_until: day })
      .where('id', '=', id)
      .execute();

  it('is renewed with the facts confirmed, for twelve months, and is checked again', async () => {
    const { id } = await buildListing(cast, 'offer');
    await setEnd(id, '2020-01-01');
    await takeSystemStep(system, 'offer', id, 'expire', 'catalogue.step.expired');
    await expect(step(cast.owner.ctx, id, 'renew')).rejects.toThrow('factsNotConfirmed');
    await expect(step(cast.owner.ctx, id, 'renew', { factsConfirmed: 'false' })).rejects.toThrow(
      'factsNotConfirmed',
    );
    await expect(step(cast.partner.ctx, id, 'renew', { factsConfirmed: true })).rejects.toThrow('notFound');
    expect(await step(cast.owner.ctx, id, 'renew', { factsConfirmed: 'yes' })).toBe('in_moderation');
    expect((await findListing(system, 'offer', id))?.validUntil).toMatch(/^20(?!20)\d\d-/);
  });

  it('can be brought up to date before', async () => {
    const { id } = await buildListing(cast, 'offer');
    await takeSystemStep(system, 'offer', id, 'expire', null);
    await changeListing(cast.owner.ctx, 'offer', id, (draft) => ({
      ...draft,
      stewardship: { ...draft.stewardship, validUntil: '2099-01-01' },
    }));
    await step(cast.owner.ctx, id, 'renew', { factsConfirmed: true });
    expect(await findListing(system, 'offer', id)).toMatchObject({
      validUntil: '2099-01-01',
      state: 'in_moderation',
    });
  });

  it('is not resumed from a pause past its day', async () => {
    const { id } = await buildListing(cast, 'offer', { state: 'paused' });
    await setEnd(id, '2020-01-01');
    await expect(step(cast.owner.ctx, id, 'resume')).rejects.toThrow('validUntilPassed');
    await setEnd(id, '2099-01-01');
    expect(await step(cast.owner.ctx, id, 'resume')).toBe('published');
  });
});

describe('two steps at once', () => {
  it('let one through', async () => {
    const { id } = await buildListing(cast, 'offer', { state: 'in_moderation' });
    const ends = await Promise.allSettled([
      step(cast.moderator.ctx, id, 'acceptForm'),
      step(cast.secondModerator.ctx, id, 'requestChanges', { reasonCode: 'other', reasonText: 'Нет' }),
    ]);
    expect(ends.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });
});
