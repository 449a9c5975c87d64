import { expect, it } from 'vitest';
import { readTable } from '../../platform/tables/read-table.ts';
import { useTestDatabase } from '../../platform/testing/use-test-database.ts';
import type { Ctx } from '../../platform/db/context.ts';
import { catalogueDownloads } from './downloads.ts';
import { queueEndpoint } from './listings/endpoints.ts';
import { offers } from './offers/contract.ts';
import { requests } from './requests/contract.ts';
import { buildCast, buildListing, buildOfferDraft, buildRequestDraft, callCatalogue } from './testing.ts';

const { ctx: system } = await useTestDatabase();
const cast = await buildCast(system);
const visitor: Ctx = { ...cast.visitor, language: 'ru' };

/** A list as it leaves as a workbook, read back: the rows below its header, by the names of the columns. */
async function take(
  id: string,
  ctx: Ctx,
  input: Record<string, unknown> = {},
): Promise<Record<string, string>[]> {
  const download = catalogueDownloads.find((one) => one.id === id);
  if (!download) throw new Error(id);
  const { body } = await download.handle(ctx, download.input.parse({ ...input, format: 'xlsx' }));
  const { header, rows } = await readTable(body as Uint8Array);
  const lines = [header, ...rows.map(({ cells }) => cells)];
  const at = lines.findIndex((cells) => cells.length > 3 && cells[3] !== '' && cells[2] !== '');
  const names = lines[at] ?? [];
  return lines
    .slice(at + 1)
    .map((cells) => Object.fromEntries(names.map((name, column) => [name, cells[column] ?? ''])));
}

it('are what the list of offers shows with the same filters and order', async () => {
  const chinese = buildOfferDraft({ facts: { grntiPrimary: '31', cooperationTypes: ['jointRnd'] } });
  await buildListing(cast, 'offer');
  await buildListing(cast, 'offer', { draft: { ...chinese, sourceLanguage: 'zh' } });
  await buildListing(cast, 'offer', { state: 'draft' });
  for (const input of [{}, { field: '31' }, { cooperation: ['licence'], sort: 'oldest' as const }]) {
    const screen = await callCatalogue(offers.list, visitor, input as object);
    const rows = await take('catalogue.offer.export', visitor, input);
    expect(rows.map((row) => row['Номер'])).toEqual(screen.items.map(({ number }) => number));
    expect(rows.length).toBeGreaterThan(0);
  }
  const [first] = await take('catalogue.offer.export', visitor, { field: '81' });
  expect(first).toMatchObject({
    Название: 'Сварка хладостойких сталей',
    Владелец: 'ООО «Приморский центр сварки»',
    'Уровень технологии, заявленный': '6',
    'Язык оригинала': 'русский',
  });
});

it('name nobody who wants to stay unknown, but to those who know him', async () => {
  const draft = buildRequestDraft({ facts: { isAnonymous: true } });
  const { number } = await buildListing(cast, 'request', { draft });
  const rowFor = async (ctx: Ctx) =>
    (await take('catalogue.request.export', { ...ctx, language: 'ru' })).find(
      (row) => row['Номер'] === number,
    );
  for (const ctx of [cast.visitor, cast.registered.ctx, cast.partner.ctx]) {
    const row = await rowFor(ctx);
    expect(row).toMatchObject({ Владелец: 'анонимно' });
    expect(JSON.stringify(row)).not.toMatch(/Приморский|滨海|Primorye|RU-PRI|Приморье/);
  }
  expect(await rowFor(cast.owner.ctx)).toMatchObject({ Владелец: 'ООО «Приморский центр сварки»' });
});

it('bring all own records in any state, and to others nothing of them', async () => {
  const [own, wished] = await Promise.all([
    callCatalogue(offers.mine, cast.owner.ctx, { pageSize: 100 }),
    callCatalogue(requests.mine, cast.owner.ctx, { pageSize: 100 }),
  ]);
  const rows = await take('catalogue.mine.export', { ...cast.owner.ctx, language: 'ru' });
  expect(rows.map((row) => row['Номер'])).toEqual(
    [...own.items, ...wished.items].map(({ number }) => number),
  );
  expect(rows.map((row) => row['Состояние'])).toContain('черновик');
  expect(await take('catalogue.mine.export', cast.registered.ctx)).toEqual([]);
});

it('bring the queue as its reader has it, and are refused to others', async () => {
  const { number } = await buildListing(cast, 'offer', { state: 'in_moderation' });
  const moderator = { ...cast.moderator.ctx, language: 'ru' as const };
  const screen = await callCatalogue(queueEndpoint, moderator, {});
  const rows = await take('catalogue.queue.export', moderator);
  expect(rows.map((row) => row['Номер'])).toEqual(screen.items.map((item) => item.number));
  expect(rows.find((row) => row['Номер'] === number)).toMatchObject({ Ждёт: 'модератора' });
  await expect(take('catalogue.queue.export', cast.owner.ctx)).rejects.toMatchObject({
    code: 'catalogue.listing.staffOnly',
  });
});
