import { describe, expect, it } from 'vitest';
import type { Ctx } from '../../platform/db/context.ts';
import type { DownloadRoute } from '../../platform/http/download-route.ts';
import { readTable } from '../../platform/tables/read-table.ts';
import { callerOf } from '../../platform/testing/call-route.ts';
import { useTestDatabase } from '../../platform/testing/use-test-database.ts';
import { addDays, dayOf } from '../../shared/day.ts';
import { newId } from '../../shared/ids.ts';
import type { Language } from '../../shared/language.ts';
import { buildPerson } from '../accounts/testing.ts';
import { importListDownload } from './imports/list-download.ts';
import { openTestImports } from './imports/testing-imports.ts';
import { interopDownloads } from './public.ts';
import { tokenEndpoints } from './tokens/contract.ts';
import { tokenRoutes } from './tokens/routes.ts';
import { webhookEndpoints } from './webhooks/contract.ts';
import { webhookRoutes } from './webhooks/routes.ts';
import { insertDelivery } from './webhooks/store.ts';

const { ctx: system, database } = await useTestDatabase();
const imports = openTestImports(database);
const call = callerOf([...tokenRoutes, ...webhookRoutes]);
const downloadOf = (id: string): DownloadRoute => {
  const found = [...interopDownloads, importListDownload].find((one) => one.id === id);
  if (!found) throw new Error(`no download ${id}`);
  return found;
};

async function take(ctx: Ctx, id: string, asked: object = {}, language: Language = 'ru') {
  const route = downloadOf(id);
  const { body } = await route.handle({ ...ctx, language }, route.input.parse({ format: 'csv', ...asked }));
  let text = '';
  for await (const part of body as AsyncIterable<string>) text += part;
  return text;
}

describe('tokens as a table', () => {
  it('say what each may, in the order of the list, and never what it opens with', async () => {
    const { ctx } = await buildPerson(system);
    const expiresOn = addDays(dayOf(new Date()), 30);
    const make = (name: string) => call(tokenEndpoints.create, ctx, { name, scopes: ['read'], expiresOn });
    const { secret } = await make('=HYPERLINK("https://x.example")');
    await make('ERP');
    const other = await buildPerson(system);
    await call(tokenEndpoints.create, other.ctx, { name: 'чужой', scopes: ['read'], expiresOn });
    const text = await take(ctx, 'interop.tokens.export');
    expect(text).toContain('читать то, что могу читать я');
    expect(text.indexOf('ERP')).toBeLessThan(text.indexOf('HYPERLINK'));
    expect(text).toContain(`"'=HYPERLINK(`);
    expect(text).not.toContain('чужой');
    const stored = await system.db.selectFrom('interop_token').selectAll().execute();
    for (const hidden of [secret.slice(5), ...stored.map((row) => String((row as never)['token_hash']))]) {
      expect(text).not.toContain(hidden);
    }
  });
});

describe('webhooks as tables', () => {
  it('are one’s own, without their secrets; deliveries with how they ended', async () => {
    const { ctx } = await buildPerson(system);
    const input = { address: 'https://hooks.example.org/a', kinds: ['offer' as const], fields: ['53'] };
    const { webhook, secret } = await call(webhookEndpoints.create, ctx, input);
    const delivery = { id: newId(), webhookId: webhook.id, type: 'record.changed', kind: 'offer' };
    await insertDelivery(system, { ...delivery, recordId: newId(), body: '{"secret":"body"}' });
    const list = await take(ctx, 'interop.webhooks.export', {}, 'zh');
    expect(list).toContain('https://hooks.example.org/a');
    expect(list).toContain('技术供给');
    expect(list).not.toContain(secret.slice(6));
    const sent = await take(ctx, 'interop.webhooks.exportDeliveries', { id: webhook.id }, 'en');
    expect(sent).toMatch(/changed,offers,/);
    expect(sent).not.toContain('body');
    const stranger = await buildPerson(system, { roles: ['administrator'] });
    await expect(
      take(stranger.ctx, 'interop.webhooks.exportDeliveries', { id: webhook.id }),
    ).rejects.toMatchObject({ kind: 'notFound' });
    expect(await take(stranger.ctx, 'interop.webhooks.export')).not.toContain('hooks.example.org');
  });
});

describe('imports as a table', () => {
  const file = 'name_zh,name_ru,country\n黑河园,Парк,CN\n';
  it('are one’s own; everybody’s for administrators alone, with the filter named', async () => {
    const keeper = await buildPerson(system, { roles: ['moderator'] });
    const fileId = await imports.upload(keeper.ctx, file, 'реестр.csv');
    await imports.start(keeper.ctx, file, { fileId });
    const own = await take(keeper.ctx, 'interop.imports.export');
    expect(own).toContain('реестр.csv');
    expect(own).toContain('# Фильтр,чьи: Мои загрузки');
    await expect(take(keeper.ctx, 'interop.imports.export', { of: 'all' })).rejects.toMatchObject({
      kind: 'forbidden',
    });
    const administrator = await buildPerson(system, { roles: ['administrator'] });
    expect(await take(administrator.ctx, 'interop.imports.export')).not.toContain('реестр.csv');
    const all = await take(administrator.ctx, 'interop.imports.export', { of: 'all' }, 'zh');
    expect(all).toContain('реестр.csv');
    expect(all).not.toContain('黑河园');
    const route = downloadOf('interop.imports.export');
    const { body } = await route.handle(administrator.ctx, route.input.parse({ format: 'xlsx', of: 'all' }));
    expect(JSON.stringify(await readTable(body as Uint8Array))).toContain('реестр.csv');
  });
});
