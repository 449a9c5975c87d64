import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import type { Ctx } from '../../../platform/db/context.ts';
import { recordFile } from '../../../platform/files/file-records.ts';
import { useTestDatabase } from '../../../platform/testing/use-test-database.ts';
import { newId } from '../../../shared/ids.ts';
import { loadTermbase } from '../../translation/public.ts';
import { attachmentFile } from '../public.ts';
import { offers } from '../offers/contract.ts';
import { buildCast, buildListing, buildOfferDraft, buildRequestDraft, callCatalogue } from '../testing.ts';
import { attachFile, visibleAttachments } from './attachments.ts';
import { takeScreeningStep } from './screening.ts';
import { takeStep } from './steps.ts';
import { findListing } from './views.ts';

const { ctx: system } = await useTestDatabase();
await loadTermbase(system);
const cast = await buildCast(system);

const stateOf = async (id: string) => (await findListing(system, 'offer', id))?.state;

describe('attachments', () => {
  const upload = async (by: string) => {
    const file = { id: newId(), size: 5, contentType: 'application/pdf', sha256: 'x' };
    return (await recordFile(system, file, 'паспорт.pdf', by)).id;
  };
  const attach = async (
    id: string,
    purpose: 'public' | 'evidence' | 'identification' | 'clearance',
    fileId?: string,
  ) =>
    callCatalogue(offers.attach, cast.owner.ctx, {
      id,
      purpose,
      name: 'Паспорт',
      fileId: fileId ?? (await upload(cast.owner.personId)),
    });

  it('are shown by purpose', async () => {
    const { id } = await buildListing(cast, 'offer', { state: 'draft' });
    const ids = [];
    for (const purpose of ['public', 'evidence', 'identification', 'clearance'] as const)
      ids.push((await attach(id, purpose)).id);
    await takeStep(cast.owner.ctx, 'offer', id, { step: 'submit' });
    await takeStep(cast.moderator.ctx, 'offer', id, { step: 'acceptForm' });
    await takeScreeningStep(cast.compliance.ctx, 'offer', id, 'clear', '');
    await takeStep(cast.moderator.ctx, 'offer', id, { step: 'publish' });
    const seen = async (ctx: Ctx) =>
      (await callCatalogue(offers.attachments, ctx, { id })).items.map(({ purpose }) => purpose).sort();
    const open = ['evidence', 'public'];
    for (const ctx of [
      cast.visitor,
      cast.registered.ctx,
      cast.partner.ctx,
      cast.moderator.ctx,
      cast.administrator.ctx,
    ])
      expect(await seen(ctx)).toEqual(open);
    for (const ctx of [cast.owner.ctx, cast.colleague.ctx, cast.broker.ctx, cast.compliance.ctx])
      expect(await seen(ctx)).toHaveLength(4);
    await expect(attachmentFile(cast.moderator.ctx, 'offer', id, ids[2] ?? '')).rejects.toThrow(
      'attachment.notFound',
    );
    await expect(attachmentFile(cast.compliance.ctx, 'offer', id, ids[2] ?? '')).resolves.toMatchObject({
      name: 'Паспорт',
    });
  });

  it('that readers see send an open listing back to screening; confidential ones do not', async () => {
    const { id } = await buildListing(cast, 'offer');
    await attach(id, 'identification');
    expect(await stateOf(id)).toBe('published');
    await attach(id, 'public');
    expect(await stateOf(id)).toBe('in_screening');
    await expect(attach(id, 'public')).rejects.toThrow('notEditable');
  });

  it('of an anonymous request are not shown to strangers: files carry names', async () => {
    const draft = buildRequestDraft({ facts: { isAnonymous: true } });
    const { id } = await buildListing(cast, 'request', { state: 'draft', draft });
    await attachFile(cast.owner.ctx, 'request', {
      id,
      purpose: 'public',
      name: 'Устав Приморского центра',
      fileId: await upload(cast.owner.personId),
    });
    const listing = async (ctx: Ctx) => {
      const stored = await findListing(system, 'request', id);
      return stored ? visibleAttachments(ctx, { ...stored, state: 'published' }) : undefined;
    };
    for (const ctx of [cast.visitor, cast.registered.ctx, cast.partner.ctx])
      expect(await listing(ctx)).toEqual([]);
    for (const { ctx } of [cast.colleague, cast.broker, cast.moderator])
      expect(await listing(ctx)).toHaveLength(1);
  });

  it('are removed by the owner, but not what a public record was screened with', async () => {
    const { id } = await buildListing(cast, 'offer', { state: 'draft' });
    const ids: Record<string, string> = {};
    for (const purpose of ['public', 'evidence', 'clearance'] as const)
      ids[purpose] = (await attach(id, purpose)).id;
    const detach = (purpose: string, ctx = cast.owner.ctx) =>
      callCatalogue(offers.detach, ctx, { id, attachmentId: ids[purpose] ?? '' });
    const left = async () => {
      const { items } = await callCatalogue(offers.attachments, cast.owner.ctx, { id });
      return items.map(({ purpose }) => purpose).sort();
    };
    await expect(detach('public', cast.partner.ctx)).rejects.toThrow('listing.notFound');
    await detach('public');
    expect(await left()).toEqual(['clearance', 'evidence']);
    await expect(detach('public')).rejects.toThrow('attachment.notFound');
    await expect(attachmentFile(cast.owner.ctx, 'offer', id, ids.public ?? '')).rejects.toThrow('notFound');
    ids.public = (await attach(id, 'public')).id;
    await takeStep(cast.owner.ctx, 'offer', id, { step: 'submit' });
    await expect(detach('public')).rejects.toThrow('notEditable');
    await takeStep(cast.moderator.ctx, 'offer', id, { step: 'acceptForm' });
    await takeScreeningStep(cast.compliance.ctx, 'offer', id, 'clear', '');
    await takeStep(cast.moderator.ctx, 'offer', id, { step: 'publish' });
    await expect(detach('clearance')).rejects.toThrow('attachment.relied');
    await expect(detach('evidence')).rejects.toThrow('attachment.relied');
    await detach('public');
    expect([await left(), await stateOf(id)]).toEqual([['clearance', 'evidence'], 'published']);
    const { rows } = await sql<{ action: string }>`select action from platform_audit
      where ref_id = ${id} and action = 'catalogue.offer.detach'`.execute(system.db);
    expect(rows).toHaveLength(2);
  });

  it('meet the demand for evidence as words do', async () => {
    const draft = buildOfferDraft();
    const { id } = await buildListing(cast, 'offer', {
      state: 'draft',
      draft: { ...draft, facts: { ...draft.facts, evidence: [] } },
    });
    const gaps = async () => {
      const { gaps: found } = await callCatalogue(offers.check, cast.owner.ctx, { id });
      return found.map(({ code }) => code).filter((code) => code === 'catalogue.gap.evidenceNeeded');
    };
    expect(await gaps()).toHaveLength(1);
    await attach(id, 'public');
    expect(await gaps()).toHaveLength(1);
    await attach(id, 'evidence');
    expect(await gaps()).toEqual([]);
  });

  it('of others are none', async () => {
    const { id } = await buildListing(cast, 'offer', { state: 'draft' });
    await expect(attach(id, 'public', await upload(cast.partner.personId))).rejects.toThrow(
      'attachment.notFound',
    );
    await expect(attach(id, 'public', newId())).rejects.toThrow('attachment.notFound');
  });
});
