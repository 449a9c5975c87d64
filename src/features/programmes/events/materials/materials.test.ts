import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { newId } from '../../../../shared/ids.ts';
import { callerOf } from '../../../../platform/testing/call-route.ts';
import { useTestDatabase } from '../../../../platform/testing/use-test-database.ts';
import type { Ctx } from '../../../../platform/db/context.ts';
import { recordFile } from '../../../../platform/files/file-records.ts';
import { buildPerson } from '../../../accounts/testing.ts';
import { eventEndpoints } from '../contract.ts';
import { openEventCalls, registerAs, someEvent } from '../testing-events.ts';
import { materialEndpoints } from './contract.ts';
import { materialDownloads, materialRoutes } from './routes.ts';

const { ctx: system } = await useTestDatabase({ clock: () => new Date('2026-11-22T08:00:00Z') });
const events = openEventCalls(system);
const kept = new Map<string, Uint8Array>();
const files = {
  read: async (id: string) => {
    const bytes = kept.get(id);
    return bytes && { stream: Readable.from([bytes]), size: bytes.length };
  },
  save: () => Promise.reject(new Error('nothing is saved here')),
};
const call = callerOf(materialRoutes({ files }));
const [download] = materialDownloads({ files });
const manager = await buildPerson(system, { roles: ['park_manager'] });
const anna = await buildPerson(system);
const visitor = system.withActor({ kind: 'visitor' });

async function upload(personId: string, contentType = 'application/pdf'): Promise<string> {
  const saved = { id: newId(), size: 4, contentType, sha256: 'a'.repeat(64) };
  kept.set(saved.id, Buffer.from('text'));
  return (await recordFile(system, saved, '报告.pdf', personId)).id;
}
const create = async () => (await events(eventEndpoints.create, manager.ctx, someEvent())).id;
const add = (ctx: Ctx, id: string, more: object) =>
  call(materialEndpoints.add, ctx, { id, kind: 'slides', title: 'Доклад', readers: 'public', ...more });
const titles = async (ctx: Ctx, id: string) =>
  (await call(materialEndpoints.list, ctx, { id })).items.map(({ title }) => title);

describe('materials of an event', () => {
  it('are seen and opened by those they are for, and nobody else', async () => {
    const id = await create();
    await add(manager.ctx, id, { title: 'Всем', url: 'https://video.example.org/1', kind: 'recording' });
    await add(manager.ctx, id, {
      title: 'Своим',
      readers: 'registered',
      fileId: await upload(manager.personId),
    });
    await add(manager.ctx, id, {
      title: 'Смета',
      readers: 'organisers',
      fileId: await upload(manager.personId),
    });
    const shown = await call(materialEndpoints.list, visitor, { id });
    expect(shown).toMatchObject({
      items: [{ title: 'Всем', link: { host: 'video.example.org' }, file: null }],
      hiddenForRegistered: 1,
      mayEdit: false,
    });
    const all = (await call(materialEndpoints.list, manager.ctx, { id })).items;
    const open = (ctx: Ctx, at: number) => download?.handle(ctx, { id, materialId: all[at]?.id });
    for (const at of [0, 1, 2]) await expect(open(anna.ctx, at)).rejects.toMatchObject({ status: 404 });
    await registerAs(events, anna.ctx, id);
    expect(await titles(anna.ctx, id)).toEqual(['Всем', 'Своим']);
    const file = await open(anna.ctx, 1);
    expect(file).toMatchObject({ name: '报告.pdf', contentType: 'application/pdf' });
    expect(String(await buffer(file?.body as Readable))).toBe('text');
    await expect(open(anna.ctx, 2)).rejects.toMatchObject({ status: 404 });
    const draft = await events(eventEndpoints.create, manager.ctx, someEvent({ isPublic: false }));
    await expect(call(materialEndpoints.list, visitor, { id: draft.id })).rejects.toMatchObject({
      status: 404,
    });
  });

  it('are added by those who prepare it, with a file of their own or an https address', async () => {
    const id = await create();
    const theirs = await upload(anna.personId);
    await expect(add(anna.ctx, id, { fileId: theirs })).rejects.toMatchObject({
      code: 'programmes.event.creatorsOnly',
    });
    await expect(add(manager.ctx, id, { fileId: theirs })).rejects.toMatchObject({
      code: 'platform.fileNotFound',
    });
    await expect(add(manager.ctx, id, {})).rejects.toMatchObject({
      fields: [{ code: 'programmes.material.fileOrAddress' }],
    });
    await expect(add(manager.ctx, id, { url: 'http://video.example.org/1' })).rejects.toMatchObject({
      fields: [{ code: 'programmes.material.addressWrong' }],
    });
    const paper = await upload(manager.personId);
    await expect(add(manager.ctx, id, { kind: 'photo', fileId: paper })).rejects.toMatchObject({
      fields: [{ code: 'programmes.material.notAPicture' }],
    });
    expect(await titles(manager.ctx, id)).toEqual([]);
  });

  it('are put in order, changed, and removed on record', async () => {
    const id = await create();
    for (const title of ['А', 'Б', 'В'])
      await add(manager.ctx, id, { title, url: `https://a.example.org/${title}` });
    const [first, second] = (await call(materialEndpoints.list, visitor, { id })).items;
    const one = (materialId: string | undefined) => ({ id, materialId: materialId ?? '' });
    await call(materialEndpoints.move, manager.ctx, { ...one(second?.id), direction: 'up' });
    await call(materialEndpoints.move, manager.ctx, { ...one(second?.id), direction: 'up' });
    expect(await titles(visitor, id)).toEqual(['Б', 'А', 'В']);
    await call(materialEndpoints.change, manager.ctx, {
      ...one(first?.id),
      ...{ kind: 'protocol', title: '纪要', readers: 'organisers', language: 'zh' },
    });
    expect(await titles(visitor, id)).toEqual(['Б', 'В']);
    await call(materialEndpoints.remove, manager.ctx, one(second?.id));
    expect(await titles(manager.ctx, id)).toEqual(['纪要', 'В']);
    const { rows } = await sql<{ details: { title: string } }>`select details from platform_audit
      where action = 'programmes.event.materialRemoved'`.execute(system.db);
    expect(rows.map(({ details }) => details.title)).toEqual(['Б']);
  });
});
