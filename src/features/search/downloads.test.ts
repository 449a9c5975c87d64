import { afterAll, expect, it } from 'vitest';
import type { Ctx } from '../../platform/db/context.ts';
import { checkInput } from '../../platform/http/check-input.ts';
import { useTestDatabase } from '../../platform/testing/use-test-database.ts';
import { buildPerson } from '../accounts/testing.ts';
import { search, type SearchInput } from './contract.ts';
import { exportedHitsMax, searchDownloads } from './downloads.ts';
import { openOrganisationNames } from './organisation-names.ts';
import { createSaved } from './saved/service.ts';
import { savedEndpoints } from './saved/contract.ts';
import { openWatching } from './saved/watching.ts';
import { answerSearch } from './service.ts';
import { buildSearchDocument, openTestSearch, putSearchDocument } from './testing.ts';

const { ctx: system } = await useTestDatabase();
const living = await openTestSearch(system);
const organisationNames = openOrganisationNames(() => living.index.engine());
afterAll(() => living.index.stop());
const visitor: Ctx = { ...system.withActor({ kind: 'visitor' }), language: 'ru' };

async function take(id: string, ctx: Ctx, input: object): Promise<string[]> {
  const download = searchDownloads(living).find((one) => one.id === id);
  if (!download) throw new Error(id);
  const { body } = await download.handle(ctx, download.input.parse({ ...input, format: 'csv' }));
  let text = '';
  for await (const part of body as AsyncIterable<string>) text += part;
  return text.trim().split('\r\n');
}
const offer = (title: string, more: object = {}) =>
  buildSearchDocument({
    texts: [{ language: 'ru', title, summary: '', keywords: [], body: '' }],
    ...more,
  });
const rowsOf = (lines: readonly string[]) => {
  const header = lines.findIndex((line) => /^\uFEFF?Вид,/.test(line));
  return lines.slice(header + 1);
};

it('bring the results of the page in their order, with the filters in words, and nothing hidden', async () => {
  await putSearchDocument(system, offer('Сварка труб', { number: 'TO-2026-000001' }));
  await putSearchDocument(system, offer('Сварка рельсов', { facets: { country: ['CN'], level: ['8'] } }));
  await putSearchDocument(system, offer('Сварка секретная', { audience: ['staff'] }));
  await living.index.catchUp();
  for (const input of [
    { q: 'сварка' },
    { q: 'сварка', levelMin: '7' },
    { sort: 'level' as const },
  ] as SearchInput[]) {
    const page = await answerSearch(
      visitor,
      { ...living, organisationNames },
      checkInput(search.input, { ...input, pageSize: 100 }),
    );
    const lines = await take('search.search.export', visitor, input);
    expect(rowsOf(lines)).toHaveLength(page.items.length);
    page.items.forEach((hit, at) => expect(rowsOf(lines)[at]).toContain(hit.title.text));
    expect(lines.join()).not.toContain('секретная');
  }
  const [first] = rowsOf(await take('search.search.export', visitor, { q: 'труб' }));
  expect(first).toContain('TO-2026-000001');
  const lines = await take('search.search.export', visitor, { q: 'сварка', levelMin: '7', country: 'CN' });
  expect(lines).toContain('# Технический уровень,уровень от 7');
  expect(lines).toContain('# Запрос,сварка');
});

it('stop at the first hundreds and say so', async () => {
  for (let at = 0; at < exportedHitsMax + 20; at += 1) await putSearchDocument(system, offer(`Насос ${at}`));
  await living.index.catchUp();
  const lines = await take('search.search.export', visitor, { q: 'насос' });
  expect(rowsOf(lines)).toHaveLength(exportedHitsMax);
  expect(lines).toContain(`# Строки,первые ${exportedHitsMax} из ${exportedHitsMax + 20}`);
}, 60_000);

it('bring the saved searches of their owner only', async () => {
  const owner = (await buildPerson(system)).ctx;
  const watching = openWatching(living.termbase);
  const query = { q: 'сварка', kind: ['offer'], levelMin: 5 };
  await createSaved(owner, watching(), checkInput(savedEndpoints.create.input, { query, name: 'Моё' }));
  const lines = await take('search.saved.export', { ...owner, language: 'ru' }, {});
  expect(lines.at(-1)).toMatch(/^Моё,сварка,.*уровень от 5/);
  const other = (await buildPerson(system)).ctx;
  expect((await take('search.saved.export', other, {})).join()).not.toContain('Моё');
});
