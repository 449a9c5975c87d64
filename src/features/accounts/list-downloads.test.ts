import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import type { Ctx } from '../../platform/db/context.ts';
import { readTable } from '../../platform/tables/read-table.ts';
import { useTestDatabase } from '../../platform/testing/use-test-database.ts';
import { newId } from '../../shared/ids.ts';
import { claimEndpoints } from './directory/claims/contract.ts';
import { insertClaim } from './directory/claims/store.ts';
import { equipmentEndpoints } from './equipment/contract.ts';
import { expertEndpoints } from './experts/contract.ts';
import { organisationEndpoints } from './organisations/contract.ts';
import { personEndpoints } from './people/contract.ts';
import {
  directoryDownloads,
  equipmentDownloads,
  expertDownloads,
  listDownloads,
  personDownloads,
} from './public.ts';
import { buildOrganisation, buildPerson, callAccounts } from './testing.ts';

const { ctx: system } = await useTestDatabase();
const inEnglish = (ctx: Ctx): Ctx => ({ ...ctx, language: 'en' });
const downloads = [
  ...listDownloads,
  ...personDownloads,
  ...equipmentDownloads,
  ...expertDownloads,
  ...directoryDownloads({ files: { read: () => Promise.reject(new Error('No file')) } }),
];

/** A list as it leaves, read back: its rows by the names of the columns. */
async function take(id: string, ctx: Ctx, input: object = {}): Promise<Record<string, string>[]> {
  const download = downloads.find((one) => one.id === id);
  if (!download) throw new Error(id);
  const asked = download.input.parse({ ...input, format: 'xlsx' });
  const { body } = await download.handle(inEnglish(ctx), asked);
  const { header, rows } = await readTable(body as Uint8Array);
  const lines = [header, ...rows.map(({ cells }) => cells)];
  const at = lines.findIndex((cells) => cells.filter((cell) => cell !== '').length > 3);
  const names = lines[at] ?? [];
  return lines
    .slice(at + 1)
    .map((cells) => Object.fromEntries(names.map((name, column) => [name, cells[column] ?? ''])));
}

const administrator = await buildPerson(system, { roles: ['administrator'] });
const moderator = await buildPerson(system, { roles: ['moderator'] });
const person = await buildPerson(system);
const idsOf = (rows: readonly Record<string, string>[]) => rows.map((row) => row.ID);

describe('the queue of verification', () => {
  it('leaves as its screen shows it; whoever does not decide gets what he may see of it', async () => {
    const names = ['Белый завод', '=HYPERLINK("http://x")'];
    for (const ru of names) await buildOrganisation(system, { state: 'documents_sent', names: { ru } });
    await buildOrganisation(system);
    const asked = { state: 'documents_sent' as const };
    const { items } = await callAccounts(organisationEndpoints.list, inEnglish(moderator.ctx), asked);
    const rows = await take('accounts.organisations.export', moderator.ctx, asked);
    expect(items).toHaveLength(2);
    expect(idsOf(rows)).toEqual(items.map(({ id }) => id));
    expect(rows.map((row) => row.Russian)).toEqual(items.map(({ names: { ru } }) => ru));
    expect(await take('accounts.organisations.export', person.ctx, asked)).toEqual([]);
    const list = downloads.find(({ id }) => id === 'accounts.organisations.export');
    const csv = await list?.handle(moderator.ctx, { ...asked, format: 'csv' });
    let text = '';
    for await (const part of csv?.body as AsyncIterable<string>) text += part;
    expect(text).toContain(`"'=HYPERLINK(""http://x"")"`);
  });
});

describe('claims', () => {
  it('leave as their screen shows them, the longest waiting first, for moderators', async () => {
    const organisationIds: string[] = [];
    for (const days of [1, 3, 2]) {
      const organisationId = await buildOrganisation(system, { state: 'listed' });
      const profile = { subject: 'organisation' as const, id: organisationId };
      const claim = { profile, position: 'Director', workMail: null, fileIds: [] };
      const id = await insertClaim(system, { ...claim, personId: person.personId });
      await insertClaim(system, { ...claim, personId: moderator.personId });
      await sql`update accounts_claim set made_at = now() - make_interval(days => ${days})
        where id = ${id ?? newId()}`.execute(system.db);
      organisationIds.push(organisationId);
    }
    const { items } = await callAccounts(claimEndpoints.list, moderator.ctx, {});
    const rows = await take('accounts.claims.export', moderator.ctx);
    const [first, second, third] = organisationIds;
    expect(idsOf(rows)).toEqual([second, third, first]);
    expect(idsOf(rows)).toEqual(items.map(({ profile }) => profile.id));
    const days = items.map(({ claims }) => claims.map(({ madeAt }) => madeAt.slice(0, 10)).join('; '));
    expect(rows.map((row) => [row['Open claims'], row['Claimed on']])).toEqual(days.map((one) => ['2', one]));
    await expect(take('accounts.claims.export', administrator.ctx)).rejects.toMatchObject({
      code: 'platform.forbidden',
    });
  });
});

describe('people and roles', () => {
  it('leave as their screen shows them with its filters, for administrators, and that goes on record', async () => {
    for (const input of [{}, { role: 'moderator' as const }, { q: person.email }]) {
      const { items } = await callAccounts(personEndpoints.list, inEnglish(administrator.ctx), input);
      const rows = await take('accounts.people.export', administrator.ctx, input);
      expect(idsOf(rows)).toEqual(items.map(({ id }) => id));
      expect(rows.map((row) => row['E-mail'])).toEqual(items.map(({ email }) => email));
      expect(rows.length).toBeGreaterThan(0);
    }
    const [one] = await take('accounts.people.export', administrator.ctx, { q: moderator.email });
    expect(one).toMatchObject({ 'Roles given': 'moderator', Account: 'open' });
    await expect(take('accounts.people.export', moderator.ctx)).rejects.toMatchObject({
      code: 'platform.forbidden',
    });
    const { rows: kept } = await sql<{ details: object }>`select details from platform_audit
      where action = 'accounts.people.exported' order by sequence`.execute(system.db);
    expect(kept).toHaveLength(4);
    expect(kept[1]?.details).toEqual({ rows: 1, role: 'moderator' });
  });
});

describe('what owners look after', () => {
  it('leaves as its screens show it: equipment in every state, experts to confirm', async () => {
    const organisationId = await buildOrganisation(system);
    const owner = await buildPerson(system, { memberOf: [organisationId] });
    await callAccounts(equipmentEndpoints.create, inEnglish(owner.ctx), {
      ...{ organisationId, name: 'Welding stand', kind: 'equipment', field: '55', unit: 'day' },
      ...{ timeZone: 'UTC', users: ['anyone'], priceKind: 'free' },
      hours: [{ weekday: 1, from: '09:00', to: '18:00' }],
    });
    const equipment = await take('accounts.equipment.exportMine', owner.ctx);
    expect(equipment).toMatchObject([{ Name: 'Welding stand', State: 'draft', Original: 'original' }]);
    expect(await take('accounts.equipment.exportMine', person.ctx)).toEqual([]);
    const expert = await buildPerson(system, { memberOf: [organisationId], membershipRole: 'member' });
    await callAccounts(expertEndpoints.put, inEnglish(expert.ctx), {
      ...{ organisationId, fields: ['55'], languages: [{ language: 'ru', level: 'native' }] },
      ...{ services: ['review'], positions: 'Welder', degrees: '', summary: '', consent: true },
    });
    const waiting = await take('accounts.experts.exportWaiting', owner.ctx);
    const { items } = await callAccounts(expertEndpoints.waiting, inEnglish(owner.ctx), {});
    expect(items).toHaveLength(1);
    expect(waiting.map((row) => row.Name)).toEqual(items.map(({ displayName }) => displayName));
    expect(waiting).toMatchObject([{ State: 'waits for the institution' }]);
    expect(await take('accounts.experts.exportWaiting', person.ctx)).toEqual([]);
  });
});
