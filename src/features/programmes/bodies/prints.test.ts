import { describe, expect, it } from 'vitest';
import type { Ctx } from '../../../platform/db/context.ts';
import type { Download, DownloadRoute } from '../../../platform/http/download-route.ts';
import { readPdfLines } from '../../../platform/testing/read-pdf-text.ts';
import { readZip } from '../../../platform/testing/read-zip.ts';
import { useTestDatabase } from '../../../platform/testing/use-test-database.ts';
import { agreementRegisterDownloads } from '../agreements/downloads.ts';
import { loadAgreements } from '../agreements/load-agreements.ts';
import { actions } from './action-contract.ts';
import { bodyDownloads } from './downloads.ts';
import { sessions } from './session-contract.ts';
import { openBodyWorld } from './testing-world.ts';

const { ctx: system } = await useTestDatabase({ clock: () => new Date('2026-11-22T08:00:00Z') });
await loadAgreements(system, new Map());
const world = await openBodyWorld(system);
const visitor = system.withActor({ kind: 'visitor' });
const downloads = bodyDownloads({ files: { read: () => Promise.resolve(undefined) } });

function ask(list: readonly DownloadRoute[], id: string, ctx: Ctx, input: object): Promise<Download> {
  const found = list.find((one) => one.id === id);
  if (!found) throw new Error(`There is no download ${id}`);
  return found.handle(ctx, found.input.parse(input));
}
async function bytesOf({ body }: Download): Promise<Uint8Array> {
  if (typeof body === 'string') return Buffer.from(body);
  if (body instanceof Uint8Array) return body;
  const parts: Buffer[] = [];
  for await (const part of body) parts.push(Buffer.from(part));
  return Buffer.concat(parts);
}
const textOf = async (download: Download) => Buffer.from(await bytesOf(download)).toString();
const linesOf = async (download: Download) => (await readPdfLines(await bytesOf(download))).flat().join('\n');

describe('a protocol on paper', () => {
  it('has the same numbers, days and owners in both languages, and room for both signatures', async () => {
    const session = await world.publishOne({ dueOn: '2026-12-31' }, { number: 3 });
    const text = await linesOf(
      await ask(downloads, 'programmes.sessions.protocol', visitor, { id: session.id }),
    );
    for (const said of [
      '第3次会议纪要',
      'Протокол 3-го заседания',
      '提交样品清单',
      'Представить перечень образцов',
    ])
      expect(text).toContain(said);
    for (const number of ['D1', 'A1']) expect(text).toContain(number);
    expect(text).toContain('2026年12月31日');
    expect(text).toContain('31 декабря 2026 г.');
    expect(text).toContain('王立 / Ван Ли / 组长');
    expect(text).toContain('За российскую сторону');
    expect(text).not.toContain('草案');
    const word = readZip(
      await bytesOf(
        await ask(downloads, 'programmes.sessions.protocol', visitor, { id: session.id, format: 'docx' }),
      ),
    );
    expect(word.get('word/document.xml')?.toString()).toContain('成立联合小组');
  }, 60_000);

  it('says that it is a draft while it is one, and is refused in a language it is not made in', async () => {
    const id = await world.prepare();
    await world.fill(id);
    const { ctx } = world.officers.chinese;
    expect(await linesOf(await ask(downloads, 'programmes.sessions.protocol', ctx, { id }))).toContain(
      '尚未签署',
    );
    await expect(ask(downloads, 'programmes.sessions.protocol', visitor, { id })).rejects.toMatchObject({
      status: 404,
    });
    await expect(
      ask(downloads, 'programmes.sessions.protocol', ctx, { id, right: 'en' }),
    ).rejects.toMatchObject({ code: 'programmes.session.languageNotOfProtocol' });
  }, 60_000);
});

describe('the lists as files', () => {
  it('hold what the screen shows', async () => {
    const { id } = await world.publishOne();
    const page = await world.call(actions.list, visitor, { pageSize: 100 });
    expect(page.items.map(({ sessionId }) => sessionId)).toContain(id);
    const csvOf = async (list: readonly DownloadRoute[], name: string, more: object = {}) =>
      textOf(await ask(list, name, { ...visitor, language: 'ru' }, { format: 'csv', ...more }));
    const rows = await csvOf(downloads, 'programmes.actions.export');
    expect(rows.match(/Представить перечень образцов/g)).toHaveLength(page.total);
    const paper = await ask(downloads, 'programmes.actions.paper', { ...visitor, language: 'zh' }, {});
    expect(await linesOf(paper)).toContain(`未完成${page.counts.open}项`);
    expect(await csvOf(downloads, 'programmes.bodies.export')).toContain('焊接技术合作工作组');
    const held = await world.call(sessions.list, visitor, { pageSize: 100 });
    const bodyId = (await world.call(sessions.get, visitor, { id })).body.path.split('/').at(-1);
    const ofBody = await world.call(sessions.list, visitor, { bodyId, pageSize: 100 });
    const linesAbout = async (more: object) =>
      (await csvOf(downloads, 'programmes.sessions.export', more)).match(/опубликован/g)?.length;
    expect(held.total).toBeGreaterThan(0);
    expect(await linesAbout({})).toBe(held.items.filter(({ state }) => state === 'published').length);
    expect(await linesAbout({ bodyId })).toBe(ofBody.total);
    const treaties = { kind: 'treaty' };
    const register = await csvOf(agreementRegisterDownloads, 'programmes.agreements.export', treaties);
    expect(register).toContain('agr-good-neighbour-treaty');
    expect(register).not.toContain('agr-nica-2015');
  }, 60_000);
});
