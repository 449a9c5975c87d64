import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import type { Ctx } from '../../../platform/db/context.ts';
import { recordFile } from '../../../platform/files/file-records.ts';
import { createFileStore } from '../../../platform/files/file-store.ts';
import { callerOf } from '../../../platform/testing/call-route.ts';
import { buildJpeg } from '../../../platform/testing/telling-files.ts';
import { useTestDatabase } from '../../../platform/testing/use-test-database.ts';
import { refreshDuplicates } from '../merging/find-duplicates.ts';
import { mergingEndpoints } from '../merging/contract.ts';
import { actAs, buildOrganisation, buildPerson, callAccounts } from '../testing.ts';
import { productEndpoints } from './contract.ts';
import { pictureDownload } from './picture.ts';
import { productRoutes } from './routes.ts';

const { ctx: system } = await useTestDatabase();
const files = createFileStore({ folder: mkdtempSync(join(tmpdir(), 'amur-products-')) });
const call = callerOf(
  productRoutes({
    files,
    draft: (_ctx, { text, to }) =>
      Promise.resolve(to === 'en' ? undefined : { text: `${to}: ${text}`, engine: 'test' }),
  }),
);
const visitor = system.withActor({ kind: 'visitor' });
const inLanguage = (ctx: Ctx, language: Ctx['language']): Ctx => ({ ...ctx, language });

const organisationId = await buildOrganisation(system, {
  country: 'RU',
  region: 'RU-AMU',
  city: 'Благовещенск',
  names: { ru: 'АО «Криогенмаш»', zh: '深冷机械公司' },
  registrationIds: { inn: '7707083893' },
});
const member = await buildPerson(system, { memberOf: [organisationId] });
const moderator = await buildPerson(system, { roles: ['moderator'] });
const translator = await buildPerson(system, { roles: ['translator'] });
const stranger = await buildPerson(system);

const valve = {
  organisationId,
  language: 'ru' as const,
  name: 'Криогенный клапан',
  description: 'Для сжиженного газа.',
  hsCode: '8481.80 819 9',
  field: '55',
  specifications: [{ property: 'Давление', value: '40', unit: 'МПа' }],
  standards: [{ system: 'GOST' as const, number: 'ГОСТ Р 55018-2012' }],
  incoterms: 'FCA' as const,
  price: { amountMinor: 1_250_000, currency: 'RUB' as const },
  exportedSince: 2015,
  exportedTo: ['CN', 'KZ'],
};
const add = (more: Partial<typeof valve> = {}, ctx = member.ctx) =>
  call(productEndpoints.create, ctx, { ...valve, ...more });
async function addShown(more: Partial<typeof valve> = {}) {
  const { id, revision } = await add(more);
  return call(productEndpoints.move, member.ctx, { id, revision, to: 'shown' });
}

describe('a product', () => {
  it('is a draft for its members and the staff until it is shown', async () => {
    const draft = await add();
    expect(draft).toMatchObject({ state: 'draft', hsCode: '8481808199', hsSection: 16, mayEdit: true });
    for (const ctx of [visitor, stranger.ctx]) {
      await expect(call(productEndpoints.get, ctx, { id: draft.id })).rejects.toMatchObject({
        kind: 'notFound',
      });
    }
    await call(productEndpoints.get, moderator.ctx, { id: draft.id });
    await call(productEndpoints.move, member.ctx, { id: draft.id, revision: 1, to: 'shown' });
    const seen = await call(productEndpoints.get, visitor, { id: draft.id });
    expect(seen).toMatchObject({ price: valve.price, exportedTo: ['CN', 'KZ'], mayEdit: false });
  });

  it.each([
    ['hsDigits', { hsCode: '8481AB' }, 'hsCode'],
    ['hsLength', { hsCode: '8481808' }, 'hsCode'],
    ['hsUnknown', { hsCode: '770100' }, 'hsCode'],
    ['hsUnknown', { hsCode: '840000' }, 'hsCode'],
    ['hsMilitary', { hsCode: '930190' }, 'hsCode'],
    ['standardForm', { standards: [{ system: 'GOST' as const, number: 'ISO 9001' }] }, 'standards.0.number'],
  ])('is refused with accounts.product.%s', async (code, more, path) => {
    await expect(add(more)).rejects.toMatchObject({ fields: [{ path, code: `accounts.product.${code}` }] });
  });

  it('shows each reader his language, says what is a machine’s, and what the original has left behind', async () => {
    const { id } = await addShown();
    const chinese = inLanguage(visitor, 'zh');
    expect((await call(productEndpoints.get, chinese, { id })).text).toMatchObject({
      language: 'ru',
      state: 'own',
    });
    const drafted = await call(productEndpoints.draftText, member.ctx, { id, revision: 2, language: 'zh' });
    expect((await call(productEndpoints.get, chinese, { id })).text).toMatchObject({
      name: 'zh: Криогенный клапан',
      state: 'machine',
      engine: 'test',
    });
    const words = { id, language: 'zh' as const, name: '低温阀门', description: '用于液化气。' };
    const { revision } = await call(productEndpoints.writeText, translator.ctx, {
      ...words,
      revision: drafted.revision,
    });
    expect((await call(productEndpoints.get, chinese, { id })).text).toMatchObject({
      name: '低温阀门',
      state: 'human',
    });
    const { organisationId: _, language: __, ...facts } = valve;
    await call(productEndpoints.update, member.ctx, { ...facts, id, revision, name: 'Клапан криогенный' });
    expect((await call(productEndpoints.get, chinese, { id })).text).toMatchObject({ state: 'stale' });
    await expect(
      call(productEndpoints.draftText, member.ctx, { id, revision: revision + 1, language: 'en' }),
    ).rejects.toMatchObject({ code: 'accounts.product.noEngine' });
    await expect(
      call(productEndpoints.writeText, stranger.ctx, { ...words, revision: revision + 1 }),
    ).rejects.toMatchObject({ code: 'platform.forbidden' });
  });

  it('is hidden by a moderator with a reason its members read, and by nobody’s own hand shown again', async () => {
    const { id, revision } = await addShown();
    const hide = { id, revision, to: 'hidden' as const };
    await expect(call(productEndpoints.move, moderator.ctx, hide)).rejects.toMatchObject({
      fields: [{ path: 'reason', code: 'field.required' }],
    });
    const hidden = await call(productEndpoints.move, moderator.ctx, { ...hide, reason: 'Чужое фото' });
    await expect(call(productEndpoints.get, visitor, { id })).rejects.toMatchObject({ kind: 'notFound' });
    expect((await call(productEndpoints.get, member.ctx, { id })).stateReason).toBe('Чужое фото');
    const show = { id, revision: hidden.revision, to: 'shown' as const };
    await expect(call(productEndpoints.move, member.ctx, show)).rejects.toMatchObject({ kind: 'forbidden' });
    await call(productEndpoints.move, moderator.ctx, show);
    expect((await call(productEndpoints.get, visitor, { id })).stateReason).toBe('');
  });

  it('is not written over what somebody changed meanwhile', async () => {
    const { id } = await addShown();
    const { organisationId: _, language: __, ...facts } = valve;
    await expect(
      call(productEndpoints.update, member.ctx, { ...facts, id, revision: 1 }),
    ).rejects.toMatchObject({ code: 'accounts.organisation.changedMeanwhile' });
  });

  it('keeps a picture without what the camera wrote, only of the one who uploaded it', async () => {
    const { id, revision } = await addShown();
    const bytes = buildJpeg('Secret Camera', 1);
    const saved = await files.save(bytes, { maxBytes: 1e6, allowedTypes: ['image/jpeg'] });
    await recordFile(system, saved, 'photo.jpg', member.personId);
    const theirs = { id, revision, fileId: saved.id };
    const other = await buildPerson(system, { memberOf: [organisationId] });
    await expect(call(productEndpoints.setPicture, other.ctx, theirs)).rejects.toMatchObject({
      fields: [{ path: 'fileId', code: 'accounts.organisation.fileUnknown' }],
    });
    expect((await call(productEndpoints.setPicture, member.ctx, theirs)).hasPicture).toBe(true);
    const sent = await pictureDownload(files).handle(visitor, { id });
    const told = (await buffer(sent.body as AsyncIterable<Uint8Array>)).toString('latin1');
    expect(Buffer.from(bytes).toString('latin1')).toContain('Secret Camera');
    expect(told).not.toContain('Secret Camera');
  });

  it('goes with its organisation into the one that was merged', async () => {
    const loserId = await buildOrganisation(system, { names: { ru: 'Клапанный завод' } });
    const owner = await buildPerson(system, { memberOf: [loserId] });
    const { id } = await add({ organisationId: loserId }, owner.ctx);
    await callAccounts(mergingEndpoints.merge, moderator.ctx, {
      loserId,
      winnerId: organisationId,
      reason: 'The same works',
    });
    const asMember = await actAs(system, member.personId);
    expect((await call(productEndpoints.get, asMember, { id })).organisation.id).toBe(organisationId);
    const list = await call(productEndpoints.list, asMember, { organisationId: loserId, pageSize: 100 });
    expect(list.items.map((product) => product.id)).toContain(id);
  });
});

describe('the enterprise databases', () => {
  const find = async (input: object, language: Ctx['language'] = 'zh') =>
    call(productEndpoints.enterprises, inLanguage(visitor, language), {
      bank: 'ru',
      pageSize: 100,
      ...input,
    });

  it('are found in both scripts by the enterprise and by what it makes, and tell how complete they are', async () => {
    const { id } = await addShown({ name: 'Турбодетандер', hsCode: '841182' });
    await call(productEndpoints.writeText, member.ctx, {
      id,
      revision: 2,
      language: 'zh',
      name: '透平膨胀机',
      description: '',
    });
    await refreshDuplicates(system, organisationId);
    for (const q of ['криоген', 'Kriogenmash', '深冷', '透平', 'turbodetander', 'touping']) {
      const { items } = await find({ q });
      expect([q, items.map(({ organisation }) => organisation.id)]).toEqual([q, [organisationId]]);
    }
    const [entry] = (await find({ q: '透平' })).items;
    expect(entry?.shown[0]?.text).toMatchObject({ name: '透平膨胀机', language: 'zh' });
    expect(entry?.completeness).toEqual({ percent: 80, missing: ['website', 'profile'] });
    expect((await find({ q: 'nothing like it' })).items).toEqual([]);
    expect((await find({ bank: 'cn' })).items).toEqual([]);
  });

  it('narrow by region, field and the beginning of a code; drafts count for nothing', async () => {
    await addShown({ hsCode: '841182', field: '55' });
    await add({ hsCode: '900110', field: '29' });
    const found = async (input: object) => (await find(input)).total;
    expect(await found({ region: 'RU-AMU', hs: '84', field: '55' })).toBe(1);
    expect(await found({ hs: '8411.82' })).toBe(1);
    expect(await found({ hs: '90' })).toBe(0);
    expect(await found({ field: '29' })).toBe(0);
    expect(await found({ region: 'RU-PRI' })).toBe(0);
  });
});
