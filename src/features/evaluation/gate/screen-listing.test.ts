import { describe, expect, it } from 'vitest';
import { createEventDelivery } from '../../../platform/events/deliver.ts';
import { useTestDatabase } from '../../../platform/testing/use-test-database.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { conversations } from '../../conversations/threads/contract.ts';
import { callConversations, openTestThread, sendTestMessage } from '../../conversations/testing.ts';
import { offers } from '../../catalogue/offers/contract.ts';
import {
  buildCast,
  buildListing,
  buildOfferDraft,
  callCatalogue,
  changeListing,
} from '../../catalogue/testing.ts';
import {
  blockCase,
  buildCase,
  buildOfficers,
  callGate,
  caseIdOf,
  clearCase,
  meetConditions,
} from '../testing.ts';
import { gateCaseEndpoint } from './contract.ts';
import { careForCases } from './gate-work.ts';
import { holdThreads } from './hold-threads.ts';
import { gateListeners } from './listeners.ts';
import { reopenCase } from './request-screening.ts';
import { findCase } from './views.ts';

const { database, ctx: system } = await useTestDatabase();
const cast = await buildCast(system);
const officers = await buildOfficers(system);
const officer = officers.first.ctx;
const delivery = createEventDelivery({ database, listeners: gateListeners, log: system.log });
const listingState = async (id: string) =>
  (await callCatalogue(offers.get, cast.moderator.ctx, { id })).state;
const read = (ctx: Ctx, id: string) => callGate(gateCaseEndpoint, ctx, { id });

/** An offer that waits in screening, and the case that the news has opened. */
async function screened(draft = buildOfferDraft()) {
  const { id } = await buildListing(cast, 'offer', { state: 'in_screening', draft });
  await delivery.drain();
  return { id, caseId: await caseIdOf(system, { room: 'catalogue', kind: 'offer', id }) };
}

describe('a listing that enters screening', () => {
  it('gets a case that knows what was declared, and goes on when it is cleared', async () => {
    const { id, caseId } = await screened();
    const shown = await read(officer, caseId);
    expect(shown).toMatchObject({ state: 'open', occasion: 'publication', from: ['RU'], to: ['CN'] });
    const suggested = new Map(shown.questions.map((one) => [one.id, one.suggestion?.answer]));
    expect(suggested.get('SC02')).toBe('no');
    expect(suggested.get('SC05')).toBe('no');
    expect(suggested.get('SC06')).toBe('given');
    await clearCase(officer, caseId);
    expect(await listingState(id)).toBe('approved');
    await callCatalogue(offers.step, cast.moderator.ctx, { id, step: 'publish' });
    expect(await listingState(id)).toBe('published');
    await delivery.drain();
    expect(await read(officer, caseId)).toMatchObject({ state: 'clear', round: 1 });
  });

  it('waits there while a condition of publication is open', async () => {
    const { id, caseId } = await screened();
    await clearCase(officer, caseId, { SC06: 'no' });
    await delivery.drain();
    expect(await read(officer, caseId)).toMatchObject({ state: 'conditional', round: 1 });
    expect(await listingState(id)).toBe('in_screening');
    await expect(callCatalogue(offers.step, cast.moderator.ctx, { id, step: 'publish' })).rejects.toThrow(
      'stepNotAllowed',
    );
    await meetConditions(cast.owner.ctx, officer, caseId);
    expect(await listingState(id)).toBe('approved');
  });

  it('is screened again when it changes, by the same case', async () => {
    const { id, caseId } = await screened();
    await clearCase(officer, caseId);
    await callCatalogue(offers.step, cast.moderator.ctx, { id, step: 'publish' });
    await changeListing(cast.owner.ctx, 'offer', id, (draft) => ({
      ...draft,
      text: { ...draft.text, description: 'Теперь и для бронетехники: шов держит удар. '.repeat(20).trim() },
    }));
    await delivery.drain();
    const shown = await read(officer, caseId);
    expect(shown).toMatchObject({ state: 'open', occasion: 'contentChange', round: 2 });
    const military = shown.questions.find(({ id: rule }) => rule === 'SC01')?.suggestion;
    expect(military).toEqual({ answer: 'unknown', from: 'words', words: ['бронетехник'] });
  });

  it('is screened too when it was published before there was a gate', async () => {
    const { id } = await buildListing(cast, 'offer');
    await delivery.drain();
    await changeListing(cast.owner.ctx, 'offer', id, (draft) => ({
      ...draft,
      text: { ...draft.text, description: 'Другое описание того же шва. '.repeat(30).trim() },
    }));
    await careForCases(system);
    const caseId = await caseIdOf(system, { room: 'catalogue', kind: 'offer', id });
    expect(await read(officer, caseId)).toMatchObject({ state: 'open', occasion: 'contentChange' });
  });

  it('is blocked by two, and comes back to screening only by an appeal', async () => {
    const { id, caseId } = await screened();
    await blockCase(officers, caseId);
    expect(await listingState(id)).toBe('blocked');
  });

  it('is taken back before it is published when its case is opened again, but not from readers', async () => {
    const approved = await screened();
    await clearCase(officer, approved.caseId);
    const published = await screened();
    await clearCase(officer, published.caseId);
    await callCatalogue(offers.step, cast.moderator.ctx, { id: published.id, step: 'publish' });
    for (const { caseId } of [approved, published]) {
      const one = await findCase(system, caseId);
      if (one) await system.transaction((tx) => reopenCase(tx, one, 'listChange'));
    }
    expect(await listingState(approved.id)).toBe('in_screening');
    expect(await listingState(published.id)).toBe('published');
    await blockCase(officers, published.caseId);
    expect(await listingState(published.id)).toBe('blocked');
  });
});

describe('threads about a record', () => {
  it('are stopped with the reason and the rule, and let go when the condition is met', async () => {
    const draft = buildOfferDraft();
    const { id, caseId } = await screened(draft);
    const subject = { room: 'catalogue', kind: 'offer', id };
    const participants = [
      { personId: cast.owner.personId, side: 'owner', isMasked: false },
      { personId: cast.partner.personId, side: 'asker', isMasked: false },
    ];
    const { threadId } = await openTestThread(system, { subject, participants });
    await clearCase(officer, caseId, { SC05: 'no' });
    await sendTestMessage(cast.owner.ctx, threadId, 'Здравствуйте');
    const shown = await callConversations(conversations.get, cast.owner.ctx, { threadId });
    expect(JSON.stringify(shown)).toContain('/gate/rules/SC05');
    await meetConditions(cast.owner.ctx, officer, caseId);
    expect(
      JSON.stringify(await callConversations(conversations.get, cast.owner.ctx, { threadId })),
    ).not.toContain('/gate/rules/');
  });

  it('stop altogether without the letter of intent, and where the case is blocked', async () => {
    const first = await screened();
    const { threadId } = await openTestThread(system, {
      subject: { room: 'catalogue', kind: 'offer', id: first.id },
      participants: [{ personId: cast.owner.personId, side: 'owner', isMasked: false }],
    });
    await blockCase(officers, first.caseId);
    await expect(sendTestMessage(cast.owner.ctx, threadId, 'Здравствуйте')).rejects.toThrow(
      'evaluation.gate.blocked',
    );
  });
});

describe('a talk that begins before its record is screened', () => {
  it('inherits what the record it builds on may not do, and keeps files back', async () => {
    const { id, caseId } = await screened();
    const listing = { room: 'catalogue', kind: 'offer', id };
    await clearCase(officer, caseId);
    const about = async (relatedTo: typeof listing) => {
      const participants = [{ personId: cast.owner.personId, side: 'receiver', isMasked: false }];
      const { threadId, subject } = await openTestThread(system, { participants });
      await holdThreads(system, subject, relatedTo);
      return callConversations(conversations.get, cast.owner.ctx, { threadId });
    };
    expect(JSON.stringify(await about(listing))).toContain('evaluation.gate.notScreened');
    const restricted = await buildCase(system, { ownerId: cast.otherId }, { from: ['CN'], to: ['RU'] });
    await clearCase(officer, restricted.caseId, { SC03: 'restricted' });
    expect(JSON.stringify(await about(restricted.subject))).toContain(
      'evaluation.gate.letterOfIntentMissing',
    );
  });
});
